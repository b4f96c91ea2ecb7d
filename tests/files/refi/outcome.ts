// What must hold of a project however broken it is.
import { expect } from 'vitest'
import { withForeign } from '../../../electron/core/db/foreign-file.ts'
import { planImport } from '../../../electron/core/files/projects/plan/plan.ts'
import type { Existing } from '../../../electron/core/files/projects/plan/planning.ts'
import { readAny } from '../../../electron/core/files/projects/read-any.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import { memoBody } from '../../../shared/schema/memo.ts'

const empty: Existing = {
  codes: [],
  cases: [],
  attributes: [],
  coders: [],
  sources: [],
  has: () => false,
  codingsOf: () => [],
  memosAbout: () => [],
}

/** Reads and plans it: either comes in in its place, or is refused with a code. */
export async function outcomeOf(bytes: Uint8Array): Promise<void> {
  let ids = 0
  const newId = () => {
    ids += 1
    return `id-${ids}`
  }
  const { words } = messagesFor('es').projects
  try {
    const project = await readAny(bytes, async () => undefined, withForeign, null)
    const tools = { newId, now: '2024-01-01T00:00:00.000Z', coder: 'Inés', words }
    const plan = planImport(project, empty, tools, { offsets: null, kind: 'document' })
    const texts = new Map(plan.sources.added.map(({ id, text }) => [id, text]))
    for (const { sourceId, start, end, quote } of plan.codings)
      expect([quote !== '', texts.get(sourceId)?.slice(start, end)]).toEqual([true, quote])
    const all = [plan.codings, plan.memos, plan.codes.added, plan.sources.added].map((list) =>
      list.map(({ id }) => id),
    )
    for (const list of all) expect(new Set(list).size).toBe(list.length)
    for (const memo of plan.memos) expect(memoBody.safeParse(memo.body).success).toBe(true)
    for (const { name } of plan.codes.added) expect(name).toMatch(/^[^\p{Cc}]{1,200}$/u)
    expect(
      plan.items.filter((item) => (item.outcome === 'imported') !== (item.reasons.length === 0)),
    ).toEqual([])
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.code).toMatch(/^import\./)
  }
}

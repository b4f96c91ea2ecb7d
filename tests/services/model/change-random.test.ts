// Whatever model follows whatever model: no coding is touched, nothing that leans on the model is lost, every reference
// leads somewhere, what was shown before is what is done, and undo takes all of it back.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partKey, partsOf } from '../../../shared/domain/model/parts.ts'
import type { Model } from '../../../shared/schema/model.ts'
import { openCore, type TestCore } from '../../core/open-core.ts'
import { drawing, draws, randomChange, randomHomes, randomModel } from '../../domain/model/random-model.ts'
import { everything } from '../../history/random-steps.ts'
import { begin, lean, plan, type Stored, stored } from './leaning.ts'

/** Tables whose rows say nothing but a tie: two may become one. */
const ties = new Set(['code_indicator', 'code_component', 'code_component_attribute'])

it('never loses a coding, nor anything that leans on the model', async () => {
  await fc.assert(
    fc.asyncProperty(draws, draws, draws, async (first, second, third) => {
      const test = openCore()
      const draw = drawing(first)
      const { path, ...made } = await begin(test, randomModel(draw), draw)
      const work = { path, ...made }
      await lean(test, work, drawing(second))
      await plan(test, work, drawing(second))
      await change(test, path, drawing(second), 'x')
      await lean(test, work, drawing(third))
      await change(test, path, drawing(third), 'y')
      await test.call('study.close', {})
    }),
    { numRuns: 6 },
  )
}, 120_000)

async function change(test: TestCore, path: string, draw: (n: number) => number, tag: string): Promise<void> {
  const { retired: _, ...before } = await test.call('model.get', {})
  const after = randomChange(before, draw, tag)
  const homes = randomHomes(before, after, draw)
  const preview = await test.call('model.previewChange', { model: after, homes })
  const rows = await stored(test, path)
  const seen = await everything(test)
  if (preview.differences.length === 0) return
  const version = await test.call('model.change', { model: after, note: 'Otra versión.', homes })
  expect(version).toMatchObject({ number: preview.version, current: true })
  await nothingLost(test, path, rows)
  await asShown(test, { before, after, preview })
  expect(await test.call('study.check', {})).toMatchObject({ ok: true, problems: [] })
  const done = await everything(test)
  await test.call('history.undo', {})
  expect(await everything(test)).toEqual(seen)
  await test.call('history.redo', {})
  expect(await everything(test)).toEqual(done)
}

/** Row by row: the same rows, but for the columns that name a part. */
async function nothingLost(test: TestCore, path: string, before: Stored): Promise<void> {
  const after = await stored(test, path)
  const parts = await knownParts(test)
  expect(after.get('coding')).toEqual(before.get('coding'))
  for (const [table, rows] of before) {
    const now = after.get(table) ?? []
    if (!ties.has(table)) expect(now.length, table).toBe(rows.length)
    for (const row of now)
      for (const [column, value] of Object.entries(row))
        if (/^(stage|rival_stage|component|attribute|indicator|strategy|dimension|result)_id$/.test(column))
          expect(value === null || parts.has(String(value)), `${table}.${column} ${value}`).toBe(true)
  }
  const signed = (rows: Stored) =>
    (rows.get('judgement') ?? []).filter(({ superseded_by }) => superseded_by !== null)
  expect(signed(after)).toEqual(signed(before))
}

async function knownParts(test: TestCore): Promise<Set<string>> {
  const { retired, ...model } = await test.call('model.get', {})
  return new Set([...partsOf(model), ...retired].map(({ id }) => id))
}

type Shown = { before: Model; after: Model; preview: Awaited<ReturnType<typeof previewed>> }
const previewed = (test: TestCore, model: Model) => test.call('model.previewChange', { model })

async function asShown(test: TestCore, { after, preview }: Shown): Promise<void> {
  const { retired, ...model } = await test.call('model.get', {})
  expect(model).toEqual({ ...after, version: preview.version })
  const kept = new Set(retired.map(partKey))
  for (const part of preview.going)
    expect(kept.has(partKey(part)), partKey(part)).toBe(part.fate === 'retired')
  const profiles = await test.call('profile.list', {})
  expect(preview.cases.map((each) => [each.caseId, each.after.stage])).toEqual(
    profiles.map(({ caseId, suggestion }) => [caseId, suggestion?.stage ?? null]),
  )
  // What goes with a home takes along what is not sealed.
  const codes = await test.call('codes.list', {})
  for (const part of preview.going.filter(({ kind, home }) => kind === 'indicator' && home !== null))
    expect(codes.some(({ indicators }) => indicators.some((id) => id === part.id))).toBe(false)
}

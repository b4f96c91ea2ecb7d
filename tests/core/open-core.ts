// A core on a temporary folder, for tests: real files, a clock and ids that repeat from run to run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Core, createCore } from '../../electron/core/core.ts'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { AppError } from '../../shared/api/errors.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import type { CaseId, CodeId, SourceId } from '../../shared/schema/ids.ts'

export type TestCore = {
  core: Core
  folder: string
  /** A path in the folder. */
  path: (name: string) => string
  events: AppEvent[]
  /** The answer, or AppError thrown. */
  call: <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>
}

/** Closed, and its folder removed, when the test ends. */
export function openCore(): TestCore {
  const folder = mkdtempSync(join(tmpdir(), 'trama-test-'))
  let instant = Date.UTC(2024, 0, 1)
  let ids = 0
  const core = createCore({
    platform: {
      systemLanguage: 'es',
      documentsFolder: folder,
      settingsFolder: join(folder, 'settings'),
      pickPath: null,
    },
    clock: () => {
      instant += 1000
      return instant
    },
    newId: () => {
      ids += 1
      return `id-${String(ids).padStart(6, '0')}`
    },
    log: (level, message, facts) => {
      if (level === 'error') throw new Error(`${message} ${JSON.stringify(facts)}`)
    },
    version: '0.0.0-test',
  })
  const events: AppEvent[] = []
  core.subscribe((event) => events.push(event))
  onTestFinished(async () => {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    core,
    folder,
    path: (name) => join(folder, name),
    events,
    call: async (method, input) => {
      const reply = await core.dispatch(method, input)
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
      return reply.value as never
    },
  }
}

export const interview = [
  'ENTREVISTADORA: ¿Cómo toman las decisiones en la red?',
  'JEFA DE UTP: Al principio decidía la supervisora; ahora las decidimos entre todas.',
  'ENTREVISTADORA: ¿Y qué hacen juntas?',
  'JEFA DE UTP: Analizamos los resultados, pero todavía no hacemos nada en común en las escuelas.',
].join('\n')

/** A new study with one case and one imported interview. */
export async function studyWithSource({ call, path }: TestCore) {
  const study = await call('study.create', { path: path('estudio.trama'), title: 'Estudio', language: 'es' })
  const { id: caseId } = await call('cases.create', { name: 'Red 1' })
  const sourceId = await importText({ call }, 'entrevista.txt', interview, caseId)
  const codes = await call('codes.list', {})
  const tied = codes.filter((code) => code.indicators.length > 0).map((code) => code.id)
  return { study, caseId, sourceId, codes, tied }
}

export async function importText(
  { call }: Pick<TestCore, 'call'>,
  fileName: string,
  text: string,
  caseId: CaseId | null,
): Promise<SourceId> {
  const base64 = Buffer.from(text).toString('base64')
  const { stagedId } = await call('imports.stage', { stagedId: null, fileName, base64 })
  const [outcome] = await call('imports.run', {
    taskId: 'test',
    items: [
      {
        stagedId,
        title: fileName.replace(/\.\w+$/, ''),
        case: caseId === null ? null : { id: caseId },
        kind: 'interview',
        date: '2023-05-10',
        encoding: null,
        allowDuplicate: true,
      },
    ],
  })
  if (outcome?.sourceId === null || outcome?.sourceId === undefined)
    throw new Error(`not imported: ${outcome?.error?.code}`)
  return outcome.sourceId
}

export async function code(
  { call }: Pick<TestCore, 'call'>,
  at: { sourceId: SourceId; start: number; end: number; codeId: CodeId },
) {
  const { codeId, ...span } = at
  const [id] = await call('codings.create', {
    ...span,
    codeIds: [codeId],
    direction: 'supports',
    memo: '',
    coder: null,
  })
  if (id === undefined) throw new Error('not coded')
  return id
}

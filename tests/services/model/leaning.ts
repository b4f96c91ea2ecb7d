// Random work that leans on a model, through every table that names its parts; and all of it, to be held against later.

import { readMigrations } from '../../../electron/core/db/migrate.ts'
import { openStudyFile } from '../../../electron/core/db/open.ts'
import { installAuditTriggers } from '../../../electron/core/history/audit-triggers.ts'
import { referencesTo } from '../../../electron/core/history/references.ts'
import { runOperation } from '../../../electron/core/history/run-operation.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { modelText } from '../../../shared/domain/model/model-text.ts'
import type { CaseId, CodeId, CodingId } from '../../../shared/schema/ids.ts'
import type { Model } from '../../../shared/schema/model.ts'
import { importText, interview, type TestCore } from '../../core/open-core.ts'
import type { Draw } from '../../domain/model/random-model.ts'

export const modelTables = new Set([
  'stage',
  'dimension',
  'result',
  'component',
  'component_attribute',
  'indicator',
  'strategy',
])

type Work = { path: string; cases: CaseId[]; codes: CodeId[]; codings: CodingId[] }

/** A study on the model, with two cases, two texts and a few codings. */
export async function begin(test: TestCore, model: Model, draw: Draw): Promise<Work> {
  const path = test.path('azar.trama')
  const text = modelText({ format: 'trama.model/1', model, codebook: [] })
  await test.call('study.create', { path, title: 'Azar', language: 'es', model: { text } })
  const work: Work = { path, cases: [], codes: [], codings: [] }
  for (const name of ['Uno', 'Dos']) {
    const { id } = await test.call('cases.create', { name })
    work.cases.push(id)
    const sourceId = await importText(test, `${name}.txt`, `${name}\n${interview}`, id)
    for (const code of ['a', 'b']) {
      const made = await test.call('codes.create', { parentId: null, name: `${name} ${code}` })
      work.codes.push(made.id)
      const start = draw(60)
      const ids = await test.call('codings.create', {
        sourceId,
        start,
        end: start + 20,
        codeIds: [made.id],
        direction: draw(3) === 0 ? 'contradicts' : 'supports',
        memo: '',
        coder: null,
      })
      work.codings.push(...ids)
    }
  }
  return work
}

/** Ties, exclusions, answers, judgements and placements; what is refused is left out. */
export async function lean(test: TestCore, work: Work, draw: Draw): Promise<void> {
  const model = await test.call('model.get', {})
  const one = <T>(list: readonly T[]): T => {
    const found = list[draw(list.length)]
    if (found === undefined) throw new AppError('coding.not_found', {})
    return found
  }
  const some = <T>(list: readonly T[]): T[] => list.filter(() => draw(2) === 0)
  const attributes = model.components.flatMap((component) => component.attributes)
  const caseId = () => one(work.cases)
  const claim = { rationale: 'Porque sí.', rivalReason: '', confidence: null, cite: [one(work.codings)] }
  const steps: (() => Promise<unknown>)[] = [
    ...work.codes.map((id) => async () => {
      const ties = { indicators: model.indicators, components: model.components, attributes }
      await test.call('codes.tie', {
        id,
        indicators: some(ties.indicators).map((each) => each.id),
        components: some(ties.components).map((each) => each.id),
        attributes: some(ties.attributes).map((each) => each.id),
      })
    }),
    ...[1, 2, 3].map(
      () => () =>
        test.call('evidence.exclude', {
          codingId: one(work.codings),
          indicatorId: one(model.indicators).id,
          reason: 'No corresponde.',
        }),
    ),
    ...[1, 2].map(
      () => () =>
        test.call('evidence.answer', {
          codingId: one(work.codings),
          indicatorId: one(model.indicators).id,
          argument: 'Aun así.',
        }),
    ),
    ...[1, 2].map(() => async () => {
      const { id } = await test.call('judgements.create', {
        ...claim,
        caseId: caseId(),
        stage: one(model.stages).id,
        rivalStage: draw(2) === 0 ? null : one(model.stages).id,
      })
      if (draw(2) === 0) await test.call('judgements.sign', { id })
    }),
    ...(['indicator', 'component', 'result'] as const).map((kind) => async () => {
      const parts = { indicator: model.indicators, component: model.components, result: model.results }[kind]
      const { id } = await test.call('judgements.create', {
        ...claim,
        caseId: caseId(),
        subject: { kind, id: one<{ id: string }>(parts).id } as never,
        verdict: 'partly',
        rivalStage: null,
      })
      if (draw(2) === 0) await test.call('judgements.sign', { id })
    }),
    ...[1, 2].map(() => () => {
      const component = one(model.components)
      const steps = component.attributes.filter(({ kind }) => kind === 'level')
      return test.call('levels.place', {
        caseId: caseId(),
        component: component.id,
        step: steps[draw(steps.length)]?.id ?? null,
        note: 'Se ubica.',
      })
    }),
  ]
  for (const step of steps)
    try {
      await step()
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'app.internal') throw error
    }
}

/** Rows of a table as they are stored, in key order. */
export type Stored = Map<string, Record<string, unknown>[]>

/** Opens the file beside the core, which has to be closed meanwhile. */
async function apart<T>(
  test: TestCore,
  path: string,
  work: (db: ReturnType<typeof openStudyFile>['db']) => T,
): Promise<T> {
  await test.call('study.close', {})
  const { db, close } = openStudyFile(path, false, readMigrations())
  try {
    return work(db)
  } finally {
    close()
    await test.call('study.open', { path, readOnly: false })
  }
}

/** Strategies and plans, straight into their tables. */
export async function plan(test: TestCore, work: Work, draw: Draw): Promise<void> {
  const model = await test.call('model.get', {})
  const stage = () => model.stages[draw(model.stages.length)]?.id ?? null
  await apart(test, work.path, (db) => {
    installAuditTriggers(db)
    const facts = {
      id: `plan-${draw(1e6)}-${db.prepare('SELECT count(*) FROM operation').pluck().get()}`,
      method: 'plans.add',
      kind: 'do' as const,
    }
    runOperation(db, { ...facts, coder: 'Ana', at: '2024-06-01T00:00:00.000Z', undoes: null }, () => {
      const n = Number(db.prepare('SELECT count(*) FROM own_strategy').pluck().get())
      const component = model.components[draw(model.components.length)]?.id ?? null
      db.prepare(
        'INSERT INTO own_strategy (id, position, stage_id, component_id, name, description) VALUES (?, ?, ?, ?, ?, ?)',
      ).run(`own-${n}`, n, stage(), component, `Propia ${n}`, '')
      const strategy = model.strategies[draw(model.strategies.length)]?.id ?? null
      db.prepare(
        `INSERT INTO plan_item (id, case_id, position, strategy_id, own_strategy_id, who, status, what_happened,
           stage_before, stage_after) VALUES (?, ?, 0, ?, ?, '', 'planned', '', ?, ?)`,
      ).run(
        `item-${n}`,
        work.cases[0],
        strategy,
        strategy === null ? `own-${n}` : null,
        draw(2) === 0 ? null : stage(),
        stage(),
      )
    })
  })
}

/** Everything outside the model that names a part of it, and all codings. */
export async function stored(test: TestCore, path: string): Promise<Stored> {
  return apart(test, path, (db) => {
    const tables = new Set(referencesTo(db, modelTables).map(({ table }): string => table))
    return new Map(
      [...tables, 'coding']
        .filter((table) => !modelTables.has(table))
        .map((table) => [table, db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()]),
    )
  })
}

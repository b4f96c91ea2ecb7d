// Random work on a study, step by step, and everything that people can see of it.
import fc from 'fast-check'
import { AppError } from '../../shared/api/errors.ts'
import type { TestCore } from '../core/open-core.ts'

/** Everything people can change, as it is now. The journal itself always grows and stays out. */
export async function everything({ call }: TestCore) {
  const { counts: _counts, ...study } = (await call('study.current', {})) ?? { counts: null }
  return {
    study,
    dump: await call('study.dump', {}),
    codes: (await call('codes.list', {})).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    cases: await call('cases.list', {}),
    attributes: await call('attributes.list', {}),
    sources: await call('sources.list', {}),
    coders: await call('coders.list', {}),
  }
}

/** One step somebody might take; a refused one (a taken name, a missing row) is no step. */
export type Step = { action: number; pick: number; other: number; text: string }

export const steps = fc.array(
  fc.record({
    action: fc.nat(16),
    pick: fc.nat(1000),
    other: fc.nat(1000),
    text: fc.constantFrom('uno', 'dos', 'tres ñandú', '<b>cuatro</b>', 'cinco/seis', '😀', 'O’Higgins "x"'),
  }),
  { minLength: 1, maxLength: 25 },
)

export const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % Math.max(list.length, 1)]
  if (found === undefined) throw new AppError('coding.not_found', {})
  return found
}

async function take({ call }: TestCore, { action, pick, other, text }: Step): Promise<void> {
  const codes = await call('codes.list', {})
  const sources = await call('sources.list', {})
  const codings = await call('codings.list', {})
  const cases = await call('cases.list', {})
  const attributes = await call('attributes.list', {})
  const span = { start: pick % 60, end: (pick % 60) + 1 + (other % 80) }
  switch (action) {
    case 0:
      return void (await call('cases.create', { name: text }))
    case 1:
      return void (await call('codes.create', {
        parentId: other % 2 === 0 ? null : at(codes, other).id,
        name: text,
      }))
    case 2:
      return void (await call('codes.move', {
        ids: [at(codes, pick).id],
        parentId: other % 3 === 0 ? null : at(codes, other).id,
        position: pick % 4,
      }))
    case 3:
      return void (await call('codes.remove', { ids: [at(codes, pick).id] }))
    case 4:
      return void (await call('codes.update', { id: at(codes, pick).id, name: text, definition: text }))
    case 5:
    case 6:
      return void (await call('codings.create', {
        sourceId: at(sources, pick).id,
        ...span,
        codeIds: [at(codes, pick).id, at(codes, other).id],
        direction: at(['supports', 'contradicts', 'neutral'] as const, other),
        memo: text,
        coder: text,
      }))
    case 7:
      return void (await call('codings.update', {
        ids: [at(codings, pick).id],
        memo: text,
        direction: 'contradicts',
      }))
    case 8:
      return void (await call('codings.remove', { ids: [at(codings, pick).id] }))
    case 9:
      return void (await call('judgements.create', {
        caseId: at(cases, pick).id,
        stage: at((await call('model.get', {})).stages, other).id,
        rationale: text,
        rivalStage: null,
        rivalReason: '',
        confidence: null,
        cite: codings.length === 0 ? [] : [at(codings, other).id],
      }))
    case 10:
      return void (await call('attributes.create', { name: text, type: 'one-of', options: ['a', 'b'] }))
    case 11:
      return void (await call('cases.setValue', {
        caseId: at(cases, pick).id,
        attributeId: at(attributes, other).id,
        value: other % 2 === 0 ? 'a' : null,
      }))
    case 12:
      return void (await call('sources.remove', { id: at(sources, pick).id }))
    case 13:
      return void (await call('codings.place', { id: at(codings, pick).id, ...span }))
    case 14: {
      const { id, start } = at(codings, pick)
      return void (await call('codings.split', { id, at: start + (other % 40) }))
    }
    case 15:
      return void (await call('codings.merge', { ids: [at(codings, pick).id, at(codings, other).id] }))
    default:
      return void (await call('codes.tie', {
        id: at(codes, pick).id,
        ...(({ indicators, components, attributes: ties }) => ({ indicators, components, attributes: ties }))(
          at(codes, other),
        ),
      }))
  }
}

/** True when the step became an operation. */
export async function tried(test: TestCore, step: Step): Promise<boolean> {
  const before = (await test.call('study.current', {}))?.counts.operations
  try {
    await take(test, step)
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'app.internal') throw error
  }
  return (await test.call('study.current', {}))?.counts.operations !== before
}

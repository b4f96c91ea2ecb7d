// Random work on a study, step by step, and everything that people can see of it.
import fc from 'fast-check'
import { expect } from 'vitest'
import { AppError } from '../../shared/api/errors.ts'
import type { SourceId } from '../../shared/schema/ids.ts'
import type { TestCore } from '../core/open-core.ts'

/** Everything people can change, as it is now. The journal itself always grows and stays out. */
export async function everything({ call }: TestCore) {
  const { counts: _counts, ...study } = (await call('study.current', {})) ?? { counts: null }
  const sources = await call('sources.list', {})
  return {
    study,
    dump: await call('study.dump', {}),
    codes: (await call('codes.list', {})).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    cases: await call('cases.list', {}),
    attributes: await call('attributes.list', {}),
    sources,
    texts: await Promise.all(sources.map(({ id }) => call('sources.text', { id }))),
    lost: await call('codings.lost', {}),
    coders: await call('coders.list', {}),
  }
}

/** One step somebody might take; a refused one (a taken name, a missing row) is no step. */
export type Step = { action: number; pick: number; other: number; text: string }

export const steps = fc.array(
  fc.record({
    action: fc.nat(24),
    pick: fc.nat(1000),
    other: fc.nat(1000),
    text: fc.constantFrom('uno', 'dos', 'tres ñandú', '<b>cuatro</b>', 'cinco/seis', '😀', 'O’Higgins "x"'),
  }),
  { minLength: 1, maxLength: 25 },
)

/** The same for whoever codes and edits texts in turn. */
export const editingSteps = steps.map((sequence) =>
  sequence.map((step) => ({
    ...step,
    action: at([5, 6, 9, 13, 14, 15, 16, 16, 17, 17, 18, 18, 19, 8, 3, 12], step.action),
  })),
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
    case 16:
    case 17:
      return edit(call, at(sources, pick).id, { ...span, text: `${text}${other % 3 === 0 ? '\n' : ''}` })
    case 18: {
      const [a, b] = [pick % 4, other % 5]
      return replaceAll(call, at(['escuela', 'la', 'a', 'JEFA DE UTP'], a), at(['', ' ', text, 'P1', 'á'], b))
    }
    case 19:
      return void (await call('codings.place', { id: at(await call('codings.lost', {}), pick).id, ...span }))
    case 20:
      return void (await call('participants.create', { caseId: at(cases, pick).id, pseudonym: text }))
    case 21:
      return void (await call('participants.speak', {
        sourceId: at(sources, pick).id,
        speaker: other % 2 === 0 ? '' : 'JEFA DE UTP',
        participantId: at((await call('people.list', {})).participants, other).id,
      }))
    case 22:
      return void (await call('sources.update', {
        id: at(sources, pick).id,
        caseId: other % 3 === 0 ? null : at(cases, other).id,
      }))
    case 23: {
      const drafts = (await call('judgements.list', {})).filter(({ status }) => status === 'draft')
      return void (await call('judgements.sign', { id: at(drafts, pick).id }))
    }
    default:
      return void (await call('codes.tie', {
        id: at(codes, pick).id,
        ...(({ indicators, components, attributes: ties }) => ({ indicators, components, attributes: ties }))(
          at(codes, other),
        ),
      }))
  }
}

/** One stretch gone or replaced, and now and then a second behind it. */
async function edit(
  call: TestCore['call'],
  sourceId: SourceId,
  { start, end, text }: { start: number; end: number; text: string },
): Promise<void> {
  const { textSha256, text: now } = await call('sources.text', { id: sourceId })
  const first = { start, end: Math.min(end, now.length), text: end % 2 === 0 ? '' : text }
  const second = { start: first.end + 5, end: first.end + 7, text }
  const replacements = second.end < now.length ? [first, second] : [first]
  const preview = await call('sources.previewRevision', { sourceId, textSha256, replacements })
  const codings = (await call('codings.list', { sourceId })).length
  const { lost } = await call('sources.revise', { sourceId, textSha256, replacements })
  // What is done is what was shown.
  expect(preview.kept + preview.touched.length).toBe(codings)
  expect(preview.touched.filter(({ fate }) => fate === 'lost').map(({ excerpt }) => excerpt.id)).toEqual(lost)
  const after = new Map((await call('codings.list', { sourceId })).map((coding) => [coding.id, coding.quote]))
  for (const { excerpt, quote } of preview.touched) expect(after.get(excerpt.id) ?? null).toBe(quote)
  expect((await call('sources.text', { id: sourceId })).text.length).toBe(preview.textLength)
}

async function replaceAll(call: TestCore['call'], text: string, replacement: string): Promise<void> {
  const what = { query: { text, mode: 'phrase' as const, wholeWords: false }, replacement, scope: {} }
  const preview = await call('replace.preview', what)
  const expected = (await call('sources.list', {})).map(({ id, textSha256 }) => ({
    sourceId: id,
    textSha256,
  }))
  const done = await call('replace.run', { ...what, except: [], expected })
  expect(done).toMatchObject({ replaced: preview.total, sources: preview.sources })
  expect(preview.touched.filter(({ fate }) => fate === 'lost').map(({ excerpt }) => excerpt.id)).toEqual(
    done.lost,
  )
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

// Which words a coding is about: placed at others, split in two, several made one.
import { AppError } from '../../../shared/api/errors.ts'
import { quoteMatches } from '../../../shared/domain/anchors/quote-matches.ts'
import {
  greatestWeight,
  inTextOrder,
  joinMemos,
  mergeDifference,
  unionOf,
} from '../../../shared/domain/codings/merge-codings.ts'
import { splitSpan } from '../../../shared/domain/codings/split-span.ts'
import type { Coding } from '../../../shared/schema/coding.ts'
import { type CodingId, codingId } from '../../../shared/schema/ids.ts'
import { prose } from '../../../shared/schema/text.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { findCoder } from '../repositories/coders.ts'
import {
  deleteCoding,
  insertCoding,
  placeCoding,
  repointCoding,
  updateCoding,
} from '../repositories/codings.ts'
import { listExclusions } from '../repositories/evidence-marks.ts'
import { findCoding, quoteAt, subjectOf } from './coding-checks.ts'
import { moveMemos } from './memos.ts'
import { findPlainText, findText } from './sources.ts'

export type SpanMethod = 'codings.place' | 'codings.split' | 'codings.merge'

export const codingSpanServices: Pick<ServicesOf<'codings'>, SpanMethod> = {
  'codings.place': ({ db, describe }, { id, start, end }) => {
    const found = findCoding(db, id)
    const quote = quoteAt(findPlainText(db, found.sourceId), { start, end })
    describe(subjectOf(db, [found]))
    placeCoding(db, { id, start, end, quote })
    return null
  },
  'codings.split': (context, { id, at }) => splitCoding(context, id, at),
  'codings.merge': (context, { ids }) => mergeCodings(context, [...new Set(ids)]),
}

/** @throws coding.not_found, coding.lost, coding.bad_split */
function splitCoding({ db, newId, describe }: CommandContext, id: CodingId, at: number): CodingId {
  const found = findCoding(db, id)
  const text = anchoredText(db, found)
  const halves = splitSpan(text, found, at)
  const coderId = findCoder(db, found.coder)?.id
  if (halves === null || coderId === undefined)
    throw new AppError('coding.bad_split', { at, start: found.start, end: found.end })
  describe(subjectOf(db, [found]))
  const [first, second] = halves
  placeCoding(db, { id, ...first, quote: quoteAt(text, first) })
  const rest = codingId.parse(newId())
  // Whoever coded the words coded both halves of them, and when she did.
  insertCoding(db, { ...found, id: rest, ...second, quote: quoteAt(text, second), coderId })
  return rest
}

/** @throws coding.not_found, coding.lost, coding.merge_one, coding.merge_differs, coding.memos_too_long */
function mergeCodings(context: CommandContext, ids: readonly CodingId[]): CodingId {
  const { db, describe } = context
  const found = inTextOrder(ids.map((id) => findCoding(db, id)))
  const [kept, ...others] = found
  const span = unionOf(found)
  if (kept === undefined || others.length === 0 || span === null) throw new AppError('coding.merge_one', {})
  const what = mergeDifference(found) ?? (excludedAlike(db, ids) ? null : 'exclusions')
  if (what !== null) throw new AppError('coding.merge_differs', { what })
  const text = anchoredText(db, ...found)
  const memo = joinMemos(found.map((each) => each.memo))
  if (!prose.safeParse(memo).success) throw new AppError('coding.memos_too_long', {})
  describe(subjectOf(db, [kept]))
  for (const { id } of others) {
    repointCoding(db, id, kept.id)
    moveMemos(context, { kind: 'coding', id }, { kind: 'coding', id: kept.id })
    deleteCoding(db, id)
  }
  placeCoding(db, { id: kept.id, ...span, quote: quoteAt(text, span) })
  updateCoding(db, {
    ...kept,
    memo,
    weight: greatestWeight(found.map((each) => each.weight)),
  })
  return kept.id
}

/** Words that count for an indicator and words that were excluded there cannot be one excerpt. */
function excludedAlike(db: ReadableDb, ids: readonly CodingId[]): boolean {
  const excluded = listExclusions(db)
  const sets = ids.map((id) =>
    excluded
      .filter(({ codingId }) => codingId === id)
      .map(({ indicatorId }) => indicatorId)
      .sort()
      .join(' '),
  )
  return new Set(sets).size === 1
}

/** The text the codings, all of one source, are anchored in. */
function anchoredText(db: ReadableDb, ...codings: readonly Coding[]): string {
  const text = codings[0] === undefined ? '' : findText(db, codings[0].sourceId).text
  for (const coding of codings)
    if (!quoteMatches(text, coding)) throw new AppError('coding.lost', { coding: coding.id })
  return text
}

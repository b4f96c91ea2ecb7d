// What services on codings ask first: that the coding is there, that a span has words, what to call it all in the journal.
import { AppError } from '../../../shared/api/errors.ts'
import { spanProblem } from '../../../shared/domain/anchors/span-problem.ts'
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import type { Coding } from '../../../shared/schema/coding.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCodes } from '../repositories/codes.ts'
import { readCoding } from '../repositories/codings.ts'

/** @throws coding.not_found */
export function findCoding(db: ReadableDb, id: CodingId): Coding {
  const found = readCoding(db, id)
  if (found === undefined) throw new AppError('coding.not_found', { coding: id })
  return found
}

/** The words of a span; a span that is empty, blank, outside the text or splits a character has none.
 * @throws coding.bad_span
 */
export function quoteAt(text: string, span: Span): string {
  const quote = text.slice(span.start, span.end)
  if (spanProblem(text.length, span) !== null || quote.trim() === '' || !quote.isWellFormed())
    throw new AppError('coding.bad_span', { start: span.start, end: span.end, length: text.length })
  return quote
}

/** The paths of the codes concerned, each once. */
export function subjectOf(db: ReadableDb, codings: readonly Coding[]): string {
  const paths = codePaths(listCodes(db))
  return [...new Set(codings.map((coding) => paths.get(coding.codeId) ?? coding.codeId))]
    .slice(0, 5)
    .join(', ')
}

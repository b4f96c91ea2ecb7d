// A report held against the study that is open: what it quotes, and what has become of that.
import { AppError } from '../../../shared/api/errors.ts'
import { locatorOf } from '../../../shared/domain/text/locators.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { Verification } from '../../../shared/schema/report.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readReport } from '../files/report/read-report.ts'
import { verifyQuotes } from '../files/report/verify-quotes.ts'
import { lastSeq, operationHash } from '../history/journal.ts'
import { listCodings, listLostCodings } from '../repositories/codings.ts'
import { readSource } from '../repositories/sources.ts'
import { readStudy } from '../repositories/study.ts'
import { keptText } from './kept-texts.ts'

/** @throws report.not_a_report, report.bad_record, report.newer, report.other_study, import.bad_docx, import.zip_bomb */
export async function verifyReport(db: ReadableDb, bytes: Uint8Array): Promise<Verification> {
  const { format, record, shown, others } = await readReport(bytes)
  if (record.study !== readStudy(db).id) throw new AppError('report.other_study', {})
  const codings = new Map(listCodings(db, null).map((coding) => [coding.id, coding]))
  const lost = new Set(listLostCodings(db, null).map(({ id }) => id))
  const sources = new Map<SourceId, { number: number } & ReturnType<typeof keptText>>()
  const open = (id: SourceId) => {
    const known = sources.get(id)
    if (known !== undefined) return known
    const source = readSource(db, id)
    if (source === undefined) return null
    const fresh = { ...keptText(db, id), number: source.number }
    sources.set(id, fresh)
    return fresh
  }
  const quotes = verifyQuotes(record, shown, {
    key: operationHash(db, 1) ?? '',
    coding: (id) => codings.get(id) ?? (lost.has(id) ? 'lost' : null),
    text: (id) => open(id)?.text ?? null,
    locator: (id, span) => {
      const source = open(id)
      return source === null ? '' : locatorOf(source.number, source.paragraphs, span)
    },
  })
  const recorded = new Set(record.quotes.map(({ place }) => place))
  const unrecorded = [
    ...others,
    ...[...shown].flatMap(([place, text]) => (recorded.has(place) ? [] : [text])),
  ]
  const inJournal = operationHash(db, record.operation) === record.hash
  const counts = {
    stands: quotes.filter(({ standing }) => standing === 'stands').length,
    changed: quotes.filter(({ standing }) => standing === 'changed').length,
    gone: quotes.filter(({ standing }) => standing === 'gone').length,
    altered: quotes.filter(({ untouched }) => untouched === false).length,
    absent: quotes.filter(({ untouched }) => untouched === null).length,
  }
  return {
    format,
    operation: record.operation,
    inJournal,
    since: Math.max(0, lastSeq(db) - record.operation),
    quotes,
    unrecorded,
    counts,
    ok: inJournal && counts.changed + counts.gone + counts.altered + unrecorded.length === 0,
  }
}

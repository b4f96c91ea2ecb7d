// The timeline of a case: its sources, what was judged of it and what was tried, by day.
import { openToAll } from '../../../shared/domain/judgements/blind.ts'
import { sameStrategy } from '../../../shared/domain/strategies/library.ts'
import { retiredNamed } from '../../../shared/i18n/part-names.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Timeline } from '../../../shared/schema/timeline.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { countUses } from '../repositories/codes.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { readModelInForce } from '../repositories/model.ts'
import { listSources } from '../repositories/sources.ts'
import { listPlanItems } from '../repositories/strategies.ts'
import { listWaves } from '../repositories/waves.ts'
import { findCase } from './cases.ts'
import { readMeetings } from './meetings.ts'
import { libraryOf } from './strategy-library.ts'

export const timelineServices: ServicesOf<'timeline'> = {
  'timeline.read': ({ db }, { caseId }) => readTimeline(db, findCase(db, caseId).id),
}

/** Superseded judgements were made all the same, so those that were signed stay on it; drafts only while they stand. */
export function readTimeline(db: ReadableDb, caseId: CaseId): Timeline {
  const rates = new Map(
    readMeetings(db, caseId).meetings.map(({ sourceId, attendance }) => [sourceId, attendance]),
  )
  const codings = Map.groupBy(countUses(db), ({ sourceId }) => sourceId)
  const day = (date: string | null) => date ?? '9999-99-99'
  return {
    caseId,
    waves: listWaves(db),
    sources: listSources(db)
      .filter((source) => source.caseId === caseId)
      .map(({ id, number, kind, title, date }) => {
        const attendance = rates.get(id)
        return {
          id,
          number,
          kind,
          title,
          date,
          codings: (codings.get(id) ?? []).reduce((sum, uses) => sum + uses.codings, 0),
          attendance: attendance === undefined || attendance.rate === null ? null : attendance,
        }
      })
      .toSorted((a, b) =>
        day(a.date) === day(b.date) ? a.number - b.number : day(a.date) < day(b.date) ? -1 : 1,
      ),
    judgements: openToAll(listJudgements(db))
      .filter((each) => each.caseId === caseId && (each.signature !== null || each.supersededBy === null))
      .map(({ id, subject, stage, verdict, author, status, at }) => ({
        id,
        subject,
        stage,
        verdict,
        author,
        status,
        day: at.slice(0, 10),
      })),
    strategies: strategiesOf(db, caseId),
  }
}

/** In the order of time; what was only planned, or set aside, says so. */
function strategiesOf(db: ReadableDb, caseId: CaseId): Timeline['strategies'] {
  const items = listPlanItems(db).filter((each) => each.caseId === caseId)
  if (items.length === 0) return []
  const library = libraryOf(db)
  const model = readModelInForce(db)
  return items.map(({ id, strategy, who, from, to, status }) => {
    const known = library.find(({ ref }) => sameStrategy(ref, strategy))?.name
    const name = retiredNamed(model, 'strategy', strategy.id) ?? known
    return { id, name: name ?? { es: strategy.id, en: strategy.id }, who, from, to, status }
  })
}

// What an operation did to codings, for the event that tells of it.
import type { CodingNews } from '../../../shared/api/events.ts'
import { codingId } from '../../../shared/schema/ids.ts'
import type { ReadableDb } from '../db/sql.ts'
import { changedSince } from '../history/journal.ts'
import { readDrawn } from '../repositories/codings.ts'

/** More is not told but asked for: an event goes to every window, whatever it shows. */
const worthTelling = 50

/** Of the newest operation, whose number is `seq`; null when it did too much, or changed what coders are called. */
export function newsOf(db: ReadableDb, seq: number): CodingNews | null {
  const changed = changedSince(db, seq - 1, 'coding', worthTelling)
  if (changed === null || changedSince(db, seq - 1, 'coder', 0) === null) return null
  const news: CodingNews = { seq, codings: [], gone: [] }
  for (const id of changed.map((each) => codingId.parse(each))) {
    const coding = readDrawn(db, id)
    if (coding === undefined) news.gone.push(id)
    else news.codings.push(coding)
  }
  return news
}

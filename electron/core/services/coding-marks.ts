// The codings of one source as the reader draws them: all of them, or what became of those it knows.
import type { Output } from '../../../shared/api/contract.ts'
import type { CodingMark } from '../../../shared/schema/coding.ts'
import { type CodingId, codingId, type SourceId } from '../../../shared/schema/ids.ts'
import type { ReadableDb } from '../db/sql.ts'
import { changedSince, lastSeq } from '../history/journal.ts'
import { listMarks, readDrawn } from '../repositories/codings.ts'
import { findSource } from './sources.ts'

/** Changes since an operation up to which only these are answered. */
const fewChanges = 500

/** @throws source.not_found */
export function marksOf(
  db: ReadableDb,
  sourceId: SourceId,
  since: number | null,
): Output<'codings.ofSource'> {
  findSource(db, sourceId)
  const seq = lastSeq(db)
  const changed = since === null || since > seq ? null : changedSince(db, since, 'coding', fewChanges)
  // A coder who is called otherwise now is so in every coding.
  const isSameCoders = since !== null && changedSince(db, since, 'coder', 0) !== null
  if (changed === null || !isSameCoders) {
    return { seq, isWhole: true, codings: listMarks(db, sourceId), gone: [] }
  }
  const codings: CodingMark[] = []
  const gone: CodingId[] = []
  for (const id of changed.map((each) => codingId.parse(each))) {
    const { sourceId: at, ...mark } = readDrawn(db, id) ?? { sourceId: null }
    if (at === sourceId && 'id' in mark) codings.push(mark)
    else gone.push(id)
  }
  return { seq, isWhole: false, codings, gone }
}

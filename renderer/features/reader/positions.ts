// Where each visit to the reader was, so that Back returns there, and where each source was read last.
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { ReadingPosition } from '../../editor/scrolling.ts'
import type { Place } from '../../stores/navigation.ts'

const visits = new WeakMap<Place, ReadingPosition>()
const lastRead = new Map<SourceId, ReadingPosition>()

/** A visit is the very object navigation holds: going back hands it out again. */
export function keepPosition(visit: Place, sourceId: SourceId, position: ReadingPosition): void {
  visits.set(visit, position)
  lastRead.set(sourceId, position)
}

/** Null on a first arrival at this visit. */
export function positionOfVisit(visit: Place): ReadingPosition | null {
  return visits.get(visit) ?? null
}

/** Null when the source was not read since the program started. */
export function lastPosition(sourceId: SourceId): ReadingPosition | null {
  return lastRead.get(sourceId) ?? null
}

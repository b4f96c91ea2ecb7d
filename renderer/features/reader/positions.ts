// Where each visit to the reader was, so that Back returns there, and where each source was read last.
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { Caret } from '../../editor/caret.ts'
import type { ReadingPosition } from '../../editor/scrolling.ts'
import { keepReading, readingPlaceOf } from '../../stores/desk.ts'
import type { Place } from '../../stores/navigation.ts'

const visits = new WeakMap<Place, ReadingPosition>()

/** A visit is the very object navigation holds: going back hands it out again. */
export function keepPosition(
  visit: Place,
  sourceId: SourceId,
  position: ReadingPosition,
  { anchor, focus }: Caret,
): void {
  visits.set(visit, position)
  keepReading(sourceId, { ...position, anchor, focus })
}

/** Null on a first arrival at this visit. */
export function positionOfVisit(visit: Place): ReadingPosition | null {
  return visits.get(visit) ?? null
}

/** Null when the source was never read on this machine. The text may be another since. */
export const lastPosition = readingPlaceOf

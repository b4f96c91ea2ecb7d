import { type Desk, type DeskChanges, mostPanes, mostPositions } from '../../schema/desk.ts'

/** The changes given take the place of what was there; of positions and panes, those named. What is too many is left out, oldest first. */
export function changeDesk(desk: Desk, changes: DeskChanges): Desk {
  return {
    ...desk,
    ...changes,
    reading: newest(desk.reading, changes.reading, mostPositions),
    panes: newest(desk.panes, changes.panes, mostPanes),
  }
}

/** Two changes as the one they come to. */
export function joinChanges(first: DeskChanges, then: DeskChanges): DeskChanges {
  return {
    ...first,
    ...then,
    ...(first.reading && { reading: newest(first.reading, then.reading, mostPositions) }),
    ...(first.panes && { panes: newest(first.panes, then.panes, mostPanes) }),
  }
}

/** Changed entries go to the end, where the newest are. */
function newest<T>(
  before: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T>> | undefined,
  most: number,
): Record<string, T> {
  if (changes === undefined) return { ...before }
  const kept = Object.entries(before).filter(([key]) => !Object.hasOwn(changes, key))
  return Object.fromEntries([...kept, ...Object.entries(changes)].slice(-most))
}

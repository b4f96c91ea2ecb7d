// Who touches a study when. Most work is over before anybody else can ask, for it is one piece. What is not is either a task,
// which shares the study with others between its steps, or an operation in steps, which must have the study alone: what it
// has written so far is there for everyone on the same connection, and none of it counts yet.

export type Turns = {
  /** Does one piece of work once nobody has the study alone. */
  whenFree: <T>(work: () => T) => Promise<T>
  /** Runs a task beside others. */
  share: <T>(task: () => T | Promise<T>) => Promise<T>
  /** For a task that shares: the rest of it alone, once every other task is over or waits for the same. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

export function takeTurns(): Turns {
  let sharing = 0
  let isTaken = false
  let waiting: (() => void)[] = []
  const changed = () => {
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  }
  /** What is free when the wait ends may be taken a moment later: `work` follows at once. */
  const once = async <T>(isFree: () => boolean, work: () => T): Promise<T> => {
    while (!isFree()) await new Promise<void>((wake) => waiting.push(wake))
    return work()
  }
  const whenFree = <T>(work: () => T) => once(() => !isTaken, work)
  return {
    whenFree,
    share: async (task) => {
      await whenFree(() => {
        sharing += 1
      })
      try {
        return await task()
      } finally {
        sharing -= 1
        changed()
      }
    },
    alone: async (work) => {
      sharing -= 1
      changed()
      await once(
        () => !isTaken && sharing === 0,
        () => {
          isTaken = true
        },
      )
      try {
        return await work()
      } finally {
        isTaken = false
        sharing += 1
        changed()
      }
    },
  }
}

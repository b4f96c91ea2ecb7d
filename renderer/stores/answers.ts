// The host tells every window what changed as soon as it is stored, the window that asked for it a moment before its
// answer. What it was told is taken up together with the answer: whoever sees a coding can go on with it at once.

/** Milliseconds to wait for an answer at most: long work must not keep from view what others do meanwhile. */
const patience = 100

let running = 0
let waiting: (() => void)[] = []
let timer: ReturnType<typeof setTimeout> | undefined

function takeUp(): void {
  clearTimeout(timer)
  timer = undefined
  const all = waiting
  waiting = []
  for (const each of all) each()
}

/**
 * Runs a command; what is told until its answer comes is taken up with the answer, right after `done`: the page is drawn
 * once for all of it.
 */
export async function answering<T>(work: () => Promise<T>, done: (answer: T) => void): Promise<T> {
  running += 1
  try {
    const answer = await work()
    done(answer)
    return answer
  } finally {
    running -= 1
    if (running === 0) takeUp()
  }
}

/** Does it with the answers that are being waited for, or at once when none is. */
export function withAnswers(take: () => void): void {
  waiting.push(take)
  if (running === 0) takeUp()
  else timer ??= setTimeout(takeUp, patience)
}

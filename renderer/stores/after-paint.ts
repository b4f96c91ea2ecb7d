// Work that can wait until what was done is on the screen.

/** Milliseconds after which it is done without a frame: a page nobody sees draws none. */
const patience = 200

/** Runs `work` once, right after the next frame was painted. Answers how to leave it undone. */
export function afterPaint(work: () => void): () => void {
  let isLeft = false
  const once = () => {
    if (isLeft) return
    isLeft = true
    clearTimeout(timer)
    work()
  }
  const timer = setTimeout(once, patience)
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = once
    port2.postMessage(null)
  })
  return () => {
    isLeft = true
    clearTimeout(timer)
  }
}

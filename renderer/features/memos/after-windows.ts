/**
 * Runs once no window is open over the page, and the one that was has given the keyboard back: what takes it before is
 * robbed of it again. Returns how to give up waiting.
 */
export function afterWindows(run: () => void): () => void {
  if (document.querySelector('[data-modal]') === null) {
    run()
    return () => undefined
  }
  let frame = 0
  const wait = () => {
    const isOpen = document.querySelector('[data-modal]') !== null
    frame = requestAnimationFrame(isOpen ? wait : () => (frame = requestAnimationFrame(run)))
  }
  wait()
  return () => cancelAnimationFrame(frame)
}

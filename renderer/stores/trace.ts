// Whose chain of evidence is being looked at; asked for from anywhere, drawn in one place.
import { create } from 'zustand'

type TraceState = {
  /** Ids, locators or hashes, as 'trace.read' takes them; the last one is shown, those before are the way back. */
  asked: readonly string[]
  close(): void
  back(): void
}

export const useTrace = create<TraceState>((set) => ({
  asked: [],
  close: () => set({ asked: [] }),
  back: () => set(({ asked }) => ({ asked: asked.slice(0, -1) })),
}))

/** Shows the chain of a thing; from within another's chain, with a way back to that. */
export function openTrace(of: string): void {
  useTrace.setState(({ asked }) => ({ asked: asked.at(-1) === of ? asked : [...asked, of] }))
}

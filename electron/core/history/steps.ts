// Work that can be interrupted, and stopped, wherever it yields.

/** How far it has come; `label` is what it is at, or empty. */
export type Step = { readonly done: number; readonly total: number; readonly label: string }
export type Steps<T> = Generator<Step, T, void>
/** Lets others have their turn between two steps; what it throws ends the work. */
export type Pause = (step: Step) => Promise<void>

/** All of it, with nobody in between. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

// Walking the chain of evidence: everything something leans on, and everything that leans on it.

/** `from` leans on `to`. */
export type Leaning = { readonly from: string; readonly to: string }

/**
 * What `roots` lean on, however far down, and what leans on them, however far up, with the steps of both walks. What
 * merely shares a ground or a claim with them is in neither. Loops are walked once.
 */
export function chainOf<L extends Leaning>(
  leanings: readonly L[],
  roots: readonly string[],
): { keys: ReadonlySet<string>; steps: L[] } {
  const down = walk(
    leanings,
    roots,
    ({ from }) => from,
    ({ to }) => to,
  )
  const up = walk(
    leanings,
    roots,
    ({ to }) => to,
    ({ from }) => from,
  )
  const steps = leanings.filter(
    ({ from, to }) => (down.has(from) && down.has(to)) || (up.has(from) && up.has(to)),
  )
  return { keys: new Set([...down, ...up]), steps }
}

function walk<L extends Leaning>(
  leanings: readonly L[],
  roots: readonly string[],
  start: (leaning: L) => string,
  end: (leaning: L) => string,
): Set<string> {
  const next = new Map<string, string[]>()
  for (const leaning of leanings) {
    const ends = next.get(start(leaning))
    if (ends === undefined) next.set(start(leaning), [end(leaning)])
    else ends.push(end(leaning))
  }
  const reached = new Set(roots)
  for (const key of reached) for (const other of next.get(key) ?? []) reached.add(other)
  return reached
}

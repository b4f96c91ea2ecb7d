// Where schools come to lie when ties pull them together and all push each other apart. The same network always gives
// the same picture: d3-force starts from a spiral and draws its chance from a generator that begins alike every time.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'

export type Point = { readonly x: number; readonly y: number }
/** `source` and `target` are places among the nodes. */
export type Pull = { readonly source: number; readonly target: number; readonly frequency: number }

/** Steps until it is cold; what a person sees no longer changes after about this many. */
const STEPS = 200

/** A place for each of `count` nodes, in no particular unit: `placeWithin` fits them into a picture. */
export function settle(count: number, pulls: readonly Pull[]): Point[] {
  const nodes = Array.from({ length: count }, (_, index) => ({ index }))
  const links = joined(pulls).map((pull) => ({ ...pull }))
  const tied = new Set(links.flatMap(({ source, target }) => [source, target]))
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<{ index: number }, Pull & { source: never; target: never }>(links as never)
        .distance(({ frequency }) => 90 - 8 * frequency)
        .strength(
          ({ frequency }) =>
            Math.min(0.2 * frequency, 1) / Math.max(1, Math.sqrt(links.length / (count || 1))),
        ),
    )
    .force('push', forceManyBody().strength(-220).distanceMax(600))
    .force('apart', forceCollide(22))
    // Those without ties stay near instead of drifting off.
    .force(
      'x',
      forceX<{ index: number }>(0).strength(({ index }) => (tied.has(index) ? 0.03 : 0.07)),
    )
    .force(
      'y',
      forceY<{ index: number }>(0).strength(({ index }) => (tied.has(index) ? 0.03 : 0.07)),
    )
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .stop()
  simulation.tick(STEPS)
  return (simulation.nodes() as { x?: number; y?: number }[]).map(({ x = 0, y = 0 }) => ({ x, y }))
}

/** One pull a pair, as strong as the strongest: both directions and both kinds draw two schools together alike. */
function joined(pulls: readonly Pull[]): Pull[] {
  const strongest = new Map<string, Pull>()
  for (const { source, target, frequency } of pulls) {
    const [from, to] = source < target ? [source, target] : [target, source]
    const key = `${from} ${to}`
    const known = strongest.get(key)
    if (known === undefined || known.frequency < frequency)
      strongest.set(key, { source: from, target: to, frequency })
  }
  return [...strongest.values()]
}

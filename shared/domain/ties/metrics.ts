// What a network of ties looks like, in figures whose definitions the interface shows beside them.
import { connectedComponents } from 'graphology-components'
import { directedDensity } from 'graphology-metrics/graph/density.js'
import { weightedInDegree, weightedOutDegree } from 'graphology-metrics/node/weighted-degree.js'
import type { CaseId, EstablishmentId } from '../../schema/ids.ts'
import type { Tie, TieMetrics } from '../../schema/tie.ts'
import { type Network, type NetworkSchool, networkOf } from './network.ts'

/**
 * With n schools and m arcs (ordered pairs with support of any kind):
 * - density: m / (n(n-1)), the share of possible arcs that are there; null with fewer than two schools (graphology-metrics).
 * - reciprocity: arcs answered by one in the other direction / m; null without arcs (Wasserman & Faust 1994, ch. 13;
 *   the "dyad-arc" measure).
 * - components: weakly connected, directions put aside (graphology-components).
 * - in- and out-strength: sums of the frequencies of arcs that come and go (graphology-metrics).
 * - centralisation and mixing: below.
 */
export function measureNetwork(
  caseId: CaseId,
  schools: readonly NetworkSchool[],
  ties: readonly Tie[],
): TieMetrics {
  const graph = networkOf(schools, ties)
  const answered = graph.filterEdges((_, __, giver, receiver) =>
    graph.hasDirectedEdge(receiver, giver),
  ).length
  const order = new Map(schools.map(({ id }, place) => [id as string, place]))
  const inOrder = (a: string, b: string) => (order.get(a) ?? 0) - (order.get(b) ?? 0)
  const components = connectedComponents(graph)
    .map((component) => component.toSorted(inOrder) as EstablishmentId[])
    .toSorted((a, b) => b.length - a.length || inOrder(a[0] ?? '', b[0] ?? ''))
  return {
    caseId,
    schools: graph.order,
    arcs: graph.size,
    density: graph.order < 2 ? null : directedDensity(graph),
    reciprocity: graph.size === 0 ? null : answered / graph.size,
    mutual: answered / 2,
    components,
    isolates: components.flatMap((component) => (component.length === 1 ? component : [])),
    centralisation: centralisationOf(graph),
    mixing: mixingOf(graph),
    perSchool: schools.map(({ id }) => ({
      id,
      givesTo: graph.outDegree(id),
      receivesFrom: graph.inDegree(id),
      given: weightedOutDegree(graph, id),
      received: weightedInDegree(graph, id),
    })),
  }
}

/**
 * Freeman's degree centralisation (Freeman 1979, Social Networks 1: 215-239): how far the network hangs on one school. The
 * sum over schools of the highest degree minus theirs, over the most that sum can be: (n-1)(n-2) for neighbours (n of at
 * least 3), (n-1)^2 for giving and for receiving (n of at least 2). 0 when all are alike, 1 for a star; null with fewer.
 */
function centralisationOf(graph: Network): TieMetrics['centralisation'] {
  const n = graph.order
  const nodes = graph.nodes()
  const spread = (degrees: readonly number[], most: number): number => {
    const highest = Math.max(...degrees)
    return degrees.reduce((sum, degree) => sum + highest - degree, 0) / most
  }
  return {
    neighbours:
      n < 3
        ? null
        : spread(
            nodes.map((node) => graph.neighbors(node).length),
            (n - 1) * (n - 2),
          ),
    giving:
      n < 2
        ? null
        : spread(
            nodes.map((node) => graph.outDegree(node)),
            (n - 1) ** 2,
          ),
    receiving:
      n < 2
        ? null
        : spread(
            nodes.map((node) => graph.inDegree(node)),
            (n - 1) ** 2,
          ),
  }
}

/**
 * Krackhardt and Stern's E-I index (1988, Social Psychology Quarterly 51: 123-140) over territories: (E-I)/(E+I), with E the
 * arcs between a rural and an urban school and I those between two of one territory. -1: all within; 1: all between. Null
 * without arcs of known territories. Expected: the same over all possible arcs, which is what the sizes of the two
 * groups alone would give; null unless two schools have a known territory.
 */
function mixingOf(graph: Network): TieMetrics['mixing'] {
  const counts = { ruralToRural: 0, ruralToUrban: 0, urbanToRural: 0, urbanToUrban: 0, unknown: 0 }
  graph.forEachDirectedEdge((_, __, ___, ____, { territory: from }, { territory: to }) => {
    if (from === null || to === null) counts.unknown += 1
    else if (from === 'rural') counts[to === 'rural' ? 'ruralToRural' : 'ruralToUrban'] += 1
    else counts[to === 'rural' ? 'urbanToRural' : 'urbanToUrban'] += 1
  })
  const of = (territory: string) =>
    graph.filterNodes((_, attributes) => attributes.territory === territory).length
  const [rural, urban] = [of('rural'), of('urban')]
  return {
    ...counts,
    ei: eiIndex(counts.ruralToUrban + counts.urbanToRural, counts.ruralToRural + counts.urbanToUrban),
    expectedEi: eiIndex(2 * rural * urban, rural * (rural - 1) + urban * (urban - 1)),
  }
}

function eiIndex(between: number, within: number): number | null {
  return between + within === 0 ? null : (between - within) / (between + within)
}

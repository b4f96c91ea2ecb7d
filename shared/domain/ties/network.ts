// A network as a graph: schools, and an arc from one to another that it supports, whatever the kind.
import { DirectedGraph } from 'graphology'
import type { EstablishmentId } from '../../schema/ids.ts'
import type { Tie } from '../../schema/tie.ts'
import { strongestTies } from './select-ties.ts'

export type Territory = 'urban' | 'rural' | null
export type NetworkSchool = { readonly id: EstablishmentId; readonly territory: Territory }

export type Network = DirectedGraph<{ territory: Territory }, { weight: number }>

/**
 * Every school is a node, tied or not. An arc's weight is the sum of the frequencies of its kinds; a kind said in several
 * waves counts once, with its highest frequency. Ties with a school that is not among `schools` are left out.
 */
export function networkOf(schools: readonly NetworkSchool[], ties: readonly Tie[]): Network {
  const graph: Network = new DirectedGraph()
  for (const { id, territory } of schools) graph.addNode(id, { territory })
  for (const { giverId, receiverId, frequency } of strongestTies(ties)) {
    if (giverId === receiverId || !graph.hasNode(giverId) || !graph.hasNode(receiverId)) continue
    if (graph.hasDirectedEdge(giverId, receiverId))
      graph.updateEdgeAttribute(
        graph.directedEdge(giverId, receiverId),
        'weight',
        (weight = 0) => weight + frequency,
      )
    else graph.addDirectedEdge(giverId, receiverId, { weight: frequency })
  }
  return graph
}

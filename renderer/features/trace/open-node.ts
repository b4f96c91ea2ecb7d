import type { TraceNode } from '../../../shared/schema/trace.ts'
import { useEvidence } from '../../stores/evidence.ts'
import { lookAtOwner, placeOfOwner } from '../../stores/link-places.ts'
import { type Place, useNavigation } from '../../stores/navigation.ts'
import { useTrace } from '../../stores/trace.ts'

/** Leaves the chain for the thing itself. */
export function openNode(node: TraceNode): void {
  useTrace.getState().close()
  if (node.kind === 'judgement') useEvidence.getState().look({ panel: 'judgement' })
  if (node.kind === 'owner') lookAtOwner(node.owner)
  useNavigation.getState().go(placeOf(node))
}

/** A file has no place of its own but its source's. */
function placeOf(node: TraceNode): Place {
  switch (node.kind) {
    case 'judgement':
      return { name: 'evidence', caseId: node.caseId }
    case 'owner':
      return placeOfOwner(node)
    case 'stage':
      return { name: 'evidence', caseId: node.caseId, of: { type: 'stage', id: node.id } }
    case 'indicator':
      return { name: 'evidence', caseId: node.caseId, of: { type: 'indicator', id: node.id } }
    case 'code':
      return { name: 'codebook', codeId: node.id }
    case 'coding':
      return { name: 'reader', sourceId: node.sourceId, at: { start: node.start, end: node.end } }
    case 'quote':
    case 'file':
      return { name: 'reader', sourceId: node.sourceId }
    case 'source':
      return { name: 'reader', sourceId: node.id }
  }
}

/** What asks for the chain of a node itself; null for what has none of its own. */
export function nameForTrace(node: TraceNode): string | null {
  if (node.kind === 'quote') return null
  if (node.kind === 'owner') return node.owner.id
  return node.kind === 'file' ? node.sha256 : node.id
}

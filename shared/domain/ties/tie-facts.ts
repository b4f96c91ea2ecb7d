// The facts that ties give of a case: shares that an indicator can cite. What is not defined is no fact.
import type { FactKind } from '../../schema/fact.ts'
import type { CaseId } from '../../schema/ids.ts'
import type { Tie } from '../../schema/tie.ts'
import type { ComputedFact } from '../facts/computed.ts'
import { measureNetwork } from './metrics.ts'
import type { NetworkSchool } from './network.ts'

/** None while nobody entered ties: a network about which nothing is known is not one without ties. */
export function tieFacts(
  schools: readonly NetworkSchool[],
  ties: readonly Tie[],
  caseId: CaseId,
): ComputedFact[] {
  if (ties.length === 0) return []
  const { arcs, mutual, isolates, density, reciprocity, centralisation, mixing } = measureNetwork(
    caseId,
    schools,
    ties,
  )
  const n = schools.length
  const between = mixing.ruralToUrban + mixing.urbanToRural
  const known = arcs - mixing.unknown
  const basis = ties.map(({ id }) => ({ kind: 'tie' as const, id }))
  const fact = (
    kind: FactKind,
    value: number | null,
    part: number | null,
    whole: number | null,
  ): ComputedFact[] =>
    value === null
      ? []
      : [{ kind, subject: { kind: 'case', id: caseId }, value, part, whole, spread: null, basis }]
  return [
    ...fact('tie-density', density, arcs, n * (n - 1)),
    ...fact('tie-reciprocity', reciprocity, 2 * mutual, arcs),
    ...fact('tie-isolates', n === 0 ? null : isolates.length / n, isolates.length, n),
    ...fact('tie-centralisation', centralisation.neighbours, null, null),
    ...fact('tie-between-territories', known === 0 ? null : between / known, between, known),
  ]
}

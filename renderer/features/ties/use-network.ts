// What the views of ties of a case have in common: its schools, its waves, and the ties that are asked for.
import { useMemo } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { selectTies, strongestTies } from '../../../shared/domain/ties/select-ties.ts'
import type { CaseId, EstablishmentId, WaveId } from '../../../shared/schema/ids.ts'
import type { Establishment } from '../../../shared/schema/people.ts'
import type { TieFilter } from '../../../shared/schema/tie.ts'
import type { Messages } from '../../i18n/index.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CallError } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { useTies } from '../../stores/ties.ts'

export type ListedTie = Output<'ties.list'>[number]

export type Network = {
  caseId: CaseId
  name: string
  schools: readonly Establishment[]
  waves: Output<'waves.list'>
  /** Every tie of the case. */
  all: readonly ListedTie[]
  /** Those asked for; across waves each once, the most frequent. */
  ties: readonly ListedTie[]
  filter: TieFilter
  schoolName: (id: EstablishmentId) => string
  waveName: (id: WaveId | null) => string
}

/** Null until it is known. */
export function useNetwork(caseId: CaseId): { network: Network | null; error: CallError | null } {
  const { ties: m } = useMessages()
  const filter = useTies((state) => state.filter)
  const cases = useQuery('cases.list', {})
  const people = useQuery('people.list', {})
  const waves = useQuery('waves.list', {})
  const listed = useQuery('ties.list', { caseId })
  const error = people.error ?? waves.error ?? listed.error
  const network = useMemo(() => {
    if (people.data === undefined || waves.data === undefined || listed.data === undefined) return null
    const schools = people.data.establishments.filter((school) => school.caseId === caseId)
    const names = new Map(schools.map(({ id, pseudonym }) => [id, pseudonym]))
    const all = listed.data
    const known = waves.data
    return {
      caseId,
      name: cases.data?.find(({ id }) => id === caseId)?.name ?? '',
      schools,
      waves: known,
      all,
      ties: selectTies(filter.wave === undefined ? strongestTies(all) : all, filter),
      filter,
      schoolName: (id: EstablishmentId) => names.get(id) ?? '',
      waveName: (id: WaveId | null) =>
        id === null ? m.filter.noWave : (known.find((wave) => wave.id === id)?.name ?? ''),
    }
  }, [caseId, cases.data, people.data, waves.data, listed.data, filter, m])
  return { network, error }
}

/** Which ties are asked for, in words. */
export function aboutFilter(filter: TieFilter, waveName: Network['waveName'], m: Messages['ties']): string {
  return m.about([
    filter.wave === undefined ? m.filter.everyWave : waveName(filter.wave),
    filter.kind === undefined ? m.filter.bothKinds : m.kinds[filter.kind],
    ...(filter.atLeast === undefined ? [] : [`${m.filter.atLeast}: ${m.filter.fromOn(filter.atLeast)}`]),
  ])
}

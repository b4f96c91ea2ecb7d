import { useMemo } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import type { SourceRow } from './source-rows.ts'

/** Undefined until the sources are here; codings count as 0 until they are. */
export function useSourceRows(): SourceRow[] | undefined {
  const { terms } = useMessages()
  const sources = useQuery('sources.list', {}).data
  const cases = useQuery('cases.list', {}).data
  const codings = useQuery('codings.list', {}).data
  return useMemo(() => {
    const caseNames = new Map(cases?.map((each) => [each.id, each.name]))
    const counts = new Map<string, number>()
    for (const coding of codings ?? []) counts.set(coding.sourceId, (counts.get(coding.sourceId) ?? 0) + 1)
    return sources?.map((source) => {
      return {
        ...source,
        kindName: terms.kind[source.kind],
        caseName: source.caseId === null ? '' : (caseNames.get(source.caseId) ?? ''),
        codings: counts.get(source.id) ?? 0,
      }
    })
  }, [sources, cases, codings, terms])
}

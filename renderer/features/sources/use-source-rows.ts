import { useMemo } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import type { SourceRow } from './source-rows.ts'

/** Undefined until the sources are here. */
export function useSourceRows(): SourceRow[] | undefined {
  const { terms } = useMessages()
  const sources = useQuery('sources.list', {}).data
  const cases = useQuery('cases.list', {}).data
  return useMemo(() => {
    const caseNames = new Map(cases?.map((each) => [each.id, each.name]))
    return sources?.map((source) => {
      return {
        ...source,
        kindName: terms.kind[source.kind],
        caseName: source.caseId === null ? '' : (caseNames.get(source.caseId) ?? ''),
      }
    })
  }, [sources, cases, terms])
}

import type { Excerpt } from '../../../shared/schema/coding.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { ExcerptCard } from '../../ui/excerpt-card.tsx'
import { CiteToggle } from './judgement/cite-toggle.tsx'

/** Codings of the very same words, on one card, each with its place in the judgement being written. */
export function CodedExcerpt({ codings }: { codings: readonly Excerpt[] }) {
  const codes = useQuery('codes.list', {}).data ?? []
  const sources = useQuery('sources.list', {}).data ?? []
  const shown = codings.map((excerpt) => ({
    excerpt,
    codeName: codes.find(({ id }) => id === excerpt.codeId)?.name ?? '',
    extra: <CiteToggle excerpt={excerpt} />,
  }))
  const [first, ...also] = shown
  if (first === undefined) return null
  const { sourceId, start, end } = first.excerpt
  const source = sources.find(({ id }) => id === sourceId)
  return (
    <ExcerptCard
      {...first}
      also={also}
      {...(source === undefined ? {} : { source })}
      onOpen={() => useNavigation.getState().go({ name: 'reader', sourceId, at: { start, end } })}
    />
  )
}

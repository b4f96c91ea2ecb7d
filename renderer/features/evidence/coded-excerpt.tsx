import type { ReactNode } from 'react'
import type { Excerpt } from '../../../shared/schema/coding.ts'
import type { Answer } from '../../../shared/schema/evidence-mark.ts'
import type { IndicatorId } from '../../../shared/schema/ids.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { ExcerptCard } from '../../ui/excerpt-card.tsx'
import { AnswerNote, EvidenceMenu } from './evidence-mark.tsx'
import { CiteToggle } from './judgement/cite-toggle.tsx'

/** Where codings can be marked as evidence: an indicator, or null; and what was answered there. */
export type MarksOn = { indicatorId: IndicatorId | null; answers: readonly Answer[] }

type Props = { codings: readonly Excerpt[]; below?: ReactNode; isStruck?: boolean } & Partial<MarksOn>

/** Codings of the very same words, on one card, each with its place in the judgement being written. */
export function CodedExcerpt({ codings, below, isStruck, indicatorId, answers }: Props) {
  const codes = useQuery('codes.list', {}).data ?? []
  const sources = useQuery('sources.list', {}).data ?? []
  const shown = codings.map((excerpt) => {
    const answer = answers?.find(({ codingId }) => codingId === excerpt.id)
    return {
      excerpt,
      codeName: codes.find(({ id }) => id === excerpt.codeId)?.name ?? '',
      extra: isStruck ? null : (
        <>
          <CiteToggle excerpt={excerpt} />
          {indicatorId && <EvidenceMenu excerpt={excerpt} indicatorId={indicatorId} answer={answer} />}
        </>
      ),
      below: below ?? <AnswerNote answer={answer} />,
    }
  })
  const [first, ...also] = shown
  if (first === undefined) return null
  const { sourceId, start, end } = first.excerpt
  const source = sources.find(({ id }) => id === sourceId)
  return (
    <ExcerptCard
      {...first}
      also={also}
      isStruck={isStruck ?? false}
      {...(source === undefined ? {} : { source })}
      onOpen={() => useNavigation.getState().go({ name: 'reader', sourceId, at: { start, end } })}
    />
  )
}

import type { Code } from '../../../shared/schema/codebook.ts'
import { type CaseId, indicatorId, type WaveId } from '../../../shared/schema/ids.ts'
import type { Evidence, Passage } from '../../../shared/schema/profile.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type EvidenceOf, useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, ErrorNotice, Spinner } from '../../ui/index.ts'
import { Mark } from '../../ui/mark.tsx'
import type { MarkKind } from '../../ui/mark-shapes.ts'
import { CodedExcerpt, type MarksOn } from './coded-excerpt.tsx'
import { ExclusionNote } from './evidence-mark.tsx'
import styles from './evidence-sections.module.css'
import { PassageBlock } from './passage-block.tsx'
import { useShownWave } from './use-shown-wave.ts'

/** `wave` null: all its time; absent: the wave the case is looked at in. */
type Props = { caseId: CaseId; of: EvidenceOf; level: 3 | 4; wave?: WaveId | null }

/** What speaks for, against and neither way; when nothing does, that is said. */
export function EvidenceSections({ caseId, of, level, wave }: Props) {
  const { evidence } = useMessages()
  const shown = useShownWave(caseId)
  const within = wave === undefined ? shown : wave === null ? {} : { wave }
  const { data, error } = useQuery('profile.evidence', { caseId, of, ...within })
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  const words = evidence.pane
  const empty = data.supporting.length + data.contradicting.length + data.neutral.length === 0
  if (empty && data.excluded.length === 0) return <Nothing of={of} />
  const marks = {
    indicatorId: of.type === 'indicator' ? indicatorId.parse(of.id) : null,
    answers: data.answers,
  }
  return (
    <div className={styles.sections}>
      <Direction {...marks} kind="for" passages={data.supporting} none={words.noneFor} level={level} />
      <Direction
        {...marks}
        kind="against"
        passages={data.contradicting}
        none={words.noneAgainst}
        level={level}
      />
      {data.neutral.length > 0 && (
        <Direction
          {...marks}
          kind="neutral"
          passages={data.neutral}
          none=""
          note={words.neutralNote}
          level={level}
        />
      )}
      <Excluded excluded={data.excluded} level={level} />
    </div>
  )
}

/** What was set aside is not hidden. */
function Excluded({ excluded, level }: { excluded: Evidence['excluded']; level: 3 | 4 }) {
  const { evidence } = useMessages()
  const Heading = level === 3 ? 'h3' : 'h4'
  if (excluded.length === 0) return null
  return (
    <section className={`${styles.direction} ${styles.empty}`}>
      <Heading className={styles.heading}>{evidence.marks.excluded}</Heading>
      {excluded.map((each) => (
        <CodedExcerpt
          key={each.codingId}
          codings={[each.excerpt]}
          below={<ExclusionNote excluded={each} />}
          isStruck
        />
      ))}
    </section>
  )
}

type DirectionProps = {
  kind: MarkKind
  passages: Evidence['supporting']
  none: string
  note?: string
  level: 3 | 4
} & MarksOn

function Direction({ kind, passages, none, note, level, ...marks }: DirectionProps) {
  const format = useFormat()
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <section className={`${styles.direction} ${passages.length === 0 ? styles.empty : ''}`}>
      <Heading className={styles.heading}>
        <Mark kind={kind} withWord />
        <span className={styles.number}>{format.number(passages.length)}</span>
      </Heading>
      {passages.length > 0 && <Summary passages={passages} />}
      {note !== undefined && <p className={styles.soft}>{note}</p>}
      {passages.length === 0 && <p className={styles.soft}>{none}</p>}
      {passages.map((passage) => (
        <PassageBlock key={`${passage.sourceId} ${passage.start}`} passage={passage} {...marks} />
      ))}
    </section>
  )
}

function Summary({ passages }: { passages: readonly Passage[] }) {
  const { evidence } = useMessages()
  const sources = useQuery('sources.list', {}).data ?? []
  const ids = new Set(passages.map((passage) => passage.sourceId))
  const kinds = new Set(sources.filter(({ id }) => ids.has(id)).map(({ kind }) => kind))
  const coders = new Set(passages.flatMap(({ excerpts }) => excerpts.map(({ coder }) => coder)))
  return (
    <p className={styles.soft}>
      {evidence.pane.summary({
        passages: evidence.passages(passages.length),
        sources: evidence.sources(ids.size),
        kinds: evidence.kinds(kinds.size),
        coders: [...coders].sort().join(', '),
      })}
    </p>
  )
}

function tied(codes: readonly Code[], of: EvidenceOf): Code[] {
  switch (of.type) {
    case 'indicator':
      return codes.filter(({ indicators }) => indicators.some((id) => id === of.id))
    case 'component':
      return codes.filter(({ components }) => components.some((id) => id === of.id))
    case 'attribute':
      return codes.filter(({ attributes }) => attributes.some((id) => id === of.id))
    default:
      return []
  }
}

/** Missing evidence is a finding of its own: it says so, and which codes would have spoken. */
function Nothing({ of }: { of: EvidenceOf }) {
  const { evidence } = useMessages()
  const codes = useQuery('codes.list', {})
  const speaking = tied(codes.data ?? [], of)
  const words = evidence.pane
  return (
    <div className={styles.nothing}>
      <p className={styles.none}>
        <Mark kind="missing" withWord />
      </p>
      <p>{words.unsupportedText}</p>
      {of.type !== 'layer' && codes.data !== undefined && (
        <p className={styles.codes}>
          {speaking.length === 0 ? words.noTies : `${words.tiedCodes}:`}{' '}
          {speaking.map(({ id, name }) => (
            <Button
              key={id}
              variant="plain"
              onPress={() => useNavigation.getState().go({ name: 'codebook', codeId: id })}
            >
              {name}
            </Button>
          ))}
        </p>
      )}
    </div>
  )
}

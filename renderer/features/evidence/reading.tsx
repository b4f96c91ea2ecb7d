// Two readings of one case side by side: what people judge, and what the rule makes of the coded evidence.
import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-aria-components'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import { partName } from '../../charts/words.ts'
import { useFormat, useLanguage, useLocal, useMessages } from '../../i18n/index.ts'
import { useEvidence } from '../../stores/evidence.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, Icon } from '../../ui/index.ts'
import { openFocus, writeJudgement } from './focus.ts'
import styles from './reading.module.css'
import { listed, sentenceParts } from './sentence-parts.ts'
import { firmnessOf } from './suggestion-without.ts'

type Props = { model: Model; profile: CaseProfile }

export function Reading({ model, profile }: Props) {
  return (
    <section className={styles.reading}>
      <Judged model={model} profile={profile} />
      <Suggested model={model} profile={profile} />
      <Comparison model={model} profile={profile} />
    </section>
  )
}

function Judged({ model, profile }: Props) {
  const { evidence, staleness, terms } = useMessages()
  const local = useLocal()
  const format = useFormat()
  const words = evidence.reading
  const { judgement, caseId } = profile
  const standings = useQuery('judgements.stale', { caseId }).data ?? []
  const isStale = standings.some(
    ({ judgementId, changes }) => judgementId === judgement?.id && changes.length > 0,
  )
  const readOnly = useStudy((state) => state.study?.readOnly ?? false)
  const read = () => useEvidence.getState().look({ panel: 'judgement' })
  if (judgement === null) {
    return (
      <div className={styles.side}>
        <h2 className={styles.label}>{words.judged}</h2>
        <p className={styles.none}>{words.noJudgement}</p>
        <p className={styles.text}>{words.noJudgementText}</p>
        {!readOnly && (
          <div className={styles.action}>
            <Button variant="plain" icon="pencil" onPress={() => writeJudgement(profile)}>
              {evidence.command.judge}
            </Button>
          </div>
        )}
      </div>
    )
  }
  return (
    <div className={styles.side}>
      <h2 className={styles.label}>{words.judged}</h2>
      <p className={styles.stage}>{partName(model, 'stage', judgement.stage, local)}</p>
      <p className={styles.facts}>
        {words.by(judgement.author, format.day(judgement.at.slice(0, 10)))} ·{' '}
        {terms.judgementStatus[judgement.status]}
        {judgement.confidence !== null && <> · {words.confidence(terms.confidence[judgement.confidence])}</>}
      </p>
      {isStale && (
        <p className={styles.stale}>
          <Icon name="warning" /> {staleness.stale}
        </p>
      )}
      <p className={`${styles.text} ${styles.clamped}`}>{judgement.rationale}</p>
      <div className={styles.action}>
        <Button variant="plain" onPress={read}>
          {words.readJudgement}
        </Button>
      </div>
    </div>
  )
}

function Suggested({ model, profile }: Props) {
  const { evidence, terms } = useMessages()
  const local = useLocal()
  const format = useFormat()
  const language = useLanguage()
  const words = evidence.reading
  const { suggestion, caseId } = profile
  const bare = firmnessOf(model, profile).kind === 'bare'
  const skipped = (suggestion?.skipped ?? []).map((stage) => partName(model, 'stage', stage, local))
  return (
    <div className={styles.side}>
      <h2 className={styles.label}>{words.suggests}</h2>
      {suggestion === null ? (
        <p className={styles.none}>{terms.noClearStage}</p>
      ) : (
        <p className={styles.stage}>
          <Link
            className={styles.link ?? ''}
            onPress={() => openFocus(caseId, { type: 'stage', id: suggestion.stage })}
          >
            {partName(model, 'stage', suggestion.stage, local)}
          </Link>
        </p>
      )}
      {suggestion === null && <p className={styles.text}>{bare ? words.noEvidence : words.noneReached}</p>}
      {skipped.length > 0 && (
        <p className={styles.text}>{words.skipped(listed(skipped, language), skipped.length > 1)}</p>
      )}
      <Firmness model={model} profile={profile} />
      <p className={styles.facts}>
        {words.rule(format.number(model.threshold), format.percent(model.minCoverage))}{' '}
        {words.withModel(local(model.name), format.number(profile.modelVersion))}
      </p>
    </div>
  )
}

/** In a plain sentence, which sources the suggestion hangs on. */
function Firmness({ model, profile }: Props) {
  const { evidence } = useMessages()
  const local = useLocal()
  const language = useLanguage()
  const sources = useQuery('sources.list', {})
  const words = evidence.reading
  const firmness = firmnessOf(model, profile)
  if (firmness.kind === 'bare') return null
  if (firmness.kind === 'steady') return <p className={styles.text}>{words.steady}</p>
  const named = firmness.sources.map((id) => ({
    id,
    source: sources.data?.find((each) => each.id === id),
  }))
  const names = named.map(({ id, source }) =>
    source === undefined ? id : `S${source.number} (${source.title})`,
  )
  const parts = sentenceParts(firmnessSentence(), names, language)
  return (
    <p className={styles.text}>
      {parts.map((part, index): ReactNode => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's parts have no other name than their place.
        if ('text' in part) return <Fragment key={index}>{part.text}</Fragment>
        const id = named[part.named]?.id
        if (id === undefined) return null
        return (
          <Link
            key={id}
            className={styles.link ?? ''}
            onPress={() => useNavigation.getState().go({ name: 'reader', sourceId: id })}
          >
            {names[part.named]}
          </Link>
        )
      })}
    </p>
  )

  function firmnessSentence(): string {
    if (firmness.kind !== 'flips') return ''
    const one = firmness.sources.length === 1
    if (firmness.to === null) return one ? words.flipsByOneToNone : words.flipsByMoreToNone
    const stage = partName(model, 'stage', firmness.to, local)
    return one ? words.flipsByOne(stage) : words.flipsByMore(stage)
  }
}

function Comparison({ model, profile }: Props) {
  const { evidence } = useMessages()
  const local = useLocal()
  const words = evidence.reading
  const { judgement, suggestion } = profile
  if (judgement === null) return null
  const judged = partName(model, 'stage', judgement.stage, local)
  if (suggestion?.stage === judgement.stage) return <p className={styles.agree}>{words.agree(judged)}</p>
  return (
    <p className={styles.differ}>
      {suggestion === null
        ? words.differNone(judged)
        : words.differ(judged, partName(model, 'stage', suggestion.stage, local))}
    </p>
  )
}

import { useRef } from 'react'
import { type JudgementSubject, judgementSubject } from '../../../shared/schema/judgement.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile, IndicatorProfile, StageProfile } from '../../../shared/schema/profile.ts'
import { attributeName } from '../../charts/layers-words.ts'
import { indicatorText } from '../../charts/stage-profile-words.ts'
import { partName, useWords, type Words } from '../../charts/words.ts'
import { useMessages } from '../../i18n/index.ts'
import { useEvidence } from '../../stores/evidence.ts'
import { useScrollMemory } from '../../stores/navigation.ts'
import { PickableExcerpts } from '../../ui/excerpt-list/index.ts'
import { Button } from '../../ui/index.ts'
import { Mark } from '../../ui/mark.tsx'
import { marksOfStatus } from '../../ui/mark-shapes.ts'
import { EvidenceSections } from './evidence-sections.tsx'
import styles from './excerpts-pane.module.css'
import type { Focus } from './focus.ts'
import { JudgePart } from './judgement/judge-part.tsx'

type Props = { model: Model; profile: CaseProfile; focus: Focus | null }

/** The excerpts behind one number of the charts: for, against and neutral. */
export function ExcerptsPane({ model, profile, focus }: Props) {
  const { evidence } = useMessages()
  const scroller = useRef<HTMLDivElement>(null)
  const key = `evidence.excerpts ${JSON.stringify(focus)}`
  useScrollMemory(scroller, key)
  return (
    <>
      {/* Another subject starts at its own beginning. */}
      <div key={key} ref={scroller} className={styles.pane}>
        <PickableExcerpts name="evidence">
          {focus === null ? (
            <p className={styles.hint}>{evidence.pane.noText}</p>
          ) : focus.type === 'stage' ? (
            <StageExcerpts model={model} profile={profile} id={focus.id} />
          ) : focus.type === 'dimension' || focus.type === 'result' ? (
            <BoxExcerpts model={model} profile={profile} of={focus} />
          ) : (
            <PartExcerpts model={model} profile={profile} focus={focus} />
          )}
        </PickableExcerpts>
      </div>
      <DraftNote profile={profile} />
    </>
  )
}

/** While a judgement is being written, what is cited so far and the way back to it. */
function DraftNote({ profile }: { profile: CaseProfile }) {
  const { judgement } = useMessages()
  const draft = useEvidence((state) => state.drafts[profile.caseId])
  const look = useEvidence((state) => state.look)
  if (draft === undefined) return null
  return (
    <div className={styles.draft}>
      <span>{judgement.draftNote(draft.cite.length)}</span>
      <Button variant="quiet" onPress={() => look({ panel: 'judgement' })}>
        {judgement.resume}
      </Button>
    </div>
  )
}

/** What excerpts are asked about as they are; what holds several indicators is read indicator by indicator. */
type PartFocus = Exclude<Focus, { type: 'stage' | 'dimension' | 'result' }>

function PartExcerpts({ model, profile, focus }: Props & { focus: PartFocus }) {
  const words = useWords()
  const { evidence } = words.messages
  const name = focusName(model, focus, words)
  const indicator = focus.type === 'indicator' ? indicatorOf(profile, focus.id) : undefined
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>{partKind(model, focus, words)}</p>
        <h2 className={styles.name}>{name}</h2>
        {indicator !== undefined && (
          <p className={styles.facts}>
            <Status indicator={indicator} />
            {' · '}
            {evidence.pane.strengthIs({
              strength: words.score(indicator.strength),
              forSources: evidence.sources(indicator.supporting.sources.length),
              againstSources: evidence.sources(indicator.contradicting.sources.length),
              saturation: words.format.number(model.saturation),
            })}
          </p>
        )}
        {(focus.type === 'indicator' || focus.type === 'component') && (
          <JudgePart caseId={profile.caseId} subject={subjectOf(focus)} />
        )}
      </header>
      <EvidenceSections caseId={profile.caseId} of={focus} level={3} />
    </>
  )
}

function subjectOf(focus: { type: 'indicator' | 'component'; id: string }): JudgementSubject {
  return judgementSubject.parse({ kind: focus.type, id: focus.id })
}

function Status({ indicator }: { indicator: IndicatorProfile }) {
  const { terms } = useMessages()
  return (
    <span className={styles.status}>
      {marksOfStatus[indicator.status].map((kind) => (
        <Mark key={kind} kind={kind} />
      ))}
      {terms.status[indicator.status]}
    </span>
  )
}

/** A stage's fit is the mean of its indicators, so its excerpts are read indicator by indicator. */
function StageExcerpts({
  model,
  profile,
  id,
}: {
  model: Model
  profile: CaseProfile
  id: StageProfile['stage']
}) {
  const words = useWords()
  const { evidence } = words.messages
  const stage = profile.stages.find((each) => each.stage === id)
  const described = model.stages.find((each) => each.id === id)
  if (stage === undefined) return null
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>{evidence.pane.stage}</p>
        <h2 className={styles.name}>{partName(model, 'stage', id, words.local)}</h2>
        {described !== undefined && <p className={styles.facts}>{words.local(described.description)}</p>}
        <p className={styles.facts}>
          {evidence.pane.fitIs({
            fit: words.score(stage.fit),
            all: words.format.number(stage.indicators.length),
          })}
        </p>
      </header>
      <Indicators model={model} profile={profile} indicators={stage.indicators} />
    </>
  )
}

type IndicatorsProps = Omit<Props, 'focus'> & { indicators: readonly IndicatorProfile[] }

function Indicators({ model, profile, indicators }: IndicatorsProps) {
  const words = useWords()
  const { evidence } = words.messages
  return (
    <>
      {indicators.map((indicator) => (
        <section key={indicator.id} className={styles.indicator}>
          <h3>{indicatorText(model, indicator.id, words)}</h3>
          <p className={styles.facts}>
            <Status indicator={indicator} /> · {evidence.chart.strength} {words.score(indicator.strength)}
          </p>
          <EvidenceSections caseId={profile.caseId} of={{ type: 'indicator', id: indicator.id }} level={4} />
        </section>
      ))}
    </>
  )
}

/** A variable or a result: its indicators of every stage, those of the case's stage among them. */
function BoxExcerpts({ model, profile, of }: Omit<Props, 'focus'> & { of: BoxFocus }) {
  const words = useWords()
  const { process } = words.messages
  const parts: readonly Described[] = of.type === 'dimension' ? model.dimensions : model.results
  const described = parts.find(({ id }) => id === of.id)
  const kinds = new Map(model.dimensions.map(({ id, kind }) => [id, kind]))
  const held = model.indicators.filter(({ dimension, result }) => {
    if (of.type === 'dimension') return dimension === of.id
    return of.id === '' ? result === null && kinds.get(dimension) === 'result' : result === of.id
  })
  const ids = new Set(held.map(({ id }) => id))
  return (
    <>
      <header className={styles.head}>
        <p className={styles.kind}>{process.pane[of.type]}</p>
        <h2 className={styles.name}>
          {described === undefined ? process.otherResults : words.local(described.name)}
        </h2>
        {described !== undefined && <p className={styles.facts}>{words.local(described.description)}</p>}
        {of.type === 'result' && of.id !== '' && (
          <JudgePart
            caseId={profile.caseId}
            subject={judgementSubject.parse({ kind: 'result', id: of.id })}
          />
        )}
      </header>
      <Indicators
        model={model}
        profile={profile}
        indicators={profile.stages.flatMap(({ indicators }) => indicators).filter(({ id }) => ids.has(id))}
      />
    </>
  )
}

type BoxFocus = Extract<Focus, { type: 'dimension' | 'result' }>
type Described = Pick<Model['results'][number], 'name' | 'description'> & { id: string }

function indicatorOf(profile: CaseProfile, id: IndicatorProfile['id']): IndicatorProfile | undefined {
  return profile.stages.flatMap((stage) => stage.indicators).find((indicator) => indicator.id === id)
}

function focusName(model: Model, focus: PartFocus, words: Words): string {
  switch (focus.type) {
    case 'layer':
      return partName(model, 'stage', focus.id, words.local)
    case 'indicator':
      return indicatorText(model, focus.id, words)
    case 'component':
      return partName(model, 'component', focus.id, words.local)
    case 'attribute':
      return attributeName(model, focus.id, words)
  }
}

/** What kind of part it is, and what it belongs to. */
function partKind(model: Model, focus: PartFocus, words: Words): string {
  const { pane } = words.messages.evidence
  const belongs: string[] = []
  if (focus.type === 'indicator') {
    const indicator = model.indicators.find((each) => each.id === focus.id)
    if (indicator !== undefined) {
      belongs.push(partName(model, 'stage', indicator.stage, words.local))
      belongs.push(partName(model, 'dimension', indicator.dimension, words.local))
    }
  }
  if (focus.type === 'component') {
    const component = model.components.find((each) => each.id === focus.id)
    if (component !== undefined) belongs.push(partName(model, 'stage', component.stage, words.local))
  }
  if (focus.type === 'attribute') {
    const component = model.components.find((each) => each.attributes.some(({ id }) => id === focus.id))
    if (component !== undefined) belongs.push(words.local(component.name))
  }
  return [pane[focus.type], ...belongs].join(' · ')
}

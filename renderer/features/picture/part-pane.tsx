// What stands behind one part of the picture: in one network, with its excerpts, or in all of them, side by side.
import { useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { type PictureFocus, type PicturePart, partKey } from '../../../shared/domain/picture/part.ts'
import type { WaveId } from '../../../shared/schema/ids.ts'
import type { Component, Model } from '../../../shared/schema/model.ts'
import type { Counts, Picture, PictureCase } from '../../../shared/schema/picture.ts'
import { countsOf, levelsOf, placedOn } from '../../charts/picture/rows.ts'
import { levelWords } from '../../charts/picture/words.ts'
import { nameOf, partName, useWords, type Words } from '../../charts/words.ts'
import { useMessages } from '../../i18n/index.ts'
import { useEvidence } from '../../stores/evidence.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { PickableExcerpts } from '../../ui/excerpt-list/index.ts'
import { Button } from '../../ui/index.ts'
import { Mark } from '../../ui/mark.tsx'
import { Ladder } from './ladder.tsx'
import styles from './part-pane.module.css'
import type { Excerpts } from './picture-view.tsx'
import { StrategyEverywhere, StrategyPart } from './strategy-part.tsx'

export type PaneProps = {
  model: Model
  picture: Picture
  wave: WaveId | null
  writable: boolean
  Excerpts: Excerpts
  onOpen: (focus: PictureFocus) => void
}

export function PartPane({ focus, ...props }: PaneProps & { focus: PictureFocus | null }) {
  const { picture: m } = useMessages()
  const scroller = useRef<HTMLElement>(null)
  const key = focus === null ? 'none' : `${partKey(focus.part)} ${focus.caseId}`
  useScrollMemory(scroller, `picture.pane ${key}`)
  const of = props.picture.cases.find(({ caseId }) => caseId === focus?.caseId) ?? null
  return (
    // Another subject starts at its own beginning.
    <section key={key} ref={scroller} className={styles.pane} aria-label={m.pane.label}>
      {focus === null ? (
        <p className={styles.soft}>{m.pane.hint}</p>
      ) : focus.part.type === 'strategy' ? (
        of === null ? (
          <StrategyEverywhere {...props} strategyRef={focus.part.ref} />
        ) : (
          <StrategyPart {...props} of={of} strategyRef={focus.part.ref} />
        )
      ) : of === null ? (
        <Everywhere {...props} part={focus.part} />
      ) : (
        <Part {...props} of={of} part={focus.part} />
      )}
    </section>
  )
}

type Coded = Exclude<PicturePart, { type: 'strategy' }>

/** What a part is called, what it belongs to, and what the model says of it. */
function described(model: Model, part: Coded, { local, messages }: Words) {
  const kinds = messages.evidence.pane
  if (part.type === 'layer') {
    const stage = model.stages.find(({ id }) => id === part.id)
    return {
      kind: kinds.layer,
      name: partName(model, 'stage', part.id, local),
      text: stage === undefined ? '' : local(stage.description),
    }
  }
  const component = model.components.find(
    ({ id, attributes }) => id === part.id || attributes.some((each) => each.id === part.id),
  )
  if (part.type === 'component')
    return {
      kind: `${kinds.component} · ${component === undefined ? '' : partName(model, 'stage', component.stage, local)}`,
      name: partName(model, 'component', part.id, local),
      text: component === undefined ? '' : local(component.description),
    }
  const isLevel = component?.attributes.find(({ id }) => id === part.id)?.kind === 'level'
  return {
    kind: `${isLevel ? messages.picture.step : kinds.attribute} · ${component === undefined ? '' : local(component.name)}`,
    name: nameOf(component?.attributes ?? [], part.id, local),
    text: '',
  }
}

function Head({ model, part, caseName }: { model: Model; part: Coded; caseName: string | null }) {
  const words = useWords()
  const { kind, name, text } = described(model, part, words)
  return (
    <header className={styles.head}>
      <p className={styles.kind}>{caseName === null ? kind : `${caseName} · ${kind}`}</p>
      <h2 className={styles.name}>{name}</h2>
      {text !== '' && <p className={styles.soft}>{text}</p>}
    </header>
  )
}

function Everywhere({ model, picture, part, onOpen }: PaneProps & { part: Coded }) {
  const words = useWords()
  const component = part.type === 'component' ? model.components.find(({ id }) => id === part.id) : undefined
  const hasLevels = component !== undefined && levelsOf(component).length > 0
  return (
    <>
      <Head model={model} part={part} caseName={null} />
      <h3>{words.messages.picture.pane.everywhere}</h3>
      <ul className={styles.list}>
        {picture.cases.map((of) => {
          const placed = hasLevels ? placedOn(of, component.id) : undefined
          return (
            <li key={of.caseId}>
              <CountLine
                name={of.case}
                counts={countsOf(of, part)}
                more={
                  placed === undefined ? null : levelWords(model, component?.id ?? null, placed.step, words)
                }
                onOpen={() => onOpen({ part, caseId: of.caseId })}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Part(props: PaneProps & { of: PictureCase; part: Coded }) {
  const { of, part, model } = props
  const words = useWords()
  if (countsOf(of, part) !== null) return <CountedPart {...props} />
  return (
    <>
      <Head model={model} part={part} caseName={of.case} />
      <p className={styles.soft}>{words.messages.picture.pane.notCounted}</p>
    </>
  )
}

function CountedPart({ of, part, ...props }: PaneProps & { of: PictureCase; part: Coded }) {
  const words = useWords()
  const { picture: m } = words.messages
  const { model, wave, Excerpts, onOpen } = props
  const component = part.type === 'component' ? model.components.find(({ id }) => id === part.id) : undefined
  const levels = component === undefined ? [] : levelsOf(component)
  const inside = insideOf(model, part)
  return (
    <>
      <Head model={model} part={part} caseName={of.case} />
      <Button variant="quiet" icon="evidence" onPress={() => readInEvidence(of, part, wave)}>
        {m.pane.inEvidence}
      </Button>
      {inside.length > 0 && (
        <>
          <h3>{part.type === 'layer' ? m.pane.components : m.pane.attributes}</h3>
          <ul className={styles.list}>
            {inside.map((each) => (
              <li key={partKey(each)}>
                <CountLine
                  name={described(model, each, words).name}
                  counts={countsOf(of, each)}
                  more={null}
                  onOpen={() => onOpen({ part: each, caseId: of.caseId })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {component !== undefined && component.attributes.length === 0 && (
        <p className={styles.soft}>{m.pane.noAttributes}</p>
      )}
      {component !== undefined && levels.length > 0 && <Ladder {...props} of={of} component={component} />}
      <h3>{m.pane.excerpts}</h3>
      <PickableExcerpts name="evidence">
        <Excerpts caseId={of.caseId} of={part} level={4} wave={wave} />
      </PickableExcerpts>
    </>
  )
}

/** The components of a layer, the attributes of a component; its levels are told apart. */
function insideOf(model: Model, part: Coded): Coded[] {
  if (part.type === 'layer')
    return model.components
      .filter(({ stage }) => stage === part.id)
      .map(({ id }): Coded => ({ type: 'component', id }))
  const component: Component | undefined = model.components.find(({ id }) => id === part.id)
  return (component?.attributes ?? [])
    .filter(({ kind }) => kind === 'attribute')
    .map(({ id }): Coded => ({ type: 'attribute', id }))
}

function readInEvidence({ caseId }: PictureCase, part: Coded, wave: WaveId | null): void {
  const { look, showWave } = useEvidence.getState()
  look({ view: 'layers', panel: 'excerpts', shown: JSON.stringify(part) })
  showWave(caseId, wave)
  useNavigation.getState().go({ name: 'evidence', caseId, of: part })
}

type LineProps = {
  name: string
  counts: Counts | null
  more: string | null
  onOpen: () => void
}

export function CountLine({ name, counts, more, onOpen }: LineProps) {
  const words = useWords()
  const { number } = words.format
  return (
    <AriaButton className={styles.line ?? ''} onPress={onOpen}>
      <span className={styles.text}>
        {name}
        {more !== null && <span className={styles.soft}>{more}</span>}
      </span>
      {counts?.passages === 0 && (
        <span className={styles.missing}>
          <Mark kind="missing" withWord />
        </span>
      )}
      {counts !== null && counts.passages > 0 && (
        <>
          <span className={styles.count}>
            <Mark kind="for" /> {number(counts.supporting)}
          </span>
          <span className={styles.count}>
            <Mark kind="against" /> {number(counts.contradicting)}
          </span>
          <span className={styles.held}>
            {words.messages.picture.held(
              words.messages.evidence.sources(counts.sources),
              words.messages.evidence.kinds(counts.kinds),
            )}
            {counts.neutral > 0 && (
              <>
                {' · '}
                <Mark kind="neutral" /> {number(counts.neutral)}
              </>
            )}
          </span>
        </>
      )}
    </AriaButton>
  )
}

// The model a study works with, in one of its views; first of all to be read: what each stage looks like, and how the
// suggestion comes about.
import { type ComponentType, type RefObject, useRef } from 'react'
import type { Model } from '../../../shared/schema/model.ts'
import { useFormat, useLocal, useMessages } from '../../i18n/index.ts'
import { type Place, useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { type ModelView, type ModelViewProps, modelViews, useView } from '../../stores/views.ts'
import { ErrorNotice, PlaceHeader, Spinner, ViewTabs } from '../../ui/index.ts'
import styles from './model-place.module.css'
import { StageSection } from './stage-section.tsx'

/** The views of the model that other features bring: app.tsx hands them over. */
export type ModelViews = Readonly<
  Partial<Record<Exclude<ModelView, 'reading'>, ComponentType<ModelViewProps>>>
>

export function ModelPlace({ views, ...place }: Extract<Place, { name: 'model' }> & { views: ModelViews }) {
  const { shell, model: m, views: names } = useMessages()
  const local = useLocal()
  const { number } = useFormat()
  const model = useQuery('model.get', {}).data
  const writable = useStudy((state) => state.study?.readOnly === false)
  const [view, look] = useView(place)
  const own: ModelViews & { reading?: ComponentType<ModelViewProps> } = { ...views, reading: ReadingView }
  const View = own[view] ?? ReadingView
  const there = modelViews.filter((each) => own[each])
  return (
    <View
      writable={writable}
      header={(actions) => (
        <PlaceHeader
          title={model ? local(model.name) : shell.places.model}
          about={model && m.version(number(model.version))}
        >
          {there.length > 1 && (
            <ViewTabs
              label={names.ofModel}
              views={there.map((id) => ({ id, label: names.model[id] }))}
              value={own[view] ? view : 'reading'}
              onChange={look}
            />
          )}
          {actions}
        </PlaceHeader>
      )}
    />
  )
}

function ReadingView({ header }: ModelViewProps) {
  const { data: model, error } = useQuery('model.get', {})
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, model ? 'model' : 'waiting')
  return (
    <>
      {header(null)}
      <div className={styles.columns}>
        {error && <ErrorNotice error={error} />}
        {!model && !error && <Spinner />}
        {model && <Contents model={model} scroller={scroller} />}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
        <div ref={scroller} className={styles.text} tabIndex={0}>
          {model?.stages.map((stage) => (
            <StageSection key={stage.id} model={model} stage={stage} />
          ))}
          {model && <Dimensions model={model} />}
          {model && <Rules model={model} />}
        </div>
      </div>
    </>
  )
}

type ContentsProps = { model: Model; scroller: RefObject<HTMLElement | null> }

function Contents({ model, scroller }: ContentsProps) {
  const { model: m } = useMessages()
  const local = useLocal()
  const entries = [
    ...model.stages.map((stage) => ({ id: stage.id as string, label: local(stage.name) })),
    { id: 'dimensions', label: m.dimensions },
    { id: 'rules', label: m.rules },
  ]
  return (
    <nav className={styles.contents} aria-label={m.contents}>
      <ul>
        {entries.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => scroller.current?.querySelector(`[data-section="${id}"]`)?.scrollIntoView()}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Dimensions({ model }: { model: Model }) {
  const { model: m } = useMessages()
  const local = useLocal()
  return (
    <section data-section="dimensions" className={styles.section}>
      <h2>{m.dimensions}</h2>
      <dl className={styles.terms}>
        {model.dimensions.map((dimension) => (
          <div key={dimension.id}>
            <dt>
              {local(dimension.name)} <span>{m.dimensionKind[dimension.kind]}</span>
            </dt>
            <dd>{local(dimension.description)}</dd>
          </div>
        ))}
      </dl>
      <h3>{m.results}</h3>
      <dl className={styles.terms}>
        {model.results.map((result) => (
          <div key={result.id}>
            <dt>{local(result.name)}</dt>
            <dd>{local(result.description)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Rules({ model }: { model: Model }) {
  const { model: m } = useMessages()
  const { number, percent } = useFormat()
  return (
    <section data-section="rules" className={styles.section}>
      <h2>{m.rules}</h2>
      <p>{m.ruleStrength(model.saturation)}</p>
      <p>{m.ruleReached(number(model.threshold), percent(model.minCoverage))}</p>
      <p>{m.ruleSuggested}</p>
    </section>
  )
}

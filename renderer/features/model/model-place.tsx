// The model a study works with, in one of its views; first of all to be read: what each stage looks like, and how the
// suggestion comes about.
import { type ComponentType, type ReactNode, type RefObject, useRef } from 'react'
import type { Model, ModelInForce } from '../../../shared/schema/model.ts'
import { useFormat, useLocal, useMessages } from '../../i18n/index.ts'
import { type CallError, useCommands } from '../../stores/commands.ts'
import { editModel, useModelDraft } from '../../stores/model-draft.ts'
import { type Place, useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { type ModelView, type ModelViewProps, modelViews, useView } from '../../stores/views.ts'
import { Button, ErrorNotice, PlaceHeader, Spinner, ViewTabs } from '../../ui/index.ts'
import { ModelEditor } from './editor/model-editor.tsx'
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
          tabs={
            there.length > 1 && (
              <ViewTabs
                label={names.ofModel}
                views={there.map((id) => ({ id, label: names.model[id] }))}
                value={own[view] ? view : 'reading'}
                onChange={look}
              />
            )
          }
        >
          {actions}
        </PlaceHeader>
      )}
    />
  )
}

/** The model as it is read; or, while it is edited, its draft. */
function ReadingView({ header, writable }: ModelViewProps) {
  const { modelEditing } = useMessages()
  const { data: model, error } = useQuery('model.get', {})
  const { draft, isOpen, selected } = useModelDraft()
  useCommands([
    {
      id: 'model.edit',
      group: 'study',
      label: (m) => m.modelEditing.edit,
      when: () => writable && model !== undefined,
      run: () => model && editModel(inForce(model)),
    },
  ])
  if (isOpen && draft !== null && model !== undefined && writable)
    return <ModelEditor draft={draft} current={model} selected={selected} header={header} />
  const edit = (
    <Button variant={draft === null ? 'quiet' : 'primary'} onPress={() => model && editModel(inForce(model))}>
      {draft === null ? modelEditing.edit : modelEditing.takeUp}
    </Button>
  )
  return <Reading model={model} error={error} head={header(writable && model ? edit : null)} />
}

/** Without what it is not made of any more. */
function inForce({ retired: _, ...model }: ModelInForce): Model {
  return model
}

type ReadingProps = { model: ModelInForce | undefined; error: CallError | null; head: ReactNode }

function Reading({ model, error, head }: ReadingProps) {
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, model ? 'model' : 'waiting')
  return (
    <>
      {head}
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

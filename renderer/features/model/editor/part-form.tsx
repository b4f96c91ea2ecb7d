// The part that is chosen: its texts in both languages, whom it belongs to, its place, and what is wrong with it.
import { changePart, orderStage } from '../../../../shared/domain/model/editing.ts'
import { type PartRef, partKey } from '../../../../shared/domain/model/parts.ts'
import { modelProblemWords } from '../../../../shared/i18n/messages/model-problems.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { ModelProblem } from '../../../../shared/schema/model-change.ts'
import type { LocalText } from '../../../../shared/schema/text.ts'
import { useLanguage, useLocal, useMessages } from '../../../i18n/index.ts'
import { Button, Select } from '../../../ui/index.ts'
import { BilingualField } from './bilingual-field.tsx'
import styles from './editor.module.css'

type Props = {
  model: Model
  part: PartRef
  problems: readonly ModelProblem[]
  onChange: (change: (model: Model) => Model) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function PartForm({ model, part, problems, onChange, onMove, onRemove }: Props) {
  const { modelEditing: m } = useMessages()
  const language = useLanguage()
  const found = fieldsOf(model, part)
  if (found === null) return null
  const own = problems.filter((problem) => problem.part !== null && partKey(problem.part) === partKey(part))
  const missing = own.some(({ code }) => code === 'text-missing') ? m.missing : null
  const set = (fields: Record<string, unknown>) => onChange((before) => changePart(before, part, fields))
  const nameField = part.kind === 'indicator' ? 'text' : 'name'
  return (
    <section className={styles.form} aria-label={m.kind[part.kind]}>
      <header className={styles.formHead}>
        <h2>
          {m.kind[part.kind]} <code title={m.labels.id}>{part.id}</code>
        </h2>
        <div className={styles.tools}>
          <Button variant="plain" onPress={() => onMove(-1)}>
            {m.up}
          </Button>
          <Button variant="plain" onPress={() => onMove(1)}>
            {m.down}
          </Button>
          <Button variant="plain" onPress={onRemove}>
            {m.remove}
          </Button>
        </div>
      </header>
      <BilingualField
        label={m.labels[nameField]}
        value={found.name}
        onChange={(text) => set({ [nameField]: text })}
        isLong={part.kind === 'indicator'}
        error={missing}
        focusWhenNew
      />
      {found.description !== null && (
        <BilingualField
          label={m.labels.description}
          value={found.description}
          onChange={(description) => set({ description })}
          isLong
          error={missing}
        />
      )}
      <div className={styles.pair}>
        <Belonging model={model} part={part} onChange={onChange} />
      </div>
      {own.some(({ code }) => code !== 'text-missing') && (
        <ul className={styles.problems}>
          {own
            .filter(({ code }) => code !== 'text-missing')
            .map(({ code, field }) => (
              <li key={`${code} ${field}`}>{modelProblemWords(language, code)}</li>
            ))}
        </ul>
      )}
      <p className={styles.keys}>{m.keys}</p>
    </section>
  )
}

function fieldsOf(
  model: Model,
  { kind, id }: PartRef,
): { name: LocalText; description: LocalText | null } | null {
  switch (kind) {
    case 'attribute': {
      const found = model.components.flatMap(({ attributes }) => attributes).find((each) => each.id === id)
      return found === undefined ? null : { name: found.name, description: null }
    }
    case 'indicator': {
      const found = model.indicators.find((each) => each.id === id)
      return found === undefined ? null : { name: found.text, description: null }
    }
    case 'stage':
    case 'dimension':
    case 'result':
    case 'component':
    case 'strategy': {
      const lists = {
        stage: model.stages,
        dimension: model.dimensions,
        result: model.results,
        component: model.components,
        strategy: model.strategies,
      }
      return lists[kind].find((each) => each.id === id) ?? null
    }
  }
}

const none = '·none'

/** What the part belongs to, by kind. */
function Belonging({ model, part, onChange }: Pick<Props, 'model' | 'part' | 'onChange'>) {
  const { modelEditing: m } = useMessages()
  const local = useLocal()
  const named = (list: readonly { id: string; name: LocalText }[]) =>
    list.map(({ id, name }) => ({ id, label: local(name) || id }))
  const set = (fields: Record<string, unknown>) => onChange((before) => changePart(before, part, fields))
  const stage = (label: string, value: string) => (
    <Select label={label} options={named(model.stages)} value={value} onChange={(id) => set({ stage: id })} />
  )
  const orNone = (
    label: string,
    list: readonly { id: string; name: LocalText }[],
    value: string | null,
    field: string,
  ) => (
    <Select
      label={label}
      options={[{ id: none, label: m.labels.none }, ...named(list)]}
      value={value ?? none}
      onChange={(id) => set({ [field]: id === none ? null : id })}
    />
  )
  switch (part.kind) {
    case 'stage': {
      const order = model.stages.find(({ id }) => id === part.id)?.order ?? null
      return (
        <Select
          label={m.labels.order}
          options={[
            { id: 'in', label: m.labels.inOrder },
            { id: 'out', label: m.labels.outside },
          ]}
          value={order === null ? 'out' : 'in'}
          onChange={(id) => onChange((before) => orderStage(before, part.id, id === 'in'))}
        />
      )
    }
    case 'dimension': {
      const kind = model.dimensions.find(({ id }) => id === part.id)?.kind ?? 'variable'
      return (
        <Select
          label={m.labels.dimensionKind}
          options={(['variable', 'result'] as const).map((id) => ({ id, label: m.dimensionKind[id] }))}
          value={kind}
          onChange={(id) => set({ kind: id })}
        />
      )
    }
    case 'result':
      return null
    case 'component':
      return stage(m.labels.layer, model.components.find(({ id }) => id === part.id)?.stage ?? '')
    case 'attribute': {
      const attributes = model.components.flatMap((component) => component.attributes)
      return (
        <Select
          label={m.labels.attributeKind}
          options={(['attribute', 'level'] as const).map((id) => ({ id, label: m.attributeKind[id] }))}
          value={attributes.find(({ id }) => id === part.id)?.kind ?? 'attribute'}
          onChange={(id) => set({ kind: id })}
        />
      )
    }
    case 'indicator': {
      const found = model.indicators.find(({ id }) => id === part.id)
      if (found === undefined) return null
      return (
        <>
          {stage(m.labels.stage, found.stage)}
          <Select
            label={m.labels.dimension}
            options={named(model.dimensions)}
            value={found.dimension as string}
            onChange={(id) => set({ dimension: id })}
          />
          {orNone(m.labels.component, model.components, found.component, 'component')}
          {orNone(m.labels.result, model.results, found.result, 'result')}
        </>
      )
    }
    case 'strategy': {
      const found = model.strategies.find(({ id }) => id === part.id)
      if (found === undefined) return null
      return (
        <>
          {stage(m.labels.stage, found.stage)}
          {orNone(m.labels.component, model.components, found.component, 'component')}
        </>
      )
    }
  }
}

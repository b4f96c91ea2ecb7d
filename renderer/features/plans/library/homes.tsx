import type { ComponentId, StageId } from '../../../../shared/schema/ids.ts'
import type { StrategyHomes, StrategyPreview } from '../../../../shared/schema/strategy-file.ts'
import { useLocal, useMessages } from '../../../i18n/index.ts'
import { useQuery } from '../../../stores/queries.ts'
import cards from '../../../ui/card-list.module.css'
import { Select } from '../../../ui/index.ts'
import styles from '../plans.module.css'

type Props = {
  preview: StrategyPreview
  homes: StrategyHomes
  onChange: (homes: StrategyHomes) => void
}

const out = 'out'

/** Where each stage and component of the file goes here, and why; each can be sent elsewhere. */
export function Homes({ preview, homes, onChange }: Props) {
  const { planning } = useMessages()
  const { copy: m } = planning
  const local = useLocal()
  const model = useQuery('model.get', {}).data
  if (model === undefined) return null
  const stageOptions = model.stages.map(({ id, name }) => ({ id: id as string, label: local(name) }))
  const componentOptions = [
    { id: out, label: m.leaveOut },
    ...model.components.map(({ id, name }) => ({ id: id as string, label: local(name) })),
  ]
  const toStage = (key: string, id: string) => {
    const to = model.stages.find((stage) => stage.id === id)?.id
    if (to !== undefined) onChange({ ...homes, stages: { ...homes.stages, [key]: to } })
  }
  const toComponent = (key: string, id: string) => {
    const to = model.components.find((component) => component.id === id)?.id ?? null
    onChange({ ...homes, components: { ...homes.components, [key]: to } })
  }
  return (
    <section className={cards.section}>
      <h3>{m.parts}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.there}</th>
            <th scope="col">{m.here}</th>
            <th scope="col" aria-label={m.means.chosen} />
          </tr>
        </thead>
        <tbody>
          {preview.stages.map((home) => (
            <Row key={`stage ${home.key}`} home={home} options={stageOptions} onChoose={toStage} />
          ))}
          {preview.components.map((home) => (
            <Row
              key={`component ${home.key}`}
              home={home}
              options={componentOptions}
              onChoose={toComponent}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Home = { key: string; name: { es: string; en: string }; to: StageId | ComponentId | null } & Pick<
  StrategyPreview['stages'][number],
  'means'
>

function Row(props: {
  home: Home
  options: readonly { id: string; label: string }[]
  onChoose: (key: string, id: string) => void
}) {
  const { home, options, onChoose } = props
  const { planning } = useMessages()
  const { copy: m } = planning
  const local = useLocal()
  return (
    <tr>
      <th scope="row">{local(home.name)}</th>
      <td>
        <Select
          label={local(home.name)}
          hideLabel
          placeholder={m.asked}
          options={options}
          value={home.to ?? (home.means === 'chosen' ? out : null)}
          onChange={(id) => onChoose(home.key, id)}
        />
      </td>
      <td className={cards.hint}>{home.means === null ? m.notFound : m.means[home.means]}</td>
    </tr>
  )
}

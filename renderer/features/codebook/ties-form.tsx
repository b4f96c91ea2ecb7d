import { useEffect, useState } from 'react'
import { retiredNamed } from '../../../shared/i18n/part-names.ts'
import type { CodeTies } from '../../../shared/schema/codebook.ts'
import type { Component, Model, RetiredPart, Stage } from '../../../shared/schema/model.ts'
import { useLocal, useMessages } from '../../i18n/index.ts'
import { type CodeEntry, tieCode } from '../../stores/codebook.ts'
import { useQuery } from '../../stores/queries.ts'
import { Checkbox, Spinner } from '../../ui/index.ts'
import styles from './ties-form.module.css'

type TieKind = keyof CodeTies
type Toggle = <K extends TieKind>(kind: K, id: CodeTies[K][number], on: boolean) => void
type StageTiesProps = { model: Model; ties: CodeTies; writable: boolean; toggle: Toggle }

/** What the code is evidence for, ticked in the model, stage by stage. */
export function TiesForm({ code, writable }: { code: CodeEntry; writable: boolean }) {
  const { codebook } = useMessages()
  const model = useQuery('model.get', {}).data
  const [ties, setTies] = useTies(code)
  if (model === undefined) return <Spinner />
  const toggle: Toggle = (kind, id, on) => {
    const others = (ties[kind] as string[]).filter((each) => each !== id)
    const next = { ...ties, [kind]: on ? [...others, id] : others }
    setTies(next)
    void tieCode(code.id, next)
  }
  const late = Number.POSITIVE_INFINITY
  const stages = model.stages.toSorted((a, b) => (a.order ?? late) - (b.order ?? late))
  const isEmpty = ties.indicators.length + ties.components.length + ties.attributes.length === 0
  return (
    <div className={styles.form}>
      <p className={styles.about}>{codebook.ties.about}</p>
      {isEmpty && <p className={styles.none}>{codebook.ties.none}</p>}
      {stages.map((stage) => (
        <StageTies
          key={stage.id}
          stage={stage}
          model={model}
          ties={ties}
          writable={writable}
          toggle={toggle}
        />
      ))}
      <GoneTies retired={model.retired} ties={ties} writable={writable} toggle={toggle} />
    </div>
  )
}

const tiedTo = { indicator: 'indicators', component: 'components', attribute: 'attributes' } as const

type GoneProps = Omit<StageTiesProps, 'model'> & { retired: readonly RetiredPart[] }

/** What the code is tied to still though the model has it no more: it counts for nothing, and comes back if that does. */
function GoneTies({ retired, ties, writable, toggle }: GoneProps) {
  const { codebook } = useMessages()
  const local = useLocal()
  const gone = retired.flatMap((part) => {
    if (part.kind !== 'indicator' && part.kind !== 'component' && part.kind !== 'attribute') return []
    const kind = tiedTo[part.kind]
    const id = ties[kind].find((each) => each === part.id)
    const name = retiredNamed({ retired }, part.kind, part.id)
    return id === undefined || name === undefined ? [] : [{ kind, id, name }]
  })
  if (gone.length === 0) return null
  return (
    <section className={styles.stage}>
      <h3>{codebook.ties.gone}</h3>
      <ul className={styles.list} aria-label={codebook.ties.gone}>
        {gone.map(({ kind, id, name }) => (
          <li key={`${kind} ${id}`}>
            <Checkbox isSelected isDisabled={!writable} onChange={() => toggle(kind, id, false)}>
              {local(name)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Ticked at once; what the study stores wins when it arrives. */
function useTies({ indicators, components, attributes }: CodeTies) {
  const stored = JSON.stringify({ indicators, components, attributes })
  const [ties, setTies] = useState<CodeTies>({ indicators, components, attributes })
  useEffect(() => setTies(JSON.parse(stored)), [stored])
  return [ties, setTies] as const
}

function StageTies({ stage, ...props }: StageTiesProps & { stage: Stage }) {
  const { model, ties, writable, toggle } = props
  const { codebook } = useMessages()
  const local = useLocal()
  const dimensions = new Map(model.dimensions.map((each) => [each.id, local(each.name)]))
  const indicators = model.indicators.filter((each) => each.stage === stage.id)
  const components = model.components.filter((each) => each.stage === stage.id)
  return (
    <section className={styles.stage}>
      <h3>
        {local(stage.name)}
        {stage.order === null && <span className={styles.outside}>{codebook.ties.outside}</span>}
      </h3>
      <ul className={styles.list} aria-label={`${local(stage.name)}: ${codebook.ties.indicators}`}>
        {indicators.map((each) => (
          <li key={each.id}>
            <Checkbox
              isSelected={ties.indicators.includes(each.id)}
              isDisabled={!writable}
              onChange={(on) => toggle('indicators', each.id, on)}
            >
              <span>
                {local(each.text)} <span className={styles.dimension}>{dimensions.get(each.dimension)}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {components.length > 0 && <h4 className={styles.kind}>{codebook.ties.components}</h4>}
      <ul className={styles.list}>
        {components.map((component) => (
          <ComponentTies key={component.id} component={component} {...props} />
        ))}
      </ul>
    </section>
  )
}

function ComponentTies({ component, ties, writable, toggle }: StageTiesProps & { component: Component }) {
  const { codebook } = useMessages()
  const local = useLocal()
  return (
    <li>
      <Checkbox
        isSelected={ties.components.includes(component.id)}
        isDisabled={!writable}
        onChange={(on) => toggle('components', component.id, on)}
      >
        {local(component.name)}
      </Checkbox>
      <ul className={styles.attributes} aria-label={local(component.name)}>
        {component.attributes.map((attribute) => (
          <li key={attribute.id}>
            <Checkbox
              isSelected={ties.attributes.includes(attribute.id)}
              isDisabled={!writable}
              onChange={(on) => toggle('attributes', attribute.id, on)}
            >
              {attribute.kind === 'level'
                ? codebook.ties.level(local(attribute.name))
                : local(attribute.name)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </li>
  )
}

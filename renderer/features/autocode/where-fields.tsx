// Which sources: by case, by what the cases are, by kind, one by one. What has no tick limits nothing.
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import type { CaseAttribute, StudyCase } from '../../../shared/schema/case.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type AttributeAnswer, useAutocode } from '../../stores/autocode.ts'
import { useQuery } from '../../stores/queries.ts'
import { Icon } from '../../ui/index.ts'
import { CheckList } from './check-list.tsx'
import styles from './where-fields.module.css'

export function WhereFields() {
  const { autocode, terms } = useMessages()
  const { form, change } = useAutocode()
  const cases = useQuery('cases.list', {}).data ?? []
  const attributes = useQuery('attributes.list', {}).data ?? []
  const sources = useQuery('sources.list', {}).data ?? []
  return (
    <section className={styles.where}>
      <h3 className={styles.title}>{autocode.where}</h3>
      <Limit label={autocode.cases} count={form.caseIds.length}>
        <CheckList
          label={autocode.cases}
          hideLabel
          options={cases.map(({ id, name }) => ({ id, label: name }))}
          value={form.caseIds}
          onChange={(caseIds) => change({ caseIds })}
        />
      </Limit>
      {attributes.map((attribute) => (
        <AttributeLimit key={attribute.id} attribute={attribute} cases={cases} />
      ))}
      <Limit label={autocode.kinds} count={form.kinds.length}>
        <CheckList
          label={autocode.kinds}
          hideLabel
          options={sourceKinds.map((id) => ({ id, label: terms.kind[id] }))}
          value={form.kinds}
          onChange={(kinds) => change({ kinds })}
        />
      </Limit>
      <Limit label={autocode.sources} count={form.sourceIds.length}>
        <CheckList
          label={autocode.sources}
          hideLabel
          options={sources.map(({ id, number, title }) => ({ id, label: `S${number} ${title}` }))}
          value={form.sourceIds}
          onChange={(sourceIds) => change({ sourceIds })}
        />
      </Limit>
    </section>
  )
}

function Limit({ label, count, children }: { label: string; count: number; children: ReactNode }) {
  const { autocode } = useMessages()
  const { number } = useFormat()
  return (
    <Disclosure className={styles.limit ?? ''}>
      <Button slot="trigger" className={styles.trigger ?? ''}>
        <Icon name="chevron-right" />
        <span className={styles.label}>{label}</span>
        <span className={count > 0 ? styles.chosen : styles.all}>
          {count > 0 ? autocode.chosen(count, number(count)) : autocode.all}
        </span>
      </Button>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  )
}

function AttributeLimit({ attribute, cases }: { attribute: CaseAttribute; cases: readonly StudyCase[] }) {
  const { form, change } = useAutocode()
  const written = useWritten(attribute)
  const chosen = form.attributes[attribute.id] ?? []
  const answers = answersOf(attribute, cases)
  if (answers.length === 0) return null
  return (
    <Limit label={attribute.name} count={chosen.length}>
      <CheckList
        label={attribute.name}
        hideLabel
        options={answers.map((answer) => ({ id: String(answer), label: written(answer) }))}
        value={chosen.map(String)}
        onChange={(ids) => {
          const values = answers.filter((answer) => ids.includes(String(answer)))
          change({ attributes: { ...form.attributes, [attribute.id]: values } })
        }}
      />
    </Limit>
  )
}

function useWritten({ type }: CaseAttribute): (answer: AttributeAnswer) => string {
  const { autocode } = useMessages()
  const { number, day } = useFormat()
  return (answer) => {
    if (typeof answer === 'boolean') return answer ? autocode.yes : autocode.no
    if (typeof answer === 'number') return number(answer)
    return type === 'date' ? day(answer) : answer
  }
}

/** The values some case has: choices in their order, the rest as they sort. */
function answersOf({ id, options }: CaseAttribute, cases: readonly StudyCase[]): AttributeAnswer[] {
  const had = new Set(cases.flatMap(({ values }) => values[id] ?? []))
  const order = (answer: AttributeAnswer) => options.indexOf(String(answer))
  return [...had].sort(
    (a, b) =>
      order(a) - order(b) ||
      (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))),
  )
}

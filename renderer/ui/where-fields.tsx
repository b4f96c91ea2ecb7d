// Which sources: by case, by kind, one by one. What has no tick limits nothing.
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import { sourceKinds } from '../../shared/schema/source.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import { useQuery } from '../stores/queries.ts'
import type { Where } from '../stores/where.ts'
import { CheckList } from './check-list.tsx'
import { Icon } from './icon.tsx'
import styles from './where-fields.module.css'

/** `children`: further limits, after that by case. */
export function WhereFields(props: {
  value: Where
  onChange: (change: Partial<Where>) => void
  children?: ReactNode
}) {
  const { value, onChange, children } = props
  const { autocode, terms } = useMessages()
  const cases = useQuery('cases.list', {}).data ?? []
  const sources = useQuery('sources.list', {}).data ?? []
  return (
    <section className={styles.where}>
      <h3 className={styles.title}>{autocode.where}</h3>
      <Limit label={autocode.cases} count={value.caseIds.length}>
        <CheckList
          label={autocode.cases}
          hideLabel
          options={cases.map(({ id, name }) => ({ id, label: name }))}
          value={value.caseIds}
          onChange={(caseIds) => onChange({ caseIds })}
        />
      </Limit>
      {children}
      <Limit label={autocode.kinds} count={value.kinds.length}>
        <CheckList
          label={autocode.kinds}
          hideLabel
          options={sourceKinds.map((id) => ({ id, label: terms.kind[id] }))}
          value={value.kinds}
          onChange={(kinds) => onChange({ kinds })}
        />
      </Limit>
      <Limit label={autocode.sources} count={value.sourceIds.length}>
        <CheckList
          label={autocode.sources}
          hideLabel
          options={sources.map(({ id, number, title }) => ({ id, label: `S${number} ${title}` }))}
          value={value.sourceIds}
          onChange={(sourceIds) => onChange({ sourceIds })}
        />
      </Limit>
    </section>
  )
}

export function Limit({ label, count, children }: { label: string; count: number; children: ReactNode }) {
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

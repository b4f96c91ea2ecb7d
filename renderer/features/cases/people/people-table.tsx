import type { ReactNode } from 'react'
import type { AttributeId } from '../../../../shared/schema/ids.ts'
import type { People } from '../../../../shared/schema/people.ts'
import { ScrollRegion } from '../scroll-region.tsx'
import styles from './people-view.module.css'

export type PeopleTableProps<T> = {
  people: People
  writable: boolean
  /** What can be done with the whole table. */
  actions: ReactNode
  onEdit: (edited: T) => void
  onEditAttribute: (id: AttributeId) => void
}

/** A titled table; `none` says what belongs here while nothing does. */
export function PeopleTable(props: {
  title: string
  actions: ReactNode
  none: string | null
  children: ReactNode
}) {
  const { title, actions, none, children } = props
  return (
    <section className={styles.section}>
      <div className={styles.titled}>
        <h2>{title}</h2>
        {actions}
      </div>
      {none !== null ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ScrollRegion className={styles.wide} label={title}>
          <table className={styles.table}>{children}</table>
        </ScrollRegion>
      )}
    </section>
  )
}

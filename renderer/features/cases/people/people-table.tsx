import { type ReactNode, useEffect, useRef } from 'react'
import type { PeopleOwner } from '../../../../shared/schema/case.ts'
import type { AttributeId } from '../../../../shared/schema/ids.ts'
import type { People } from '../../../../shared/schema/people.ts'
import { usePeopleArrival } from '../../../stores/people.ts'
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
  of: PeopleOwner
  title: string
  actions: ReactNode
  none: string | null
  children: ReactNode
}) {
  const { of, title, actions, none, children } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (usePeopleArrival.getState().table !== of) return
    usePeopleArrival.setState({ table: null })
    const section = heading.current?.closest('section')
    const scroller = section?.parentElement
    // Only what scrolls here: the page around it has to stay.
    if (section && scroller) scroller.scrollTop = section.offsetTop - scroller.offsetTop
    heading.current?.focus({ preventScroll: true })
  }, [of])
  return (
    <section className={styles.section}>
      <div className={styles.titled}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
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

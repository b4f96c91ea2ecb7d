import type { ReactNode } from 'react'
import styles from './place-header.module.css'

/** The head of a place: its name, a line about it, what can be done in it, and the ways to look at it, which stay where they are. */
export function PlaceHeader(props: {
  title: string
  about?: ReactNode
  tabs?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1>{props.title}</h1>
        {props.about && <p>{props.about}</p>}
      </div>
      <div className={styles.actions}>{props.children}</div>
      {props.tabs && <div className={styles.tabs}>{props.tabs}</div>}
    </header>
  )
}

import type { ReactNode } from 'react'
import styles from './place-header.module.css'

/** The head of a place: its name, a line about it, and what can be done in it. */
export function PlaceHeader(props: { title: string; about?: ReactNode; children?: ReactNode }) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1>{props.title}</h1>
        {props.about && <p>{props.about}</p>}
      </div>
      <div className={styles.actions}>{props.children}</div>
    </header>
  )
}

import { type Messages, useMessages } from '../i18n/index.ts'
import styles from './mark.module.css'
import { type MarkKind, markShapes } from './mark-shapes.ts'

export function markWord(kind: MarkKind, { terms }: Messages): string {
  return kind === 'neutral' ? terms.direction.neutral : terms.mark[kind]
}

/** For, against, missing or neutral: always the same shape, and its word written or at least said. */
export function Mark({ kind, withWord }: { kind: MarkKind; withWord?: boolean }) {
  const word = markWord(kind, useMessages())
  const { path, hollow } = markShapes[kind]
  return (
    <span className={`${styles.mark} ${styles[kind]}`}>
      <svg viewBox="0 0 12 12" className={hollow ? styles.hollow : styles.solid} aria-hidden="true">
        <path d={path} />
      </svg>
      <span className={withWord ? styles.word : 'visually-hidden'}>{word}</span>
    </span>
  )
}

import type { Tally } from '../../../shared/schema/profile.ts'
import { tallyWords, useWords } from '../../charts/words.ts'
import { Mark } from '../../ui/mark.tsx'
import type { MarkKind } from '../../ui/mark-shapes.ts'
import styles from './list.module.css'

/** Passages in one direction, by number behind its mark; spoken in words, sources included. */
export function Count({ kind, tally }: { kind: MarkKind; tally: Tally }) {
  const words = useWords()
  return (
    <span
      className={tally.passages === 0 ? `${styles.count} ${styles.zero}` : styles.count}
      title={tallyWords(tally, words)}
    >
      <Mark kind={kind} />
      <span aria-hidden="true">{words.format.number(tally.passages)}</span>
      <span className="visually-hidden">{tallyWords(tally, words)}</span>
    </span>
  )
}

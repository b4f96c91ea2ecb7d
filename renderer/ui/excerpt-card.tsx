import { type ReactNode, useId } from 'react'
import { Button } from 'react-aria-components'
import type { Excerpt } from '../../shared/schema/coding.ts'
import type { Source } from '../../shared/schema/source.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import styles from './excerpt-card.module.css'
import { PickBox } from './excerpt-list/pickable.tsx'
import { Mark } from './mark.tsx'
import { markOfDirection } from './mark-shapes.ts'

type CodingShown = { excerpt: Excerpt; codeName: string; extra?: ReactNode; below?: ReactNode }

export type ExcerptCardProps = {
  excerpt: Excerpt
  codeName: string
  /** Opens the source at the excerpt. */
  onOpen: () => void
  /** Actions on this coding. */
  extra?: ReactNode
  /** What else is to be read of this coding, under its memo. */
  below?: ReactNode
  source?: Pick<Source, 'title' | 'kind' | 'date'>
  /** Other codings of the very same words. */
  also?: readonly CodingShown[]
  /** Set aside: still to be read, not counted. */
  isStruck?: boolean
}

/** What a participant said, where, and how it was coded. */
export function ExcerptCard(props: ExcerptCardProps) {
  const { excerpt, codeName, onOpen, extra, below, source, also, isStruck } = props
  const { evidence } = useMessages()
  const quoteId = useId()
  const codings = [{ excerpt, codeName, extra, below }, ...(also ?? [])]
  return (
    <article className={`${styles.card} ${styles[excerpt.direction]}`} aria-labelledby={quoteId}>
      <blockquote id={quoteId} className={styles.quote}>
        {isStruck ? <s>{excerpt.quote}</s> : excerpt.quote}
      </blockquote>
      <p className={styles.place}>
        <Button
          className={styles.locator ?? ''}
          aria-label={evidence.excerpt.open(excerpt.locator)}
          onPress={onOpen}
        >
          {excerpt.locator}
        </Button>
        {source && <SourceWords source={source} />}
      </p>
      <ul className={styles.codings}>
        {codings.map((coding) => (
          <CodingLine key={coding.excerpt.id} {...coding} />
        ))}
      </ul>
    </article>
  )
}

function SourceWords({ source }: { source: Pick<Source, 'title' | 'kind' | 'date'> }) {
  const { evidence, terms } = useMessages()
  const format = useFormat()
  const date = source.date === null ? evidence.excerpt.undated : format.day(source.date)
  return (
    <span className={styles.source} title={source.title}>
      {terms.kind[source.kind]} · {date}
    </span>
  )
}

function CodingLine({ excerpt, codeName, extra, below }: CodingShown) {
  return (
    <li className={styles.coding}>
      <p className={styles.facts}>
        <PickBox excerpt={excerpt} />
        <Mark kind={markOfDirection[excerpt.direction]} withWord />
        <span className={styles.code}>{codeName}</span>
        <span className={styles.coder}>{excerpt.coder}</span>
        {extra && <span className={styles.extra}>{extra}</span>}
      </p>
      {excerpt.memo !== '' && <p className={styles.memo}>{excerpt.memo}</p>}
      {below}
    </li>
  )
}

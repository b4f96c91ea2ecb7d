import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import styles from './word-changes.module.css'

/** Words that may differ between two texts before they are shown one after the other instead. */
const mostEdits = 600

export type WordPart = { text: string; kind: 'same' | 'removed' | 'added' }

/** Two texts word by word. What differs nearly everywhere is not woven together, which nobody could read. */
export function wordParts(before: string, after: string): WordPart[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
  if (parts === undefined)
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ]
  return parts.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

/** UTF-16 units of what stayed the same that are read beside a change. */
const around = 60

/** What stayed the same, cut to what stands beside a change. */
export function elided(parts: readonly WordPart[]): WordPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'same') return part
    const head = index === 0 ? '' : part.text.slice(0, around).replace(/\s\S*$/, '')
    const tail = index === parts.length - 1 ? '' : part.text.slice(-around).replace(/^\S*\s/, '')
    const isShort = part.text.length <= head.length + tail.length + around
    return isShort ? part : { ...part, text: [head, '…', tail].filter((piece) => piece !== '').join(' ') }
  })
}

/** A text with what was taken from it and what came to it; told apart by line and weight, not by colour alone. */
export function WordChanges({ before, after, short }: { before: string; after: string; short?: boolean }) {
  const parts = useMemo(() => {
    const all = wordParts(before, after)
    return short ? elided(all) : all
  }, [before, after, short])
  let at = 0
  return (
    <>
      {parts.map(({ text, kind }) => {
        at += text.length
        const key = `${kind} ${at}`
        if (kind === 'removed') return <Removed key={key}>{text}</Removed>
        if (kind === 'added') return <Added key={key}>{text}</Added>
        return <span key={key}>{text}</span>
      })}
    </>
  )
}

export function Removed({ children }: { children: string }) {
  return <del className={styles.removed}>{children}</del>
}

export function Added({ children }: { children: string }) {
  return <ins className={styles.added}>{children}</ins>
}

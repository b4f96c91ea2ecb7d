import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useLayoutEffect, useRef } from 'react'
import type { TextTime } from '../../../shared/schema/source.ts'
import type { Offset } from '../../../shared/schema/text.ts'
import type { Block } from '../../editor/blocks.ts'
import { fillText } from '../../editor/text-dom.ts'
import styles from './reading-text.module.css'

/**
 * The canonical text, as dom-offsets.ts needs it. It is drawn once: codings are painted over it and never change it.
 * It takes the focus and has a caret but no input, so that no key and no input method can alter what was said.
 */
export const ReadingText = memo(function ReadingText(props: {
  textRef: RefObject<HTMLDivElement | null>
  text: string
  blocks: readonly Block[]
  times: readonly TextTime[]
  /** Where reading will begin, as the text is drawn. */
  beginning: () => Offset
  label: string
  helpId: string
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void
  onMouseDown: (event: MouseEvent) => void
  onFocus: () => void
}) {
  const { textRef, text, blocks, times, beginning, label, helpId, onKeyDown, onMouseDown, onFocus } = props
  // A new visit to the text that is there already draws nothing anew.
  const latest = useRef(beginning)
  latest.current = beginning
  useLayoutEffect(() => {
    if (textRef.current === null) return
    const classes = { block: styles.block ?? '', label: styles.label ?? '' }
    const leave = fillText(textRef.current, text, blocks, times, latest.current(), classes)
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(leave)
    })
    return () => cancelAnimationFrame(frame)
  }, [textRef, text, blocks, times])
  return (
    <div
      ref={textRef}
      className={styles.text}
      role="document"
      aria-label={label}
      aria-describedby={helpId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text with a caret and a selection is worked with by keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onFocus={onFocus}
      translate="no"
    />
  )
})

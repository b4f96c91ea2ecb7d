import { type KeyboardEvent, type MouseEvent, memo, type RefObject } from 'react'
import type { Block } from '../../editor/blocks.ts'
import styles from './reading-text.module.css'

/** Characters a line holds, for guessing the height of blocks that are not laid out yet. */
const lineLength = 70

/**
 * The canonical text, as dom-offsets.ts needs it. It is drawn once: codings are painted over it and never change it.
 * It takes the focus and has a caret but no input, so that no key and no input method can alter what was said.
 */
export const ReadingText = memo(function ReadingText(props: {
  textRef: RefObject<HTMLDivElement | null>
  text: string
  blocks: readonly Block[]
  label: string
  helpId: string
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void
  onMouseDown: (event: MouseEvent) => void
  onFocus: () => void
}) {
  const { textRef, text, blocks, label, helpId, onKeyDown, onMouseDown, onFocus } = props
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
    >
      {blocks.map((block, index) => (
        <p
          key={block.start}
          data-block={index}
          data-number={block.number ?? undefined}
          data-turn={block.turn || undefined}
          className={styles.block}
          style={{ containIntrinsicBlockSize: `auto ${estimate(block)}` }}
        >
          {block.pieces.map((piece) => (
            <span key={piece.start} className={piece.kind === 'label' ? styles.label : undefined}>
              {text.slice(piece.start, piece.end)}
            </span>
          ))}
        </p>
      ))}
    </div>
  )
})

function estimate(block: Block): string {
  return `${Math.ceil((block.end - block.start) / lineLength)}lh`
}

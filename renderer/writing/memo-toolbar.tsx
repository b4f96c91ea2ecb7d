import { type ReactNode, useRef } from 'react'
import { type BlockLook, blockLooks, type MemoLook } from '../editor/memo/memo-looks.ts'
import { useMessages } from '../i18n/index.ts'
import { Icon } from '../ui/index.ts'
import styles from './memo-toolbar.module.css'

function faceOf(block: Exclude<BlockLook, 'paragraph'>, heading: string): ReactNode {
  switch (block) {
    case 'bullet':
      return <Icon name="list" />
    case 'number':
      return <Icon name="list-numbered" />
    case 'quote':
      return <Icon name="quote" />
    default:
      return heading + block.at(-1)
  }
}

/** Buttons for what can also be typed. One stop for Tab; the arrows go on from there. The field keeps its selection. */
export function MemoToolbar(props: {
  look: MemoLook
  onBlock: (look: BlockLook) => void
  onToggle: (format: 'bold' | 'italic') => void
  onMention: () => void
}) {
  const { look, onBlock, onToggle, onMention } = props
  const { memos } = useMessages()
  const bar = useRef<HTMLDivElement>(null)
  const buttons = [
    { name: 'bold', face: <b>{memos.faces.bold}</b>, on: look.bold, run: () => onToggle('bold') },
    { name: 'italic', face: <i>{memos.faces.italic}</i>, on: look.italic, run: () => onToggle('italic') },
    ...blockLooks.flatMap((block) =>
      block === 'paragraph'
        ? []
        : [
            {
              name: block,
              face: faceOf(block, memos.faces.heading),
              on: look.block === block,
              run: () => onBlock(block),
            },
          ],
    ),
  ] as const
  // What a button shows in letters is part of its name, for who calls it by what they see.
  const labelOf = (name: keyof typeof memos.looks, face: ReactNode) =>
    typeof face === 'string' ? `${face}: ${memos.looks[name]}` : memos.looks[name]
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={memos.toolbar}
      className={styles.bar}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
        if (by === undefined) return
        event.preventDefault()
        const all = [...(bar.current?.querySelectorAll('button') ?? [])]
        const at = all.findIndex((button) => button.matches(':focus'))
        all.at((at + by) % all.length)?.focus()
      }}
    >
      {buttons.map(({ name, face, on, run }, place) => (
        <button
          key={name}
          type="button"
          className={styles.button}
          aria-pressed={on}
          aria-label={labelOf(name, face)}
          title={labelOf(name, face)}
          tabIndex={place === 0 ? 0 : -1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={run}
        >
          {face}
        </button>
      ))}
      <button
        type="button"
        className={styles.button}
        aria-label={memos.mention}
        title={memos.mention}
        tabIndex={-1}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onMention}
      >
        @
      </button>
    </div>
  )
}

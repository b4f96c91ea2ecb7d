// One choice in a list under a field that keeps the focus: its keys choose, the list only shows which.
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import styles from './code-option.module.css'
import { CodeSwatch } from './code-swatch.tsx'
import { Marked } from './marked.tsx'

export function OptionRow(props: {
  id: string
  isCurrent: boolean
  /** `more`: Shift was held. */
  onChoose: (more: boolean) => void
  children: ReactNode
}) {
  const { id, isCurrent, onChoose, children } = props
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and its keys choose
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={styles.option}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.shiftKey)}
    >
      {children}
    </div>
  )
}

type CodeShown = {
  code: { name: string; color: string }
  /** The names above it in the tree, or empty. */
  above: string
  ranges: ComponentProps<typeof Marked>['ranges']
}

/** A code with what was typed marked in its name, and where it stands. */
export function CodeWords({ code, above, ranges }: CodeShown) {
  return (
    <>
      <CodeSwatch color={code.color} />
      <OptionName>
        <Marked text={code.name} ranges={ranges} />
        {above !== '' && <span className={styles.above}>{above}</span>}
      </OptionName>
    </>
  )
}

export function OptionName({ children }: { children: ReactNode }) {
  return <span className={styles.name}>{children}</span>
}

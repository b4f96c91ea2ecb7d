import { useEffect, useMemo, useRef, useState } from 'react'
import { chainOf } from '../../../shared/domain/trace/chain.ts'
import type { Trace, TraceNode } from '../../../shared/schema/trace.ts'
import { useWords } from '../../charts/words.ts'
import { type Arrow, arrowFrom, columnsOf, isArrow } from './columns.ts'
import { Details } from './details.tsx'
import { Lines } from './lines.tsx'
import { type Names, nodeWords } from './node-words.ts'
import { openNode } from './open-node.ts'
import styles from './trace.module.css'

type Props = { trace: Trace; names: Names }

/** Columns of things, lines between them; the one chosen lights up its own chain and says what it is below. */
export function Chain({ trace, names }: Props) {
  const words = useWords()
  const { trace: texts } = words.messages
  const columns = useMemo(() => columnsOf(trace.nodes), [trace.nodes])
  const board = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(trace.roots[0] ?? '')
  const lit = useMemo(() => chainOf(trace.edges, [chosen]), [trace.edges, chosen])
  const choose = (key: string) => {
    setChosen(key)
    cardOf(board.current, key)?.focus()
  }
  useEffect(() => {
    const card = cardOf(board.current, trace.roots[0] ?? '')
    card?.scrollIntoView({ block: 'center', inline: 'center' })
    card?.focus()
  }, [trace.roots])
  const node = trace.nodes.find(({ key }) => key === chosen)
  return (
    <>
      <div ref={board} className={styles.board}>
        <Lines board={board} trace={trace} lit={lit.steps} />
        {columns.map((column) => (
          <section key={column[0]?.kind} className={styles.column}>
            <h3 className={styles.kind}>{headOf(column, words)}</h3>
            <ul className={styles.cards}>
              {column.map((each) => (
                <Card
                  key={each.key}
                  node={each}
                  names={names}
                  isRoot={trace.roots.includes(each.key)}
                  isChosen={each.key === chosen}
                  isLit={lit.keys.has(each.key)}
                  onChoose={() => setChosen(each.key)}
                  onArrow={(arrow) => {
                    const next = arrowFrom(columns, trace.edges, each.key, arrow)
                    if (next !== null) choose(next)
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {trace.codingsLeft > 0 && (
        <p className={styles.hint}>{texts.left(trace.codingsLeft, words.format.number(trace.codingsLeft))}</p>
      )}
      {node !== undefined && <Details key={node.key} node={node} trace={trace} names={names} />}
    </>
  )
}

function headOf(column: readonly TraceNode[], { messages }: ReturnType<typeof useWords>): string {
  const kinds = [...new Set(column.map(({ kind }) => messages.trace.kinds[kind]))]
  return kinds.join(' · ')
}

function cardOf(board: HTMLElement | null, key: string): HTMLElement | null {
  return board?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null
}

function Card(props: {
  node: TraceNode
  names: Names
  isRoot: boolean
  isChosen: boolean
  isLit: boolean
  onChoose: () => void
  onArrow: (arrow: Arrow) => void
}) {
  const { node, names, isRoot, isChosen, isLit, onChoose, onArrow } = props
  const words = useWords()
  const { name, facts, quote } = nodeWords(node, names, words)
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        data-key={node.key}
        data-root={isRoot || undefined}
        data-lit={isLit || undefined}
        aria-current={isChosen ? 'true' : undefined}
        tabIndex={isChosen ? 0 : -1}
        onFocus={onChoose}
        onClick={onChoose}
        onDoubleClick={() => openNode(node)}
        onKeyDown={(event) => {
          const isEnter = event.key === 'Enter'
          if (!isEnter && !isArrow(event.key)) return
          event.preventDefault()
          if (isArrow(event.key)) onArrow(event.key)
          else openNode(node)
        }}
      >
        <span className="visually-hidden">{words.messages.trace.one[node.kind]}: </span>
        <span className={quote ? styles.quote : styles.name}>{name}</span>
        {facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
        {isRoot && <span className={styles.here}>{words.messages.trace.here}</span>}
      </button>
    </li>
  )
}

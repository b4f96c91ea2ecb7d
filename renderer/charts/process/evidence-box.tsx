import type { ProcessBox } from '../../../shared/schema/process.ts'
import { ChartButton } from '../chart-button.tsx'
import { MarkDrawing, StatusDrawing } from '../mark-drawing.tsx'
import { indicatorText } from '../stage-profile-words.ts'
import { partName } from '../words.ts'
import { cut } from '../wrap-text.ts'
import { type Drawing, type ProcessFocus, processItems } from './drawing.ts'
import { type PlacedBox, padding } from './layout.ts'
import styles from './process.module.css'
import { boxLabel } from './words.ts'

type Props = Drawing & { placed: PlacedBox; box: ProcessBox; of: ProcessFocus }

const widestStep = 18

/** A variable or a result: its passages, and a mark for each of its indicators by stage. */
export function EvidenceBox({ placed, box, of, ...drawing }: Props) {
  const { words, roving, focus, onOpen, onReach } = drawing
  const { x, y, width, height, lines, countsY, notes } = placed
  const counts = [
    { kind: 'for' as const, count: box.supporting.passages },
    { kind: 'against' as const, count: box.contradicting.passages },
  ]
  return (
    <g>
      <rect className={styles.box} x={x + 0.5} y={y} width={width - 1} height={height} rx={6} />
      <ChartButton
        id={processItems.box(placed.key)}
        roving={roving}
        label={boxLabel(placed.name, box, words)}
        current={focus?.type === of.type && focus.id === of.id}
        area={{ x: x + 2, y: y + 2, width: width - 4, height: (notes.at(-1)?.y ?? countsY) - y + 6 }}
        onOpen={() => onOpen(of)}
        onReach={onReach}
        words={
          <>
            <text x={x + padding} y={y + 22} className={styles.name}>
              {lines.map((line, at) => (
                <tspan key={line} x={x + padding} dy={at === 0 ? 0 : 17}>
                  {line}
                </tspan>
              ))}
            </text>
            {counts.map(({ kind, count }, at) => (
              <g key={kind}>
                <MarkDrawing kind={kind} x={x + padding + 5 + at * 46} y={countsY} size={10} />
                <text x={x + padding + 14 + at * 46} y={countsY + 4.5}>
                  {words.format.number(count)}
                </text>
              </g>
            ))}
            {notes.map(({ y: baseline, text }) => (
              <text key={text} x={x + padding} y={baseline} className={styles.small}>
                {text}
              </text>
            ))}
          </>
        }
      />
      <Marks {...drawing} placed={placed} />
    </g>
  )
}

function Marks({ placed, ...drawing }: Drawing & { placed: PlacedBox }) {
  const { layout, model, process, words, roving, focus, onOpen, onReach } = drawing
  const { x, width } = placed
  return placed.marks.map(({ stage, y, indicators }) => {
    const name = partName(model, 'stage', stage, words.local)
    const step = Math.min(widestStep, (width - layout.markX - padding) / indicators.length)
    return (
      <g key={stage}>
        {process.stage === stage && (
          <rect className={styles.shown} x={x + 5} y={y - 9} width={width - 10} height={18} rx={4} />
        )}
        <text x={x + padding} y={y + 4} className={styles.small}>
          {cut(name, layout.markX - padding, 12)}
        </text>
        {indicators.map(({ id, status }, at) => {
          const middle = x + layout.markX + step / 2 + at * step
          const text = indicatorText(model, id, words)
          return (
            <ChartButton
              key={id}
              id={processItems.mark(placed.key, id)}
              roving={roving}
              label={words.messages.process.indicator(text, name, words.messages.terms.status[status])}
              current={focus?.type === 'indicator' && focus.id === id}
              area={{ x: middle - step / 2, y: y - 9, width: step, height: 18 }}
              onOpen={() => onOpen({ type: 'indicator', id })}
              onReach={onReach}
            >
              <StatusDrawing status={status} x={middle} y={y} size={10} />
            </ChartButton>
          )
        })}
      </g>
    )
  })
}

import { ChartButton } from '../chart-button.tsx'
import { partName } from '../words.ts'
import { cut } from '../wrap-text.ts'
import { type Drawing, processItems } from './drawing.ts'
import { padding } from './layout.ts'
import styles from './process.module.css'
import { boxLabel, stageNotes } from './words.ts'

const barWidth = 64

/** The stage the case is at, who says so, and how every stage fits; fits go right of the middle, or left below zero. */
export function StageBox({
  layout,
  model,
  process,
  words,
  roving,
  focus,
  onOpen,
  onJudgement,
  onReach,
}: Drawing) {
  const { x, y, width, height, notes, stages } = layout.stage
  const { messages, local, score } = words
  const name =
    process.stage === null ? messages.terms.noClearStage : partName(model, 'stage', process.stage, local)
  const zero = x + width - padding - 44 - barWidth / 2
  return (
    <g>
      <rect className={styles.stageBox} x={x + 0.5} y={y} width={width - 1} height={height} rx={6} />
      <ChartButton
        id={processItems.stageBox}
        roving={roving}
        label={[name, ...stageNotes(model, process, words)].join('. ')}
        current={false}
        area={{ x: x + 2, y: y + 2, width: width - 4, height: (notes.at(-1)?.y ?? y + 44) - y + 4 }}
        onOpen={onJudgement}
        onReach={onReach}
        words={
          <>
            <text x={x + padding} y={y + 34} className={styles.stageName}>
              {cut(name, width - 2 * padding, 19)}
            </text>
            {notes.map(({ y: baseline, text }) => (
              <text key={text} x={x + padding} y={baseline} className={styles.small}>
                {text}
              </text>
            ))}
          </>
        }
      />
      {stages.map(({ stage, y: top }, at) => {
        const box = process.stages[at]
        if (box === undefined) return null
        const middle = top + 12
        const length = Math.abs(box.fit) * (barWidth / 2)
        const label = partName(model, 'stage', stage, local)
        return (
          <g key={stage}>
            {process.stage === stage && (
              <rect className={styles.shown} x={x + 5} y={top} width={width - 10} height={24} rx={4} />
            )}
            <ChartButton
              id={processItems.stage(stage)}
              roving={roving}
              label={`${boxLabel(label, box, words)}; ${messages.process.fit(score(box.fit))}`}
              current={focus?.type === 'stage' && focus.id === stage}
              area={{ x: x + 5, y: top, width: width - 10, height: 24 }}
              onOpen={() => onOpen({ type: 'stage', id: stage })}
              onReach={onReach}
              words={
                <>
                  <text x={x + padding} y={middle + 4}>
                    {cut(label, width - barWidth - 78, 13)}
                  </text>
                  <rect
                    className={box.fit < 0 ? styles.against : styles.for}
                    x={box.fit < 0 ? zero - length : zero}
                    y={middle - 4}
                    width={length}
                    height={8}
                  />
                  <line className={styles.zero} x1={zero} x2={zero} y1={middle - 7} y2={middle + 7} />
                  <text x={x + width - padding} y={middle + 4} textAnchor="end" className={styles.small}>
                    {score(box.fit)}
                  </text>
                </>
              }
            />
          </g>
        )
      })}
    </g>
  )
}

// The fits of one case side by side, small enough for a table of cases.
import { scaleLinear } from 'd3'
import type { StageId } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import type { CaseProfile, StageProfile } from '../../shared/schema/profile.ts'
import { ChartButton } from './chart-button.tsx'
import styles from './fit-strip.module.css'
import { fitWords } from './stage-profile-words.ts'
import { useRoving } from './use-roving.ts'
import { partName, useWords } from './words.ts'
import { wrapText } from './wrap-text.ts'

const column = 100
const height = 46
const bar = { y: 8, height: 12 }

/** From -1 to 1, around the middle of a column. */
const scale = scaleLinear([-1, 1], [-40, 40])

/** Names over the columns of the strips below. */
export function FitStripHeads({ model }: { model: Model }) {
  const { local } = useWords()
  return (
    <svg className={styles.strip} width={model.stages.length * column} height={32} aria-hidden="true">
      {model.stages.map((stage, index) => {
        const lines = wrapText(partName(model, 'stage', stage.id, local), column - 6, 12, 2)
        const middle = (index + 0.5) * column
        return (
          <text key={stage.id} x={middle} y={lines.length > 1 ? 12 : 26} className={styles.head}>
            {lines.map((line, place) => (
              <tspan key={line} x={middle} dy={place === 0 ? 0 : 14}>
                {line}
              </tspan>
            ))}
          </text>
        )
      })}
    </svg>
  )
}

/** A bar a stage, from its zero; each opens the stage in the case. */
export function FitStrip(props: { model: Model; profile: CaseProfile; onOpen: (stage: StageId) => void }) {
  const { model, profile, onOpen } = props
  const words = useWords()
  const roving = useRoving(
    profile.stages.map((stage, index) => ({ id: stage.stage, line: 0, x: index * column })),
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
    <svg
      role="group"
      aria-label={`${words.messages.evidence.overview.fits}: ${profile.case}`}
      className={styles.strip}
      width={profile.stages.length * column}
      height={height}
    >
      {profile.stages.map((stage, index) => (
        <ChartButton
          key={stage.stage}
          id={stage.stage}
          roving={roving}
          label={fitWords(model, stage, words)}
          current={false}
          area={{ x: index * column + 2, y: 1, width: column - 4, height: height - 2 }}
          onOpen={() => onOpen(stage.stage)}
          onReach={ignore}
        >
          <Bar stage={stage} threshold={model.threshold} middle={(index + 0.5) * column} />
        </ChartButton>
      ))}
    </svg>
  )
}

function Bar({ stage, threshold, middle }: { stage: StageProfile; threshold: number; middle: number }) {
  const { score } = useWords()
  const upright = { y1: bar.y - 3, y2: bar.y + bar.height + 3 }
  const marked = middle + scale(threshold)
  return (
    <>
      <rect
        className={styles.track}
        x={middle + scale(-1)}
        y={bar.y}
        width={scale(1) - scale(-1)}
        height={bar.height}
      />
      <rect
        className={stage.fit < 0 ? styles.against : styles.for}
        x={middle + Math.min(0, scale(stage.fit))}
        y={bar.y}
        width={Math.abs(scale(stage.fit))}
        height={bar.height}
      />
      <line className={styles.zero} x1={middle} x2={middle} {...upright} />
      <line className={styles.threshold} x1={marked} x2={marked} {...upright} />
      <text x={middle} y={height - 8} className={stage.reached ? styles.reached : undefined}>
        {stage.reached ? '✓ ' : ''}
        {score(stage.fit)}
      </text>
    </>
  )
}

function ignore(): void {
  // The number is written under each bar, so there is no line below the strip to fill.
}

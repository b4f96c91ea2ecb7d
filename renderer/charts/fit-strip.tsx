// The fits of one case side by side, small enough for a table of cases.
import { scaleLinear } from 'd3'
import type { StageId } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import type { CaseProfile } from '../../shared/schema/profile.ts'
import { ChartButton } from './chart-button.tsx'
import styles from './fit-strip.module.css'
import { fitWords } from './stage-profile-words.ts'
import { useRoving } from './use-roving.ts'
import { nameOf, useWords } from './words.ts'
import { wrapText } from './wrap-text.ts'

export const stripColumn = 92
const height = 52
const barWidth = 22
const numberRoom = 12

const scale = scaleLinear([-1, 1], [height - 2, numberRoom])

/** Names over the columns of the strips below. */
export function FitStripHeads({ model }: { model: Model }) {
  const { local } = useWords()
  return (
    <svg className={styles.strip} width={model.stages.length * stripColumn} height={32} aria-hidden="true">
      {model.stages.map((stage, index) => {
        const lines = wrapText(nameOf(model.stages, stage.id, local), stripColumn - 6, 12, 2)
        const middle = (index + 0.5) * stripColumn
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

/** A bar a stage, from zero up for and down against; each opens the stage in the case. */
export function FitStrip(props: { model: Model; profile: CaseProfile; onOpen: (stage: StageId) => void }) {
  const { model, profile, onOpen } = props
  const words = useWords()
  const roving = useRoving(
    profile.stages.map((stage, index) => ({ id: stage.stage, line: 0, x: index * stripColumn })),
  )
  const width = profile.stages.length * stripColumn
  const threshold = scale(model.threshold)
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
    <svg
      role="group"
      aria-label={`${words.messages.evidence.overview.fits}: ${profile.case}`}
      className={styles.strip}
      width={width}
      height={height}
    >
      {profile.stages.map((stage, index) => {
        const middle = (index + 0.5) * stripColumn
        const end = scale(stage.fit)
        return (
          <ChartButton
            key={stage.stage}
            id={stage.stage}
            roving={roving}
            label={fitWords(model, stage, words)}
            current={false}
            area={{ x: middle - stripColumn / 2 + 2, y: 1, width: stripColumn - 4, height: height - 2 }}
            onOpen={() => onOpen(stage.stage)}
            onReach={ignore}
          >
            <rect
              className={`${stage.fit < 0 ? styles.against : styles.for} ${stage.reached ? '' : styles.below}`}
              x={middle - barWidth / 2 - 12}
              y={Math.min(end, scale(0))}
              width={barWidth}
              height={Math.abs(end - scale(0))}
            />
            <text
              x={middle + 6}
              y={height / 2 + 9}
              className={stage.reached ? styles.reached : styles.number}
            >
              {words.format.number(stage.fit)}
            </text>
          </ChartButton>
        )
      })}
      <line className={styles.zero} x1={0} x2={width} y1={scale(0)} y2={scale(0)} />
      <line className={styles.threshold} x1={0} x2={width} y1={threshold} y2={threshold} />
    </svg>
  )
}

function ignore(): void {
  // The number is written beside each bar, so there is no line under the strip to fill.
}

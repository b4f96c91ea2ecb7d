import { ChartButton } from '../chart-button.tsx'
import { PlanTick, Star } from '../picture/signs.tsx'
import { partName } from '../words.ts'
import { cut } from '../wrap-text.ts'
import { type Drawing, processItems } from './drawing.ts'
import { padding } from './layout.ts'
import styles from './process.module.css'

/** Below everything: the strategies that fit the stage, and what is in the plan. */
export function Accompaniment({
  layout,
  model,
  process,
  words,
  roving,
  onStrategy,
  onPlan,
  onReach,
}: Drawing) {
  const { x, y, width, height, strategies, plan, planX } = layout.accompaniment
  const { process: m, picture } = words.messages
  const { fit, strategies: fitting, plan: planned } = process.accompaniment
  const half = planX - x - 2 * padding
  const stage = fit.stage === null ? '' : partName(model, 'stage', fit.stage, words.local)
  return (
    <g>
      <rect className={styles.band} x={x + 0.5} y={y} width={width - 1} height={height} rx={6} />
      <text x={x + padding} y={y + 22} className={styles.name}>
        {m.accompaniment}
        <tspan className={styles.small} dx={8}>
          {fitting.length === 0 ? m.noneLit : m.lit(fitting.length, stage)}
        </tspan>
      </text>
      {fitting.map((strategy, at) => {
        const top = strategies[at]?.y ?? y
        const name = words.local(strategy.name)
        const { number } = words.format
        const why = picture.why[strategy.standing](
          number(strategy.supporting),
          number(strategy.contradicting),
        )
        return (
          <ChartButton
            key={strategy.ref.id}
            id={processItems.strategy(at)}
            roving={roving}
            label={`${name}. ${why}`}
            current={false}
            area={{ x: x + 5, y: top - 4, width: half + 5, height: 22 }}
            onOpen={() => onStrategy(strategy.ref)}
            onReach={onReach}
            words={
              <>
                <Star x={x + padding + 6} y={top + 7} />
                <text x={x + padding + 18} y={top + 11}>
                  {cut(name, half - 20, 13)}
                </text>
              </>
            }
          />
        )
      })}
      {planned.map((item, at) => {
        const top = plan[at]?.y ?? y
        const said = `${words.local(item.name)}, ${m.statuses[item.status]}`
        return (
          <ChartButton
            key={item.id}
            id={processItems.plan(at)}
            roving={roving}
            label={`${said}. ${m.excerpts(item.excerpts)}`}
            current={false}
            area={{ x: planX - 5, y: top - 4, width: half, height: 22 }}
            onOpen={onPlan}
            onReach={onReach}
            words={
              <>
                <PlanTick x={planX + 6} y={top + 7} />
                <text x={planX + 18} y={top + 11}>
                  {cut(said, half - 24, 13)}
                </text>
              </>
            }
          />
        )
      })}
      <ChartButton
        id={processItems.planHead}
        roving={roving}
        label={`${planned.length === 0 ? m.noPlan : m.planned(planned.length)}. ${m.openPlan}`}
        current={false}
        area={{ x: planX - 5, y: y + 6, width: half, height: 24 }}
        onOpen={onPlan}
        onReach={onReach}
        words={
          <text x={planX} y={y + 22} className={styles.small}>
            {planned.length === 0 ? m.noPlan : m.planned(planned.length)}
          </text>
        }
      />
    </g>
  )
}

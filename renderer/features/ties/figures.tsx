// The figures of a network, each with what it means and where it comes from.
import type { TieMetrics } from '../../../shared/schema/tie.ts'
import { type Messages, useFormat, useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { lookAtTies } from '../../stores/ties.ts'
import { Button } from '../../ui/index.ts'
import styles from './ties-view.module.css'
import type { Network } from './use-network.ts'

export type FigureId =
  | 'arcs'
  | 'density'
  | 'reciprocity'
  | 'components'
  | 'isolates'
  | 'centralisation'
  | 'giving'
  | 'receiving'
  | 'ei'
export const figureIds: readonly FigureId[] = [
  'arcs',
  'density',
  'reciprocity',
  'components',
  'isolates',
  'centralisation',
  'giving',
  'receiving',
  'ei',
]

/** A figure's value; null where it is not defined. */
export function figureOf(metrics: TieMetrics, id: FigureId): number | null {
  switch (id) {
    case 'arcs':
      return metrics.arcs
    case 'density':
      return metrics.density
    case 'reciprocity':
      return metrics.reciprocity
    case 'components':
      return metrics.components.length
    case 'isolates':
      return metrics.isolates.length
    case 'centralisation':
      return metrics.centralisation.neighbours
    case 'giving':
      return metrics.centralisation.giving
    case 'receiving':
      return metrics.centralisation.receiving
    case 'ei':
      return metrics.mixing.ei
  }
}

export function Figures({ network }: { network: Network }) {
  const { ties: m } = useMessages()
  const { data } = useQuery('ties.metrics', { caseIds: [network.caseId], ...network.filter })
  const metrics = data?.[0]
  if (metrics === undefined) return null
  return (
    <>
      <section className={styles.section}>
        <h3>{m.figures.title}</h3>
        <dl className={styles.figures}>
          {figureIds.map((id) => (
            <Figure key={id} id={id} metrics={metrics} network={network} />
          ))}
        </dl>
        {network.filter.wave === undefined && <p className={styles.soft}>{m.filter.everyWaveHint}</p>}
      </section>
      <Mixing mixing={metrics.mixing} m={m} />
      <Strengths metrics={metrics} network={network} />
    </>
  )
}

function Figure({ id, metrics, network }: { id: FigureId; metrics: TieMetrics; network: Network }) {
  const { ties: m } = useMessages()
  const { number } = useFormat()
  const value = figureOf(metrics, id)
  return (
    <div>
      <dt>
        {m.figures[id]}
        <details className={styles.what}>
          <summary aria-label={`${m.figures.what} ${m.figures[id]}`}>?</summary>
          <p>{m.figures.definitions[id]}</p>
        </details>
      </dt>
      <dd>
        {value === null ? (
          <span className={styles.soft}>{m.figures.none}</span>
        ) : (
          <Behind of={m.figures[id]} value={number(value)} />
        )}
        <Beside id={id} metrics={metrics} network={network} />
      </dd>
    </div>
  )
}

/** A figure leads to the ties it is made of. */
function Behind({ of, value }: { of: string; value: string }) {
  const { ties: m } = useMessages()
  return (
    <Button
      variant="plain"
      aria-label={m.figures.behind(of, value)}
      onPress={() => lookAtTies({ shown: 'list', focus: null })}
    >
      {value}
    </Button>
  )
}

/** What a figure is made of, where a word says it. */
function Beside({ id, metrics, network }: { id: FigureId; metrics: TieMetrics; network: Network }) {
  const { ties: m } = useMessages()
  const { number } = useFormat()
  const { mixing, components } = metrics
  if (id === 'ei' && mixing.expectedEi !== null)
    return <span className={styles.beside}>{m.figures.expected(number(mixing.expectedEi))}</span>
  if (id !== 'components' || components.length < 2) return null
  const sizes = components.map((component) => number(component.length)).join(' + ')
  const names = components.map((part) => part.map(network.schoolName).join(', ')).join('\n')
  return (
    <span className={styles.beside} title={names}>
      {m.figures.sizes(sizes)}
    </span>
  )
}

function Mixing({ mixing, m }: { mixing: TieMetrics['mixing']; m: Messages['ties'] }) {
  const rows = (['ruralToRural', 'ruralToUrban', 'urbanToRural', 'urbanToUrban', 'unknown'] as const).filter(
    (each) => each !== 'unknown' || mixing.unknown > 0,
  )
  return (
    <section className={styles.section}>
      <h3>{m.figures.between}</h3>
      <dl className={styles.figures}>
        {rows.map((each) => (
          <div key={each}>
            <dt>{m.figures[each]}</dt>
            <dd>
              <Behind of={m.figures[each]} value={String(mixing[each])} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Strengths({ metrics, network }: { metrics: TieMetrics; network: Network }) {
  const { ties: m } = useMessages()
  const { number } = useFormat()
  const rows = metrics.perSchool.toSorted((a, b) => b.given + b.received - a.given - a.received)
  return (
    <section className={styles.section}>
      <h3>
        {m.figures.strength}
        <details className={styles.what}>
          <summary aria-label={`${m.figures.what} ${m.figures.strength}`}>?</summary>
          <p>{m.figures.definitions.strength}</p>
        </details>
      </h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.figures.school}</th>
            <th scope="col" className={styles.numeric}>
              {m.figures.given}
            </th>
            <th scope="col" className={styles.numeric}>
              {m.figures.received}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Button variant="plain" onPress={() => lookAtTies({ focus: { kind: 'school', id: row.id } })}>
                  {network.schoolName(row.id)}
                </Button>
              </th>
              <td className={styles.numeric}>
                {m.figures.strengthOf(number(row.given), number(row.givesTo))}
              </td>
              <td className={styles.numeric}>
                {m.figures.strengthOf(number(row.received), number(row.receivesFrom))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

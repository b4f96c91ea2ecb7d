// The networks of the study side by side: a row of figures and a small picture each.
import { useMemo } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { placeWithin } from '../../../shared/domain/ties/places.ts'
import { selectTies, strongestTies } from '../../../shared/domain/ties/select-ties.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Establishment } from '../../../shared/schema/people.ts'
import type { TieFilter, TieMetrics } from '../../../shared/schema/tie.ts'
import { NetworkDrawing } from '../../charts/network/network-drawing.tsx'
import { useSettled } from '../../charts/network/use-settled.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { lookAtTies } from '../../stores/ties.ts'
import { Button, ErrorNotice, Spinner } from '../../ui/index.ts'
import { figureIds, figureOf } from './figures.tsx'
import styles from './ties-view.module.css'
import { aboutFilter, type Network } from './use-network.ts'

const SIZE = { width: 300, height: 220 }
const BOX = { x: 40, y: 20, width: SIZE.width - 80, height: SIZE.height - 50 }

export function NetworksTable({ network }: { network: Network }) {
  const { ties: m } = useMessages()
  const { number } = useFormat()
  const { filter } = network
  const { data, error } = useQuery('ties.metrics', filter)
  const cases = useQuery('cases.list', {}).data
  const people = useQuery('people.list', {}).data
  const ties = useQuery('ties.list', {}).data
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined || cases === undefined) return <Spinner />
  const nameOf = (id: CaseId) => cases.find((each) => each.id === id)?.name ?? ''
  const open = (caseId: CaseId) => {
    lookAtTies({ shown: 'picture', focus: null })
    useNavigation.getState().go({ name: 'cases', view: 'ties', caseId })
  }
  const said = new Set(ties?.map((tie) => tie.caseId))
  /** Where nobody entered ties, nothing is known: no zeros. */
  const written = (metrics: TieMetrics, value: number | null) =>
    value === null || !said.has(metrics.caseId) ? '–' : number(value)
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>
        {m.networks.intro} {aboutFilter(filter, network.waveName, m)}
      </p>
      <div className={styles.scrollX}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.networks.network}</th>
              <th scope="col" className={styles.numeric}>
                {m.figures.schools}
              </th>
              {figureIds.map((id) => (
                <th key={id} scope="col" className={styles.numeric} title={m.figures.definitions[id]}>
                  {m.figures[id]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((metrics) => (
              <tr key={metrics.caseId}>
                <th scope="row">
                  <Button variant="plain" onPress={() => open(metrics.caseId)}>
                    {nameOf(metrics.caseId)}
                  </Button>
                </th>
                <td className={styles.numeric}>{metrics.schools}</td>
                {figureIds.map((id) => (
                  <td key={id} className={styles.numeric}>
                    {written(metrics, figureOf(metrics, id))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.pair}>
        {data
          .filter(({ arcs }) => arcs > 0)
          .map((metrics) => (
            <Small
              key={metrics.caseId}
              name={nameOf(metrics.caseId)}
              metrics={metrics}
              schools={people?.establishments}
              ties={ties}
              filter={filter}
            />
          ))}
      </div>
    </div>
  )
}

function Small(props: {
  name: string
  metrics: TieMetrics
  schools: readonly Establishment[] | undefined
  ties: Output<'ties.list'> | undefined
  filter: TieFilter
}) {
  const { name, metrics, schools, ties, filter } = props
  const { caseId } = metrics
  const { ties: m } = useMessages()
  const own = useMemo(() => (schools ?? []).filter((school) => school.caseId === caseId), [schools, caseId])
  const shown = useMemo(() => {
    const all = (ties ?? []).filter((tie) => tie.caseId === caseId)
    return selectTies(filter.wave === undefined ? strongestTies(all) : all, filter)
  }, [ties, caseId, filter])
  const settled = useSettled(own, shown, true)
  const places = useMemo(() => (settled === null ? null : placeWithin(settled, BOX)), [settled])
  return (
    <figure className={styles.small}>
      <figcaption>{name}</figcaption>
      {places !== null && (
        <NetworkDrawing
          label={`${name}. ${m.picture.alternative(own.length, shown.length)}`}
          {...SIZE}
          schools={own}
          ties={shown}
          places={places}
          ground={null}
          focus={null}
          onFocus={null}
          nameless
        />
      )}
    </figure>
  )
}

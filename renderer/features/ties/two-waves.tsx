// Two waves of one network: what came, what went, what grew; both drawn with every school in the same place.
import { useMemo, useState } from 'react'
import { placeWithin } from '../../../shared/domain/ties/places.ts'
import { selectTies } from '../../../shared/domain/ties/select-ties.ts'
import type { TieId, WaveId } from '../../../shared/schema/ids.ts'
import { type ComparedTie, tieChanges } from '../../../shared/schema/tie.ts'
import { NetworkDrawing } from '../../charts/network/network-drawing.tsx'
import { useSettled } from '../../charts/network/use-settled.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { lookAtTies } from '../../stores/ties.ts'
import { Button, Checkbox, ErrorNotice, Select, Spinner } from '../../ui/index.ts'
import { figureIds, figureOf } from './figures.tsx'
import styles from './ties-view.module.css'
import type { Network } from './use-network.ts'

const SIZE = { width: 440, height: 330 }
const BOX = { x: 56, y: 24, width: SIZE.width - 112, height: SIZE.height - 64 }
const none = '\u0000none'

export function TwoWaves({ network }: { network: Network }) {
  const { ties: m } = useMessages()
  const used = new Set(network.all.map(({ waveId }) => waveId))
  const options = [
    ...network.waves
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => ({ id: id as string, label: name })),
    ...(used.has(null) ? [{ id: none, label: m.filter.noWave }] : []),
  ]
  const [chosen, setChosen] = useState<[string | null, string | null]>([null, null])
  const from = chosen[0] ?? options.at(-2)?.id ?? null
  const to = chosen[1] ?? options.at(-1)?.id ?? null
  if (options.length < 2 || from === null || to === null)
    return <p className={styles.soft}>{m.compare.needTwo}</p>
  const waveOf = (id: string): WaveId | null => network.waves.find((wave) => wave.id === id)?.id ?? null
  return (
    <div className={styles.stack}>
      <div className={styles.filters}>
        <Select
          label={m.compare.before}
          options={options}
          value={from}
          onChange={(id) => setChosen([id, to])}
        />
        <Select
          label={m.compare.after}
          options={options}
          value={to}
          onChange={(id) => setChosen([from, id])}
        />
      </div>
      {from === to ? (
        <p className={styles.soft}>{m.compare.sameWave}</p>
      ) : (
        <Compared network={network} from={waveOf(from)} to={waveOf(to)} />
      )}
    </div>
  )
}

function Compared({ network, from, to }: { network: Network; from: WaveId | null; to: WaveId | null }) {
  const { ties: m } = useMessages()
  const { kind, atLeast } = network.filter
  const { data, error } = useQuery('ties.compare', {
    caseId: network.caseId,
    from,
    to,
    ...(kind === undefined ? {} : { kind }),
    ...(atLeast === undefined ? {} : { atLeast }),
  })
  const [showSame, setShowSame] = useState(false)
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  const counts = tieChanges.map((change) => ({
    change,
    count: data.ties.filter((tie) => tie.change === change).length,
  }))
  return (
    <>
      <p>
        {m.compare.summary(
          counts
            .filter(({ count }) => count > 0)
            .map(({ change, count }) => m.compare.counted(m.compare.changes[change], count)),
        )}
      </p>
      <Pictures network={network} from={from} to={to} ties={data.ties} />
      <FiguresOfTwo network={network} names={[from, to]} of={[data.before, data.after]} />
      <section className={styles.section}>
        <h3>{m.compare.table}</h3>
        <Checkbox isSelected={showSame} onChange={setShowSame}>
          {m.compare.showSame}
        </Checkbox>
        <Changes network={network} ties={data.ties.filter((tie) => showSame || tie.change !== 'same')} />
      </section>
    </>
  )
}

/** Placed by the ties of both, so that a school is where it was. */
function Pictures(props: {
  network: Network
  from: WaveId | null
  to: WaveId | null
  ties: readonly ComparedTie[]
}) {
  const { network, from, to, ties } = props
  const { ties: m } = useMessages()
  const { kind, atLeast } = network.filter
  const both = useMemo(
    () => network.all.filter(({ waveId }) => waveId === from || waveId === to),
    [network.all, from, to],
  )
  const settled = useSettled(network.schools, both, true)
  const places = useMemo(() => (settled === null ? null : placeWithin(settled, BOX)), [settled])
  if (places === null) return <Spinner />
  const limits = { ...(kind === undefined ? {} : { kind }), ...(atLeast === undefined ? {} : { atLeast }) }
  const changed = (side: 'before' | 'after') =>
    new Set(
      ties.flatMap((tie): TieId[] => {
        const own = tie[side]
        return own === null || tie.change === 'same' ? [] : [own.id]
      }),
    )
  return (
    <div className={styles.pair}>
      {(
        [
          [from, 'before'],
          [to, 'after'],
        ] as const
      ).map(([wave, side]) => {
        const shown = selectTies(network.all, { ...limits, wave })
        return (
          <figure key={side} className={styles.small}>
            <figcaption>
              {m.compare[side]}: {network.waveName(wave)}
            </figcaption>
            <NetworkDrawing
              label={`${network.waveName(wave)}. ${m.picture.alternative(network.schools.length, shown.length)}`}
              {...SIZE}
              schools={network.schools}
              ties={shown}
              places={places}
              ground={null}
              focus={null}
              onFocus={null}
              emphasis={changed(side)}
            />
          </figure>
        )
      })}
    </div>
  )
}

function FiguresOfTwo(props: {
  network: Network
  names: readonly [WaveId | null, WaveId | null]
  of: readonly [Parameters<typeof figureOf>[0], Parameters<typeof figureOf>[0]]
}) {
  const { network, names, of } = props
  const { ties: m } = useMessages()
  const { number } = useFormat()
  const written = (value: number | null) => (value === null ? m.figures.none : number(value))
  return (
    <table className={`${styles.table} ${styles.narrow}`}>
      <thead>
        <tr>
          <th scope="col">{m.figures.title}</th>
          {names.map((wave, index) => (
            <th key={index === 0 ? 'before' : 'after'} scope="col" className={styles.numeric}>
              {network.waveName(wave)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figureIds.map((id) => (
          <tr key={id}>
            <th scope="row" title={m.figures.definitions[id]}>
              {m.figures[id]}
            </th>
            <td className={styles.numeric}>{written(figureOf(of[0], id))}</td>
            <td className={styles.numeric}>{written(figureOf(of[1], id))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Changes({ network, ties }: { network: Network; ties: readonly ComparedTie[] }) {
  const { ties: m } = useMessages()
  const rows = tieChanges.flatMap((change) => ties.filter((tie) => tie.change === change))
  return (
    <table className={`${styles.table} ${styles.narrow}`}>
      <thead>
        <tr>
          <th scope="col">{m.compare.table}</th>
          <th scope="col">{m.columns.giver}</th>
          <th scope="col">{m.columns.receiver}</th>
          <th scope="col">{m.columns.kind}</th>
          <th scope="col" className={styles.numeric}>
            {m.compare.before}
          </th>
          <th scope="col" className={styles.numeric}>
            {m.compare.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ giverId, receiverId, kind, change, before, after }) => {
          const one = after ?? before
          return (
            <tr key={`${giverId} ${receiverId} ${kind}`}>
              <td>{m.compare.changes[change]}</td>
              <th scope="row">
                <Button
                  variant="plain"
                  aria-label={m.details.show(
                    m.arrow(network.schoolName(giverId), network.schoolName(receiverId)),
                  )}
                  onPress={() =>
                    lookAtTies({ shown: 'list', focus: one === null ? null : { kind: 'tie', id: one.id } })
                  }
                >
                  {network.schoolName(giverId)}
                </Button>
              </th>
              <td>{network.schoolName(receiverId)}</td>
              <td>{m.kinds[kind]}</td>
              <td className={styles.numeric}>{before?.frequency ?? '–'}</td>
              <td className={styles.numeric}>{after?.frequency ?? '–'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

// Schools by schools: who gives down the side, who receives across. One kind and one wave at a time, so that a cell is a tie.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { EstablishmentId, WaveId } from '../../../shared/schema/ids.ts'
import { type Frequency, frequency, type TieKind, tieKinds } from '../../../shared/schema/tie.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { Select } from '../../ui/index.ts'
import styles from './tie-matrix.module.css'
import view from './ties-view.module.css'
import type { Network } from './use-network.ts'

/** More cells than a window draws at once: a list or a table serves better. */
const MOST_SCHOOLS = 80

type At = { row: number; column: number }
const moves: Readonly<Record<string, [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const noWave = '\u0000none'

export function TieMatrix({ network, writable }: { network: Network; writable: boolean }) {
  const { ties: m } = useMessages()
  const { filter, schools, waves, all } = network
  const [kind, setKind] = useState<TieKind>(filter.kind ?? 'professional')
  const [waveId, setWave] = useState<WaveId | null>(() => {
    if (filter.wave !== undefined) return filter.wave
    const used = waves.filter(({ id }) => all.some((tie) => tie.waveId === id))
    return (all.length === 0 ? waves : used).at(-1)?.id ?? null
  })
  const label = m.matrix.label(m.kindsOf[kind], network.waveName(waveId))
  if (schools.length > MOST_SCHOOLS) return <p className={view.soft}>{m.matrix.tooMany(MOST_SCHOOLS)}</p>
  return (
    <div className={styles.place}>
      <div className={view.filters}>
        <Select
          label={m.filter.kind}
          options={tieKinds.map((id) => ({ id, label: m.kinds[id] }))}
          value={kind}
          onChange={setKind}
        />
        <Select
          label={m.filter.wave}
          options={[
            ...waves.map(({ id, name }) => ({ id: id as string, label: name })),
            { id: noWave, label: m.filter.noWave },
          ]}
          value={waveId ?? noWave}
          onChange={(id) => setWave(waves.find((wave) => wave.id === id)?.id ?? null)}
        />
      </div>
      <p className={view.soft}>{m.matrix.intro}</p>
      <Grid
        key={`${kind} ${waveId}`}
        {...{ network, writable, kind, waveId, label }}
        count={schools.length}
      />
    </div>
  )
}

type GridProps = {
  network: Network
  writable: boolean
  kind: TieKind
  waveId: WaveId | null
  label: string
  count: number
}

function Grid({ network, writable, kind, waveId, label, count }: GridProps) {
  const { ties: m } = useMessages()
  const { schools, caseId } = network
  const [at, setAt] = useState<At>({ row: 0, column: 1 })
  const grid = useRef<HTMLTableElement>(null)
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    grid.current?.querySelector<HTMLElement>(`[data-at="${at.row} ${at.column}"]`)?.focus()
  }, [at])
  const frequencies = new Map(
    network.all
      .filter((tie) => tie.kind === kind && tie.waveId === waveId)
      .map((tie) => [`${tie.giverId} ${tie.receiverId}`, tie.frequency]),
  )
  const set = (giverId: EstablishmentId, receiverId: EstablishmentId, often: Frequency | null) =>
    void run('ties.set', { caseId, giverId, receiverId, kind, waveId, frequency: often })

  const onKeyDown = (event: KeyboardEvent, { row, column }: At) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moves[event.key]
    const [giver, receiver] = [schools[row], schools[column]]
    if (move !== undefined) {
      event.preventDefault()
      wanted.current = true
      setAt({
        row: Math.min(count - 1, Math.max(0, row + move[0])),
        column: Math.min(count - 1, Math.max(0, column + move[1])),
      })
      return
    }
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      wanted.current = true
      setAt({ row, column: event.key === 'Home' ? 0 : count - 1 })
      return
    }
    if (!writable || giver === undefined || receiver === undefined || row === column) return
    const often = frequency.safeParse(Number(event.key))
    if (often.success && event.key.trim() !== '') set(giver.id, receiver.id, often.data)
    else if (['0', 'Delete', 'Backspace'].includes(event.key)) set(giver.id, receiver.id, null)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.scroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves in by arrow keys is a grid. */}
      <table ref={grid} role="grid" aria-label={label} className={styles.grid} data-single-keys="">
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {m.matrix.gives}
            </th>
            {schools.map(({ id, pseudonym }) => (
              <th key={id} scope="col" className={styles.across}>
                <span>{pseudonym}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schools.map((giver, row) => (
            <tr key={giver.id}>
              <th scope="row" className={styles.down}>
                {giver.pseudonym}
              </th>
              {schools.map((receiver, column) => {
                const often = frequencies.get(`${giver.id} ${receiver.id}`) ?? null
                const here = { row, column }
                return (
                  <td
                    key={receiver.id}
                    data-at={`${row} ${column}`}
                    data-often={often ?? undefined}
                    data-same={row === column || undefined}
                    tabIndex={at.row === row && at.column === column ? 0 : -1}
                    aria-label={m.matrix.cell(giver.pseudonym, receiver.pseudonym, often)}
                    className={styles.cell}
                    onFocus={() => setAt(here)}
                    onKeyDown={(event) => onKeyDown(event, here)}
                  >
                    {row === column ? '' : (often ?? '')}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

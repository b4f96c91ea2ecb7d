// The networks side by side, as the study has them: every cell is computed, and opens what it comes from.
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Button as Plain } from 'react-aria-components'
import { type NetworkCells, networkCells } from '../../../../shared/i18n/network-words.ts'
import { partNamed } from '../../../../shared/i18n/part-names.ts'
import type { StageId, WaveId } from '../../../../shared/schema/ids.ts'
import type { NetworkRow } from '../../../../shared/schema/network-table.ts'
import { useFormat, useLanguage, useMessages } from '../../../i18n/index.ts'
import { attempt, report } from '../../../stores/commands.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useNavigation, useScrollMemory } from '../../../stores/navigation.ts'
import { openPeople } from '../../../stores/people.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Button, ErrorNotice, Menu, PlaceHeader, Select, Spinner } from '../../../ui/index.ts'
import { ScrollRegion } from '../scroll-region.tsx'
import { saveFile } from '../tables/table-menu.tsx'
import styles from './overview.module.css'

const all = 'all'

export function Overview({ tabs }: { tabs: ReactNode }) {
  const { networkTable: m, shell, tables } = useMessages()
  const language = useLanguage()
  const waves = useQuery('waves.list', {}).data ?? []
  const [chosen, setWave] = useState<WaveId | null>(null)
  const wave = waves.find(({ id }) => id === chosen)?.id ?? null
  const { data, error } = useQuery('networks.table', { wave })
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'cases.overview')

  async function write(format: 'csv' | 'xlsx' | 'md'): Promise<void> {
    const written = await attempt('networks.export', { wave, format, language })
    if (written.error === null) saveFile(written.value)
    else report(written.error)
  }

  const formats = [
    ['csv', tables.export.csv],
    ['xlsx', tables.export.xlsx],
    ['md', tables.export.markdown],
  ] as const
  return (
    <>
      <PlaceHeader title={shell.places.cases} tabs={tabs}>
        {waves.length > 0 && (
          <Select<string>
            label={m.wave}
            hideLabel
            options={[{ id: all, label: m.allTime }, ...waves.map(({ id, name }) => ({ id, label: name }))]}
            value={wave ?? all}
            onChange={(id) => setWave(waves.find((each) => each.id === id)?.id ?? null)}
          />
        )}
        <Menu
          label={tables.export.open}
          trigger={
            <Button variant="quiet" icon="download">
              {tables.export.open}
            </Button>
          }
          entries={formats.map(([id, label]) => ({ id, label, run: () => void write(id) }))}
        />
      </PlaceHeader>
      <div ref={scroller} className={styles.scroller}>
        <p className={styles.intro}>{m.intro}</p>
        {error && <ErrorNotice error={error} />}
        {data === undefined ? !error && <Spinner /> : <Networks rows={data.rows} wave={wave} />}
      </div>
    </>
  )
}

function Networks({ rows, wave }: { rows: readonly NetworkRow[]; wave: WaveId | null }) {
  const { networkTable: m } = useMessages()
  const { columns } = m
  return (
    <ScrollRegion className={styles.frame} label={m.title}>
      <table className={styles.table} onKeyDown={byArrows}>
        <caption className="visually-hidden">{m.title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.case}</th>
            <th scope="col">{columns.members}</th>
            <th scope="col">{columns.territory}</th>
            <th scope="col">{columns.establishments}</th>
            <th scope="col">{columns.levels}</th>
            <th scope="col">{columns.coordinatingTeam}</th>
            <th scope="col">{columns.judged}</th>
            <th scope="col">{columns.suggested}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <NetworkLine key={row.caseId} row={row} wave={wave} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function NetworkLine({ row, wave }: { row: NetworkRow; wave: WaveId | null }) {
  const { networkTable: m } = useMessages()
  const language = useLanguage()
  const format = useFormat()
  const model = useQuery('model.get', {}).data ?? {}
  const cells: NetworkCells = networkCells(row, {
    language,
    number: format.number,
    stage: (id) => partNamed(model, 'stage', id)?.[language] ?? id,
  })
  const { caseId } = row
  const day = row.day === null ? null : m.asOfDay(format.day(row.day))
  const { go } = useNavigation.getState()
  const participants = { open: () => openPeople(caseId, 'participant'), label: m.openPeople(row.case) }
  const schools = { open: () => openPeople(caseId, 'establishment'), label: m.openSchools(row.case) }
  /** In the wave that is shown here. */
  const evidence = (of: StageId | null) => () => {
    const { look, showWave } = useEvidence.getState()
    showWave(caseId, wave)
    if (of === null) {
      look({ view: 'profile', panel: 'judgement' })
      go({ name: 'evidence', caseId })
    } else {
      const focus = { type: 'stage', id: of } as const
      look({ view: 'profile', panel: 'excerpts', shown: JSON.stringify(focus) })
      go({ name: 'evidence', caseId, of: focus })
    }
  }
  return (
    <tr>
      <th scope="row">
        <Plain
          className={styles.cell ?? ''}
          aria-label={`${day === null ? row.case : `${row.case} ${day}`}. ${m.openTimeline(row.case)}`}
          onPress={() => go({ name: 'cases', view: 'timeline', caseId })}
        >
          <span>
            {row.case} {day !== null && <span className={styles.about}>{day}</span>}
          </span>
        </Plain>
      </th>
      <Cell {...participants} words={cells.members} none={m.nobody} />
      <Cell {...schools} words={cells.territory} none={m.notSaid} />
      <Cell
        {...schools}
        words={row.establishments.count === 0 ? '' : format.number(row.establishments.count)}
        none={m.none}
      />
      <Cell {...schools} words={cells.levels} none={m.notSaid} />
      <Cell {...participants} words={cells.coordinatingTeam} none={m.nobody} />
      <Cell
        open={evidence(null)}
        label={m.openJudgement(row.case)}
        words={cells.judged}
        none={m.noJudgement}
      />
      <Cell open={evidence(row.suggested)} label={m.openEvidence(row.case)} words={cells.suggested} none="" />
    </tr>
  )
}

/** From cell to cell; at an edge it stays. */
function byArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
  }
  const step = steps[event.key]
  const cell = event.target instanceof HTMLElement ? event.target.closest('td, th') : null
  const row = cell?.parentElement
  if (step === undefined || !(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement))
    return
  event.preventDefault()
  const next = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]]
  next?.querySelector('button')?.focus()
}

function Cell(props: { open: () => void; label: string; words: string; none: string }) {
  const { open, label, words, none } = props
  const shown = words === '' ? none : words
  return (
    <td>
      <Plain
        className={`${styles.cell} ${words === '' ? styles.none : ''}`}
        aria-label={`${shown}. ${label}`}
        onPress={open}
      >
        {shown}
      </Plain>
    </td>
  )
}

// The networks side by side, as the study has them: every cell is computed, and opens what it comes from.
import { type ReactNode, useRef, useState } from 'react'
import { Button as Plain } from 'react-aria-components'
import { type NetworkCells, networkCells } from '../../../../shared/i18n/network-words.ts'
import type { WaveId } from '../../../../shared/schema/ids.ts'
import type { NetworkRow } from '../../../../shared/schema/network-table.ts'
import { useFormat, useLanguage, useMessages } from '../../../i18n/index.ts'
import { attempt, report } from '../../../stores/commands.ts'
import { type Place, useNavigation, useScrollMemory } from '../../../stores/navigation.ts'
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
      <PlaceHeader title={shell.places.cases}>
        {tabs}
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
        {data === undefined ? !error && <Spinner /> : <Networks rows={data.rows} />}
      </div>
    </>
  )
}

function Networks({ rows }: { rows: readonly NetworkRow[] }) {
  const { networkTable: m } = useMessages()
  const { columns } = m
  return (
    <ScrollRegion className={styles.frame} label={m.title}>
      <table className={styles.table}>
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
            <NetworkLine key={row.caseId} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function NetworkLine({ row }: { row: NetworkRow }) {
  const { networkTable: m } = useMessages()
  const language = useLanguage()
  const format = useFormat()
  const stages = useQuery('model.get', {}).data?.stages ?? []
  const cells: NetworkCells = networkCells(row, {
    language,
    number: format.number,
    stage: (id) => stages.find((each) => each.id === id)?.name[language] ?? id,
  })
  const people: Place = { name: 'cases', view: 'people', caseId: row.caseId }
  const evidence: Place = { name: 'evidence', caseId: row.caseId }
  const openPeople = m.openPeople(row.case)
  const openEvidence = m.openEvidence(row.case)
  return (
    <tr>
      <th scope="row">
        {row.case}
        {row.day !== null && <span className={styles.about}>{m.asOfDay(format.day(row.day))}</span>}
      </th>
      <Cell to={people} label={openPeople} words={cells.members} none={m.nobody} />
      <Cell to={people} label={openPeople} words={cells.territory} none={m.notSaid} />
      <Cell
        to={people}
        label={openPeople}
        words={row.establishments.count === 0 ? '' : format.number(row.establishments.count)}
        none={m.none}
      />
      <Cell to={people} label={openPeople} words={cells.levels} none={m.notSaid} />
      <Cell to={people} label={openPeople} words={cells.coordinatingTeam} none={m.nobody} />
      <Cell to={evidence} label={openEvidence} words={cells.judged} none={m.noJudgement} />
      <Cell to={evidence} label={openEvidence} words={cells.suggested} none="" />
    </tr>
  )
}

function Cell(props: { to: Place; label: string; words: string; none: string }) {
  const { to, label, words, none } = props
  const shown = words === '' ? none : words
  return (
    <td>
      <Plain
        className={`${styles.cell} ${words === '' ? styles.none : ''}`}
        aria-label={`${shown}. ${label}`}
        onPress={() => useNavigation.getState().go(to)}
      >
        {shown}
      </Plain>
    </td>
  )
}

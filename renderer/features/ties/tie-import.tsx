// Ties from a table: chosen, looked at row by row, brought in at once.
import { useRef, useState } from 'react'
import type { CaseId, StagedFileId } from '../../../shared/schema/ids.ts'
import {
  neededTieColumns,
  type TieColumn,
  type TieColumnChoice,
  type TiePreview,
  type TieRow,
  tieColumns,
} from '../../../shared/schema/tie.ts'
import { useMessages } from '../../i18n/index.ts'
import { attempt, type CallError, report, run } from '../../stores/commands.ts'
import { stageFile } from '../../stores/file-pieces.ts'
import { closeTieImport, useTies } from '../../stores/ties.ts'
import { Button, Dialog, ErrorNotice, Select } from '../../ui/index.ts'
import styles from './ties-view.module.css'

type Staged = { stagedId: StagedFileId; fileName: string; columns: TieColumnChoice; preview: TiePreview }

export function TieImport() {
  const { ties: m } = useMessages()
  const caseId = useTies((state) => state.importing)
  return (
    <Dialog title={m.import.title} isOpen={caseId !== null} onClose={closeTieImport} size="wide">
      {caseId !== null && <Body caseId={caseId} />}
    </Dialog>
  )
}

function Body({ caseId }: { caseId: CaseId }) {
  const { ties: m } = useMessages()
  const [staged, setStaged] = useState<Staged | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const field = useRef<HTMLInputElement>(null)

  async function look(file: File): Promise<void> {
    setError(null)
    setStaged(null)
    try {
      await read({ stagedId: await stageFile(file), fileName: file.name, columns: {} })
    } catch (failure) {
      report(failure)
    }
  }
  async function read(next: Omit<Staged, 'preview'>): Promise<void> {
    const { stagedId, columns } = next
    const { value, error: refused } = await attempt('ties.preview', { stagedId, caseId, columns })
    if (refused !== null) setError(refused)
    else setStaged({ ...next, preview: value })
  }
  async function bringIn({ stagedId, columns }: Staged): Promise<void> {
    if ((await run('ties.import', { stagedId, caseId, columns }, { toast: true })) !== undefined)
      closeTieImport()
  }
  const good = staged?.preview.rows.filter(({ problem }) => problem === null).length ?? 0
  return (
    <div className={styles.form}>
      <p>{m.import.intro}</p>
      <div className={styles.actions}>
        <input
          ref={field}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
          data-tie-table=""
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file !== undefined) void look(file)
          }}
        />
        <Button variant={staged === null ? 'primary' : 'quiet'} onPress={() => field.current?.click()}>
          {m.import.pick}
        </Button>
        {staged !== null && <span className={styles.soft}>{staged.fileName}</span>}
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {staged !== null && (
        <>
          <Columns
            preview={staged.preview}
            onChoose={(column, at) =>
              void read({ ...staged, columns: { ...staged.columns, [column]: at } }).catch(report)
            }
          />
          <Preview preview={staged.preview} />
          {good > 0 && (
            <div className={styles.actions}>
              <Button variant="primary" onPress={() => void bringIn(staged)}>
                {m.import.run(good)}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

const none = 'none'

type ColumnsProps = { preview: TiePreview; onChoose: (column: TieColumn, at: number | null) => void }

/** What each column of the table says: as its name tells, else as somebody chooses. */
function Columns({ preview: { heads, columns }, onChoose }: ColumnsProps) {
  const { ties: m } = useMessages()
  const options = heads.map((head, at) => ({ id: String(at), label: head || m.import.nameless(at + 1) }))
  return (
    <fieldset className={styles.columnChoices}>
      <legend>{m.import.columns}</legend>
      {tieColumns.map((column) => (
        <Select<string>
          key={column}
          label={m.columns[column]}
          options={[{ id: none, label: m.import.noColumn }, ...options]}
          value={columns[column] === null ? none : String(columns[column])}
          onChange={(key) => onChoose(column, key === none ? null : Number(key))}
        />
      ))}
    </fieldset>
  )
}

/** Rows shown: those that are wrong before the others. */
const mostShown = 200

function Preview({ preview }: { preview: TiePreview }) {
  const { ties: m } = useMessages()
  const { columns, rows } = preview
  const missing = neededTieColumns.filter((column) => columns[column] === null)
  if (missing.length > 0)
    return (
      <p className={styles.wrong}>
        {m.import.missing(missing.map((column) => m.columns[column]).join(', '))}
      </p>
    )
  const bad = rows.filter(({ problem }) => problem !== null)
  const shown = [...bad, ...rows.filter(({ problem }) => problem === null)].slice(0, mostShown)
  return (
    <>
      <p>{m.import.rows(rows.length - bad.length, bad.length)}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.numeric}>
              {m.import.row}
            </th>
            <th scope="col">{m.columns.giver}</th>
            <th scope="col">{m.columns.receiver}</th>
            <th scope="col">{m.columns.kind}</th>
            <th scope="col" className={styles.numeric}>
              {m.columns.frequency}
            </th>
            <th scope="col">{m.import.what}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.row}>
              <td className={styles.numeric}>{row.row}</td>
              <td>{row.giver}</td>
              <td>{row.receiver}</td>
              <td>{row.tie === null ? '' : m.kinds[row.tie.kind]}</td>
              <td className={styles.numeric}>{row.tie?.frequency}</td>
              <Fate row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Fate({ row: { problem, replaces, tie } }: { row: TieRow }) {
  const { ties: m } = useMessages()
  if (problem !== null)
    return <td className={styles.wrong}>{m.import.problems[problem.kind](problem.value)}</td>
  if (replaces === null) return <td>{m.import.added}</td>
  return <td>{replaces === tie?.frequency ? m.import.unchanged : m.import.replaces(replaces)}</td>
}

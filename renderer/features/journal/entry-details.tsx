import type { HistoryObject, Operation, RowChange } from '../../../shared/schema/history.ts'
import { restorableKinds } from '../../../shared/schema/history.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { showPast } from '../../stores/past.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, ErrorNotice, Spinner } from '../../ui/index.ts'
import styles from './entry-details.module.css'

/** Rows of one operation that are shown. */
const mostRows = 50

/** What an operation changed, field by field; of one object only, when its history is looked at. */
export function EntryDetails({ operation, object }: { operation: Operation; object: HistoryObject | null }) {
  const { journal } = useMessages()
  const { number } = useFormat()
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  const { data, error } = useQuery('history.changes', {
    seq: operation.seq,
    limit: mostRows,
    ...(object !== null && { object }),
  })
  const kind = restorableKinds.find((each) => each === object?.kind)
  return (
    <div className={styles.details}>
      <p className={styles.actions}>
        <Button variant="quiet" icon="journal" onPress={() => void showPast(operation.seq)}>
          {journal.asItWas}
        </Button>
        {object !== null && kind !== undefined && !readOnly && (
          <>
            <Button
              variant="quiet"
              icon="undo"
              onPress={() =>
                void run(
                  'history.restore',
                  { object: { ...object, kind }, seq: operation.seq },
                  { toast: true },
                )
              }
            >
              {journal.restore}
            </Button>
            <span className={styles.hint}>{journal.restoreHint}</span>
          </>
        )}
      </p>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Spinner />}
      {data?.changes.map((change) => (
        <Row key={`${change.table} ${change.rowId}`} change={change} names={data.names} />
      ))}
      {data && data.total > data.changes.length && (
        <p className={styles.hint}>
          {journal.moreRows(data.total - data.changes.length, number(data.total - data.changes.length))}
        </p>
      )}
    </div>
  )
}

type Names = Readonly<Record<string, string>>

function Row({ change, names }: { change: RowChange; names: Names }) {
  const { journal } = useMessages()
  const tables: Readonly<Record<string, string>> = journal.tables
  const columns: Readonly<Record<string, string>> = journal.columns
  const own = ownName(change, names)
  const fields = change.fields.filter(({ column }) => column !== 'id')
  return (
    <section className={styles.row}>
      <h3 className={styles.title}>
        {tables[change.table] ?? change.table}
        {own !== null && <span className={styles.name}> {journal.named(short(own))}</span>}
        <span className={styles.kind}> {journal.rowKind[change.kind]}</span>
      </h3>
      {fields.length === 0 ? (
        <p className={styles.hint}>{journal.noFields}</p>
      ) : (
        <table className={styles.fields}>
          <thead>
            <tr>
              <th scope="col">{journal.field}</th>
              {change.kind !== 'added' && <th scope="col">{journal.before}</th>}
              {change.kind !== 'removed' && <th scope="col">{journal.after}</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ column, before, after }) => (
              <tr key={column}>
                <th scope="row">{columns[column] ?? column}</th>
                {change.kind !== 'added' && (
                  <Value table={change.table} column={column} value={before} names={names} />
                )}
                {change.kind !== 'removed' && (
                  <Value table={change.table} column={column} value={after} names={names} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

type ValueProps = { table: string; column: string; value: string | number | null; names: Names }

function Value({ table, column, value, names }: ValueProps) {
  const { journal, terms, ties, plans, objectives } = useMessages()
  const { instant } = useFormat()
  if (value === null || value === '') return <td className={styles.hint}>{journal.empty}</td>
  if (typeof value === 'number') return <td>{value}</td>
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    direction: terms.direction,
    kind: table === 'tie' ? ties.kinds : terms.kind,
    status: plans.status,
    value: objectives.value,
    confidence: terms.confidence,
    stance: terms.mark,
    language: terms.language,
  }
  if (column === 'at' || column.endsWith('_at')) return <td>{instant(value)}</td>
  return <td>{words[column]?.[value] ?? names[value] ?? value}</td>
}

function ownName({ rowId }: RowChange, names: Names): string | null {
  const key: unknown = JSON.parse(rowId)
  const own = Array.isArray(key) && typeof key[0] === 'string' ? key[0] : ''
  return names[own] ?? null
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

// One operation: one transaction, one row of the journal, one link of the chain, and what it changed.
import { z } from 'zod'
import type { Topic } from '../../../shared/api/events.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { CHAIN_START, operationHash } from './chain.ts'
import type { Pause, Steps } from './steps.ts'
import { isTracked, trackedTables } from './tables.ts'

export type OperationFacts = {
  readonly id: string
  readonly method: string
  readonly kind: 'base' | 'do' | 'undo' | 'redo'
  readonly coder: string
  readonly at: string
  readonly undoes: string | null
}

export type OperationOutcome<T> = { value: T; topics: Topic[]; seq: number | null }

const changeRow = z.object({
  tbl: z.string(),
  row_id: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/**
 * Runs `work` as one operation. It commits whole or not at all; when it changed no row, nothing is written
 * and `seq` is null. `work` gets the database and a function that says what it was done to, for the journal.
 */
export function runOperation<T>(
  db: WritableDb,
  facts: OperationFacts,
  work: (describe: (subject: string) => void) => T,
): OperationOutcome<T> {
  return db
    .transaction((): OperationOutcome<T> => {
      const entry = begin(db, facts)
      return entry.end(work(entry.describe))
    })
    .immediate()
}

/**
 * The same, with a pause at every step of `work`. Nothing else may touch the connection meanwhile (turns.ts). Whatever
 * `pause` throws leaves the study as it was, and so does closing it.
 */
export async function runOperationInSteps<T>(
  db: WritableDb,
  facts: OperationFacts,
  work: (describe: (subject: string) => void) => Steps<T>,
  pause: Pause,
): Promise<OperationOutcome<T>> {
  db.exec('BEGIN IMMEDIATE')
  try {
    const entry = begin(db, facts)
    const steps = work(entry.describe)
    let step = steps.next()
    while (step.done !== true) {
      await pause(step.value)
      step = steps.next()
    }
    const outcome = entry.end(step.value)
    // Once more: what an operation changed is hashed whole, which takes its time too.
    await pause({ done: 1, total: 1, label: '' })
    db.exec('COMMIT')
    return outcome
  } catch (error) {
    if (db.open && db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

type Entry = { describe: (subject: string) => void; end: <T>(value: T) => OperationOutcome<T> }

/** The operation's row and link are written at its end, when it is known what it changed. */
function begin(db: WritableDb, facts: OperationFacts): Entry {
  const previous = lastLink(db)
  const seq = previous.seq + 1
  let subject = ''
  run(db, sql`INSERT INTO temp.current_operation (seq) VALUES (${seq})`)
  return {
    describe: (text) => {
      subject = text
    },
    end: (value) => {
      run(db, sql`DELETE FROM temp.current_operation`)
      const changes = changesOf(db, seq)
      if (changes.length === 0) return { value, topics: [], seq: null }
      const hash = operationHash(previous.hash, { seq, subject, ...facts }, changes)
      run(
        db,
        sql`INSERT INTO operation (seq, id, method, subject, kind, coder, at, undoes, hash)
            VALUES (${seq}, ${facts.id}, ${facts.method}, ${subject}, ${facts.kind}, ${facts.coder}, ${facts.at},
                    ${facts.undoes}, ${hash})`,
      )
      return { value, topics: topicsOf(changes.map((change) => change.tbl)), seq }
    },
  }
}

/** The changes of one operation, in the order they were made. */
export function changesOf(db: ReadableDb, seq: number): z.output<typeof changeRow>[] {
  return all(
    db,
    sql`SELECT tbl, row_id, before, after FROM change WHERE operation_seq = ${seq} ORDER BY id`,
    changeRow,
  )
}

function lastLink(db: ReadableDb): { seq: number; hash: string } {
  const last = get(
    db,
    sql`SELECT seq, hash FROM operation ORDER BY seq DESC LIMIT 1`,
    z.object({ seq: z.int(), hash: z.string() }),
  )
  return last ?? { seq: 0, hash: CHAIN_START }
}

function topicsOf(tables: readonly string[]): Topic[] {
  const topics = new Set<Topic>(['history'])
  for (const table of tables) if (isTracked(table)) topics.add(trackedTables[table])
  return [...topics]
}

// Files on their way into the study: read in pieces, looked at, described, brought in together.
import { create } from 'zustand'
import type { StudyCase } from '../../shared/schema/case.ts'
import type { CaseId, StagedFileId } from '../../shared/schema/ids.ts'
import type {
  Encoding,
  ImportItem,
  ImportOutcome,
  ImportPreview,
  StagedTable,
} from '../../shared/schema/import.ts'
import type { RecognisedProject } from '../../shared/schema/project-import.ts'
import type { SourceKind } from '../../shared/schema/source.ts'
import { CallError, call, onEvent } from '../api/client.ts'
import { report, run } from './commands.ts'
import { pieceSize, readPiece } from './file-pieces.ts'
import { guessCase, guessDate, guessKind } from './import-guess.ts'
import { useStudy } from './study.ts'

/** A case of the study, a name for one that may have to be made, or none. */
export type CaseChoice = { id: CaseId } | { name: string } | null

export type FileState =
  | { status: 'waiting' }
  | { status: 'reading'; bytes: number }
  | { status: 'ready'; preview: ImportPreview }
  /** A project of another program, which comes in by itself: see projects.ts. */
  | { status: 'project'; stagedId: StagedFileId; project: RecognisedProject }
  | { status: 'failed'; error: CallError }

export type ImportFile = {
  key: string
  file: File
  stagedId: StagedFileId | null
  state: FileState
  title: string
  kind: SourceKind
  case: CaseChoice
  date: string | null
  encoding: Encoding | null
  allowDuplicate: boolean
  /** Of a table: its columns, so that each row can be made a source. */
  table: StagedTable | null
}

export type ImportFields = Pick<ImportFile, 'title' | 'kind' | 'case' | 'date' | 'allowDuplicate'>

type Running = {
  taskId: string
  phase: 'reading' | 'writing'
  done: number
  total: number
  label: string
  cancelling: boolean
}

type ImportsState = {
  isOpen: boolean
  files: readonly ImportFile[]
  running: Running | null
  /** What became of the last run's files; null before the first. */
  outcomes: readonly ImportOutcome[] | null
  open(): void
  /** Closes the window; what is waiting is still there when it opens again. Not while running. */
  close(): void
  /** Forgets what is waiting and closes the window. */
  drop(): void
  add(files: readonly File[]): void
  remove(key: string): void
  describe(key: string, fields: Partial<ImportFields>): void
  describeAll(fields: Partial<ImportFields>): void
  /** Reads the file again in another encoding; null lets the program decide. */
  readAs(key: string, encoding: Encoding | null): Promise<void>
  /** Takes the rows of a table for the files they are to be, in the table's place. */
  splitRows(key: string, columns: { text: number[]; title: number | null }): Promise<void>
  run(): Promise<void>
  cancel(): Promise<void>
}

const nothing = { isOpen: false, files: [], running: null, outcomes: null }

export const useImports = create<ImportsState>((set, get) => ({
  ...nothing,
  open: () => set({ isOpen: true, outcomes: null }),
  close() {
    if (!get().running) set({ isOpen: false })
  },
  drop() {
    if (get().running) return
    discard(get().files)
    set(nothing)
  },
  add(files) {
    if (files.length === 0 || get().running) return
    set({ isOpen: true, outcomes: null, files: [...get().files, ...files.map(begin)] })
    void readWaiting()
  },
  remove(key) {
    discard(get().files.filter((each) => each.key === key))
    set({ files: get().files.filter((each) => each.key !== key) })
  },
  describe: (key, fields) => change(key, () => fields),
  describeAll: (fields) => set({ files: get().files.map((each) => ({ ...each, ...fields })) }),
  async readAs(key, encoding) {
    const file = find(key)
    if (!file?.stagedId) return
    change(key, () => ({ encoding }))
    await look(key, file.stagedId, encoding)
  },
  splitRows,
  run: runImport,
  async cancel() {
    const { running } = get()
    if (!running) return
    set({ running: { ...running, cancelling: true } })
    await call('imports.cancel', { taskId: running.taskId }).catch(report)
  },
}))

// What is staged belongs to the study it was meant for, and the core lets go of it with that study.
useStudy.subscribe((now, before) => {
  if (now.study?.id !== before.study?.id) useImports.setState(nothing)
})

/** Read, and not held back as a duplicate. */
export function isImportable(file: ImportFile): boolean {
  if (file.state.status !== 'ready' || file.title.trim() === '') return false
  return file.state.preview.duplicateOf === null || file.allowDuplicate
}

function begin(file: File): ImportFile {
  return {
    key: crypto.randomUUID(),
    file,
    stagedId: null,
    state: { status: 'waiting' },
    title: file.name,
    kind: guessKind(file.name) ?? 'interview',
    case: null,
    date: guessDate(file.name),
    encoding: null,
    allowDuplicate: false,
    table: null,
  }
}

function find(key: string): ImportFile | undefined {
  return useImports.getState().files.find((each) => each.key === key)
}

function change(key: string, how: (file: ImportFile) => Partial<ImportFile>): void {
  useImports.setState(({ files }) => ({
    files: files.map((each) => (each.key === key ? { ...each, ...how(each) } : each)),
  }))
}

function discard(files: readonly ImportFile[]): void {
  const stagedIds = files.flatMap((each) => (each.stagedId ? [each.stagedId] : []))
  if (stagedIds.length > 0) call('imports.discard', { stagedIds }).catch(report)
}

let reading = false
/** One file at a time, so that the first ones can be looked at while the others come in. */
async function readWaiting(): Promise<void> {
  if (reading) return
  reading = true
  try {
    const cases = await call('cases.list', {})
    const next = () => useImports.getState().files.find((each) => each.state.status === 'waiting')
    for (let file = next(); file; file = next()) await stage(file, cases)
  } catch (error) {
    report(error)
  } finally {
    reading = false
  }
}

async function stage(file: ImportFile, cases: readonly StudyCase[]): Promise<void> {
  const { key } = file
  const id = guessCase(file.file.name, cases)
  change(key, () => ({ state: { status: 'reading', bytes: 0 }, ...(id ? { case: { id } } : {}) }))
  try {
    const stagedId = await sendPieces(file)
    if (stagedId) await look(key, stagedId, null)
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    change(key, () => ({ state: { status: 'failed', error } }))
  }
}

/** Null when the file was taken off the list meanwhile. */
async function sendPieces({ key, file }: ImportFile): Promise<StagedFileId | null> {
  let stagedId: StagedFileId | null = null
  let sent = 0
  do {
    const base64 = await readPiece(file, sent)
    const fileName = file.name.slice(-255)
    const staged: { stagedId: StagedFileId } = await call('imports.stage', { stagedId, fileName, base64 })
    stagedId = staged.stagedId
    sent = Math.min(sent + pieceSize, file.size)
    if (!find(key)) {
      await call('imports.discard', { stagedIds: [stagedId] })
      return null
    }
    const soFar = { stagedId, state: { status: 'reading', bytes: sent } } as const
    change(key, () => soFar)
  } while (sent < file.size)
  return stagedId
}

async function look(key: string, stagedId: StagedFileId, encoding: Encoding | null): Promise<void> {
  const first = find(key)?.state.status === 'reading'
  try {
    const project = await call('projects.recognise', { stagedId })
    if (project !== null) {
      change(key, () => ({ state: { status: 'project', stagedId, project } }))
      return
    }
    const preview = await call('imports.preview', { stagedId, encoding })
    change(key, (file) => ({
      state: { status: 'ready', preview },
      title: first ? preview.suggestedTitle : file.title,
    }))
    const isTable = preview.format === 'csv' || preview.format === 'xlsx'
    const table = isTable ? await call('imports.table', { stagedId, encoding }) : null
    change(key, () => ({ table }))
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    change(key, () => ({ state: { status: 'failed', error } }))
  }
}

async function splitRows(key: string, columns: { text: number[]; title: number | null }): Promise<void> {
  const table = find(key)
  if (!table?.stagedId) return
  try {
    const { stagedId, encoding } = table
    const rows = await call('imports.rows', { stagedId, encoding, ...columns })
    if (!find(key)) return
    const made = rows.map(
      (row): ImportFile => ({
        ...begin(new File([], row.fileName)),
        ...{ stagedId: row.stagedId, kind: table.kind, case: table.case, date: table.date },
        // Two people may well have answered the same.
        allowDuplicate: true,
        state: { status: 'reading', bytes: 0 },
      }),
    )
    useImports.setState(({ files }) => ({
      files: files.flatMap((each) => (each.key === key ? made : [each])),
    }))
    discard([table])
    for (const { key: row, stagedId: id } of made) if (id && find(row)) await look(row, id, null)
  } catch (error) {
    report(error)
  }
}

function itemOf(file: ImportFile): ImportItem[] {
  if (!file.stagedId) return []
  const { stagedId, title, kind, date, encoding, allowDuplicate } = file
  return [{ stagedId, title: title.trim(), kind, date, encoding, allowDuplicate, case: file.case }]
}

async function runImport(): Promise<void> {
  const files = useImports.getState().files.filter(isImportable)
  const items = files.flatMap(itemOf)
  if (items.length === 0) return
  const outcomes = await asTask((taskId) => run('imports.run', { taskId, items }, { toast: true }))
  if (outcomes) settle(files, outcomes)
}

/** Does long work as a task of its own, which the window shows and may cancel until it is over. */
export async function asTask<T>(work: (taskId: string) => Promise<T>): Promise<T> {
  const taskId = crypto.randomUUID()
  const begun: Running = { taskId, phase: 'reading', done: 0, total: 1, label: '', cancelling: false }
  useImports.setState({ running: begun, outcomes: null })
  const stop = onEvent((event) => {
    if (event.type !== 'progress' || event.taskId !== taskId) return
    const { phase, done, total, label } = event
    useImports.setState(({ running }) => ({ running: running && { ...running, phase, done, total, label } }))
  })
  try {
    return await work(taskId)
  } finally {
    stop()
    useImports.setState({ running: null })
  }
}

/** What came in leaves the list; what did not stays, with its reason. */
function settle(files: readonly ImportFile[], outcomes: readonly ImportOutcome[]): void {
  const done = new Set(files.filter((_, index) => outcomes[index]?.sourceId).map((each) => each.key))
  useImports.setState((state) => ({ outcomes, files: state.files.filter((each) => !done.has(each.key)) }))
  files.forEach((file, index) => {
    const failure = outcomes[index]?.error
    if (failure) {
      // Outcomes carry the same codes as every other failure of the core.
      const error = new CallError(failure.code as CallError['code'], failure.details)
      change(file.key, () => ({ state: { status: 'failed', error } }))
    }
  })
}

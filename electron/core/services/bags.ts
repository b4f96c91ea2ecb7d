// Bags for archives: everything a study can be read as, put together; and one looked through again, study and all.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import type { BagReport, ExportItem } from '../../../shared/schema/exchange.ts'
import { usualChoices } from '../../../shared/schema/report.ts'
import { type Language, languages } from '../../../shared/schema/text.ts'
import { storageFailure } from '../db/failures.ts'
import { readMigrations } from '../db/migrate.ts'
import { openStudyFile } from '../db/open.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readBag } from '../files/bag/read-bag.ts'
import { bagReadme } from '../files/bag/readme.ts'
import { safeName, writeBag } from '../files/bag/write-bag.ts'
import { fileNameOf } from '../files/report/file-name.ts'
import { tablesXlsx } from '../files/report/render-tables.ts'
import { listOperations, operationHash } from '../history/journal.ts'
import { listCases } from '../repositories/cases.ts'
import { listSources, readOriginal } from '../repositories/sources.ts'
import { countAll, readStudy } from '../repositories/study.ts'
import { version } from '../version.ts'
import { checkStudy } from './check.ts'
import {
  caseReport,
  crossReport,
  usualCrossQuotes,
  type Writable,
  writableCase,
  writableCross,
} from './report-writing.ts'
import { allTables, csvFilesOf } from './study-tables.ts'
import { codebookFile, plainFile, projectFile, reportOf } from './whole-files.ts'

export type BagChoices = { language: Language; pseudonyms: boolean; originals: boolean }

/** @throws export.past */
export async function bagFile(
  db: ReadableDb,
  isPast: boolean,
  choices: BagChoices,
): Promise<{ bytes: Uint8Array; items: ExportItem[] }> {
  if (isPast) throw new AppError('export.past', {})
  const { pseudonyms } = choices
  const study = readStudy(db)
  const stem = fileNameOf([study.title]) || 'trama'
  const payload = new Map<string, Uint8Array>()
  // Real names are in the study and in the files it was made from.
  if (!pseudonyms) payload.set(`${stem}.trama`, await snapshot(db))
  const project = projectFile(db, pseudonyms)
  payload.set(`${stem}.qdpx`, project.bytes)
  if (countAll(db).codes > 0) payload.set(`${stem}.qdc`, codebookFile(db, pseudonyms).bytes)
  const report = JSON.stringify(reportOf(project.items), null, 2)
  payload.set('project-report.json', Buffer.from(`${report}\n`))
  await addReports(payload, db, choices)
  addTables(payload, db, choices)
  const hasOriginals = choices.originals && !pseudonyms
  if (hasOriginals) addOriginals(payload, db)
  const facts = factsOf(db, payload, { pseudonyms, originals: hasOriginals })
  for (const language of languages)
    payload.set(language === 'es' ? 'LEAME.md' : 'README.md', Buffer.from(bagReadme(language, facts)))
  const bytes = writeBag(stem, payload, [
    ['Bag-Software-Agent', facts.program],
    ['Bagging-Date', facts.changedAt.slice(0, 10)],
    ['External-Identifier', study.id],
    ['External-Description', study.title],
  ])
  return { bytes, items: project.items }
}

/** The study's file as it is at one moment, whatever is written meanwhile. */
async function snapshot(db: ReadableDb): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'trama-bag-'))
  try {
    const path = join(folder, 'study.trama')
    await db.backup(path)
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type ReportChoices = Pick<BagChoices, 'language' | 'pseudonyms'>

/** On each case, and on all of them side by side. */
function reportsOf(db: ReadableDb, choices: ReportChoices): Writable[] {
  const chosen = { ...usualChoices, ...choices }
  const cases = listCases(db)
  const reports = cases.map(({ id }) => writableCase(caseReport(db, id, chosen)))
  if (cases.length === 0) return reports
  return [...reports, writableCross(crossReport(db, undefined, chosen, usualCrossQuotes))]
}

export const bagReportTexts = (db: ReadableDb, choices: ReportChoices): string[] =>
  reportsOf(db, choices).flatMap((report) => report.texts())

async function addReports(
  payload: Map<string, Uint8Array>,
  db: ReadableDb,
  { language, pseudonyms }: BagChoices,
): Promise<void> {
  const reports = reportsOf(db, { language, pseudonyms })
  const taken = new Set<string>()
  for (const report of reports) {
    const name = safeName(report.fileName, taken)
    payload.set(`reports/${name}.html`, Buffer.from(report.html()))
    payload.set(`reports/${name}.docx`, await report.docx())
  }
}

function addTables(
  payload: Map<string, Uint8Array>,
  db: ReadableDb,
  { language, pseudonyms }: BagChoices,
): void {
  const tables = allTables(db, { language, pseudonyms })
  for (const [name, bytes] of csvFilesOf(tables)) payload.set(`tables/${name}`, bytes)
  payload.set('tables/tables.xlsx', tablesXlsx(tables))
  payload.set('tables/tables.sqlite', plainFile(db, pseudonyms))
}

function addOriginals(payload: Map<string, Uint8Array>, db: ReadableDb): void {
  const taken = new Set<string>()
  for (const { id, number, fileName } of listSources(db)) {
    const original = readOriginal(db, id)
    if (original === undefined) continue
    payload.set(`originals/${safeName(`S${number} ${fileName}`, taken)}`, original.bytes)
  }
}

function factsOf(
  db: ReadableDb,
  payload: ReadonlyMap<string, Uint8Array>,
  { pseudonyms, originals }: { pseudonyms: boolean; originals: boolean },
) {
  const { id, title } = readStudy(db)
  const [last] = listOperations(db, { before: null, limit: 1, filter: {} })
  return {
    title,
    studyId: id,
    program: `Trama ${version()}`,
    changedAt: last?.at ?? '',
    head: last === undefined ? '' : (operationHash(db, last.seq) ?? ''),
    counts: countAll(db),
    pseudonyms,
    originals,
    files: [...payload.keys(), 'README.md', 'LEAME.md'].sort(),
  }
}

/** Every hash, nothing missing, nothing more than is said, and the study in it as `check` would have it. */
export async function checkBag(path: string): Promise<BagReport> {
  const folder = mkdtempSync(join(tmpdir(), 'trama-bag-'))
  let open: { file: number; path: string } | null = null
  const close = () => {
    if (open !== null) closeSync(open.file)
    const written = open?.path ?? null
    open = null
    return written
  }
  try {
    const { problems, files, bytes, study } = await readBag(path, (inside) => {
      close()
      if (!/^data\/[^/]+\.trama$/.test(inside)) return null
      const target = join(folder, 'study.trama')
      const file = openSync(target, 'w')
      open = { file, path: target }
      return (piece) => void writeSync(file, piece)
    })
    close()
    const state = study === null ? 'none' : studyState(join(folder, 'study.trama'), basename(study), problems)
    return { ok: problems.length === 0, problems: problems.slice(0, 1000), files, bytes, study: state }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      throw new AppError('import.file_unreadable', { file: path })
    throw error
  } finally {
    close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function studyState(path: string, name: string, problems: BagReport['problems']): 'ok' | 'damaged' {
  const tell = (detail: string): 'damaged' => {
    problems.push({ kind: 'study-damaged', path: name, detail })
    return 'damaged'
  }
  try {
    const file = openStudyFile(path, true, readMigrations())
    try {
      const report = checkStudy(file.db)
      return report.ok
        ? 'ok'
        : tell(report.problems.map(({ area, detail }) => `${area}: ${detail}`).join('; '))
    } finally {
      file.close()
    }
  } catch (error) {
    // Whatever it stumbled over is in the bag, and no word about the study that is open.
    const known = error instanceof AppError ? error : storageFailure(error, path)
    if (known === null) throw error
    // An older program's study is brought up to date on a copy of its own, as opening it would.
    if (known.code !== 'study.too_old_to_read') return tell(known.code)
    const file = openStudyFile(path, false, readMigrations())
    try {
      return checkStudy(file.db).ok ? 'ok' : tell('')
    } finally {
      file.close()
    }
  }
}

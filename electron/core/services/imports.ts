// Import: stage, look, commit. Reading happens outside the transaction; one operation brings in everything that could be read.
import { AppError } from '../../../shared/api/errors.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import { sourceId, stagedFileId } from '../../../shared/schema/ids.ts'
import type { ImportItem, ImportOutcome, ImportPreview } from '../../../shared/schema/import.ts'
import { sha256 } from '../content-hash.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import { type ReadDocument, readDocument } from '../files/import/read-document.ts'
import { describeTable, tableRows } from '../files/import/table-rows.ts'
import type { Steps } from '../history/steps.ts'
import { listCases } from '../repositories/cases.ts'
import {
  findByFile,
  insertRevision,
  insertSource,
  keepFile,
  nextNumber,
  turnsText,
} from '../repositories/sources.ts'
import type { StagedFiles } from '../staged-files.ts'
import { createCase, findCase } from './cases.ts'
import { findStaged, pauseOf, tellEnd } from './importing.ts'

const PREVIEW_UNITS = 2000

export const importServices: ServicesOf<'imports'> = {
  'imports.stage': ({ staged, newId }, input) => {
    const id = input.stagedId ?? stagedFileId.parse(newId())
    if (input.stagedId === null) staged.begin(id, input.fileName)
    return { stagedId: id, bytes: staged.append(id, Buffer.from(input.base64, 'base64')) }
  },
  'imports.preview': async ({ staged, study }, { stagedId, encoding }): Promise<ImportPreview> => {
    const { fileName, bytes } = findStaged(staged, stagedId)
    const read = await readDocument({ fileName, bytes, encoding })
    const speakers = new Set(read.turns.map((turn) => turn.speaker))
    return {
      stagedId,
      fileName,
      format: read.format,
      encoding: read.encoding,
      confidence: read.confidence,
      head: read.text.slice(0, PREVIEW_UNITS),
      length: read.text.length,
      turns: read.turns.length,
      speakers: [...speakers],
      suggestedTitle: titleFrom(fileName),
      notes: read.notes,
      duplicateOf: findByFile(study.file.db, sha256(bytes)) ?? null,
    }
  },
  'imports.table': async ({ staged }, { stagedId, encoding }) =>
    describeTable({ ...findStaged(staged, stagedId), encoding }),
  'imports.rows': async ({ staged, newId }, { stagedId, encoding, text, title }) => {
    const file = findStaged(staged, stagedId)
    const rows = await tableRows({ ...file, encoding }, { text, title }, titleFrom(file.fileName))
    return rows.map((row) => {
      const id = stagedFileId.parse(newId())
      const fileName = `${row.title.replace(/[\\/]/g, ' ')}.txt`
      staged.begin(id, fileName)
      staged.append(id, Buffer.from(row.text))
      return { stagedId: id, fileName, title: row.title }
    })
  },
  'imports.run': async (task, { taskId, items }) => {
    const { staged, study } = task
    const reading = pauseOf(task, taskId, 'reading')
    const prepared: Prepared[] = []
    for (const [done, item] of items.entries()) {
      await reading({ done, total: items.length, label: item.title })
      prepared.push(await prepareStaged(staged, item))
    }
    const outcomes = await study.operateInSteps(
      'imports.run',
      (context) => importInSteps(context, prepared),
      pauseOf(task, taskId, 'writing'),
    )
    tellEnd(task, taskId)
    for (const [index, item] of items.entries())
      if (outcomes[index]?.sourceId !== null) staged.discard(item.stagedId)
    return outcomes
  },
  'imports.cancel': ({ cancelled }, { taskId }) => {
    cancelled.add(taskId)
    return null
  },
  'imports.discard': ({ staged }, { stagedIds }) => {
    for (const id of stagedIds) staged.discard(id)
    return null
  },
}

export type Prepared = {
  item: Omit<ImportItem, 'stagedId' | 'encoding'>
  fileName: string
  bytes: Uint8Array
  read: ReadDocument | AppError
}

async function prepareStaged(staged: StagedFiles, item: ImportItem): Promise<Prepared> {
  const file = staged.find(item.stagedId)
  if (file !== null) return prepare(item, file.fileName, file.bytes)
  const missing = new AppError('import.staged_missing', { id: item.stagedId })
  return { item, fileName: item.title, bytes: new Uint8Array(), read: missing }
}

/** Reads one file; a file that can't be read is carried along with the reason. */
export async function prepare(item: ImportItem, fileName: string, bytes: Uint8Array): Promise<Prepared> {
  try {
    return { item, fileName, bytes, read: await readDocument({ fileName, bytes, encoding: item.encoding }) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { item, fileName, bytes, read: error }
  }
}

/** Brings in every file that could be read, as one operation; says of each what became of it. */
export function* importInSteps(
  context: CommandContext,
  prepared: readonly Prepared[],
): Steps<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  for (const [done, each] of prepared.entries()) {
    yield { done, total: prepared.length, label: each.item.title }
    outcomes.push(outcomeOf(context, each))
  }
  const titles = prepared
    .filter((_, index) => outcomes[index]?.sourceId !== null)
    .map(({ item }) => item.title)
  context.describe(
    titles.length > 3 ? `${titles.slice(0, 3).join(', ')} … (${titles.length})` : titles.join(', '),
  )
  return outcomes
}

function outcomeOf(context: CommandContext, each: Prepared): ImportOutcome {
  const { fileName, read } = each
  try {
    if (read instanceof AppError) throw read
    const { format, notes } = read
    return { fileName, sourceId: importOne(context, each, read), format, notes, error: null }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, details } = error
    const format = read instanceof AppError ? null : read.format
    return { fileName, sourceId: null, format, notes: [], error: { code, details: { ...details } } }
  }
}

function importOne(context: CommandContext, { item, fileName, bytes }: Prepared, read: ReadDocument) {
  const { db, newId, now } = context
  const hash = sha256(bytes)
  const same = findByFile(db, hash)
  if (same !== undefined && !item.allowDuplicate)
    throw new AppError('import.duplicate', { title: same.title })
  const caseId = caseOf(context, item.case)
  const revisionId = newId()
  const textSha256 = sha256(read.text)
  keepFile(db, hash, bytes)
  const { text, turns, times } = read
  insertRevision(db, { id: revisionId, sha256: textSha256, text, turns, times })
  const id = sourceId.parse(newId())
  insertSource(db, {
    id,
    number: nextNumber(db),
    caseId,
    kind: item.kind,
    title: item.title,
    date: item.date,
    fileName,
    format: read.format,
    encoding: read.encoding,
    sha256: hash,
    revisionId,
    textSha256,
    turnsSha256: sha256(turnsText(read)),
    importedAt: now,
  })
  return id
}

function caseOf(context: CommandContext, wanted: ImportItem['case']): CaseId | null {
  if (wanted === null) return null
  if ('id' in wanted) return findCase(context.db, wanted.id).id
  const found = listCases(context.db).find((each) => each.name === wanted.name)
  return found?.id ?? createCase(context, wanted.name, '').id
}

/** The file's name without its extension, underscores as spaces. */
function titleFrom(fileName: string): string {
  const stem = fileName.replace(/\.[a-z]{2,8}$/i, '').replaceAll('_', ' ')
  return (
    stem
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 200) || fileName.slice(0, 200)
  )
}

// What comes in for ties as files: a table of them, looked at first and written in one operation, and the picture of a map.

import { AppError } from '../../../shared/api/errors.ts'
import { placeKey, readTies } from '../../../shared/domain/ties/read-ties.ts'
import type { CaseId, StagedFileId } from '../../../shared/schema/ids.ts'
import { tieId } from '../../../shared/schema/ids.ts'
import type { Encoding } from '../../../shared/schema/import.ts'
import { mostTies, type Tie, type TieColumnChoice, type TiePreview } from '../../../shared/schema/tie.ts'
import { sha256 } from '../content-hash.ts'
import type { CommandContext, Service, TaskContext } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { pictureFacts } from '../files/import/picture-size.ts'
import { readTable } from '../files/import/table-rows.ts'
import { listEstablishments } from '../repositories/people.ts'
import { keepFile } from '../repositories/sources.ts'
import { insertTie, listMaps, listTies, putMap, readMapBytes, updateTie } from '../repositories/ties.ts'
import { listWaves } from '../repositories/waves.ts'
import { findCase } from './cases.ts'
import { findStaged } from './importing.ts'

const MOST_MAP_MEGABYTES = 12
/** More than any screen or scan has: a small file can claim any size. */
const MOST_MAP_PIXELS = 120_000_000

type FileMethods = 'ties.preview' | 'ties.import' | 'ties.map' | 'ties.setMap'

export const tieFileServices: { readonly [M in FileMethods]: Service<M> } = {
  'ties.preview': async (context, { stagedId, caseId, encoding, columns }) =>
    preview(context.study.file.db, caseId, await tableOf(context, stagedId, encoding ?? null), columns ?? {}),
  'ties.import': async (context, { stagedId, caseId, encoding, columns }) => {
    const table = await tableOf(context, stagedId, encoding ?? null)
    const { fileName } = findStaged(context.staged, stagedId)
    const done = context.study.operate('ties.import', (operation) => {
      operation.describe(fileName)
      return importRows(operation, caseId, preview(operation.db, caseId, table, columns ?? {}))
    })
    context.staged.discard(stagedId)
    return done
  },
  'ties.map': ({ db }, { caseId }) => {
    const picture = listMaps(db).find((each) => each.caseId === caseId)
    const bytes = readMapBytes(db, caseId)
    return picture === undefined || bytes === undefined
      ? null
      : { ...picture, base64: Buffer.from(bytes).toString('base64') }
  },
  'ties.setMap': (context, { stagedId, caseId }) => {
    const { fileName, bytes } = findStaged(context.staged, stagedId)
    if (bytes.byteLength > MOST_MAP_MEGABYTES * 1024 * 1024)
      throw new AppError('map.too_large', { limitMb: MOST_MAP_MEGABYTES })
    const facts = pictureFacts(bytes)
    if (facts === null || facts.width * facts.height > MOST_MAP_PIXELS)
      throw new AppError('map.not_a_picture', { file: fileName })
    const picture = { ...facts, caseId, fileName, sha256: sha256(bytes) }
    context.study.operate('ties.setMap', ({ db, describe }) => {
      describe(`${findCase(db, caseId).name}: ${fileName}`)
      keepFile(db, picture.sha256, bytes)
      putMap(db, picture)
    })
    context.staged.discard(stagedId)
    return picture
  },
}

/** @throws import.bad_file, import.too_many_rows */
async function tableOf(
  context: TaskContext,
  id: StagedFileId,
  encoding: Encoding | null,
): Promise<string[][]> {
  const table = await readTable({ ...findStaged(context.staged, id), encoding })
  if (table.length > mostTies)
    throw new AppError('import.too_many_rows', { rows: table.length, most: mostTies })
  return table
}

function preview(
  db: ReadableDb,
  caseId: CaseId,
  table: readonly string[][],
  columns: TieColumnChoice,
): TiePreview {
  findCase(db, caseId)
  const known = {
    schools: listEstablishments(db).filter((school) => school.caseId === caseId),
    waves: listWaves(db),
    ties: listTies(db).filter((tie) => tie.caseId === caseId),
  }
  return readTies(table, known, columns)
}

/** A tie the study has takes the row's frequency, and its note where the row has one. */
function importRows({ db, newId }: CommandContext, caseId: CaseId, { rows }: TiePreview) {
  const known = new Map(listTies(db).map((tie) => [placeKey(tie), tie]))
  const done = { created: 0, changed: 0, same: 0, refused: rows.filter(({ problem }) => problem !== null) }
  for (const { tie } of rows) {
    if (tie === null) continue
    const before = known.get(placeKey(tie))
    if (before === undefined) {
      insertTie(db, { ...tie, id: tieId.parse(newId()), caseId })
      done.created += 1
    } else {
      const next: Tie = { ...before, frequency: tie.frequency, note: tie.note || before.note }
      if (next.frequency === before.frequency && next.note === before.note) done.same += 1
      else {
        updateTie(db, next)
        done.changed += 1
      }
    }
  }
  return done
}

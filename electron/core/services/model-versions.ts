// The versions of the model: kept as it changes, listed, and read again.
import { AppError } from '../../../shared/api/errors.ts'
import type { Model, StarterCode } from '../../../shared/schema/model.ts'
import type { ModelVersion } from '../../../shared/schema/model-version.ts'
import { sha256 } from '../content-hash.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { beginningOf } from '../history/journal.ts'
import { readModel } from '../repositories/model.ts'
import {
  insertVersion,
  type KeptVersion,
  keepCodebook,
  listVersions,
} from '../repositories/model-versions.ts'
import { keepModel, readFrozenModel } from '../repositories/signatures.ts'
import { modelKept } from './snapshots.ts'

/** Keeps the model as it is now, as the version it says it is, with the codebook that came with it, if one did. */
export function keepVersion(
  { db, now, coder }: Pick<CommandContext, 'db' | 'now' | 'coder'>,
  { note, codebook }: { note: string; codebook: readonly StarterCode[] | null },
): void {
  const kept = modelKept(db)
  keepModel(db, kept.sha256, kept.json)
  const json = codebook === null ? null : JSON.stringify(codebook)
  if (json !== null) keepCodebook(db, sha256(json), json)
  insertVersion(db, {
    number: readModel(db).version,
    at: now,
    author: coder,
    note,
    sha256: kept.sha256,
    codebookSha256: json === null ? null : sha256(json),
  })
}

/** A study from before versions keeps the model it began with before that changes for the first time. */
export function keepFirstVersion({ db }: Pick<CommandContext, 'db'>): void {
  if (listVersions(db).length > 0) return
  const first = firstVersion(db)
  keepModel(db, first.sha256, modelKept(db).json)
  insertVersion(db, { ...first, codebookSha256: null })
}

/** Oldest first; the last is the one in force. */
export function versionsOf(db: ReadableDb): ModelVersion[] {
  const kept = listVersions(db)
  const all = kept.length === 0 ? [firstVersion(db)] : kept
  return all.map((each, at) => ({ ...each, current: at === all.length - 1 }))
}

/** The model nobody changed yet, which is as old as the study. */
function firstVersion(db: ReadableDb): KeptVersion {
  const { id: modelId, version: number, name } = readModel(db)
  const { at, coder: author } = beginningOf(db)
  return { number, at, author, note: '', sha256: modelKept(db).sha256, modelId, name }
}

/** @throws model.version_not_found */
export function modelOf(db: ReadableDb, number: number): Model {
  const version = versionsOf(db).find((each) => each.number === number)
  if (version === undefined) throw new AppError('model.version_not_found', { version: number })
  if (version.current) return readModel(db)
  const model = readFrozenModel(db, version.sha256)
  if (model === undefined) throw new Error(`Version ${number} of the model was not kept.`)
  return model
}

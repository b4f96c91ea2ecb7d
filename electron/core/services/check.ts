// Everything about a study that can be verified from the file alone.
import { quoteMatches } from '../../../shared/domain/anchors/quote-matches.ts'
import type { CheckReport } from '../../../shared/schema/app.ts'
import { sha256 } from '../content-hash.ts'
import { brokenReferences, damageFound } from '../db/integrity.ts'
import type { ReadableDb } from '../db/sql.ts'
import { verifyChain, verifyState } from '../history/verify.ts'
import { listCodings, listLostCodings } from '../repositories/codings.ts'
import { listKeptCodebooks } from '../repositories/model-versions.ts'
import {
  listRevisionFacts,
  readRevision,
  readStoredRevision,
  revisionIdOf,
} from '../repositories/revisions.ts'
import { listFrozenModels, listSnapshots } from '../repositories/signatures.ts'
import { listSources, readOriginal, readStoredTurns, readText } from '../repositories/sources.ts'
import { listMaps, readMapBytes } from '../repositories/ties.ts'

const MAX_PROBLEMS = 100

/** SQLite's own integrity, foreign keys, every anchor's quote, every hash of content, the journal's chain and the rows it accounts for. */
export function checkStudy(db: ReadableDb): CheckReport {
  const problems: CheckReport['problems'] = []
  for (const detail of damageFound(db)) problems.push({ area: 'sqlite', detail })
  for (const detail of brokenReferences(db)) problems.push({ area: 'foreign-keys', detail })
  const content = checkContent(db, problems)
  const chain = verifyChain(db)
  if (chain.brokenAt !== null) problems.push({ area: 'journal', detail: `operation ${chain.brokenAt}` })
  for (const stray of verifyState(db, MAX_PROBLEMS)) problems.push({ area: 'state', detail: stray })
  return {
    ok: problems.length === 0,
    problems: problems.slice(0, MAX_PROBLEMS),
    checked: { ...content, operations: chain.operations, changes: chain.changes },
    head: chain.head,
  }
}

/** Source by source, so that only one text is in memory at a time. */
function checkContent(
  db: ReadableDb,
  problems: CheckReport['problems'],
): { sources: number; codings: number; files: number } {
  const files = new Set<string>()
  let codings = 0
  const sources = listSources(db)
  for (const source of sources) {
    const text = readText(db, source.id)?.text ?? ''
    if (sha256(text) !== source.textSha256)
      problems.push({ area: 'content', detail: `S${source.number} text` })
    const turns = readStoredTurns(db, source.id)
    if (turns === undefined || sha256(turns.turns) !== turns.sha256)
      problems.push({ area: 'content', detail: `S${source.number} turns` })
    if (!files.has(source.sha256)) {
      const original = readOriginal(db, source.id)
      if (original === undefined || sha256(original.bytes) !== source.sha256)
        problems.push({ area: 'content', detail: `S${source.number} ${source.fileName}` })
      files.add(source.sha256)
    }
    for (const coding of listLostCodings(db, source.id)) {
      codings += 1
      if (!quoteMatches(readRevision(db, coding.revisionId)?.text ?? '', coding))
        problems.push({ area: 'anchors', detail: `S${source.number} ${coding.id}` })
    }
    for (const coding of listCodings(db, source.id)) {
      codings += 1
      if (!quoteMatches(text, coding))
        problems.push({ area: 'anchors', detail: `S${source.number} ${coding.id}` })
    }
  }
  checkMaps(db, problems)
  checkFormerTexts(db, problems)
  checkSnapshots(db, problems)
  return { sources: sources.length, codings, files: files.size }
}

/** The pictures people drew their networks on. */
function checkMaps(db: ReadableDb, problems: CheckReport['problems']): void {
  for (const { caseId, fileName, sha256: hash } of listMaps(db)) {
    const bytes = readMapBytes(db, caseId)
    if (bytes === undefined || sha256(bytes) !== hash)
      problems.push({ area: 'content', detail: `map ${fileName}` })
  }
}

/** Undoing an edit brings a former text back, so it must be what it was. Those of today were checked with their sources. */
function checkFormerTexts(db: ReadableDb, problems: CheckReport['problems']): void {
  const present = new Set(listSources(db).map(({ id }) => revisionIdOf(db, id)))
  for (const { id, textSha256, turnsSha256 } of listRevisionFacts(db)) {
    if (present.has(id)) continue
    const stored = readStoredRevision(db, id)
    if (stored === undefined || sha256(stored.text) !== textSha256 || sha256(stored.turns) !== turnsSha256)
      problems.push({ area: 'content', detail: `text ${id}` })
  }
}

/** A snapshot says what changed since only while the model it names is there as it was. */
function checkSnapshots(db: ReadableDb, problems: CheckReport['problems']): void {
  const kept = new Set<string>()
  for (const { sha256: hash, model } of listFrozenModels(db)) {
    if (sha256(model) === hash) kept.add(hash)
    else problems.push({ area: 'content', detail: `model ${hash}` })
  }
  for (const { sha256: hash, codebook } of listKeptCodebooks(db))
    if (sha256(codebook) !== hash) problems.push({ area: 'content', detail: `codebook ${hash}` })
  for (const { judgementId, snapshot } of listSnapshots(db))
    if (!kept.has(snapshot.model.sha256))
      problems.push({ area: 'content', detail: `snapshot ${judgementId}` })
}

// The chain of evidence of anything in the study: what it leans on, and what leans on it.
import { AppError } from '../../../shared/api/errors.ts'
import { chainOf } from '../../../shared/domain/trace/chain.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { FileProof, Trace } from '../../../shared/schema/trace.ts'
import { sha256 } from '../content-hash.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readDocument } from '../files/import/read-document.ts'
import { listCodingFacts } from '../repositories/excerpts.ts'
import { listNamedRevisions, readRevision } from '../repositories/revisions.ts'
import { readOriginal } from '../repositories/sources.ts'
import { findSource } from './sources.ts'
import { keys, leaning, type StudyLeaning, type StudyLeanings, studyLeanings } from './trace-leanings.ts'
import { nodeReader, sortNodes } from './trace-nodes.ts'
import { rootsNamed } from './trace-roots.ts'

/** Codings drawn of one chain: more than anybody reads. */
const MOST_CODINGS = 200

export const traceServices: ServicesOf<'trace'> = {
  'trace.read': ({ db, coder }, { of }) => readTrace(db, coder, of),
  'trace.file': ({ study }, { sourceId }) => proofOf(study.file.db, sourceId),
}

/** @throws trace.nothing_named, trace.ambiguous */
function readTrace(db: ReadableDb, viewer: string, of: string): Trace {
  const study = studyLeanings(db, viewer)
  const roots = rootsNamed(db, of, study)
  const through = throughCodes(db, study, roots)
  const { keys: reached, steps } = chainOf(
    [...study.leanings, ...through.leanings],
    [...roots, ...through.codings],
  )
  const beside = study.claimsOf(roots, reached)
  const all = [...reached, ...beside.keys]
  const codings = all.filter((key) => key.startsWith('coding:'))
  const left = new Set(codings.filter((key) => !roots.includes(key)).slice(MOST_CODINGS))
  const shown = new Set(all.filter((key) => !left.has(key)))
  const edges = [...steps, ...beside.leanings].filter(({ from, to }) => shown.has(from) && shown.has(to))
  const nodes = sortNodes([...shown].flatMap(nodeReader(db, study)))
  return { roots, nodes, edges: distinct(edges), codingsLeft: left.size }
}

/** A code has no claims of its own: it is tied to indicators, and what is coded with it is what claims lean on. */
function throughCodes(
  db: ReadableDb,
  { codes, evidence }: StudyLeanings,
  roots: readonly string[],
): { codings: string[]; leanings: StudyLeaning[] } {
  const code = codes.find(({ id }) => roots.includes(keys.code(id)))
  if (code === undefined) return { codings: [], leanings: [] }
  const own = keys.code(code.id)
  const codings = listCodingFacts(db)
    .filter(({ codeId }) => codeId === code.id)
    .map(({ id }) => keys.coding(id))
  const ties = [...evidence.keys()].flatMap((caseId) =>
    code.indicators.map((id) => leaning(keys.indicator(caseId, id), own, 'tied', null)),
  )
  return { codings, leanings: [...ties, ...codings.map((key) => leaning(own, key, 'coded', null))] }
}

function distinct(leanings: readonly StudyLeaning[]): StudyLeaning[] {
  return [...new Map(leanings.map((each) => [`${each.from} ${each.to} ${each.how}`, each])).values()]
}

/** Reads the kept bytes again, as they were read when they came in. @throws source.not_found */
async function proofOf(db: ReadableDb, id: SourceId): Promise<FileProof> {
  const source = findSource(db, id)
  const original = readOriginal(db, id)
  const named = listNamedRevisions(db, id)
  const texts = named.filter(({ revisionId }, at) => revisionId !== named[at - 1]?.revisionId)
  const intact = original !== undefined && sha256(original.bytes) === source.sha256
  const [first] = texts
  const text = first === undefined ? undefined : readRevision(db, first.revisionId)?.text
  const edits = Math.max(texts.length - 1, 0)
  if (original === undefined || text === undefined)
    return { sha256: source.sha256, intact, follows: false, edits }
  try {
    const { fileName, encoding } = source
    const again = await readDocument({ fileName, bytes: original.bytes, encoding })
    return { sha256: source.sha256, intact, follows: again.text === text, edits }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { sha256: source.sha256, intact, follows: false, edits }
  }
}

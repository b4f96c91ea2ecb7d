// What the nodes of a chain say of themselves; each list they need is read once.
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { shortened } from '../../../shared/domain/memos/memo-text.ts'
import type { CodingId, SourceId } from '../../../shared/schema/ids.ts'
import type { Source } from '../../../shared/schema/source.ts'
import type { TraceNode, TraceNodeKind } from '../../../shared/schema/trace.ts'
import { sha256 } from '../content-hash.ts'
import type { ReadableDb } from '../db/sql.ts'
import { isAnchored, readCoding } from '../repositories/codings.ts'
import { countMemosOfCodings } from '../repositories/excerpts.ts'
import { listNamedRevisions } from '../repositories/revisions.ts'
import { listSources, readOriginal } from '../repositories/sources.ts'
import { excerptReader } from './excerpts.ts'
import { ownerReader } from './link-owners.ts'
import { keys, type StudyLeanings } from './trace-leanings.ts'

/** UTF-16 units of a rationale that stand for it. */
const RATIONALE_UNITS = 240

/** Answers a node for a key, or none when what it stood for is gone. */
export function nodeReader(db: ReadableDb, study: StudyLeanings): (key: string) => TraceNode[] {
  const sources = listSources(db)
  const parts = partReader(study)
  const coding = codingReader(db, study)
  const owner = ownerReader(db)
  return (key) => {
    const [kind = '', one = '', other = ''] = key.split(':')
    switch (kind) {
      case 'judgement':
        return judgementNode(study, key, one)
      case 'owner':
        return ownerNode(study, owner, key)
      case 'link':
        return linkNode(study, key)
      case 'stage':
      case 'indicator':
        return parts(kind, key, one, other)
      case 'code':
        return study.codes
          .filter(({ id }) => id === one)
          .map(({ id }) => ({ kind, key, id, path: codePaths(study.codes).get(id) ?? '' }))
      case 'coding':
        return coding(key, one)
      case 'quote':
        return quoteNode(study, key, one, Number(other))
      case 'source':
        return sources.filter(({ id }) => id === one).map((source) => sourceNode(db, key, source))
      case 'file':
        return fileNode(db, key, sources, one)
      default:
        return []
    }
  }
}

const order: readonly TraceNodeKind[] = [
  'judgement',
  'owner',
  'stage',
  'indicator',
  'code',
  'coding',
  'quote',
  'source',
  'file',
]

/** Claims first, files last; of one kind as they were met. */
export function sortNodes(nodes: readonly TraceNode[]): TraceNode[] {
  return nodes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function judgementNode({ judgements }: StudyLeanings, key: string, wanted: string): TraceNode[] {
  return judgements
    .filter(({ id }) => id === wanted)
    .map(({ id, caseId, subject, stage, verdict, status, author, at, rationale }) => ({
      kind: 'judgement',
      key,
      id,
      caseId,
      subject,
      stage,
      verdict,
      status,
      author,
      at,
      rationale: shortened(rationale.replace(/\s+/gu, ' ').trim(), RATIONALE_UNITS),
    }))
}

function ownerNode({ links }: StudyLeanings, read: ReturnType<typeof ownerReader>, key: string): TraceNode[] {
  const link = links.find(({ owner }) => keys.owner(owner) === key)
  const named = link === undefined ? null : read(link.owner)
  return named === null ? [] : [{ kind: 'owner', key, ...named }]
}

function linkNode({ links }: StudyLeanings, key: string): TraceNode[] {
  const link = links.find((each) => keys.link(each) === key)
  return link === undefined ? [] : [{ kind: 'quote', key, quote: link.quote, sourceId: link.sourceId }]
}

function partReader({ rollups }: StudyLeanings) {
  return (kind: 'stage' | 'indicator', key: string, of: string, wanted: string): TraceNode[] => {
    const [caseId, rollup] = [...rollups].find(([id]) => id === of) ?? []
    if (caseId === undefined || rollup === undefined) return []
    if (kind === 'stage')
      return rollup.stages
        .filter(({ stage }) => stage === wanted)
        .map(({ stage, fit }) => ({
          kind,
          key,
          id: stage,
          caseId,
          fit,
          suggested: rollup.suggestion?.stage === stage,
        }))
    return rollup.stages
      .flatMap(({ indicators }) => indicators)
      .filter(({ id }) => id === wanted)
      .map(({ id, supporting, contradicting }) => ({
        kind,
        key,
        id,
        caseId,
        supporting: supporting.passages,
        contradicting: contradicting.passages,
      }))
  }
}

function codingReader(db: ReadableDb, { codes }: StudyLeanings): (key: string, id: string) => TraceNode[] {
  const reader = excerptReader(db)
  const paths = codePaths(codes)
  const memos = countMemosOfCodings(db)
  return (key, wanted) => {
    // A key was made from a coding's own id.
    const coding = readCoding(db, wanted as CodingId)
    if (coding === undefined) return []
    const { id, sourceId, start, end, quote, codeId, coder, direction, memo } = coding
    const locator = isAnchored(db, id) ? reader.locator(sourceId, coding) : null
    const code = paths.get(codeId) ?? ''
    const about = { code, coder, direction, note: memo, memos: memos.get(id) ?? 0 }
    return [{ kind: 'coding', key, id, sourceId, start, end, quote, locator, codeId, ...about }]
  }
}

function quoteNode({ judgements }: StudyLeanings, key: string, of: string, place: number): TraceNode[] {
  const cited = judgements.find(({ id }) => id === of)?.citations[place]
  return cited === undefined ? [] : [{ kind: 'quote', key, quote: cited.quote, sourceId: cited.sourceId }]
}

function sourceNode(db: ReadableDb, key: string, source: Source): TraceNode {
  const { id, number, title, kind, date, caseId } = source
  return { kind: 'source', key, id, number, title, source: kind, date, caseId, edits: editsOf(db, id) }
}

/** How often the source came to have another text. */
function editsOf(db: ReadableDb, id: SourceId): number {
  const named = listNamedRevisions(db, id)
  return named.filter(({ revisionId }, at) => at > 0 && revisionId !== named[at - 1]?.revisionId).length
}

function fileNode(db: ReadableDb, key: string, sources: readonly Source[], hash: string): TraceNode[] {
  const first = sources.find((source) => source.sha256 === hash)
  const original = first === undefined ? undefined : readOriginal(db, first.id)
  if (first === undefined || original === undefined) return []
  const { fileName, bytes } = original
  const intact = sha256(bytes) === hash
  return [{ kind: 'file', key, sha256: hash, sourceId: first.id, fileName, bytes: bytes.length, intact }]
}

// A plan of an import meets the study: what is there already, and writing down what is to come.
import { linksOf } from '../../../shared/domain/memos/links-of.ts'
import { recogniseTurns } from '../../../shared/domain/text/turns.ts'
import { type MemoId, memoId } from '../../../shared/schema/ids.ts'
import type { Memo } from '../../../shared/schema/memo.ts'
import { sha256 } from '../content-hash.ts'
import type { ReadableDb, WritableDb } from '../db/sql.ts'
import type { ImportPlan } from '../files/projects/plan/plan.ts'
import type { PlannedSource } from '../files/projects/plan/plan-sources.ts'
import type { Existing } from '../files/projects/plan/planning.ts'
import type { Steps } from '../history/steps.ts'
import { insertAttribute, insertCase, listAttributes, listCases, setValue } from '../repositories/cases.ts'
import { insertCoder, listCoders } from '../repositories/coders.ts'
import { insertCode, listCodes, updateCode } from '../repositories/codes.ts'
import { insertCoding, listCodingIds, listCodings } from '../repositories/codings.ts'
import { insertMemo, listMemosAbout, readMemo } from '../repositories/memos.ts'
import {
  insertRevision,
  insertSource,
  keepFile,
  listSources,
  nextNumber,
  readSource,
  turnsText,
  updateSource,
} from '../repositories/sources.ts'

export function existingIn(db: ReadableDb): Existing {
  const lists = {
    codes: listCodes(db),
    cases: listCases(db),
    attributes: listAttributes(db),
    coders: listCoders(db),
    sources: listSources(db),
  }
  const memos = new Map<string, Memo[]>()
  let codings: ReadonlySet<string> | null = null
  const ids = {
    code: idsOf(lists.codes),
    case: idsOf(lists.cases),
    attribute: idsOf(lists.attributes),
    coder: idsOf(lists.coders),
    source: idsOf(lists.sources),
  }
  return {
    ...lists,
    has: (kind, id) => {
      if (kind === 'coding') {
        codings ??= listCodingIds(db)
        return codings.has(id)
      }
      if (kind === 'memo') return readMemo(db, asMemo(id)) !== undefined
      return ids[kind].has(id)
    },
    codingsOf: (id) => listCodings(db, id),
    memosAbout: (target) => {
      const key = JSON.stringify(target)
      const found = memos.get(key) ?? listMemosAbout(db, target)
      memos.set(key, found)
      return found
    },
  }
}

const idsOf = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id))
/** Keys of a project may be longer than any id; nothing has such an id. */
const asMemo = (id: string): MemoId => memoId.parse(id.slice(0, 80))

/** Rows written in one step; a source with its text is a step of its own. */
const rowsAStep = 250

/** Everything of a plan, in an order in which nothing refers to what is not there yet. */
export function* writePlan(db: WritableDb, plan: ImportPlan): Steps<void> {
  const { codes, cases, sources } = plan
  // A text takes as long as many rows.
  const total = sources.added.length * rowsAStep + plan.codings.length + plan.memos.length
  yield { done: 0, total, label: '' }
  for (const coder of plan.coders) insertCoder(db, coder)
  for (const code of codes.added) insertCode(db, code)
  for (const code of codes.defined) updateCode(db, code)
  for (const attribute of cases.attributes) insertAttribute(db, attribute)
  for (const each of cases.added) insertCase(db, each)
  for (const { value, ...of } of cases.values) setValue(db, of, value)
  let done = 0
  for (const source of sources.added) {
    yield { done, total, label: source.title }
    writeSource(db, source)
    done += rowsAStep
  }
  for (const { id, caseId } of sources.moved) {
    const source = readSource(db, id)
    if (source !== undefined) updateSource(db, { ...source, caseId })
  }
  for (const row of rowsOf(db, plan)) {
    if (done % rowsAStep === 0) yield { done, total, label: '' }
    row()
    done += 1
  }
  yield { done: total, total, label: '' }
}

function* rowsOf(db: WritableDb, { codings, memos }: ImportPlan): Generator<() => void> {
  for (const coding of codings) yield () => insertCoding(db, coding)
  for (const memo of memos) yield () => insertMemo(db, memo, linksOf(memo.body))
}

function writeSource(db: WritableDb, source: PlannedSource): void {
  const { text, times, textSha256, revisionId } = source
  // Only what is written needs them: a preview does without.
  const turns = recogniseTurns(text)
  keepFile(db, source.sha256, source.bytes)
  insertRevision(db, { id: revisionId, sha256: textSha256, text, turns, times })
  const turnsSha256 = sha256(turnsText({ turns, times }))
  insertSource(db, { ...source, number: nextNumber(db), date: null, encoding: 'utf-8', turnsSha256 })
}

// Memos: what a researcher thinks about a thing of the study, and the way between a memo and what it speaks of.
import { AppError } from '../../../shared/api/errors.ts'
import { linksOf } from '../../../shared/domain/memos/links-of.ts'
import { memoMatches } from '../../../shared/domain/memos/memo-matches.ts'
import { firstWords } from '../../../shared/domain/memos/memo-text.ts'
import { normalBody } from '../../../shared/domain/memos/normal-body.ts'
import { relinked } from '../../../shared/domain/memos/relinked.ts'
import { type MemoId, memoId } from '../../../shared/schema/ids.ts'
import type { Memo, MemoEntry, MemoLink, MemoTarget } from '../../../shared/schema/memo.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import {
  countMemos,
  deleteMemo,
  insertMemo,
  listMemos,
  listMemosAbout,
  listMemosLinkingTo,
  readMemo,
  retargetMemos,
  updateMemo,
} from '../repositories/memos.ts'
import { findExisting, type ThingReader, thingReader } from './things.ts'

/** UTF-16 units of a memo's text that stand for its title in the journal. */
const SUBJECT_UNITS = 60

export const memoServices: ServicesOf<'memos'> = {
  'memos.list': ({ db }, { target, kinds, text }) => {
    const name = thingReader(db)
    return (target === undefined ? listMemos(db) : listMemosAbout(db, target))
      .filter((memo) => kinds === undefined || kinds.includes(memo.target.kind))
      .filter((memo) => text === undefined || memoMatches(memo, text))
      .map((memo) => entryOf(memo, name))
  },
  'memos.counts': ({ db }) => countMemos(db),
  'memos.about': ({ db }, target) => thingReader(db)(target),
  'memos.backlinks': ({ db }, link) => {
    const name = thingReader(db)
    return listMemosLinkingTo(db, link).map((memo) => entryOf(memo, name))
  },
  'memos.create': ({ db, newId, now, coder, describe }, { target, title, body }) => {
    findExisting(db, target)
    const memo: Memo = {
      id: memoId.parse(newId()),
      target,
      title,
      body: normalBody(body),
      author: coder,
      createdAt: now,
      updatedAt: now,
    }
    describe(subjectOf(db, memo))
    insertMemo(db, memo, linksOf(memo.body))
    return memo
  },
  'memos.update': ({ db, now, describe }, { id, title, body, basedOn }) => {
    const found = findMemo(db, id)
    const next = { ...found, title: title ?? found.title, body: normalBody(body ?? found.body) }
    if (next.title === found.title && sameBody(next, found)) return found
    if (found.updatedAt !== basedOn) throw new AppError('memo.changed_since', { memo: id })
    const changed = { ...next, updatedAt: laterOf(now, found.updatedAt) }
    describe(subjectOf(db, changed))
    updateMemo(db, changed, linksOf(found.body), linksOf(changed.body))
    return changed
  },
  'memos.remove': ({ db, describe }, { id }) => {
    describe(subjectOf(db, findMemo(db, id)))
    deleteMemo(db, id)
    return null
  },
}

/**
 * When one thing takes the place of another: what was about the one is about the other, and what pointed at the one
 * points at the other. Call it before the one is removed, for that takes its memos with it.
 */
export function moveMemos(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  from: Extract<MemoLink, { kind: 'code' | 'coding' }>,
  to: MemoLink,
): void {
  retargetMemos(db, { kind: from.kind, from: from.id, to: to.id })
  for (const memo of listMemosLinkingTo(db, from)) {
    const body = relinked(memo.body, from, to)
    const updatedAt = laterOf(now, memo.updatedAt)
    updateMemo(db, { ...memo, body, updatedAt }, linksOf(memo.body), linksOf(body))
  }
}

function entryOf(memo: Memo, name: ThingReader): MemoEntry {
  return { ...memo, about: name(memo.target), links: linksOf(memo.body).map(name) }
}

/** @throws memo.not_found */
function findMemo(db: ReadableDb, id: MemoId): Memo {
  const found = readMemo(db, id)
  if (found === undefined) throw new AppError('memo.not_found', { memo: id })
  return found
}

/** The title, else how the text begins, else what the memo is about. */
function subjectOf(db: ReadableDb, memo: Pick<Memo, 'title' | 'body'> & { target: MemoTarget }): string {
  return memo.title || firstWords(memo.body, SUBJECT_UNITS) || thingReader(db)(memo.target).label
}

function sameBody(a: Pick<Memo, 'body'>, b: Pick<Memo, 'body'>): boolean {
  return JSON.stringify(a.body) === JSON.stringify(b.body)
}

/** Two changes within a millisecond are still told apart, and so are those after a clock was set back. */
function laterOf(now: string, before: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString()
}

// Coding: giving codes to excerpts, and changing what was given.
import { nextColor } from '../../../shared/domain/codebook/palette.ts'
import { codePath, codePaths } from '../../../shared/domain/codebook/path.ts'
import { subtree } from '../../../shared/domain/codebook/tree.ts'
import type { Coder, Direction } from '../../../shared/schema/coding.ts'
import { type CodeId, type CodingId, coderId, codingId, type SourceId } from '../../../shared/schema/ids.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { findCoder, insertCoder, listCoders } from '../repositories/coders.ts'
import { listCodes } from '../repositories/codes.ts'
import {
  deleteCoding,
  findSame,
  insertCoding,
  listCodings,
  listCodingsOfCase,
  listLostCodings,
  updateCoding,
} from '../repositories/codings.ts'
import { findIn } from './code-checks.ts'
import { createCode } from './codes.ts'
import { findCoding, quoteAt, subjectOf } from './coding-checks.ts'
import { marksOf } from './coding-marks.ts'
import type { SpanMethod } from './coding-spans.ts'
import { excerptReader, revisionReader } from './excerpts.ts'
import { findPlainText } from './sources.ts'

export const codingServices: Omit<ServicesOf<'codings'>, SpanMethod> = {
  'codings.list': ({ db }, filter) => {
    const codes =
      filter.codeId === undefined
        ? null
        : filter.subtree === true
          ? subtree(listCodes(db), [filter.codeId])
          : new Set([filter.codeId])
    const reader = excerptReader(db)
    const { caseId, sourceId } = filter
    return (caseId === undefined ? listCodings(db, sourceId ?? null) : listCodingsOfCase(db, caseId))
      .filter((coding) => sourceId === undefined || coding.sourceId === sourceId)
      .filter((coding) => codes === null || codes.has(coding.codeId))
      .filter((coding) => filter.coder === undefined || coding.coder === filter.coder)
      .filter((coding) => filter.direction === undefined || coding.direction === filter.direction)
      .map(reader.excerpt)
  },
  'codings.lost': ({ db }, { sourceId }) => {
    const reader = revisionReader(db)
    return listLostCodings(db, sourceId ?? null).map(reader)
  },
  'codings.ofSource': ({ db }, { sourceId, since }) => marksOf(db, sourceId, since ?? null),
  'codings.create': (context, { sourceId, start, end, codeIds, direction, memo, coder }) => {
    context.describe(pathsOf(context.db, codeIds).join(', '))
    const add = codingAdder(context, coder)
    const excerpt = { sourceId, start, end, direction, memo }
    return [...new Set(codeIds)].map((codeId) => add({ ...excerpt, codeId }).id)
  },
  'codings.createMany': (context, { spans, codeIds, direction, memo, coder }) => {
    const paths = pathsOf(context.db, codeIds)
    const add = codingAdder(context, coder)
    const unique = [...new Set(codeIds)]
    const added = spans.flatMap((span) => unique.map((codeId) => add({ ...span, codeId, direction, memo })))
    context.describe(`${paths.join(', ')} (${added.filter(({ isNew }) => isNew).length})`)
    return added.map(({ id }) => id)
  },
  'codings.createWithNewCode': (context, { sourceId, start, end, name, parentId, direction }) => {
    const code = createCode(context, { name, parentId })
    context.describe(codePath(listCodes(context.db), code.id))
    const add = codingAdder(context, null)
    return {
      codeId: code.id,
      codingId: add({ sourceId, start, end, codeId: code.id, direction, memo: '' }).id,
    }
  },
  'codings.update': (context, { ids, direction, weight, memo, addMemo, codeId, newCode }) => {
    const { db, describe } = context
    if (codeId !== undefined) findIn(listCodes(db), codeId)
    const found = [...new Set(ids)].map((id) => findCoding(db, id))
    describe(subjectOf(db, found))
    const given = newCode === undefined ? codeId : createCode(context, newCode).id
    for (const coding of found)
      updateCoding(db, {
        id: coding.id,
        direction: direction ?? coding.direction,
        weight: weight === undefined ? coding.weight : weight,
        memo: withParagraph(memo ?? coding.memo, addMemo),
        codeId: given ?? coding.codeId,
      })
    return null
  },
  'codings.addCodes': (context, { ids, codeIds, direction }) => {
    const paths = pathsOf(context.db, codeIds)
    const add = codingAdder(context, null)
    const unique = [...new Set(codeIds)]
    // Where the words of a lost coding are, nobody knows.
    const lost = new Set(listLostCodings(context.db, null).map((coding) => coding.id))
    const anchored = ids.filter((id) => !lost.has(id))
    const added = [...new Set(anchored)]
      .map((id) => findCoding(context.db, id))
      .flatMap(({ sourceId, start, end, direction: own }) =>
        unique.map((codeId) => add({ sourceId, start, end, codeId, direction: direction ?? own, memo: '' })),
      )
    context.describe(`${paths.join(', ')} (${added.filter(({ isNew }) => isNew).length})`)
    return [...new Set(added.map(({ id }) => id))]
  },
  'codings.remove': ({ db, describe }, { ids }) => {
    const found = [...new Set(ids)].map((id) => findCoding(db, id))
    describe(subjectOf(db, found))
    for (const coding of found) deleteCoding(db, coding.id)
    return null
  },
}

export const coderServices: ServicesOf<'coders'> = {
  'coders.list': ({ db }) => listCoders(db),
}

type NewCoding = Span & { sourceId: SourceId; codeId: CodeId; direction: Direction; memo: string }

/**
 * What adds codings of one coder (null: who is at the desk), their quotes taken from the text; each text is read once,
 * however many are added to it. The very same coding once more adds nothing and answers the one that is there.
 * @throws source.not_found, coding.bad_span
 */
function codingAdder(context: CommandContext, coder: string | null) {
  const { db, newId, now } = context
  const name = coder ?? context.coder
  const texts = new Map<SourceId, string>()
  let known: Coder | null = null
  return (wanted: NewCoding): { id: CodingId; isNew: boolean } => {
    const text = texts.get(wanted.sourceId) ?? findPlainText(db, wanted.sourceId)
    texts.set(wanted.sourceId, text)
    const quote = quoteAt(text, wanted)
    const same = findSame(db, { ...wanted, coder: name })
    if (same !== undefined) return { id: same.id, isNew: false }
    known ??= ensureCoder(context, name)
    const id = codingId.parse(newId())
    insertCoding(db, { ...wanted, id, weight: null, quote, createdAt: now, coderId: known.id })
    return { id, isNew: true }
  }
}

function withParagraph(memo: string, added: string | undefined): string {
  if (added === undefined) return memo
  return memo.trim() === '' ? added : `${memo}\n\n${added}`
}

function ensureCoder({ db, newId }: CommandContext, name: string): Coder {
  const found = findCoder(db, name)
  if (found !== undefined) return found
  const coder: Coder = { id: coderId.parse(newId()), name, color: nextColor(listCoders(db).length) }
  insertCoder(db, coder)
  return coder
}

/** @throws code.not_found */
function pathsOf(db: ReadableDb, codeIds: readonly CodeId[]): string[] {
  const codes = listCodes(db)
  const paths = codePaths(codes)
  return codeIds.map((id) => paths.get(findIn(codes, id).id) ?? id)
}

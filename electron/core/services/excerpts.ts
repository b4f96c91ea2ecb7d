// Codings made ready to be read anywhere: where they are, in words, and what stands around them.
import { excerptContext } from '../../../shared/domain/anchors/excerpt-context.ts'
import { locatorOf } from '../../../shared/domain/text/locators.ts'
import { type Paragraph, paragraphs } from '../../../shared/domain/text/paragraphs.ts'
import { turnAt } from '../../../shared/domain/text/turn-at.ts'
import type { Coding, Excerpt } from '../../../shared/schema/coding.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { LostCoding, LostExcerpt } from '../../../shared/schema/revision.ts'
import type { SourceText } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readRevision } from '../repositories/revisions.ts'
import { readRevisionId } from '../repositories/sources.ts'
import { findSource, findText } from './sources.ts'

/** UTF-16 units of text shown on each side of an excerpt. */
const CONTEXT_UNITS = 80

/** UTF-16 units of text kept ready; the oldest are given up first. */
const KEPT_UNITS = 16_000_000

type ParagraphedText = SourceText & { paragraphs: Paragraph[] }

const keptTexts = new WeakMap<ReadableDb, Map<string, ParagraphedText>>()

/** A source's text in its paragraphs, made once while the study is open; it is known by its revision, which never changes. */
function paragraphedText(db: ReadableDb, id: SourceId): ParagraphedText {
  const revision = readRevisionId(db, id) ?? ''
  const kept = keptTexts.get(db) ?? new Map<string, ParagraphedText>()
  keptTexts.set(db, kept)
  const known = kept.get(revision)
  if (known !== undefined) return known
  const read = findText(db, id)
  const fresh = { ...read, paragraphs: paragraphs(read.text) }
  let units = read.text.length
  for (const each of kept.values()) units += each.text.length
  for (const [old, each] of kept) {
    if (units <= KEPT_UNITS) break
    kept.delete(old)
    units -= each.text.length
  }
  kept.set(revision, fresh)
  return fresh
}

type Opened = ParagraphedText & { number: number }

/** Reads each source once, however many of its spans are asked for. */
export function excerptReader(db: ReadableDb) {
  const opened = new Map<SourceId, Opened>()
  const open = (id: SourceId): Opened => {
    const known = opened.get(id)
    if (known !== undefined) return known
    const fresh = { ...paragraphedText(db, id), number: findSource(db, id).number }
    opened.set(id, fresh)
    return fresh
  }
  return {
    locator: (id: SourceId, span: Span): string => {
      const source = open(id)
      return locatorOf(source.number, source.paragraphs, span)
    },
    quote: (id: SourceId, span: Span): string => open(id).text.slice(span.start, span.end),
    turns: (id: SourceId): SourceText['turns'] => open(id).turns,
    /** Who says what begins at the span's start; null where nobody speaks. */
    speaker: (id: SourceId, { start }: Span): string | null => turnAt(open(id).turns, start)?.speaker ?? null,
    excerpt: (coding: Coding): Excerpt => excerptIn(open(coding.sourceId), coding),
  }
}

/** The same for codings whose words are gone: each in the text that had them, every revision read once. */
export function revisionReader(db: ReadableDb): (coding: LostCoding) => LostExcerpt {
  const opened = new Map<string, Placed>()
  return (coding) => {
    const text = opened.get(coding.revisionId)?.text ?? readRevision(db, coding.revisionId)?.text ?? ''
    const source = opened.get(coding.revisionId) ?? {
      number: findSource(db, coding.sourceId).number,
      text,
      paragraphs: paragraphs(text),
    }
    opened.set(coding.revisionId, source)
    return excerptIn(source, coding)
  }
}

type Placed = Pick<Opened, 'number' | 'text' | 'paragraphs'>

function excerptIn<C extends Coding>(source: Placed, coding: C): C & Omit<Excerpt, keyof Coding> {
  return {
    ...coding,
    locator: locatorOf(source.number, source.paragraphs, coding),
    ...excerptContext(source.text, coding, CONTEXT_UNITS),
  }
}

export type ExcerptReader = ReturnType<typeof excerptReader>

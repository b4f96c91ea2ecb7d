// Codings made ready to be read anywhere: where they are, in words, and what stands around them.
import { excerptContext } from '../../../shared/domain/anchors/excerpt-context.ts'
import { locatorOf } from '../../../shared/domain/text/locators.ts'
import { paragraphs } from '../../../shared/domain/text/paragraphs.ts'
import { turnAt } from '../../../shared/domain/text/turn-at.ts'
import type { Coding, Excerpt } from '../../../shared/schema/coding.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { LostCoding, LostExcerpt } from '../../../shared/schema/revision.ts'
import type { SourceText } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readRevision } from '../repositories/revisions.ts'
import { type KeptText, keptText } from './kept-texts.ts'
import { findSource } from './sources.ts'

/** UTF-16 units of text shown on each side of an excerpt. */
const CONTEXT_UNITS = 80

type Opened = Pick<KeptText, 'text' | 'paragraphs' | 'turns'> & { number: number }

/** Reads each source once, however many of its spans are asked for. */
export function excerptReader(db: ReadableDb) {
  const opened = new Map<SourceId, Opened>()
  const open = (id: SourceId): Opened => {
    const known = opened.get(id)
    if (known !== undefined) return known
    const fresh = { ...keptText(db, id), number: findSource(db, id).number }
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

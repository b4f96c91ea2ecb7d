// Texts kept ready to be searched and quoted while their study is open. A text is known by its revision, which never changes.
import { type SearchText, searchText } from '../../../shared/domain/search/find.ts'
import { type Paragraph, paragraphs } from '../../../shared/domain/text/paragraphs.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { SourceText } from '../../../shared/schema/source.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listSources, readRevisionId } from '../repositories/sources.ts'
import { findText } from './sources.ts'

export type KeptText = SearchText & { paragraphs: readonly Paragraph[]; turns: SourceText['turns'] }

/** UTF-16 units kept: more than five million words. The oldest are given up first. */
const KEPT_UNITS = 48_000_000

type Kept = { texts: Map<string, KeptText>; units: number }
const keptTexts = new WeakMap<ReadableDb, Kept>()

/** Read, folded when first searched, and cut into its paragraphs once. @throws source.not_found */
export function keptText(db: ReadableDb, id: SourceId): KeptText {
  const kept = keptTexts.get(db) ?? { texts: new Map<string, KeptText>(), units: 0 }
  keptTexts.set(db, kept)
  const revision = readRevisionId(db, id) ?? ''
  const known = kept.texts.get(revision)
  if (known !== undefined) return known
  const { text, turns } = findText(db, id)
  const fresh = { ...searchText(text), paragraphs: paragraphs(text), turns }
  kept.units += text.length
  for (const [old, each] of kept.texts) {
    if (kept.units <= KEPT_UNITS) break
    kept.texts.delete(old)
    kept.units -= each.text.length
  }
  kept.texts.set(revision, fresh)
  return fresh
}

/** Milliseconds after which texts are made ready by themselves, and between one and the next. */
const firstAfter = 1000
const nextAfter = 2

/**
 * Makes every text ready, one at a time and only while nobody waits for something else, so that the first search
 * does not do it for all. Ends when the study is closed, or when no more would be kept.
 */
export function keepTextsReady(db: ReadableDb): void {
  let left: SourceId[] | null = null
  const step = (): void => {
    if (!db.open) return
    left ??= listSources(db).map(({ id }) => id)
    const id = left.shift()
    if (id === undefined || (keptTexts.get(db)?.units ?? 0) > KEPT_UNITS * 0.9) return
    // It may have been removed meanwhile.
    if (readRevisionId(db, id) !== undefined) keptText(db, id).folded(false)
    setTimeout(step, nextAfter).unref()
  }
  setTimeout(step, firstAfter).unref()
}

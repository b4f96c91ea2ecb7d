// The text on screen, as the functions of caret.ts and scrolling.ts take it.
import { type Paragraph, paragraphs } from '../../shared/domain/text/paragraphs.ts'
import type { Turn } from '../../shared/schema/source.ts'
import type { Offset } from '../../shared/schema/text.ts'
import type { Block } from './blocks.ts'

export type ReadingView = {
  readonly scroller: HTMLElement
  /** The text's element, filled as dom-offsets.ts says. */
  readonly root: HTMLElement
  readonly text: string
  readonly turns: readonly Turn[]
  readonly blocks: readonly Block[]
  readonly paragraphs: readonly Paragraph[]
  /** Counts the scrolls begun; one that is no longer the last gives way. */
  scrolls: number
  /** The column that up and down keep to, while the caret stays where they put it: CSS pixels in the window. */
  column: { offset: Offset; x: number } | null
}

export function createReadingView(parts: {
  scroller: HTMLElement
  root: HTMLElement
  text: string
  turns: readonly Turn[]
  blocks: readonly Block[]
}): ReadingView {
  return { ...parts, paragraphs: paragraphs(parts.text), scrolls: 0, column: null }
}

// A document as a list of blocks, whatever it is written as: what a report says, apart from how a format says it.
import type { Language } from '../../../../shared/schema/text.ts'

/** A stretch of words; without looks, just the words. */
export type Inline = string | { text: string; bold?: boolean; italic?: boolean; mono?: boolean }
export type Inlines = readonly Inline[]

export type HeadingLevel = 1 | 2 | 3 | 4 | 5
export type TableColumn = { head: string; numeric: boolean }
export type TableCell = string | Inlines

export type Block =
  | { type: 'heading'; level: HeadingLevel; text: string }
  /** facts: what the program says small · prose: what people wrote. */
  | { type: 'paragraph'; look: 'plain' | 'facts' | 'prose'; content: Inlines }
  | { type: 'list'; ordered: boolean; depth: number; items: Inlines[] }
  | { type: 'facts'; facts: { term: string; text: string }[] }
  | { type: 'table'; caption: string; columns: TableColumn[]; rows: TableCell[][] }
  | FigureBlock
  | QuoteBlock

/** A picture where the format can show one; elsewhere its words, which say the same. `svg`: one element, trusted markup. */
export type FigureBlock = { type: 'figure'; svg: string; caption: string; words: string }

/** Words of a source. `whence` leads to them; `notes` are what codings say, each with its further paragraphs. */
export type QuoteBlock = {
  type: 'quote'
  place: number
  text: string
  struck: boolean
  whence: string
  notes: { line: string; more: { head: string; text: string }[] }[]
}

/** A document whole. `material` is the language of what people of the study wrote, where it is another; else null. */
export type Document = {
  language: Language
  material: Language | null
  /** Set across the long side of the paper, for tables with a column a case. */
  wide: boolean
  title: string
  study: string
  program: string
  at: string
  contents: string
  tableWord: string
  /** Under the title. */
  front: { term: string; text: string }[]
  body: Block[]
}

export const heading = (level: HeadingLevel, text: string): Block => ({ type: 'heading', level, text })
export const said = (...content: Inline[]): Block => ({ type: 'paragraph', look: 'plain', content })
export const small = (...content: Inline[]): Block => ({ type: 'paragraph', look: 'facts', content })
export const bold = (text: string): Inline => ({ text, bold: true })
export const textColumn = (head: string): TableColumn => ({ head, numeric: false })
export const numberColumn = (head: string): TableColumn => ({ head, numeric: true })
export const bullets = (items: Inlines[]): Block => ({ type: 'list', ordered: false, depth: 0, items })

/** Prose as people typed it: blank lines part paragraphs, single newlines stay. */
export function prose(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', look: 'prose', content: [paragraph] }))
}

export function wordsOfInlines(content: Inlines): string {
  return content.map((each) => (typeof each === 'string' ? each : each.text)).join('')
}

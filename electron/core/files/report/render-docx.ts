// A document of blocks as a Word file: native headings, captions that number themselves, footnotes for where quotes are
// from, a table of contents, tables with heads that repeat. The same document always gives the same bytes.
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SequentialIdentifier,
  Table,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  TableCell as WordCell,
  Document as WordDocument,
  HeadingLevel as WordHeading,
} from 'docx'
import type { ReportRecord } from '../../../../shared/schema/report.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import { type Block, type Document, type Inlines, type QuoteBlock, wordsOfInlines } from './blocks.ts'
import { settledDocx } from './docx-package.ts'
import { numbering, stylesFor } from './docx-styles.ts'
import { xmlText } from './xml-text.ts'

const locales: Readonly<Record<Language, string>> = { es: 'es-CL', en: 'en-GB' }

const headings = {
  1: WordHeading.HEADING_1,
  2: WordHeading.HEADING_2,
  3: WordHeading.HEADING_3,
  4: WordHeading.HEADING_4,
  5: WordHeading.HEADING_5,
} as const

/** A4 and its margins in twips. */
const paper = { width: 11906, height: 16838 }
const margin = 1134
const innerWidth = ({ wide }: Document): number => (wide ? paper.height : paper.width) - 2 * margin

/** The name of the bookmark around the words of a quote. */
export const quoteMark = (place: number): string => `q${place}`

export async function renderDocx(document: Document, record: ReportRecord | null): Promise<Uint8Array> {
  const lang = document.material === null ? null : locales[document.material]
  const word = new WordDocument({
    title: xmlText(document.title),
    subject: xmlText(document.study),
    creator: document.program,
    lastModifiedBy: document.program,
    description: xmlText(document.front.map(({ term, text }) => `${term}: ${text}`).join('\n')),
    styles: stylesFor(locales[document.language]),
    numbering,
    // Captions get their numbers; the pages are left to the word processor, which alone knows them.
    pageNumbers: () => ({ bookmarks: new Map() }),
    sections: [
      {
        properties: {
          page: {
            // The writer swaps the sides itself when the paper lies on its long one.
            size: {
              ...paper,
              orientation: document.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footer(document) },
        children: [
          new Paragraph({ style: 'Title', children: runs([document.title], null) }),
          ...document.front.map(
            ({ term, text }) =>
              new Paragraph({
                style: 'Facts',
                children: runs([{ text: `${term}: `, bold: true }, text], null),
              }),
          ),
          new Paragraph({ style: 'Facts', children: runs([{ text: document.contents, bold: true }], null) }),
          new TableOfContents(document.contents, {
            hyperlink: true,
            headingStyleRange: document.wide ? '1-2' : '1-3',
            beginDirty: true,
          }),
          ...document.body.flatMap((block) => written(block, document, lang)),
        ],
      },
    ],
  })
  return settledDocx(await Packer.toBuffer(word), { at: document.at, record })
}

function footer({ title }: Document): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Facts',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun(`${xmlText(title)} · `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun(' / '),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

/** `lang`: of what people of the study wrote, where it is not the document's. */
function written(block: Block, document: Document, lang: string | null): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs([block.text], null) })]
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.look === 'plain' ? {} : { style: block.look === 'facts' ? 'Facts' : 'Prose' }),
          children: runs(block.content, block.look === 'prose' ? lang : null),
        }),
      ]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: block.ordered ? 'numbers' : 'bullets', level: Math.min(block.depth, 7) },
            children: runs(item, null),
          }),
      )
    case 'facts':
      return block.facts.map(
        ({ term, text }) =>
          new Paragraph({ children: runs([{ text: `${term}: `, bold: true }, text], null) }),
      )
    case 'table':
      return tableOf(block, document)
    case 'figure':
      return [
        new Paragraph({ style: 'Facts', children: runs([{ text: block.caption, bold: true }], null) }),
        new Paragraph({ children: runs([block.words], null) }),
      ]
    case 'quote':
      return quoteOf(block, lang)
  }
}

function tableOf(table: Block & { type: 'table' }, document: Document): FileChild[] {
  const { tableWord } = document
  const pageWidth = innerWidth(document)
  const { caption, columns, rows } = table
  const widths = widthsOf(table, pageWidth)
  const rule = { style: BorderStyle.SINGLE, size: 4, color: 'CFC9BB' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cell = (content: Inlines, index: number, head: boolean) =>
    new WordCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(head ? { shading: { fill: 'F2EFE7' } } : {}),
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: columns[index]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          keepNext: head,
          children: runs(head ? content.map((each) => bolder(each)) : content, null),
        }),
      ],
    })
  return [
    new Paragraph({
      style: 'Caption',
      children: [
        new TextRun(`${tableWord} `),
        new SequentialIdentifier(tableWord),
        new TextRun(xmlText(`. ${caption}`)),
      ],
    }),
    new Table({
      width: { size: pageWidth, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      borders: {
        top: rule,
        bottom: rule,
        insideHorizontal: rule,
        insideVertical: none,
        left: none,
        right: none,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ head }, index) => cell([head], index, true)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((each, index) =>
                cell(typeof each === 'string' ? [each] : each, index, false),
              ),
            }),
        ),
      ],
    }),
    new Paragraph({ children: [] }),
  ]
}

function bolder(each: Inlines[number]): Inlines[number] {
  return typeof each === 'string' ? { text: each, bold: true } : { ...each, bold: true }
}

/** Twips a character of a table takes, about; and what a cell has around its words. */
const perCharacter = 112
const around = 170

/** Every column as wide as its longest word asks for; what is left goes where the text is longest. */
function widthsOf({ columns, rows }: Block & { type: 'table' }, pageWidth: number): number[] {
  const cells = columns.map(({ head }, index) => [head, ...rows.map((row) => wordsOf(row[index] ?? ''))])
  const longest = (texts: readonly string[]) => Math.max(1, ...texts.map((text) => text.length))
  const least = cells.map((texts) =>
    Math.min(2400, longest(texts.flatMap((text) => text.split(/[\s/]+/))) * perCharacter + around),
  )
  const wanted = cells.map((texts, index) =>
    Math.max(
      least[index] ?? 0,
      Math.min(60, longest(texts.flatMap((text) => text.split('\n')))) * perCharacter + around,
    ),
  )
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
  if (sum(least) >= pageWidth) return least.map((width) => Math.floor((width * pageWidth) / sum(least)))
  const missing = Math.max(1, sum(wanted) - sum(least))
  const left = pageWidth - sum(least)
  return least.map((width, index) =>
    Math.floor(width + (((wanted[index] ?? 0) - width) * left) / missing || width),
  )
}

function wordsOf(cell: string | Inlines): string {
  return typeof cell === 'string' ? cell : wordsOfInlines(cell)
}

/** The words within a bookmark, the place they are from in a footnote, and what codings say under them. */
function quoteOf({ place, text, struck, whence, notes }: QuoteBlock, lang: string | null): FileChild[] {
  return [
    new Paragraph({
      style: 'Quote',
      keepLines: text.length < 800,
      children: [
        new Bookmark({ id: quoteMark(place), children: runs([text], lang, struck) }),
        new FootnoteReferenceRun({
          children: [new Paragraph({ style: 'FootnoteText', children: runs([` ${whence}`], null) })],
        }),
      ],
    }),
    ...notes.flatMap(({ line, more }) => [
      new Paragraph({ style: 'Coding', children: runs([line], null) }),
      ...more.map(
        ({ head, text: note }) =>
          new Paragraph({
            style: 'Coding',
            children: [...runs([{ text: `${head} `, bold: true }], null), ...runs([note], lang)],
          }),
      ),
    ]),
  ]
}

/** Newlines become line breaks, tabs stay tabs; blanks are kept. */
function runs(content: Inlines, lang: string | null, struck?: boolean): TextRun[] {
  return content.flatMap((each) => {
    const { text, bold, italic, mono } =
      typeof each === 'string' ? { text: each, bold: false, italic: false, mono: false } : each
    const look = {
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: true } : {}),
      ...(mono ? { font: 'Consolas' } : {}),
      ...(struck ? { strike: true } : {}),
      ...(lang === null ? {} : { language: { value: lang } }),
    }
    return xmlText(text)
      .split('\n')
      .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }))
  })
}

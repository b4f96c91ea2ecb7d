// The pieces every section is made of: marks, locators, quotes, tables.
import type { Direction } from '../../../../shared/schema/coding.ts'
import type { Status } from '../../../../shared/schema/profile.ts'
import type { IndicatorRef, Passage, PassageCoding, SourceRef } from './case-report.ts'
import { filled, type Html, html, joined } from './html.ts'
import type { Words } from './words.ts'

export type MarkKind = 'for' | 'against' | 'missing' | 'neutral'

/** The marks' fixed shapes, on a field of 12 by 12. */
const shapes: Readonly<Record<MarkKind, { path: string; hollow: boolean }>> = {
  for: { path: 'M6 1.2 11.2 10.6H.8Z', hollow: false },
  against: { path: 'M6 10.8.8 1.4H11.2Z', hollow: false },
  missing: { path: 'M6 1.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8Z', hollow: true },
  neutral: { path: 'M6 1.2 10.8 6 6 10.8 1.2 6Z', hollow: true },
}

const marksOfStatus: Readonly<Record<Status, readonly MarkKind[]>> = {
  unsupported: ['missing'],
  supported: ['for'],
  contradicted: ['against'],
  contested: ['for', 'against'],
}

const markOfDirection: Readonly<Record<Direction, MarkKind>> = {
  supports: 'for',
  contradicts: 'against',
  neutral: 'neutral',
}

/** The language of what people of the study wrote and said, where the report speaks another. */
export function langOf({ material }: Words): Html | null {
  return material === null ? null : html` lang="${material}"`
}

export const directionsInOrder: readonly Direction[] = ['supports', 'contradicts', 'neutral']

/** Defines the shapes once, for every `mark` and for the chart. */
export const markSymbols: Html = html`<svg class="symbols" aria-hidden="true" focusable="false"><defs>${(
  ['for', 'against', 'missing', 'neutral'] as const
).map(
  (kind) =>
    html`<symbol id="m-${kind}" viewBox="0 0 12 12" overflow="visible"><path class="${shapes[kind].hollow ? 'hollow' : 'solid'} ${kind}" d="${shapes[kind].path}"/></symbol>`,
)}</defs></svg>`

/** A shape that says nothing by itself; its word must stand beside it. */
export function mark(kind: MarkKind): Html {
  return html`<svg class="mark" aria-hidden="true" focusable="false"><use href="#m-${kind}"/></svg>`
}

export function marksFor(status: Status): readonly MarkKind[] {
  return marksOfStatus[status]
}

export function statusWord(status: Status, { terms }: Words): Html {
  return html`<span class="status">${marksOfStatus[status].map(mark)} ${terms.status[status]}</span>`
}

export function directionWord(direction: Direction, { say }: Words): Html {
  const word = {
    supports: say.evidence.for,
    contradicts: say.evidence.against,
    neutral: say.evidence.neutral,
  }
  return html`<span class="status">${mark(markOfDirection[direction])} ${word[direction]}</span>`
}

/** The fragment a locator leads to: `S4 ¶12-14` to `s4-p12-14`. */
export function anchorOf(locator: string): string {
  return locator.toLowerCase().replace(' ¶', '-p')
}

export function locatorLink(locator: string): Html {
  return html`<a class="locator" href="#${anchorOf(locator)}">[${locator}]</a>`
}

export function sourceLink({ number }: SourceRef): Html {
  return html`<a href="#s${number}">S${number}</a>`
}

export function sourceLinks(sources: readonly SourceRef[]): Html {
  return joined(sources.map(sourceLink), ', ')
}

/** A sentence about sources, each with its title; the text has `{sources}` where they go. */
export function withSources(text: string, sources: readonly SourceRef[], words: Words): Html {
  const mentions = sources.map((source) => html`${sourceLink(source)} (${source.title})`)
  return filled(text, '{sources}', html`${words.listed(mentions)}`)
}

export function indicatorId(number: string): string {
  return `i${number.replace('.', '-')}`
}

export function indicatorLink({ number, text }: IndicatorRef): Html {
  return html`<a href="#${indicatorId(number)}">${number}</a> ${text}`
}

export function sourceFacts({ title, kind, date }: SourceRef, words: Words): Html {
  const { terms, day } = words
  return html`<cite${langOf(words)}>${title}</cite> · ${terms.kind[kind]} · ${day(date)}`
}

/** Who speaks, when the source says, and what the source is. */
export function whence(source: SourceRef, speakers: readonly string[], words: Words): Html {
  const voices =
    speakers.length === 0
      ? null
      : `${words.say.evidence.speakers(words.list(speakers), speakers.length > 1)} · `
  return html`${voices}${sourceFacts(source, words)}`
}

/** Words of a source, exactly; blanks and newlines are kept by the style. */
export function quoted(place: number, text: string, words: Words): Html {
  return html`<blockquote data-quote="${place}"${langOf(words)}>${text}</blockquote>`
}

/** A passage whole, with where it is from and who coded it as what. `extra` follows what each coding says. */
export function passageFigure(
  passage: Passage,
  words: Words,
  extra: (coding: PassageCoding) => Html | null,
): Html {
  const { place, text, source, locator, speakers, codings } = passage
  return html`<figure class="quote" id="q${place}">
${quoted(place, text, words)}
<figcaption>${locatorLink(locator)} ${whence(source, speakers, words)}
<ul>${codings.map((coding) => html`<li>${codingLine(coding, words, extra(coding))}</li>`)}</ul></figcaption>
</figure>
`
}

/** What a coding says, with links to the indicators it says it of. */
export function spoken({ direction, indicators }: PassageCoding, { say }: Words): Html {
  if (indicators.length === 0) return html` · ${say.evidence.speaksUntied[direction]}`
  const links = indicators.map((each) => html`<a href="#${indicatorId(each)}">${each}</a>`)
  return html` · ${filled(say.evidence.speaks[direction], '{indicators}', joined(links, ', '))}`
}

/** Who coded, with what, which part when not all of it, what is `extra`, and the memo. */
export function codingLine(
  { coder, code, locator, memo, answers }: PassageCoding,
  words: Words,
  extra: Html | null,
): Html {
  const { say } = words
  const part = locator === null ? null : html` (${say.evidence.only(locator)})`
  const note =
    memo.trim() === ''
      ? null
      : html`<p class="memo"><b>${say.note}:</b> <span${langOf(words)}>${memo}</span></p>`
  const replies = answers.map(
    ({ indicator, argument, author }) =>
      html`<p class="memo"><b>${say.evidence.answered(author, indicator)}</b> <span${langOf(words)}>${argument}</span></p>`,
  )
  return html`${say.evidence.codedBy(coder, code)}${part}${extra}${note}${replies}`
}

export type Column = { head: string; numeric: boolean }

/** A table with a caption; the first cell of each row is its head. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Html {
  const align = (index: number) => (columns[index]?.numeric ? 'n' : 't')
  return html`<div class="scroll"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column, index) => html`<th scope="col" class="${align(index)}">${column.head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, index) =>
        index === 0
          ? html`<th scope="row" class="${align(index)}">${cell}</th>`
          : html`<td class="${align(index)}">${cell}</td>`,
      )}</tr>
`,
  )}</tbody>
</table></div>
`
}
export type Cell = Html | string | number

export function textColumn(head: string): Column {
  return { head, numeric: false }
}

export function numberColumn(head: string): Column {
  return { head, numeric: true }
}

/** Prose as people typed it: blank lines part paragraphs, single newlines stay. */
export function prose(text: string, words: Words): Html {
  return html`${text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => html`<p class="prose"${langOf(words)}>${paragraph}</p>`)}`
}

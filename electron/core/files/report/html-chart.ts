// The stage profile as a drawing that survives black-and-white print: a row a stage, a cell an indicator.
import type { CaseReport, ReportIndicator, ReportStage } from './case-report.ts'
import { type Html, html } from './html.ts'
import { indicatorId, type MarkKind, mark, marksFor } from './html-parts.ts'
import type { Words } from './words.ts'

/** Units of the drawing's own field; it scales with the page. */
const size = {
  name: 148,
  fit: 104,
  fitNumber: 44,
  coverage: 66,
  cell: 40,
  cellGap: 4,
  columnGap: 14,
  leastColumn: 74,
  head: 44,
  leastRow: 72,
  rowPadding: 9,
  mark: 12,
}
/** Cells of one stage and dimension that stand side by side before the next ones go below. */
const mostAcross = 4

type Column = { id: string; name: string; x: number; across: number }
type Layout = { width: number; columns: Column[] }

export function profileChart(report: CaseReport, words: Words): Html {
  const { say, number } = words
  const layout = layOut(report)
  const rows: Html[] = []
  let y = size.head
  for (const stage of report.stages) {
    const height = rowHeight(stage, layout)
    rows.push(row(stage, y, height, layout, words))
    y += height
  }
  const threshold = fitX(report.model.threshold)
  return html`<figure class="chart">
<svg role="group" aria-label="${say.profile.chartTitle(report.case.name)}. ${say.profile.chartText}" viewBox="0 0 ${layout.width} ${y + 1}">
${heads(layout, words)}
${rows}
<line class="threshold" x1="${threshold}" x2="${threshold}" y1="${size.head}" y2="${y}"/>
<line class="rule" x1="0" x2="${layout.width}" y1="${y}" y2="${y}"/>
</svg>
<figcaption><p>${say.profile.chartText}</p>
<ul class="legend"><li>${mark('for')} ${say.profile.legendFor}</li><li>${mark('against')} ${say.profile.legendAgainst}</li><li>${mark('for')}${mark('against')} ${say.profile.legendBoth}</li><li>${mark('missing')} ${say.profile.legendMissing}</li><li>${say.profile.legendBar}</li><li>${say.profile.legendThreshold(number(report.model.threshold))}</li></ul></figcaption>
</figure>
`
}

function layOut({ model, stages }: CaseReport): Layout {
  let x = size.name + size.fit + size.fitNumber + size.coverage
  const columns = model.dimensions.map(({ id, name }): Column => {
    const most = Math.max(1, ...stages.map((stage) => ofDimension(stage, id).length))
    const across = Math.min(most, mostAcross)
    const column = { id, name, x: x + size.columnGap, across }
    x = column.x + Math.max(size.leastColumn, across * (size.cell + size.cellGap) - size.cellGap)
    return column
  })
  return { width: x + 2, columns }
}

function ofDimension({ indicators }: ReportStage, dimension: string): ReportIndicator[] {
  return indicators.filter((indicator) => indicator.dimension.id === dimension)
}

function linesOf(stage: ReportStage, { columns }: Layout): number {
  return Math.max(
    1,
    ...columns.map((column) => Math.ceil(ofDimension(stage, column.id).length / column.across)),
  )
}

function rowHeight(stage: ReportStage, layout: Layout): number {
  const cells = linesOf(stage, layout) * (size.cell + size.cellGap) - size.cellGap
  return Math.max(size.leastRow, cells + 2 * size.rowPadding)
}

/** Where a fit from -1 to 1 falls. */
function fitX(fit: number): number {
  return rounded(size.name + ((fit + 1) / 2) * size.fit)
}

function heads({ columns }: Layout, { say, number }: Words): Html {
  const ticks = [-1, 0, 1].map(
    (value) => html`<text class="small mid" x="${fitX(value)}" y="${size.head - 8}">${number(value)}</text>`,
  )
  const coverageX = size.name + size.fit + size.fitNumber + size.coverage
  return html`<text class="small" x="6" y="14">${say.profile.stage}</text>
<text class="small" x="${size.name}" y="14">${say.profile.fit}</text>${ticks}
<text class="small end" x="${coverageX}" y="14">${say.profile.coverage}</text>
${columns.map(({ name, x }) => html`<text class="small" x="${x}" y="14">${name}</text>`)}`
}

function row(stage: ReportStage, y: number, height: number, layout: Layout, words: Words): Html {
  const { say, number, score } = words
  const middle = y + height / 2
  const zero = fitX(0)
  const end = fitX(stage.fit)
  const fitNumberX = size.name + size.fit + size.fitNumber - 4
  const coverageX = size.name + size.fit + size.fitNumber + size.coverage
  const covered = say.profile.covered(number(stage.covered), number(stage.indicators.length))
  const tinted = stage.judged || stage.suggested
  return html`<g>${tinted ? html`<rect class="tint" x="0" y="${y}" width="${layout.width}" height="${height}"/>` : null}
<line class="rule" x1="0" x2="${layout.width}" y1="${y}" y2="${y}"/>
${stageName(stage, middle, words)}
<line class="zero" x1="${zero}" x2="${zero}" y1="${middle - 16}" y2="${middle + 16}"/>
<rect class="${stage.fit < 0 ? 'against' : 'for'}" x="${Math.min(zero, end)}" y="${middle - 7}" width="${rounded(Math.abs(end - zero))}" height="14"/>
<text class="end" x="${fitNumberX}" y="${middle + 5}">${score(stage.fit)}</text>
<text class="end" x="${coverageX}" y="${middle + 5}">${covered}</text>
${layout.columns.map((column) => cells(stage, column, middle, layout, words))}</g>
`
}

/** The name in at most two lines, and what is to be said of the stage under it. */
function stageName(stage: ReportStage, middle: number, { say }: Words): Html {
  const { judged, suggested, reached } = say.profile
  const notes = [
    stage.reached ? reached : say.profile.notReached,
    [...(stage.judged ? [judged] : []), ...(stage.suggested ? [suggested] : [])].join(' · '),
  ].filter((note) => note !== '')
  const lines = inLines(stage.name, 19)
  const top = middle - (lines.length * 16 + notes.length * 14) / 2 + 12
  return html`<text class="${stage.reached ? 'strong' : ''}" x="6" y="${top}">${lines.map(
    (line, index) => html`<tspan x="6" dy="${index === 0 ? 0 : 16}">${line}</tspan>`,
  )}${notes.map((note) => html`<tspan class="small" x="6" dy="14">${note}</tspan>`)}</text>`
}

function cells(stage: ReportStage, column: Column, middle: number, layout: Layout, words: Words): Html[] {
  const lines = linesOf(stage, layout)
  const top = middle - (lines * (size.cell + size.cellGap) - size.cellGap) / 2
  return ofDimension(stage, column.id).map((indicator, index) => {
    const x = column.x + (index % column.across) * (size.cell + size.cellGap)
    const y = top + Math.floor(index / column.across) * (size.cell + size.cellGap)
    return cell(indicator, x, y, words)
  })
}

function cell(indicator: ReportIndicator, x: number, y: number, { say, terms, score }: Words): Html {
  const { status, strength, text } = indicator
  const kinds = marksFor(status)
  const left = x + size.cell / 2 - (kinds.length * (size.mark + 2) - 2) / 2
  const half = (size.cell - 8) / 2
  const bar = rounded(Math.abs(strength) * half)
  const zero = x + size.cell / 2
  const label = `${indicator.number} ${text} ${terms.status[status]}; ${say.profile.strength.toLowerCase()} ${score(strength)}`
  return html`<a href="#${indicatorId(indicator.number)}"><title>${label}</title>
<rect class="cell ${status}" x="${x}" y="${y}" width="${size.cell}" height="${size.cell}" rx="3"/>
${kinds.map((kind, index) => markAt(kind, left + index * (size.mark + 2), y + 5))}
<text class="tiny mid" x="${zero}" y="${y + 29}">${indicator.number}</text>
${bar === 0 ? null : html`<rect class="${strength < 0 ? 'against' : 'for'}" x="${strength < 0 ? zero - bar : zero}" y="${y + 33}" width="${bar}" height="3"/>`}
</a>
`
}

function markAt(kind: MarkKind, x: number, y: number): Html {
  return html`<use href="#m-${kind}" x="${x}" y="${y}" width="${size.mark}" height="${size.mark}"/>`
}

/** Words in lines of at most `most` characters, unless one word is longer; what does not fit two lines stays in the second. */
function inLines(text: string, most: number): string[] {
  const [first = '', ...rest] = text.split(' ')
  let line = first
  while (rest[0] !== undefined && line.length + 1 + rest[0].length <= most) line += ` ${rest.shift()}`
  return rest.length === 0 ? [line] : [line, rest.join(' ')]
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

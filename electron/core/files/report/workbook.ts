// A workbook (Office Open XML) of typed cells, written part by part: twenty thousand rows must not keep anybody waiting,
// and the same tables must give the same bytes. Texts stand in their cells as they are; nothing of them is ever computed.
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Cell, Column, Table } from './tables.ts'
import { xmlText } from './xml-text.ts'

/** What a cell of a spreadsheet holds at most, and what a sheet's name does. */
const mostCharacters = 32_767
const mostInName = 31
const noTime = new Date(1980, 0, 1)
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** Places in `styles` below. */
const look = { number: 0, head: 1, text: 2, long: 3, date: 4 } as const

export function workbook(tables: readonly Table[]): Uint8Array {
  const names = sheetNames(tables)
  const numbered = tables.map((table, at) => ({ table, at: at + 1, name: names[at] ?? '' }))
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(numbered.length)],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ at, name }) => `<sheet name="${escaped(name)}" sheetId="${at}" r:id="rId${at}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${numbered.map(({ at }) => `<Relationship Id="rId${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}<Relationship Id="rId${numbered.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
    ...numbered.map(({ table, at }): [string, string] => [`xl/worksheets/sheet${at}.xml`, sheet(table)]),
  ]
  const zipped: Zippable = {}
  for (const [path, part] of parts) zipped[path] = [strToU8(part), { mtime: noTime, level: 3 }]
  return zipSync(zipped)
}

/** Without what spreadsheets refuse in a name, each once. */
function sheetNames(tables: readonly Table[]): string[] {
  const taken = new Set<string>()
  return tables.map(({ name }) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .slice(0, mostInName)
        .trim() || '-'
    let free = plain
    for (let n = 2; taken.has(free.toLowerCase()); n += 1)
      free = `${plain.slice(0, mostInName - String(n).length - 1)} ${n}`
    taken.add(free.toLowerCase())
    return free
  })
}

function sheet({ columns, rows }: Table): string {
  const letters = columns.map((_, at) => letterOf(at))
  const looks = columns.map(lookOf)
  const lines = [columns.map(({ head: text }, at) => textCell(`${letters[at]}1`, look.head, text)).join('')]
  for (const [at, row] of rows.entries()) {
    const number = at + 2
    let line = ''
    for (const [place, cell] of row.entries())
      line += cellOf(cell, `${letters[place]}${number}`, looks[place] ?? look.text)
    lines.push(line)
  }
  const widths = columns.map(
    (column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}" customWidth="1"/>`,
  )
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`}<sheetData>${lines.map((line, at) => `<row r="${at + 1}">${line}</row>`).join('')}</sheetData></worksheet>`
}

function cellOf(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${place}" s="${look.number}"><v>${cell}</v></c>` : ''
  if (style === look.date) {
    const day = dayNumber(cell)
    if (day !== null) return `<c r="${place}" s="${look.date}"><v>${day}</v></c>`
  }
  return textCell(place, style === look.long ? look.long : look.text, cell)
}

const textCell = (place: string, style: number, text: string): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, mostCharacters))}</t></is></c>`

/** Days as spreadsheets count them from 1900, which they take for a leap year; null for a day they don't know. */
function dayNumber(day: string): number | null {
  const at = Date.parse(`${day}T00:00:00Z`)
  const days = at / 86_400_000 + 25_569
  return Number.isNaN(at) || days < 61 ? null : days
}

const special = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]/u

/** Most cells have nothing to change. */
function escaped(text: string): string {
  if (!special.test(text) && !text.includes('"') && !text.includes('_x')) return text
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

function letterOf(at: number): string {
  return at < 26
    ? String.fromCharCode(65 + at)
    : `${letterOf(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`
}

function lookOf({ kind, wide }: Column): number {
  if (kind === 'date') return look.date
  return wide ? look.long : look.text
}

function widthOf({ kind, wide }: Column): number {
  return wide ? 60 : kind === 'text' ? 22 : 12
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const own = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${own.join('')}</Types>`
}

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

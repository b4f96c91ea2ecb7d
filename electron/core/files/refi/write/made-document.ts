// A Word document of a source whose own file had a structure, for programs that show documents rather than text: its lines
// as paragraphs, headings and who speaks set apart. The same text always gives the same bytes.
import { strToU8, type Zippable, zipSync } from 'fflate'
import { xmlText } from '../../report/xml-text.ts'
import type { ExchangeSource } from './material.ts'

const noTime = new Date(1980, 0, 1)
const structured = new Set(['docx', 'odt', 'rtf', 'html', 'md', 'pdf'])

export const isStructured = ({ format }: Pick<ExchangeSource, 'format'>): boolean => structured.has(format)

const escaped = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export function madeDocument({ text }: Pick<ExchangeSource, 'text'>): Uint8Array {
  const body = text.split('\n').map(paragraph).join('\n')
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${main}"><w:body>\n${body}\n<w:sectPr/></w:body></w:document>`,
  }
  const zipped: Zippable = {}
  for (const [path, part] of Object.entries(parts))
    zipped[path] = [strToU8(part), { mtime: noTime, level: 6 }]
  return zipSync(zipped)
}

function paragraph(line: string): string {
  const heading = /^(#{1,6}) +(?=\S)/.exec(line)
  const speaker = heading === null ? /^[^\n:]{1,60}:(?= )/u.exec(line) : null
  if (heading !== null) {
    const level = heading[1]?.length ?? 1
    return `<w:p><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>${run(line, true)}</w:p>`
  }
  const label = speaker?.[0] ?? ''
  return `<w:p>${label === '' ? '' : run(label, true)}${run(line.slice(label.length), false)}</w:p>`
}

function run(text: string, bold: boolean): string {
  if (text === '') return ''
  const looks = bold ? '<w:rPr><w:b/></w:rPr>' : ''
  return `<w:r>${looks}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

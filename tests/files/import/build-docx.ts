// Builds small .docx files for tests from hand-written WordprocessingML.
import { type Zippable, zipSync } from 'fflate'

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A run of text; \t and \n in it become tab and line break elements. */
export const run = (text: string): string => {
  const pieces = text.split(/([\t\n])/).map((piece) => {
    if (piece === '\t') return '<w:tab/>'
    if (piece === '\n') return '<w:br/>'
    return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
  })
  return `<w:r>${pieces.join('')}</w:r>`
}

/** A paragraph of runs and other inline XML. */
export const paragraph = (content: string, properties: string): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

export const plain = (text: string): string => paragraph(run(text), '')
export const heading = (text: string): string => paragraph(run(text), '<w:pStyle w:val="Heading1"/>')
export const listItem = (text: string, list: { numId: number; level: number }): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.numId}"/></w:numPr>`)

/** Each cell is block XML. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

const change = 'w:id="90" w:author="Ana" w:date="2024-05-03T10:00:00Z"'
export const inserted = (text: string): string => `<w:ins ${change}>${run(text)}</w:ins>`
export const deleted = (text: string): string =>
  `<w:del ${change}><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`
export const noteReference = (kind: 'footnote' | 'endnote', id: number): string =>
  `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
export const note = (kind: 'footnote' | 'endnote', id: number, text: string): string =>
  `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`, '')}</w:${kind}>`

/** An abstract list and the number that uses it, under the same id. */
export const list = (id: number, formats: readonly ('bullet' | 'decimal' | 'none')[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${formats
    .map(
      (format, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${level + 1}."/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`

export type DocxParts = {
  /** Block XML of the body. */
  body: string
  footnotes?: string
  endnotes?: string
  comments?: string
  /** `list` elements; each is given a number with its own id. */
  lists?: readonly { id: number; xml: string }[]
  /** Other entries, or parts that take the place of the ones built here, by path. */
  entries?: Readonly<Record<string, string | Uint8Array>>
}

const root = (name: string, content: string): string =>
  `${declaration}<w:${name} xmlns:w="${wordNamespace}" xmlns:r="${officeRelationships}">${content}</w:${name}>`

export const documentXml = (body: string): string => root('document', `<w:body>${body}<w:sectPr/></w:body>`)

const relationships = (targets: readonly { type: string; target: string }[]): string =>
  `${declaration}<Relationships xmlns="${relationshipsNamespace}">${targets
    .map(
      ({ type, target }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** The same parts give the same bytes. */
export const buildDocx = (parts: DocxParts): Uint8Array => {
  const related: Record<string, string> = {
    styles: root(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    ),
  }
  if (parts.footnotes !== undefined) related.footnotes = root('footnotes', parts.footnotes)
  if (parts.endnotes !== undefined) related.endnotes = root('endnotes', parts.endnotes)
  if (parts.comments !== undefined) related.comments = root('comments', parts.comments)
  if (parts.lists !== undefined) {
    const numbers = parts.lists.map(
      ({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
    )
    related.numbering = root('numbering', [...parts.lists.map(({ xml }) => xml), ...numbers].join(''))
  }
  const names = Object.keys(related)
  const override = (path: string, kind: string) =>
    `<Override PartName="/word/${path}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${names.map((name) => override(name, name)).join('')}</Types>`,
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': documentXml(parts.body),
    'word/_rels/document.xml.rels': relationships(
      names.map((name) => ({ type: name, target: `${name}.xml` })),
    ),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, related[name] ?? ''])),
    ...parts.entries,
  }
  return zipFiles(files)
}

/** A zip of these entries, deflated, dated alike. */
export const zipFiles = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const encoder = new TextEncoder()
  const zippable: Zippable = {}
  for (const [path, content] of Object.entries(files)) {
    zippable[path] = typeof content === 'string' ? encoder.encode(content) : content
  }
  return zipSync(zippable, { level: 6, mtime: '2024-01-02T12:00:00' })
}

/** A document of plain paragraphs, for tests that only need a real file. */
export const docxOfParagraphs = (paragraphs: readonly string[]): Uint8Array =>
  buildDocx({ body: paragraphs.map(plain).join('') })

// The last word on a Word file: what its writer takes from the clock and from chance is taken from the study instead, and
// what the report can be verified by becomes a part of its own, which word processors keep.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { ReportRecord } from '../../../../shared/schema/report.ts'

export const recordPath = 'customXml/item1.xml'
export const recordNamespace = 'urn:trama:report:1'
/** Of the record's part; any fixed one will do, it only has to be the part's own. */
const partId = '{5A1D2E0C-6B7F-4D58-9C43-7452414D4131}'

/** What a zip gives every file that has no time: its first day. */
const noTime = new Date(1980, 0, 1)

export function settledDocx(
  bytes: Uint8Array,
  { at, record }: { at: string; record: ReportRecord | null },
): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, part]))
  const change = (path: string, to: (text: string) => string) => {
    const part = parts.get(path)
    if (part !== undefined) parts.set(path, strToU8(to(strFromU8(part))))
  }
  change('docProps/core.xml', (text) =>
    text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + at),
  )
  // Lists, links and bookmarks are told apart by numbers that go on counting from file to file.
  for (const path of ['word/document.xml', 'word/footnotes.xml']) change(path, renumberedBookmarks)
  if (record !== null) addRecord(parts, change, record)
  const zipped: Zippable = {}
  // Word wants the list of content types first.
  const order = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  for (const path of order) zipped[path] = [parts.get(path) ?? new Uint8Array(), { mtime: noTime, level: 6 }]
  return zipSync(zipped)
}

function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2
}

function renumberedBookmarks(text: string): string {
  const counter = () => {
    const known = new Map<string, number>()
    return (id: string): number => {
      const number = known.get(id) ?? known.size + 1
      known.set(id, number)
      return number
    }
  }
  const [marks, places] = [counter(), counter()]
  return text
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]*)"/g,
      (_, head: string, id: string) => `${head}${marks(id)}"`,
    )
    .replace(/\b_Toc(\d+)\b/g, (_, id: string) => `_Toc${places(id)}`)
}

function addRecord(
  parts: Map<string, Uint8Array>,
  change: (path: string, to: (text: string) => string) => void,
  record: ReportRecord,
): void {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
  const data = JSON.stringify(record).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  parts.set(recordPath, strToU8(`${xml}<report xmlns="${recordNamespace}">${data}</report>`))
  parts.set(
    'customXml/itemProps1.xml',
    strToU8(
      `${xml}<ds:datastoreItem ds:itemID="${partId}" xmlns:ds="${office}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${recordNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  )
  parts.set(
    'customXml/_rels/item1.xml.rels',
    strToU8(
      `${xml}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
  )
  change('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  )
  change('word/_rels/document.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdReport" Type="${office}/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  )
}

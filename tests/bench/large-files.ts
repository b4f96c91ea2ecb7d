// Files as large as people may ever bring, made from a seed.
import { zipSync } from 'fflate'
import { seeded } from './measure.ts'

const texts = 60
const codes = 300
const selections = 20_000
const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const letters = 'abcdefghijklmnopqrstuvwxyzáéíóúñ'
const wordFrom = (random: () => number): string =>
  Array.from(
    { length: 3 + Math.floor(random() * 7) },
    () => letters[Math.floor(random() * letters.length)],
  ).join('')

/** A .qdpx of 50 MB: texts that hardly shrink, so that the file is as large as what is in it. */
export function largeProject(): { bytes: Uint8Array; says: string } {
  const random = seeded(7)
  const word = () => wordFrom(random)
  const parts: Record<string, Uint8Array> = {}
  const sources: string[] = []
  let characters = 0
  for (let text = 0; text < texts; text += 1) {
    const lines = Array.from({ length: 13_000 }, () => Array.from({ length: 13 }, word).join(' '))
    const starts: number[] = []
    let at = 0
    for (const line of lines) {
      starts.push(at)
      at += line.length + 2
    }
    characters += at
    parts[`Sources/${guid(1000 + text)}.txt`] = Buffer.from(`\ufeff${lines.join('\r\n')}`)
    const each = Math.floor(selections / texts)
    const inner = Array.from({ length: each }, (_, index) => {
      const line = Math.floor((index * lines.length) / each)
      const start = starts[line] ?? 0
      const key = 100_000 + text * each + index
      return `<PlainTextSelection guid="${guid(key)}" startPosition="${start}" endPosition="${start + (lines[line]?.length ?? 1)}"><Coding guid="${guid(key + 1_000_000)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(10_000 + (index % codes))}"/></Coding></PlainTextSelection>`
    }).join('')
    sources.push(
      `<TextSource guid="${guid(2000 + text)}" name="Entrevista ${text}" plainTextPath="internal://${guid(1000 + text)}.txt">${inner}</TextSource>`,
    )
  }
  const codebook = Array.from(
    { length: codes },
    (_, index) => `<Code guid="${guid(10_000 + index)}" name="Código ${index}" isCodable="true"/>`,
  ).join('')
  parts['project.qde'] = Buffer.from(
    `<Project xmlns="urn:QDA-XML:project:1.0" name="Grande"><Users><User guid="${guid(1)}" name="Inés"/></Users><CodeBook><Codes>${codebook}</Codes></CodeBook><Sources>${sources.join('')}</Sources></Project>`,
  )
  const says = `${texts} texts of ${characters} characters, ${selections} codings`
  return { bytes: zipSync(parts, { level: 1 }), says }
}

/** A .docx of a million words in turns of two speakers, with a bold label each, as word processors write them. */
export function largeDocument(): { bytes: Uint8Array; says: string } {
  const random = seeded(11)
  const words = 1_000_000
  const perTurn = 50
  const run = (text: string, properties: string) =>
    `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
  const paragraphs = Array.from({ length: words / perTurn }, (_, turn) => {
    const said = Array.from({ length: perTurn }, () => wordFrom(random))
    const half = perTurn / 2
    const label = run(turn % 2 === 0 ? 'E1: ' : 'P1: ', '<w:rPr><w:b/></w:rPr>')
    return `<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>${label}${run(`${said.slice(0, half).join(' ')} `, '')}${run(`${said.slice(half).join(' ')}.`, '')}</w:p>`
  })
  const office = 'http://schemas.openxmlformats.org'
  const bytes = zipSync({
    '[Content_Types].xml': Buffer.from(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': Buffer.from(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': Buffer.from(
      `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  })
  return { bytes, says: `${words} words in ${paragraphs.length} turns` }
}

// Files made to harm: each is refused in words, or read without what harms.
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../electron/core/files/import/read-document.ts'
import { pdfPages } from '../../../electron/core/files/import/read-pdf.ts'
import { zipFiles } from './build-docx.ts'
import { buildOdt, odtXml } from './build-odt.ts'
import { buildPdf, pdfOf } from './build-pdf.ts'

const read = (fileName: string, content: Uint8Array | string) =>
  readDocument({
    fileName,
    bytes: typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
    encoding: null,
  })
const refused = (format: string, reason: string) => ({ code: 'import.bad_file', details: { format, reason } })

describe('OpenDocument', () => {
  test.each([
    ['elements nested without end', buildOdt('<text:span>'.repeat(5000)), 'too-complex'],
    [
      'tables in tables without end',
      buildOdt(
        '<table:table><table:table-row><table:table-cell>'.repeat(70) +
          '</table:table-cell></table:table-row></table:table>'.repeat(70),
      ),
      'too-complex',
    ],
    ['XML that ends early', buildOdt('<text:p>Hola'), 'damaged'],
    [
      'a spreadsheet',
      zipFiles({ 'content.xml': odtXml('').replaceAll('office:text', 'office:spreadsheet') }),
      'no-document',
    ],
    [
      'parts that are encrypted',
      zipFiles({
        'content.xml': 'x',
        'META-INF/manifest.xml': '<manifest:encryption-data manifest:checksum="x"/>',
      }),
      'encrypted',
    ],
  ])('%s', async (_, bytes, reason) => {
    await expect(read('a.odt', bytes)).rejects.toMatchObject(refused('odt', reason))
  })

  test('a path out of the archive', async () => {
    const bytes = zipFiles({ 'content.xml': odtXml('<text:p>Hola</text:p>'), '../../fuera.txt': 'x' })
    await expect(read('a.odt', bytes)).rejects.toMatchObject({ code: 'import.bad_file' })
  })

  test('an archive that inflates out of all proportion', async () => {
    const bytes = zipFiles({ 'content.xml': odtXml('x'), 'Pictures/a.png': new Uint8Array(40 * 1024 * 1024) })
    await expect(read('a.odt', bytes)).rejects.toMatchObject({ code: 'import.zip_bomb' })
  })

  test('characters that are none', async () => {
    const { text } = await read('a.odt', buildOdt('<text:p>E1: ho&#x7f;la</text:p>'))
    expect(text).toBe('E1: hola')
  })
})

describe('RTF', () => {
  test('groups without end', async () => {
    await expect(read('a.rtf', `{\\rtf1 ${'{'.repeat(5000)}`)).rejects.toMatchObject(
      refused('rtf', 'too-complex'),
    )
  })

  test('notes in notes without end', async () => {
    await expect(read('a.rtf', `{\\rtf1 ${'{\\footnote x'.repeat(100)}`)).rejects.toMatchObject(
      refused('rtf', 'too-complex'),
    )
  })

  test.each([
    ['more closed than opened', "{\\rtf1 Hola}}}}}} y m\\'e1s", 'Hola y más'],
    ['binary longer than the file', '{\\rtf1 Hola \\bin99999 xxxx', 'Hola'],
    ['half a surrogate pair', '{\\rtf1 Ho\\u-10179?la}', 'Hola'],
    ['a number no character has', '{\\rtf1 Ho\\u9999999999?la}', 'Hola'],
    ['cells without a row', '{\\rtf1 uno\\cell dos\\cell}', 'uno\ndos'],
  ])('%s', async (_, content, expected) => {
    expect((await read('a.rtf', content)).text.replaceAll(' | ', '\n').trim()).toBe(expected)
  })
})

describe('HTML', () => {
  test('elements nested without end', async () => {
    await expect(read('a.html', `<html>${'<div>'.repeat(100_000)}x`)).rejects.toMatchObject(
      refused('html', 'too-complex'),
    )
  })

  test('nothing of a script, of a picture far away or of an event is left', async () => {
    const { text } = await read(
      'a.html',
      '<html><body onload=x><script>fetch("http://lejos")</script><img src=http://lejos onerror=x>Hola<object data=x>no</object><!-- <p>no -->',
    )
    expect(text).toBe('Hola')
  })
})

describe('PDF', () => {
  const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'

  test('pages that are their own children', async () => {
    const bytes = pdfOf([catalogue, '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>'])
    await expect(read('a.pdf', bytes)).rejects.toMatchObject({ code: expect.stringMatching(/^import\./) })
  })

  test('a password', async () => {
    const whole = Buffer.from(buildPdf([{ lines: [{ x: 60, y: 700, text: 'Hola' }] }])).toString('latin1')
    const key = `<${'41'.repeat(32)}>`
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<41> <41>] /Root`
    await expect(read('a.pdf', whole.replace('/Root', encrypt))).rejects.toMatchObject(
      refused('pdf', 'encrypted'),
    )
  })

  test('what takes too long is ended', async () => {
    const bytes = buildPdf([{ lines: [{ x: 60, y: 700, text: 'Hola' }] }])
    await expect(pdfPages(bytes, 0)).rejects.toMatchObject(refused('pdf', 'too-slow'))
  })

  test('nothing but its first words', async () => {
    await expect(read('a.pdf', '%PDF-1.7\n')).rejects.toMatchObject(refused('pdf', 'damaged'))
  })
})

describe('spreadsheets', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (...targets: [string, string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`
  const sheet = (rows: string) =>
    zipFiles({
      '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Hoja" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml']),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    })
  const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

  test('rows that are only coloured, by the hundred thousand, take nothing from the others', async () => {
    const empty = Array.from(
      { length: 150_000 },
      (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/><c r="B${at + 3}" s="1"></c></row>`,
    )
    const rows = [
      `<row r="1">${cell('A1', 'Nombre')}${cell('B1', 'Texto')}</row>`,
      `<row r="2">${cell('A2', 'Rosa')}${cell('B2', 'hola')}</row>`,
    ]
    expect((await read('a.xlsx', sheet([...rows, ...empty].join('')))).text).toBe('Nombre: Rosa\nTexto: hola')
  })

  test('a cell at the far corner is not reached for', async () => {
    for (const place of ['XFD1048576', 'A1048576', 'ZZZ2', 'ZZZZZZ999999999'])
      await expect(read('a.xlsx', sheet(`<row>${cell(place, 'x')}</row>`))).rejects.toMatchObject(
        refused('xlsx', 'too-complex'),
      )
  })

  test('a part that says it goes on for longer than the file is not waited for', async () => {
    const bytes = Buffer.from(sheet(`<row r="1">${cell('A1', 'Hola')}</row>`))
    for (let at = bytes.indexOf('PK\x03\x04'); at !== -1; at = bytes.indexOf('PK\x03\x04', at + 4))
      bytes.writeUInt32LE(10_000_000, at + 18)
    expect((await read('a.xlsx', bytes)).text).toBe('Hola')
  })

  test('tags within tags are not gone into', async () => {
    for (const rows of ['<row '.repeat(200_000), `<!-- x -->${'<row '.repeat(200_000)}`])
      await expect(read('a.xlsx', sheet(rows))).rejects.toMatchObject(refused('xlsx', 'damaged'))
  })

  test('a formula nobody worked out is told', async () => {
    const rows = `<row r="1">${cell('A1', 'Suma')}</row><row r="2"><c r="A2"><f>1+1</f><v></v></c><c r="B2"><f>1+1</f><v>2</v></c></row>`
    expect((await read('a.xlsx', sheet(rows))).notes).toContainEqual({
      kind: 'objects-left-out',
      count: 1,
      detail: '',
    })
  })
})

import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { MAX_ENTRIES, RATIO_FLOOR_BYTES } from '../../../electron/core/files/import/archive.ts'
import { readDocx } from '../../../electron/core/files/import/read-docx.ts'
import {
  buildDocx,
  deleted,
  documentXml,
  docxOfParagraphs,
  heading,
  inserted,
  list,
  listItem,
  note,
  noteReference,
  paragraph,
  plain,
  run,
  table,
  zipFiles,
} from './build-docx.ts'

const textOf = async (bytes: Uint8Array) => (await readDocx(bytes)).text
const bodyText = (body: string) => textOf(buildDocx({ body }))
const refusal = (code: string, reason?: string) =>
  reason === undefined ? { code } : { code, details: { reason } }

describe('what a Word document says', () => {
  test('a paragraph, a heading and an empty paragraph are a line each', async () => {
    expect(await bodyText(heading('Entrevista') + plain('') + plain('P1: Buenos días.'))).toBe(
      'Entrevista\n\nP1: Buenos días.',
    )
  })

  test('tabs and line breaks are kept; a newline in the XML is a space', async () => {
    expect(await bodyText(plain('P1:\tHola\nSigo'))).toBe('P1:\tHola\nSigo')
    expect(await bodyText(paragraph('<w:r><w:t>una\r\ndos</w:t></w:r>', ''))).toBe('una dos')
  })

  test('markup in the text comes through as characters', async () => {
    expect(await bodyText(plain('<b>&amp; "ñ" 🙂 e\u0301'))).toBe('<b>&amp; "ñ" 🙂 e\u0301')
  })

  test('lists carry their bullets and numbers, each list its own count', async () => {
    const lists = [
      { id: 1, xml: list(1, ['decimal', 'decimal']) },
      { id: 2, xml: list(2, ['bullet']) },
      { id: 3, xml: list(3, ['decimal']) },
    ]
    const body = [
      listItem('uno', { numId: 1, level: 0 }),
      listItem('uno de uno', { numId: 1, level: 1 }),
      listItem('dos de uno', { numId: 1, level: 1 }),
      plain('entre medio'),
      listItem('dos', { numId: 1, level: 0 }),
      listItem('uno de dos', { numId: 1, level: 1 }),
      listItem('viñeta', { numId: 2, level: 0 }),
      listItem('otra lista', { numId: 3, level: 0 }),
      listItem('tres', { numId: 1, level: 0 }),
    ]
    expect(await textOf(buildDocx({ body: body.join(''), lists }))).toBe(
      '1. uno\n  1. uno de uno\n  2. dos de uno\nentre medio\n2. dos\n  1. uno de dos\n• viñeta\n1. otra lista\n3. tres',
    )
  })

  test('a level that prints no number gets none', async () => {
    const lists = [{ id: 1, xml: list(1, ['none', 'decimal']) }]
    const body = listItem('Título', { numId: 1, level: 0 }) + listItem('punto', { numId: 1, level: 1 })
    expect(await textOf(buildDocx({ body, lists }))).toBe('Título\n  1. punto')
  })

  test('a table row is a line, its cells apart; long cells keep their lines; empty rows go', async () => {
    const rows = [
      [plain('Hora'), plain('Qué ocurre')],
      [plain('10:30'), plain('Llegan.') + plain('Se saludan.')],
      [plain(''), plain('')],
      [plain(''), plain('Cierre')],
    ]
    expect(await bodyText(plain('Pauta') + table(rows) + plain('Fin'))).toBe(
      'Pauta\nHora | Qué ocurre\n10:30 | Llegan.\nSe saludan.\n | Cierre\nFin',
    )
  })

  test('a table inside a cell is read too', async () => {
    const inner = table([[plain('a'), plain('b')]])
    expect(await bodyText(table([[plain('fuera'), inner + plain('')]]))).toBe('fuera | a | b')
  })

  test('notes leave a mark and follow at the end, in order of appearance', async () => {
    const body =
      paragraph(run('Uno') + noteReference('endnote', 2) + run(' y dos') + noteReference('footnote', 5), '') +
      paragraph(run('Otra vez') + noteReference('endnote', 2) + noteReference('footnote', 99), '') +
      plain('')
    const bytes = buildDocx({
      body,
      footnotes: note('footnote', 5, 'Al pie.'),
      endnotes: note('endnote', 2, 'Al final.'),
    })
    expect(await textOf(bytes)).toBe('Uno[1] y dos[2]\nOtra vez[1]\n\n[1] Al final.\n[2] Al pie.')
  })

  test('tracked changes: insertions stay, deletions and what was moved away go', async () => {
    const moved = `<w:moveFrom w:id="1" w:author="Ana">${run('de aquí ')}</w:moveFrom>`
    const arrived = `<w:moveTo w:id="2" w:author="Ana">${run(' hasta acá')}</w:moveTo>`
    const body = paragraph(run('La red ') + moved + deleted('nunca ') + inserted('sí se reúne') + arrived, '')
    expect(await bodyText(body)).toBe('La red sí se reúne hasta acá')
  })

  test('a paragraph whose end was deleted joins the next', async () => {
    const mark = '<w:rPr><w:del w:id="3" w:author="Ana"/></w:rPr>'
    expect(await bodyText(paragraph(run('Primera '), mark) + plain('mitad.'))).toBe('Primera mitad.')
  })

  test('comments leave a mark and follow at the end, said by nobody', async () => {
    const body = paragraph(`${run('Dicho.')}<w:r><w:commentReference w:id="0"/></w:r>`, '')
    const comments = `<w:comment w:id="0" w:author="Ana">${plain('Ojo con esto')}</w:comment>`
    expect(await textOf(buildDocx({ body, comments }))).toBe('Dicho.[C1]\n\n[C1] Ana: Ojo con esto')
  })

  test('links, fields, content controls and check boxes give what they show', async () => {
    const link = `<w:hyperlink w:anchor="x">${run('el acta')}</w:hyperlink>`
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${run(' control')}</w:sdtContent></w:sdt>`
    const simple = `<w:fldSimple w:instr="DATE">${run(' 3 de mayo')}</w:fldSimple><w:bdo>${run(' bdo')}</w:bdo>`
    expect(await bodyText(paragraph(run('Ver ') + link + run(' p. ') + field + control + simple, ''))).toBe(
      'Ver el acta p. 7 control 3 de mayo bdo',
    )
  })

  test('a main part with another name, as online editors write it', async () => {
    const bytes = zipFiles({
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
      'word/document2.xml': documentXml(plain('Hola')),
    })
    expect(await textOf(bytes)).toBe('Hola')
  })

  test('no sources of other files are opened: a linked picture is left alone', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    const bytes = buildDocx({
      body: paragraph(run('Foto') + drawing, ''),
      entries: { 'word/_rels/document.xml.rels': rels },
    })
    expect(await textOf(bytes)).toBe('Foto')
  })
})

describe('what is refused', () => {
  const good = docxOfParagraphs(['Una línea.', 'Otra línea.'])

  test('text with the extension of a document', async () => {
    await expect(readDocx(strToU8('P1: Hola'))).rejects.toMatchObject(refusal('import.bad_docx', 'not-a-zip'))
  })

  test('an old or password-protected document', async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    await expect(readDocx(ole)).rejects.toMatchObject(refusal('import.bad_docx', 'encrypted-or-old'))
  })

  test('a zip that is no document', async () => {
    const bytes = zipFiles({ 'xl/workbook.xml': '<workbook/>' })
    await expect(readDocx(bytes)).rejects.toMatchObject(refusal('import.bad_docx', 'no-document'))
  })

  test('a document cut short, anywhere', async () => {
    for (let length = 2; length < good.length; length += 97) {
      await expect(readDocx(good.slice(0, length))).rejects.toMatchObject({ code: 'import.bad_docx' })
    }
  })

  test('a document with bytes changed is read or refused, never anything else', async () => {
    for (let at = 0; at < good.length; at += 13) {
      const bytes = good.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      const outcome = await readDocx(bytes).then(
        () => 'read',
        (error: { code?: string }) => error.code,
      )
      expect(['read', 'import.bad_docx', 'import.zip_bomb']).toContain(outcome)
    }
  })

  test('broken XML, and XML without a body', async () => {
    for (const xml of ['<w:document', documentXml('<w:p>').replace('</w:body>', ''), '', '<a/>']) {
      const bytes = buildDocx({ body: '', entries: { 'word/document.xml': xml } })
      await expect(readDocx(bytes)).rejects.toMatchObject({
        code: 'import.bad_docx',
        details: { reason: 'damaged' },
      })
    }
  })

  test('a path that leaves the archive', async () => {
    const bytes = buildDocx({ body: plain('Hola'), entries: { '../../fuera.xml': '<a/>' } })
    await expect(readDocx(bytes)).rejects.toMatchObject({
      code: 'import.bad_docx',
      details: { reason: 'damaged' },
    })
  })

  test('a part that inflates out of all proportion, wherever it is', async () => {
    const zeros = new Uint8Array(RATIO_FLOOR_BYTES + 1)
    for (const path of ['word/document.xml', 'word/media/image1.bmp']) {
      const bytes = buildDocx({ body: plain('Hola'), entries: { [path]: zeros } })
      expect(bytes.length).toBeLessThan(200_000)
      await expect(readDocx(bytes)).rejects.toMatchObject(refusal('import.zip_bomb'))
    }
  })

  test('more entries than any document has', async () => {
    const many = Object.fromEntries(Array.from({ length: MAX_ENTRIES }, (_, index) => [`a/${index}`, '']))
    await expect(readDocx(buildDocx({ body: '', entries: many }))).rejects.toMatchObject(
      refusal('import.zip_bomb'),
    )
  })

  test('more elements than memory should be spent on', async () => {
    const bytes = buildDocx({ body: '<w:p/>'.repeat(1_000_001) })
    await expect(readDocx(bytes)).rejects.toMatchObject(refusal('import.bad_docx', 'too-complex'))
  })

  test('a DOCTYPE, and so external and multiplying entities', async () => {
    const external = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    const laughs = '<!DOCTYPE x [<!ENTITY a "ja"><!ENTITY b "&a;&a;&a;&a;">]>'
    for (const [doctype, entity] of [
      [external, '&secret;'],
      [laughs, '&b;'],
    ] as const) {
      const xml = documentXml(`<w:p><w:r><w:t>${entity}</w:t></w:r></w:p>`).replace('?>\n', `?>${doctype}`)
      const bytes = buildDocx({ body: '', entries: { 'word/document.xml': xml } })
      await expect(readDocx(bytes)).rejects.toMatchObject(refusal('import.bad_docx', 'has-doctype'))
    }
  })

  test('an entity nobody declared', async () => {
    await expect(
      textOf(buildDocx({ body: '<w:p><w:r><w:t>&secret;</w:t></w:r></w:p>' })),
    ).rejects.toMatchObject({ code: 'import.bad_docx' })
  })

  test('elements nested without end', async () => {
    const depth = 60_000
    const body = `<w:p>${'<w:ins>'.repeat(depth)}${run('hondo')}${'</w:ins>'.repeat(depth)}</w:p>`
    await expect(readDocx(buildDocx({ body }))).rejects.toMatchObject({ code: 'import.bad_docx' })
  })

  test('characters text can not store', async () => {
    for (const reference of ['&#0;', '&#xD800;']) {
      const body = `<w:p><w:r><w:t>a${reference}b</w:t></w:r></w:p>`
      await expect(readDocx(buildDocx({ body }))).rejects.toMatchObject({ code: 'import.bad_docx' })
    }
  })
})

import { describe, expect, test } from 'vitest'
import {
  MAX_FILE_BYTES,
  MAX_TEXT_UNITS,
  readDocument,
} from '../../../electron/core/files/import/read-document.ts'
import { docxOfParagraphs, zipFiles } from './build-docx.ts'

const read = (fileName: string, bytes: Uint8Array | string, encoding: string | null) =>
  readDocument({ fileName, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, encoding })

describe('what it is', () => {
  test.each([
    ['Entrevista 1.txt', 'txt'],
    ['ENTREVISTA.TXT', 'txt'],
    ['nota.md', 'md'],
    ['nota.markdown', 'md'],
    ['sin extensión', 'txt'],
    ['Acta 12.05', 'txt'],
    ['Sra. Pérez', 'txt'],
  ])('%s', async (fileName, format) => {
    expect((await read(fileName, 'Hola', null)).format).toBe(format)
  })

  test.each([
    ['acta.pdf', '.pdf'],
    ['acta.DOC', '.doc'],
    ['acta.docx.odt', '.odt'],
    ['acta.valueOf', '.valueof'],
  ])('%s that holds text is text, and that is said', async (fileName, detail) => {
    const { format, notes } = await read(fileName, 'Hola', null)
    expect({ format, notes }).toEqual({
      format: 'txt',
      notes: [{ kind: 'other-than-named', count: 1, detail }],
    })
  })

  test('the content decides, not the name', async () => {
    const docx = docxOfParagraphs(['E1: Hola.', 'P1: Hola.'])
    expect(await read('acta.txt', docx, null)).toMatchObject({
      format: 'docx',
      notes: [{ kind: 'other-than-named', detail: '.txt' }],
    })
    const document = await read('acta.docx', docx, 'utf-16le')
    expect(document).toMatchObject({ format: 'docx', encoding: 'utf-8', confidence: 'certain', notes: [] })
    expect(document.turns.map(({ speaker }) => speaker)).toEqual(['E1', 'P1'])
    const zip = zipFiles({ 'foto.txt': 'nada' })
    await expect(read('acta.zip', zip, null)).rejects.toMatchObject({ code: 'import.bad_file' })
    await expect(read('acta.docx', docx.slice(0, 200), null)).rejects.toMatchObject({
      code: 'import.bad_docx',
    })
  })
})

describe('a chosen encoding', () => {
  test('is followed, right or wrong', async () => {
    const bytes = Uint8Array.from([0x61, 0xf1, 0x6f])
    expect(await read('a.txt', bytes, 'windows-1252')).toMatchObject({ text: 'año', confidence: 'certain' })
    expect((await read('a.txt', 'año', 'windows-1252')).text).toBe('aÃ±o')
    await expect(read('a.txt', bytes, 'utf-8')).rejects.toMatchObject({ code: 'import.bad_encoding' })
  })
})

describe('limits', () => {
  test('more bytes than a file may have', async () => {
    await expect(read('a.txt', new Uint8Array(MAX_FILE_BYTES + 1), null)).rejects.toMatchObject({
      code: 'import.too_large',
      details: { limitMb: 64 },
    })
  })

  test('more text than a source may have', async () => {
    const most = Buffer.alloc(MAX_TEXT_UNITS, 'a')
    expect((await read('a.txt', most, null)).text).toHaveLength(MAX_TEXT_UNITS)
    await expect(read('a.txt', Buffer.concat([most, most.subarray(0, 1)]), null)).rejects.toMatchObject({
      code: 'import.too_large',
      details: { limitMb: 20 },
    })
  })

  test.each([
    ['no bytes', ''],
    ['a byte order mark', '\uFEFF'],
    ['blanks', ' \r\n\t\u00a0\n'],
  ])('nothing to read: %s', async (_, content) => {
    await expect(read('a.txt', content, null)).rejects.toMatchObject({ code: 'import.empty' })
  })

  test('an empty document', async () => {
    await expect(read('a.docx', docxOfParagraphs(['', ' ']), null)).rejects.toMatchObject({
      code: 'import.empty',
    })
  })
})

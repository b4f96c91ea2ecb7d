// Files people and programs really made. They are no part of the project: TRAMA_REAL_DATA names the folder that has them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../electron/core/files/import/read-document.ts'

const folder = process.env.TRAMA_REAL_DATA ?? ''
const read = (path: string) =>
  readDocument({ fileName: path, bytes: readFileSync(join(folder, path)), encoding: null })

const isThere = folder !== '' && existsSync(join(folder, 'transcripts/whisper.vtt'))
if (!isThere) console.info('Skipped: real files; set TRAMA_REAL_DATA to the folder that has them.')

describe.skipIf(!isThere)('real files', () => {
  test('a recogniser’s subtitles are the same text and times in both formats', async () => {
    const vtt = await read('transcripts/whisper.vtt')
    const srt = await read('transcripts/whisper.srt')
    expect(vtt.format).toBe('vtt')
    expect(srt.format).toBe('srt')
    expect(srt.text).toBe(vtt.text)
    expect(srt.times).toEqual(vtt.times)
    expect(vtt.times.length).toBeGreaterThan(700)
  })

  test.each(['CD150326.txt', 'CD221103.txt', 'quijote-utf8-crlf.txt'])(
    'the text of %s is the file’s, letter for letter',
    async (name) => {
      const { text, format, notes } = await read(`transcripts/${name}`)
      const file = new TextDecoder().decode(readFileSync(join(folder, 'transcripts', name)))
      expect(text === file.replace(/\r\n/g, '\n'), 'no letter, blank or line is another').toBe(true)
      expect({ format, notes }).toEqual({ format: 'txt', notes: [] })
    },
  )

  test('an interview as PDF has its speakers', async () => {
    const { format, turns, notes } = await read('transcripts/interview-p1.pdf')
    expect(format).toBe('pdf')
    expect(new Set(turns.map(({ speaker }) => speaker))).toEqual(new Set(['Dan', 'Participant']))
    expect(turns.length).toBeGreaterThan(80)
    expect(notes.map(({ kind }) => kind)).toEqual(['furniture-left-out'])
  })

  test('comments and notes of Word documents are kept', async () => {
    expect((await read('docx/comments.docx')).text).toContain('[C2] ')
    expect((await read('docx/footnotes.docx')).text).toContain('[2] ')
  })
})

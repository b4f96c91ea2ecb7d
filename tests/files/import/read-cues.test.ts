import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../electron/core/files/import/read-document.ts'

type Part = { speaker: string; words: string; seconds: number }

const speakers = ['Ana Soto', 'JEFA UTP', 'P3', 'José Muñoz', 'María de la Luz 🧵']
const word = fc.constantFrom(
  'red',
  'año',
  'confianza',
  'e\u0301xito',
  '🧵',
  '¿y?',
  'a & b',
  'tal vez.',
  'x<y',
)

/** What was said, nobody speaking twice in a row, each part within the minute. */
const transcript: fc.Arbitrary<Part[]> = fc
  .array(
    fc.record({
      speaker: fc.constantFrom(...speakers),
      words: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
      seconds: fc.integer({ min: 1, max: 59 }),
    }),
    { minLength: 4, maxLength: 30 },
  )
  .map((parts) => parts.filter((part, at) => part.speaker !== parts[at - 1]?.speaker))
  .filter((parts) => new Set(parts.map(({ speaker }) => speaker)).size > 1)

const two = (value: number) => String(value).padStart(2, '0')
const clock = (minute: number, seconds: number, point: string) =>
  `${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two(seconds)}${point}500`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const asVtt = (parts: readonly Part[]) =>
  `WEBVTT\n\n${parts
    .map(
      ({ speaker, words, seconds }, minute) =>
        `${clock(minute, seconds, '.')} --> ${clock(minute + 1, 0, '.')}\n<v ${speaker}>${escaped(words)}</v>`,
    )
    .join('\n\n')}\n`
const asSrt = (parts: readonly Part[]) =>
  parts
    .map(
      ({ speaker, words, seconds }, minute) =>
        `${minute + 1}\r\n${clock(minute, seconds, ',')} --> ${clock(minute + 1, 0, ',')}\r\n<v ${speaker}>${escaped(words)}`,
    )
    .join('\r\n\r\n')
const asTeams = (parts: readonly Part[]) =>
  parts
    .map(({ speaker, words, seconds }, minute) => `0:${minute}:${seconds}.500\n${speaker}\n${words}`)
    .join('\n')

const read = (fileName: string, content: string) =>
  readDocument({ fileName, bytes: Buffer.from(content), encoding: null })

/** Who said what and when, as it was read. */
const said = async (fileName: string, content: string) => {
  const { text, turns } = await read(fileName, content)
  return turns.map(({ speaker, atMs, bodyStart, end }) => [speaker, atMs, text.slice(bodyStart, end)])
}
const meant = (parts: readonly Part[]) =>
  parts.map(({ speaker, words, seconds }, minute) => [speaker, (minute * 60 + seconds) * 1000 + 500, words])

describe('a transcript written as subtitles reads back equal', () => {
  test.each([
    ['vtt', asVtt],
    ['srt', asSrt],
  ])('%s', async (extension, write) => {
    await fc.assert(
      fc.asyncProperty(transcript, async (parts) => {
        expect(await said(`a.${extension}`, write(parts))).toEqual(meant(parts))
        // The content tells, not the name.
        expect(await said('a.txt', write(parts))).toEqual(meant(parts))
      }),
      { numRuns: 60 },
    )
  })

  test('Teams', async () => {
    const parts = speakers.slice(0, 4).flatMap((speaker, at) => [
      { speaker, words: 'Hola a todas.', seconds: at * 10 + 1 },
      { speaker: 'Ana Rojas', words: '¿Y después?', seconds: at * 10 + 5 },
    ])
    expect(await said('a.txt', asTeams(parts))).toEqual(meant(parts))
  })
})

describe('what tools get wrong', () => {
  test('no header, no blank lines, no hours, a number in the words', async () => {
    const content =
      '00:01,5 --> 00:02,0\nHola\n00:03,000 --> 00:04,000\n3\n\n00:05,000 --> 00:06,000\nescuelas.'
    const { format, text, times } = await read('a.srt', content)
    expect(format).toBe('srt')
    expect(text).toBe('Hola 3 escuelas.')
    expect(times.map(({ ms }) => ms)).toEqual([1500, 3000, 5000])
  })

  test('times before the recording begins are not known', async () => {
    const { times, notes } = await read('a.vtt', 'WEBVTT\n\n-00:00:01.000 --> 00:00:02.000\nHola.')
    expect(times).toEqual([])
    expect(notes.map(({ kind }) => kind)).toContain('times-unread')
  })

  test('a header and nothing else', async () => {
    await expect(read('a.vtt', 'WEBVTT\n\nNOTE nada\n')).rejects.toMatchObject({ code: 'import.empty' })
  })

  test('long runs of blanks, brackets and marks take no time to speak of', async () => {
    const run = (piece: string) => piece.repeat(60_000)
    for (const piece of [' ', '<', '<v ', '&', '{\\', '-->', '- ', '[', 'P1: ', '0:0:0.0\n', ':\n'])
      for (const head of ['WEBVTT\n\n00:01.000 --> 00:02.000\nHola ', 'Hola '])
        await read('a.txt', head + run(piece))
  })
})

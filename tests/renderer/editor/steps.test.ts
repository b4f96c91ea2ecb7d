import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSentence, nextTurn } from '../../../renderer/editor/steps.ts'
import { sentences } from '../../../shared/domain/autocode/sentences.ts'
import type { Turn } from '../../../shared/schema/source.ts'

/** A transcript, and where its labels are: every turn may run over several lines. */
const transcripts = fc
  .array(
    fc.record({
      label: fc.constantFrom('', 'ANA: ', 'Dra. Ñandú: '),
      said: fc
        .array(fc.constantFrom('Sí. ', 'No, el Sr. Díaz no quiso. ', '¿Qué? ', '\n', ' ', 'y bien'), {
          maxLength: 6,
        })
        .map((pieces) => pieces.join('')),
    }),
    { maxLength: 5 },
  )
  .map((parts) => {
    let text = ''
    const turns: Turn[] = []
    for (const { label, said } of parts) {
      const start = text.length
      text += `${label}${said}`
      if (label !== '')
        turns.push({ start, bodyStart: start + label.length, end: text.length, speaker: label, atMs: null })
      text += '\n'
    }
    return { text, turns }
  })

/** From the definition: with the labels cut out of the text as breaks are, all its sentences. */
function allSentences(text: string, turns: readonly Turn[]) {
  let masked = text
  for (const { start, bodyStart } of turns)
    masked = masked.slice(0, start) + '\n'.repeat(bodyStart - start) + masked.slice(bodyStart)
  return sentences(masked, { start: 0, end: masked.length })
}

describe('nextSentence', () => {
  it('goes to starts, and takes in to ends when it selects', () => {
    const text = 'ANA: Sí. No sé.\nBEA: Bien.'
    const turns = [
      { start: 0, bodyStart: 5, end: 15, speaker: 'ANA', atMs: null },
      { start: 16, bodyStart: 21, end: 26, speaker: 'BEA', atMs: null },
    ]
    const step = (from: number, way: 'forward' | 'backward', extend: boolean) =>
      nextSentence(text, turns, from, way, extend)
    expect([0, 5, 9, 21, 26].map((at) => step(at, 'forward', false))).toEqual([5, 9, 21, 26, 26])
    expect([0, 5, 8, 9, 16].map((at) => step(at, 'forward', true))).toEqual([8, 8, 15, 15, 26])
    expect([26, 21, 12, 9, 5].map((at) => step(at, 'backward', false))).toEqual([21, 9, 9, 5, 0])
  })

  it('is what the definition says, from anywhere', () => {
    fc.assert(
      fc.property(transcripts, fc.nat(), ({ text, turns }, n) => {
        const at = n % (text.length + 1)
        const all = allSentences(text, turns)
        const to = (direction: 'forward' | 'backward', extend: boolean) =>
          nextSentence(text, turns, at, direction, extend)
        const { length } = text
        expect(to('forward', false)).toBe(all.find(({ start }) => start > at)?.start ?? length)
        expect(to('forward', true)).toBe(all.find(({ end }) => end > at)?.end ?? length)
        const before = all.filter(({ start }) => start < at).at(-1)?.start ?? 0
        expect(to('backward', false)).toBe(before)
        expect(to('backward', true)).toBe(before)
      }),
    )
  })
})

describe('nextTurn', () => {
  const turn = (start: number, bodyStart: number, end: number): Turn => ({
    ...{ start, bodyStart, end },
    speaker: 'Ana',
    atMs: null,
  })
  const turns = [turn(4, 8, 20), turn(21, 25, 40)]
  const step = (from: number, way: 'forward' | 'backward', extend: boolean) =>
    nextTurn(50, turns, from, way, extend)

  it('goes to where speakers begin to speak, and takes in turns whole when it selects', () => {
    expect([0, 4, 8, 22, 25, 50].map((at) => step(at, 'forward', false))).toEqual([8, 8, 25, 25, 50, 50])
    expect([0, 8, 20, 30, 40].map((at) => step(at, 'forward', true))).toEqual([20, 20, 40, 40, 50])
    expect([50, 25, 24, 8, 0].map((at) => step(at, 'backward', false))).toEqual([25, 8, 8, 0, 0])
  })

  it('goes nowhere in a text without turns', () => {
    expect(nextTurn(50, [], 7, 'forward', false)).toBe(7)
    expect(nextTurn(50, [], 7, 'backward', true)).toBe(7)
  })
})

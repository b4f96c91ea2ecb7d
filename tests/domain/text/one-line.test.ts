import fc from 'fast-check'
import { expect, it } from 'vitest'
import { brokenAtSpeakers } from '../../../shared/domain/text/one-line.ts'

const said = fc.constantFrom('Buenas tardes.', '¿Y después?', 'No sé, la verdad.', 'Un acuerdo: ninguno.')
const conversation = fc
  .array(fc.tuple(fc.constantFrom('P1', 'M2', 'ENTREVISTADORA'), said), { minLength: 3, maxLength: 40 })
  .map((turns) => turns.map(([speaker, words]) => `${speaker}: ${words}`))

it('gives a conversation in one line its lines, each at the place of a blank', () => {
  fc.assert(
    fc.property(conversation, (turns) => {
      const { text, breaks } = brokenAtSpeakers(turns.join(' '))
      expect(text).toBe(turns.join('\n'))
      expect(breaks).toBe(turns.length - 1)
    }),
  )
})

it('leaves a text that has lines of its own as it is, also where a long one quotes a conversation', () => {
  fc.assert(
    fc.property(conversation, fc.array(conversation, { minLength: 1, maxLength: 4 }), (turns, others) => {
      const quoting = turns.join(' ')
      const lines = others.flat()
      fc.pre(lines.join('\n').length * 2 > quoting.length)
      const text = [...lines, quoting].join('\n')
      expect(brokenAtSpeakers(text)).toEqual({ text, breaks: 0 })
    }),
  )
})

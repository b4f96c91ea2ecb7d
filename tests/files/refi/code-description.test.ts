import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readDescription,
  writtenDefinition,
  writtenDescription,
} from '../../../electron/core/files/refi/code-description.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'

const heads = ['es', 'en'].map((language) => messagesFor(language as 'es' | 'en').exchange.written)
const piece = fc.constantFrom('[Usar cuando] ', '[Example] ', '[Otro] ', '\\', '\n', '\n\n', ' ', 'red', '🙂')
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
/** Blanks alone say nothing, and are not written. */
const said = text.map((each) => (each.trim() === '' ? '' : each))

describe('what is said of a code', () => {
  it('is the same after it was one description, in either language', () => {
    const code = fc.record({ definition: text, useWhen: said, doNotUseWhen: said, example: said })
    fc.assert(
      fc.property(code, fc.constantFrom(...heads), (whole, words) => {
        expect(readDescription(writtenDescription(whole, words))).toEqual(whole)
        const { definition } = whole
        const alone = { definition, useWhen: '', doNotUseWhen: '', example: '' }
        expect(readDescription(writtenDefinition(whole))).toEqual(alone)
      }),
      { numRuns: 500 },
    )
  })

  it('reads as people would write it', () => {
    const [words] = heads
    const code = { definition: 'Se reúnen.', useWhen: 'Hay fecha.', doNotUseWhen: '', example: '«Cada mes»' }
    expect(words && writtenDescription(code, words)).toBe(
      'Se reúnen.\n\n[Usar cuando] Hay fecha.\n\n[Ejemplo] «Cada mes»',
    )
    expect(readDescription('Con [Usar cuando] dentro.\n[Ejemplo] sin línea en blanco').useWhen).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { sentenceParts } from '../../../../renderer/features/evidence/sentence-parts.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'

function joined(sentence: string, names: string[], language: 'es' | 'en'): string {
  return sentenceParts(sentence, names, language)
    .map((part) => ('text' in part ? part.text : names[part.named]))
    .join('')
}

describe('a sentence that names sources', () => {
  it('reads whole, with the names where the language puts them', () => {
    const es = messagesFor('es').evidence.reading
    const en = messagesFor('en').evidence.reading
    expect(joined(es.flipsByOne('Desarrollo'), ['S4'], 'es')).toBe(
      'Frágil: una sola fuente lo decide. Sin S4, la evidencia sugeriría Desarrollo.',
    )
    expect(joined(en.flipsByMoreToNone, ['S1', 'S2', 'S3'], 'en')).toBe(
      'No single source decides it. Without S1, S2 and S3 together, it would reach no stage.',
    )
    expect(joined(es.flipsByMore('Formación'), ['S1', 'S2'], 'es')).toBe(
      'Ninguna fuente por sí sola lo decide. Sin S1 y S2 a la vez, la evidencia sugeriría Formación.',
    )
  })

  it('keeps each name apart from the words, once and in order, so that each can be a link', () => {
    const parts = sentenceParts('Sin {sources}, nada.', ['S1', 'S2', 'S3'], 'es')
    expect(parts.flatMap((part) => ('named' in part ? [part.named] : []))).toEqual([0, 1, 2])
  })

  it('is one part when it names nothing, and takes a slot at either end', () => {
    expect(sentenceParts('Sin más.', ['S1'], 'es')).toEqual([{ text: 'Sin más.' }])
    expect(sentenceParts('{sources}', ['S1'], 'es')).toEqual([{ named: 0 }])
  })

  it('has the slot in every sentence of both languages that is about sources', () => {
    for (const language of ['es', 'en'] as const) {
      const words = messagesFor(language).evidence.reading
      for (const sentence of [
        words.flipsByOne('x'),
        words.flipsByOneToNone,
        words.flipsByMore('x'),
        words.flipsByMoreToNone,
      ])
        expect(sentence.split('{sources}')).toHaveLength(2)
    }
  })
})

import { expect, test } from 'vitest'
import { mergedTexts, mergedTies } from '../../../shared/domain/codebook/merge-definition.ts'
import type { CodeTies } from '../../../shared/schema/codebook.ts'

const texts = (definition: string) => ({ definition, useWhen: '', doNotUseWhen: '', example: '' })
const named = (name: string, definition: string) => ({ name, ...texts(definition) })

test('an empty text is filled, another is added to under the name of its code', () => {
  expect(mergedTexts(texts(' '), [named('a', 'Uno.')]).definition).toBe('Uno.')
  expect(mergedTexts(texts('Cero.'), [named('a', 'Uno.'), named('b', 'Dos.')]).definition).toBe(
    'Cero.\n\na: Uno.\n\nb: Dos.',
  )
})

test('nothing is said twice, and nothing that is blank is said', () => {
  const others = [named('a', 'Cero.\n'), named('b', '  '), named('c', 'Uno.'), named('d', 'Uno.')]
  expect(mergedTexts(texts('Cero.'), others).definition).toBe('Cero.\n\nc: Uno.')
})

test('ties are united, each once', () => {
  const ties = (...indicators: string[]) =>
    ({ indicators, components: [], attributes: [] }) as unknown as CodeTies
  expect(mergedTies(ties('i', 'j'), [ties('j', 'k'), ties('i')]).indicators).toEqual(['i', 'j', 'k'])
})

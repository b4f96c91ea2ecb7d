import { describe, expect, it } from 'vitest'
import { mentionAtEnd } from '../../../../renderer/editor/memo/mention.ts'

describe('a link being begun', () => {
  it.each([
    ['@', { query: '', start: 0 }],
    ['véase @red 1', { query: 'red 1', start: 6 }],
    ['(@Ñu', { query: 'Ñu', start: 1 }],
    ['«@s', { query: 's', start: 1 }],
  ])('is %j', (text, found) => {
    expect(mentionAtEnd(text)).toEqual(found)
  })

  it.each(['', 'ana@correo.cl', '@ ', 'x @ y', '@@', '@red\n1', `@${'a'.repeat(61)}`])(
    'is not %j',
    (text) => {
      expect(mentionAtEnd(text)).toBeNull()
    },
  )
})

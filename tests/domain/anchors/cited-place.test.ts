import { describe, expect, it } from 'vitest'
import { citedPlace } from '../../../shared/domain/anchors/cited-place.ts'

describe('citedPlace', () => {
  const text = 'sí, y luego sí'
  const cited = { start: 0, end: 2, quote: 'sí' }

  it('follows the coding that has the very words, though others like them stand where they were', () => {
    expect(citedPlace(text, cited, { start: 12, end: 14, quote: 'sí' })).toEqual({ start: 12, end: 14 })
  })

  it('stays with the words when the coding was placed at others', () => {
    expect(citedPlace(text, cited, { start: 6, end: 11, quote: 'luego' })).toEqual({ start: 0, end: 2 })
    expect(citedPlace(text, cited, null)).toEqual({ start: 0, end: 2 })
  })

  it('follows the coding whose words were changed, and is nowhere without one', () => {
    const gone = { start: 0, end: 2, quote: 'no' }
    expect(citedPlace(text, gone, { start: 6, end: 11, quote: 'luego' })).toEqual({ start: 6, end: 11 })
    expect(citedPlace(text, gone, null)).toBeNull()
    expect(citedPlace(text, { start: 13, end: 15, quote: 'sí' }, null)).toBeNull()
  })
})

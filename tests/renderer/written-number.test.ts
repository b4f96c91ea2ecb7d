import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber, writeNumber } from '../../renderer/features/cases/written-number.ts'

describe('numbers as people write them', () => {
  test.each([
    ['14', 'es', 14],
    ['1.234', 'es', 1234],
    ['1.234.567,5', 'es', 1234567.5],
    ['12,5', 'es', 12.5],
    ['12.5', 'es', 12.5],
    ['1234,56', 'es', 1234.56],
    ['-3', 'es', -3],
    ['1,234', 'en', 1234],
    ['1,234.5', 'en', 1234.5],
    ['12.5', 'en', 12.5],
    ['12 500', 'en', 12500],
    ['1,23,4', 'en', null],
    ['12 redes', 'es', null],
    ['.', 'es', null],
    ['', 'en', null],
  ] as const)('%s in %s', (written, language, number) => {
    expect(readNumber(written, language)).toBe(number)
  })

  test('are read back as they were shown', () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000),
    )
    fc.assert(
      fc.property(numbers, fc.constantFrom('es' as const, 'en' as const), (number, language) => {
        expect(readNumber(writeNumber(number, language), language)).toBe(number)
      }),
    )
  })
})

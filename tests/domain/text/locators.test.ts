import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatLocator,
  locatorOf,
  parseLocator,
  spanOfLocator,
} from '../../../shared/domain/text/locators.ts'
import { paragraphs } from '../../../shared/domain/text/paragraphs.ts'

const text = 'Uno.\n\nDos.\nTres.\n'
const all = paragraphs(text)

test('a quote is addressed by its source and paragraphs', () => {
  expect(locatorOf(4, all, { start: 0, end: 4 })).toBe('S4 ¶1')
  expect(locatorOf(4, all, { start: 2, end: text.indexOf('Tres') + 1 })).toBe('S4 ¶1-3')
  expect(locatorOf(4, all, { start: 4, end: 10 })).toBe('S4 ¶2')
  expect(locatorOf(4, [], { start: 0, end: 0 })).toBe('S4')
})

describe('reading one back', () => {
  test.each([
    ['[S4 ¶12]', { sourceNumber: 4, first: 12, last: 12 }],
    ['S4 ¶12-14', { sourceNumber: 4, first: 12, last: 14 }],
    ['S4 ¶12–14', { sourceNumber: 4, first: 12, last: 14 }],
    ['s4 p12', { sourceNumber: 4, first: 12, last: 12 }],
    ['S4¶12', { sourceNumber: 4, first: 12, last: 12 }],
    [' S4, ¶ 12 ', { sourceNumber: 4, first: 12, last: 12 }],
    ['S4', { sourceNumber: 4, first: null, last: null }],
  ])('%s', (written, read) => {
    expect(parseLocator(written)).toEqual(read)
  })

  test.each([
    '',
    'S',
    'S0',
    'S4 ¶0',
    'S4 ¶14-12',
    'S4 ¶',
    'S4 12',
    'XS4',
    'S4 ¶12 y más',
    'S12345678901',
    '¶12',
  ])('not one: %j', (written) => {
    expect(parseLocator(written)).toBeNull()
  })

  test('what is formatted is read back the same', () => {
    const number = fc.integer({ min: 1, max: 999_999 })
    fc.assert(
      fc.property(number, number, number, (sourceNumber, one, other) => {
        const locator = { sourceNumber, first: Math.min(one, other), last: Math.max(one, other) }
        expect(parseLocator(formatLocator(locator))).toEqual(locator)
        expect(parseLocator(`[${formatLocator(locator)}]`)).toEqual(locator)
      }),
    )
  })
})

test('a locator resolves to its paragraphs, and a span to a locator that covers it', () => {
  expect(spanOfLocator({ sourceNumber: 4, first: 2, last: 3 }, all)).toEqual({ start: 6, end: 16 })
  expect(spanOfLocator({ sourceNumber: 4, first: null, last: null }, all)).toEqual({ start: 0, end: 16 })
  expect(spanOfLocator({ sourceNumber: 4, first: 3, last: 4 }, all)).toBeNull()
  expect(spanOfLocator({ sourceNumber: 4, first: null, last: null }, [])).toBeNull()
  for (const paragraph of all) {
    const read = parseLocator(locatorOf(1, all, paragraph))
    expect(read === null ? null : spanOfLocator(read, all)).toEqual({
      start: paragraph.start,
      end: paragraph.end,
    })
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDay, writeDay } from '../../renderer/ui/written-day.ts'

describe('days as people write them', () => {
  test.each([
    ['14-05-2019', '2019-05-14'],
    ['4/5/2019', '2019-05-04'],
    [' 14.5.2019 ', '2019-05-14'],
    ['14 5 2019', '2019-05-14'],
    ['2019-5-4', '2019-05-04'],
    ['2019/05/14', '2019-05-14'],
    ['05/14/2019', null],
    ['31-02-2019', null],
    ['14-05-19', null],
    ['14052019', null],
    ['', null],
  ])('%s', (written, iso) => {
    expect(readDay(written)).toBe(iso)
  })

  test('are read back as they were shown, in both languages', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('es' as const, 'en' as const), (date, language) => {
        const iso = date.toISOString().slice(0, 10)
        expect(readDay(writeDay(iso, language))).toBe(iso)
      }),
    )
  })
})

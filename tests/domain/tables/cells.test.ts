import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCell, readDay, readNumber, separatorOf, writeCell } from '../../../shared/domain/tables/cells.ts'
import { guessUses, type Heads } from '../../../shared/domain/tables/columns.ts'
import { guessType, pointFirst } from '../../../shared/domain/tables/guess.ts'
import { readPeriods, writePeriods } from '../../../shared/domain/tables/periods.ts'
import type { AttributeType, AttributeValue } from '../../../shared/schema/case.ts'

const words = { yes: ['yes', 'sí'], no: ['no'] }

describe('a cell', () => {
  it('is a number where its separators say so', () => {
    const plain = (cell: string) => readNumber(cell, 'plain')
    const comma = (cell: string) => readNumber(cell, 'decimal-comma')
    expect(['1234.5', '1,234.5', ' -7 ', '1e-7', '1 234', '−3'].map(plain)).toEqual([
      1234.5, 1234.5, -7, 1e-7, 1234, -3,
    ])
    expect(['1234,5', '1.234,5', '1.234'].map(comma)).toEqual([1234.5, 1234.5, 1234])
    expect(
      ['1,23', '12,34,567', '', '1.2.3', '0x10', 'NaN', 'Infinity', '1e999', '12 mil'].map(plain),
    ).toEqual(Array(9).fill(null))
    expect(['1.23', '1,2,3'].map(comma)).toEqual([null, null])
  })

  it('is a day that exists, never one of a year of two digits', () => {
    expect(readDay('17/8/2023', 'day-first')).toBe('2023-08-17')
    expect(readDay('8-17-2023', 'month-first')).toBe('2023-08-17')
    expect(readDay('2023-08-17', 'day-first')).toBe('2023-08-17')
    expect(readDay('29/2/2023', 'day-first')).toBeNull()
    expect(readDay('17/8/23', 'day-first')).toBeNull()
    expect(readDay('17/8/2023', 'plain')).toBeNull()
  })

  it('takes options written with other capitals or accents, and new ones only when asked', () => {
    const read = (cell: string, newOptions: boolean) =>
      readCell({ type: 'several-of', options: ['Básica', 'Media'] }, cell, {
        reading: 'plain',
        separator: separatorOf([cell]),
        newOptions,
        words,
      })
    expect(read('basica; MEDIA', false)).toEqual({ value: ['Básica', 'Media'] })
    expect(read('Básica, Adultos', false)).toEqual({ fault: 'option' })
    expect(read('Básica, Adultos', true)).toEqual({ value: ['Básica', 'Adultos'] })
  })

  it('says every value such that it is read again as it was', () => {
    const option = fc
      .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'ab;,|[]"\' á0-=') })
      .map((text) => text.trim())
      .filter((text) => text !== '')
    const attribute = fc.uniqueArray(option, {
      minLength: 1,
      maxLength: 6,
      selector: (each) =>
        each
          .toLowerCase()
          .normalize('NFD')
          .replace(/[\p{M}]/gu, '')
          .replace(/\s+/g, ' '),
    })
    const valued = attribute.chain(
      (options): fc.Arbitrary<{ type: AttributeType; options: string[]; value: AttributeValue }> =>
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({
            type: 'number' as const,
            options: [],
            value: Object.is(value, -0) ? 0 : value,
          })),
          fc.boolean().map((value) => ({ type: 'boolean' as const, options: [], value })),
          fc
            .string()
            .filter((text) => /\S/.test(text))
            .map((value) => ({ type: 'text' as const, options: [], value })),
          fc.constantFrom(...options).map((value) => ({ type: 'one-of' as const, options, value })),
          fc.subarray(options).map((value) => ({ type: 'several-of' as const, options, value })),
        ),
    )
    fc.assert(
      fc.property(valued, fc.boolean(), ({ type, options, value }, others) => {
        const cell = String(writeCell(value, { yes: 'sí', no: 'no' }))
        const how = {
          reading: 'plain' as const,
          separator: separatorOf(others ? [cell, 'a; b'] : [cell]),
          newOptions: false,
          words,
        }
        expect(readCell({ type, options }, cell, how)).toEqual({ value })
      }),
      { numRuns: 400 },
    )
  })
})

describe('the type of a column', () => {
  const of = (...cells: string[]) => guessType(cells, words, pointFirst)

  it('is the narrowest that every cell fits', () => {
    expect(of('12', '', '7.5').type).toBe('number')
    expect(of('12', 'unos 7').type).toBe('text')
    expect(of('sí', 'NO', 'si').type).toBe('boolean')
    expect(of('2023-08-17', '2024-01-10')).toMatchObject({ type: 'date', reading: 'plain' })
    expect(of('urbana', 'rural', 'urbana', 'rural').type).toBe('one-of')
    expect(of('urbana', 'rural', 'costera', 'mixta').type).toBe('text')
    expect(of('Básica; Media', 'Básica', 'Media').type).toBe('several-of')
    expect(of('', ' ').type).toBe('text')
  })

  it('leaves numbers that name something as texts', () => {
    expect(of('0123', '0456').type).toBe('text')
    expect(of('10234-5', '9876-1').type).toBe('text')
  })

  it('says when numbers or days can be read in two ways', () => {
    expect(of('1.234', '5.678')).toEqual({ type: 'number', reading: 'plain', ambiguous: true })
    expect(of('1.234', '5.678,5')).toEqual({ type: 'number', reading: 'decimal-comma', ambiguous: false })
    expect(of('1.234', '5.6')).toEqual({ type: 'number', reading: 'plain', ambiguous: false })
    expect(of('3/4/2023', '5/6/2023')).toEqual({ type: 'date', reading: 'day-first', ambiguous: true })
    expect(of('3/14/2023', '5/6/2023')).toEqual({ type: 'date', reading: 'month-first', ambiguous: false })
  })
})

describe('the columns of a table', () => {
  const none: readonly string[] = []
  const heads: Heads = {
    key: { case: ['Caso'], establishment: ['Escuela'], participant: none },
    case: ['Caso'],
    fields: new Proxy({} as Heads['fields'], {
      get: (_, field) => (field === 'latitude' ? ['Latitud'] : none),
    }),
  }
  const readings = (columns: Record<string, string>, semicolons: boolean) =>
    guessUses(
      'establishment',
      Object.entries(columns).map(([head, cell]) => ({ head, cells: [cell] })),
      [],
      heads,
      { words, semicolons },
    ).map((use) => ('reading' in use ? use.reading : use.as))

  it('have thousands where the table has decimal commas, and decimals where it has points', () => {
    const pupils = { Escuela: 'A', Matrícula: '1.011' }
    expect(readings(pupils, false)).toEqual(['key', 'plain'])
    expect(readings(pupils, true)).toEqual(['key', 'decimal-comma'])
    expect(readings({ ...pupils, Latitud: '-33,4' }, false)).toEqual([
      'key',
      'decimal-comma',
      'decimal-comma',
    ])
    expect(readings({ ...pupils, Latitud: '-33.4' }, true)).toEqual(['key', 'decimal-comma', 'plain'])
  })
})

describe('periods of a cell', () => {
  it('are written and read alike', () => {
    const periods = [
      { from: null, to: '2021-02-28' },
      { from: '2021-03-01', to: '2021-03-01' },
      { from: '2022-01-01', to: null },
    ]
    expect(writePeriods(periods)).toBe('../2021-02-28; 2021-03-01/2021-03-01; 2022-01-01/..')
    expect(readPeriods(writePeriods(periods))).toEqual({ value: periods })
    expect(readPeriods('01-03-2020/31.12.2022; 01-03-2023/..')).toEqual({
      value: [
        { from: '2020-03-01', to: '2022-12-31' },
        { from: '2023-03-01', to: null },
      ],
    })
    expect(readPeriods('2021-03-01')).toEqual({ value: [{ from: '2021-03-01', to: null }] })
  })

  it('that can’t be are said to be so', () => {
    expect(readPeriods('2021-03-01/2021-02-01')).toEqual({ fault: 'backwards' })
    expect(readPeriods('2021-03-01/..; ../2021-03-01')).toEqual({ fault: 'overlaps' })
    expect(readPeriods('desde marzo')).toEqual({ fault: 'period' })
    expect(readPeriods('2021-03-01/2021-04-01/2021-05-01')).toEqual({ fault: 'period' })
  })
})

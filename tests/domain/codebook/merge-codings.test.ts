import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MergeCoding, mergeCodings } from '../../../shared/domain/codebook/merge-codings.ts'
import { codingId, sourceId } from '../../../shared/schema/ids.ts'
import { id } from './codes.ts'

const coding = (name: string, code: string, more: Partial<MergeCoding>): MergeCoding => ({
  id: codingId.parse(name),
  codeId: id(code),
  sourceId: sourceId.parse('s'),
  start: 0,
  end: 5,
  coder: 'Inés',
  direction: 'supports',
  weight: null,
  memo: '',
  createdAt: `2024-01-01T00:00:00.${name.padStart(3, '0')}Z`,
  lostIn: null,
  ...more,
})
const becomes = new Map([[id('a'), id('t')]])

test('what says the same becomes one: memos joined once each, the greater weight', () => {
  const { recoded, united } = mergeCodings(
    [
      coding('1', 'a', { memo: 'antes', weight: 80 }),
      coding('2', 't', { memo: 'ya', weight: 20 }),
      coding('3', 'a', { memo: 'ya', weight: null }),
      coding('4', 'a', { direction: 'contradicts' }),
    ],
    becomes,
    1000,
  )
  expect(united).toEqual([{ id: '2', memo: 'ya\n\nantes', weight: 80, others: ['1', '3'] }])
  expect([...recoded]).toEqual([['4', 't']])
})

test.each<[string, Partial<MergeCoding>]>([
  ['place', { end: 6 }],
  ['source', { sourceId: sourceId.parse('r') }],
  ['coder', { coder: 'Tomás' }],
  ['direction', { direction: 'neutral' }],
  ['text, one being lost,', { lostIn: 'revision' }],
])('another %s: both stay', (_, difference) => {
  const { recoded, united } = mergeCodings(
    [coding('1', 't', {}), coding('2', 'a', difference)],
    becomes,
    1000,
  )
  expect(united).toEqual([])
  expect([...recoded]).toEqual([['2', 't']])
})

test('both stay where the memos together would be too long', () => {
  const all = [coding('1', 't', { memo: 'x'.repeat(6) }), coding('2', 'a', { memo: 'y'.repeat(6) })]
  expect(mergeCodings(all, becomes, 13).united).toEqual([])
  expect(mergeCodings(all, becomes, 14).united).toHaveLength(1)
})

test('no coding is lost, none of the code itself goes, and no memo nor weight is lost', () => {
  const drawn = fc.array(
    fc.record({
      code: fc.constantFrom('a', 'b', 't', 'u'),
      end: fc.constantFrom(5, 6),
      direction: fc.constantFrom('supports' as const, 'neutral' as const),
      memo: fc.constantFrom('', 'uno', 'dos'),
      weight: fc.constantFrom(null, 0, 50),
    }),
    { maxLength: 12 },
  )
  const both = new Map([
    [id('a'), id('t')],
    [id('b'), id('t')],
  ])
  let unions = 0
  fc.assert(
    fc.property(drawn, (drafts) => {
      const codings = drafts.map(({ code, ...more }, n) => coding(String(n), code, more))
      const { recoded, united } = mergeCodings(codings, both, 1000)
      const others = united.flatMap((each) => each.others)
      unions += others.length
      // Slowly: one coding for each thing said by a coding that comes, unless the code said it before.
      const key = (each: MergeCoding) => `${each.end} ${each.direction}`
      const said = new Set(codings.filter((each) => each.codeId === 't').map(key))
      const news = new Set(
        codings
          .filter((each) => both.has(each.codeId))
          .map(key)
          .filter((each) => !said.has(each)),
      )
      expect(recoded.size).toBe(news.size)
      const coming = codings.filter((each) => both.has(each.codeId))
      expect(recoded.size + others.length).toBe(coming.length)
      expect(new Set([...recoded.keys(), ...others]).size).toBe(coming.length)
      const byId = new Map(codings.map((each) => [each.id, each]))
      for (const { id: kept, memo, weight, others: taken } of united) {
        const all = [kept, ...taken].flatMap((each) => byId.get(each) ?? [])
        for (const each of all) expect(memo).toContain(each.memo)
        const weights = all.flatMap((each) => (each.weight === null ? [] : [each.weight]))
        expect(weight).toBe(weights.length === 0 ? null : Math.max(...weights))
      }
    }),
  )
  expect(unions).toBeGreaterThan(20)
})

import { expect, it } from 'vitest'
import { laterEvidence } from '../../../shared/domain/strategies/later-evidence.ts'
import { sourceId } from '../../../shared/schema/ids.ts'

const sources = [
  { id: sourceId.parse('before'), date: '2023-02-28' },
  { id: sourceId.parse('same'), date: '2023-03-01' },
  { id: sourceId.parse('after'), date: '2023-09-01' },
  { id: sourceId.parse('undated'), date: null },
]
const links = [...sources.map(({ id }) => ({ sourceId: id })), { sourceId: sourceId.parse('gone') }]

it('is of the day the strategy began or later, by the date of its source', () => {
  const later = laterEvidence({ from: '2023-03-01' }, links, sources)
  expect(later.map((link) => link.sourceId)).toEqual(['same', 'after'])
})

it('is everything linked, where nobody knows when the strategy began', () => {
  expect(laterEvidence({ from: null }, links, sources)).toEqual(links)
})

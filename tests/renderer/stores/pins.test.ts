import { beforeEach, expect, test } from 'vitest'
import type { CodeEntry } from '../../../renderer/stores/codebook.ts'
import { useDesk } from '../../../renderer/stores/desk.ts'
import { digitCodes, togglePin } from '../../../renderer/stores/pins.ts'
import { emptyDesk, mostPinned } from '../../../shared/schema/desk.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'

const id = (text: string) => text as CodeId
const code = (name: string, retired: boolean) => ({ id: id(name), name, retired }) as CodeEntry
const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'].map((name) => code(name, false))
const on = (pinned: string[], recent: string[], all: CodeEntry[]) =>
  digitCodes(all, pinned.map(id), recent.map(id)).map(
    (each) => `${each.code.name}${each.isPinned ? '!' : ''}`,
  )

beforeEach(() => useDesk.setState({ desk: emptyDesk, loaded: true, studyId: null }))

test('pinned codes take the first digits in their order, recent ones the rest, each code once', () => {
  expect(on(['c', 'a'], ['b', 'a', 'd'], codes)).toEqual(['c!', 'a!', 'b', 'd'])
  expect(on([], ['b', 'a'], codes)).toEqual(['b', 'a'])
  expect(on([], ['k', 'j', 'i', 'h', 'g', 'f', 'e', 'd', 'c', 'b'], codes)).toHaveLength(9)
})

test('codes that are gone or no longer given take no digit', () => {
  expect(on(['gone', 'a'], ['b'], [code('a', true), code('b', false)])).toEqual(['b'])
})

test('a pin goes behind the others, and away again without moving them', () => {
  expect([togglePin(id('b')), togglePin(id('a')), togglePin(id('c')), togglePin(id('a'))]).toEqual([
    ...[true, true, true, false],
  ])
  expect(useDesk.getState().desk.pinned).toEqual(['b', 'c'])
})

test('no more are pinned than the desk holds', () => {
  for (let n = 0; n < mostPinned; n += 1) togglePin(id(`code ${n}`))
  expect(togglePin(id('one more'))).toBe(false)
  expect(useDesk.getState().desk.pinned).toHaveLength(mostPinned)
})

import { expect, test } from 'vitest'
import {
  changeTarget,
  codingsOver,
  directionTarget,
  innermost,
  memoTarget,
  neighbour,
  splitTarget,
} from '../../../renderer/editor/codings-here.ts'

const codings = [
  { id: 'long', start: 0, end: 100 },
  { id: 'short', start: 20, end: 30 },
  { id: 'twin', start: 20, end: 30 },
  { id: 'later', start: 120, end: 140 },
]
const ids = (found: readonly { id: string }[]) => found.map((each) => each.id)

test('a caret stands in codings, or right behind them', () => {
  expect(ids(codingsOver(codings, { start: 25, end: 25 }))).toEqual(['long', 'short', 'twin'])
  expect(ids(codingsOver(codings, { start: 30, end: 30 }))).toEqual(['long', 'short', 'twin'])
  expect(ids(codingsOver(codings, { start: 31, end: 31 }))).toEqual(['long'])
  expect(ids(codingsOver(codings, { start: 110, end: 110 }))).toEqual([])
})

test('a selection is about the codings it shares text with', () => {
  expect(ids(codingsOver(codings, { start: 30, end: 121 }))).toEqual(['long', 'later'])
  expect(ids(codingsOver(codings, { start: 100, end: 120 }))).toEqual([])
})

test('the innermost is the shortest, the last of equals', () => {
  expect(innermost(codings, { start: 22, end: 22 })?.id).toBe('twin')
  expect(innermost(codings, { start: 50, end: 50 })?.id).toBe('long')
  expect(innermost(codings, { start: 105, end: 105 })).toBeNull()
})

test('neighbours are walked from the chosen coding, or from the caret', () => {
  expect(neighbour(codings, 'short', 0, 1)?.id).toBe('twin')
  expect(neighbour(codings, 'short', 0, -1)?.id).toBe('long')
  expect(neighbour(codings, 'later', 0, 1)).toBeNull()
  expect(neighbour(codings, null, 101, 1)?.id).toBe('later')
  expect(neighbour(codings, null, 101, -1)?.id).toBe('twin')
  expect(neighbour(codings, 'gone', 0, -1)).toBeNull()
})

test('a memo is for the coding just made or chosen, or the innermost at the caret', () => {
  const at = { active: null, chosen: false, anchor: 22, focus: 22 }
  expect(memoTarget(codings, at)?.id).toBe('twin')
  expect(memoTarget(codings, { ...at, focus: 28 })).toBeNull()
  expect(memoTarget(codings, { ...at, focus: 28, active: 'long' })?.id).toBe('long')
  expect(memoTarget(codings, { ...at, active: 'gone', anchor: 105, focus: 105 })).toBeNull()
})

test('a direction is for the next coding while text is selected, unless a coding was chosen', () => {
  const at = { active: 'short', chosen: false, anchor: 20, focus: 30 }
  expect(directionTarget(codings, at)).toBeNull()
  expect(directionTarget(codings, { ...at, chosen: true })?.id).toBe('short')
  expect(directionTarget(codings, { ...at, active: null, anchor: 22, focus: 22 })?.id).toBe('twin')
  expect(directionTarget(codings, { ...at, active: null, anchor: 105, focus: 105 })).toBeNull()
})

test('a change is for the coding chosen, or the one left last while it is here, or the innermost here', () => {
  const at = { active: null, left: null, chosen: false, anchor: 22, focus: 22 }
  expect(changeTarget(codings, at)?.id).toBe('twin')
  expect(changeTarget(codings, { ...at, left: 'long' })?.id).toBe('long')
  expect(changeTarget(codings, { ...at, left: 'later' })?.id).toBe('twin')
  expect(changeTarget(codings, { ...at, active: 'later', left: 'long' })?.id).toBe('later')
  expect(changeTarget(codings, { ...at, anchor: 125, focus: 90, left: 'later' })?.id).toBe('later')
  expect(changeTarget(codings, { ...at, anchor: 105, focus: 110 })).toBeNull()
})

test('a split is for a coding the caret stands inside of', () => {
  const at = { active: null, left: null, chosen: false, anchor: 22, focus: 22 }
  expect(splitTarget(codings, at)?.id).toBe('twin')
  expect(splitTarget(codings, { ...at, left: 'short' })?.id).toBe('short')
  expect(splitTarget(codings, { ...at, anchor: 20, focus: 20 })?.id).toBe('long')
  expect(splitTarget(codings, { ...at, anchor: 100, focus: 100 })).toBeNull()
  expect(splitTarget(codings, { ...at, focus: 25 })).toBeNull()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterRemoval,
  dropTarget,
  type Move,
  moves,
  moveTarget,
  type Target,
} from '../../../renderer/stores/codebook.ts'
import { type TreeCode, treeOrder } from '../../../shared/domain/codebook/tree.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'

const id = (text: string) => text as CodeId
const code = (name: string, parent: string | null, position: number): TreeCode => ({
  id: id(name),
  parentId: parent === null ? null : id(parent),
  name,
  position,
})

/** a(b(c), d), e */
const codes = [
  code('a', null, 0),
  code('b', 'a', 0),
  code('c', 'b', 0),
  code('d', 'a', 1),
  code('e', null, 1),
]

/** What the study does with a move: siblings are numbered anew around the moved code. */
const moved = (all: readonly TreeCode[], which: CodeId, target: Target): TreeCode[] => {
  const order = treeOrder(all).filter((each) => each.parentId === target.parentId && each.id !== which)
  const self = all.find((each) => each.id === which)
  if (self === undefined) throw new Error(which)
  order.splice(target.position, 0, self)
  const place = new Map(order.map((each, index) => [each.id, index]))
  return all.map((each) => {
    const position = place.get(each.id)
    return position === undefined ? each : { ...each, parentId: target.parentId, position }
  })
}

const shape = (all: readonly TreeCode[]): string => {
  const under = (parent: CodeId | null): string =>
    treeOrder(all)
      .filter((each) => each.parentId === parent)
      .map((each) => `${each.name}(${under(each.id)})`)
      .join(' ')
  return under(null)
}

const after = (which: string, move: Move) => {
  const target = moveTarget(codes, [id(which)], move)
  return target === null ? null : shape(moved(codes, id(which), target))
}

test('up and down among siblings, and no further', () => {
  expect(after('d', 'up')).toBe('a(d() b(c())) e()')
  expect(after('b', 'down')).toBe('a(d() b(c())) e()')
  expect(after('b', 'up')).toBeNull()
  expect(after('e', 'down')).toBeNull()
})

test('in under the sibling above, out beside the parent', () => {
  expect(after('d', 'in')).toBe('a(b(c() d())) e()')
  expect(after('b', 'in')).toBeNull()
  expect(after('c', 'out')).toBe('a(b() c() d()) e()')
  expect(after('e', 'out')).toBeNull()
})

test('every move can be taken back by keys', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const steps = fc.array(fc.tuple(names, fc.constantFrom(...moves)), { maxLength: 30 })
  fc.assert(
    fc.property(steps, (all) => {
      let now: TreeCode[] = [...codes, code('f', null, 2)]
      for (const [which, move] of all) {
        const target = moveTarget(now, [id(which)], move)
        if (target === null) continue
        const next = moved(now, id(which), target)
        expect(treeOrder(next)).toHaveLength(6)
        const back: Record<Move, Move> = { up: 'down', down: 'up', in: 'out', out: 'in' }
        const way = moveTarget(next, [id(which)], back[move])
        if (move !== 'out') expect(way).not.toBeNull()
        if (way !== null && move !== 'out') expect(shape(moved(next, id(which), way))).toBe(shape(now))
        now = next
      }
    }),
  )
})

test('a drop lands before, after or in what it is dropped on, never under itself', () => {
  const drop = (which: string, onto: string, place: 'before' | 'after' | 'on') => {
    const target = dropTarget(codes, [id(which)], id(onto), place)
    return target === null ? null : shape(moved(codes, id(which), target))
  }
  expect(drop('e', 'b', 'before')).toBe('a(e() b(c()) d())')
  expect(drop('b', 'd', 'after')).toBe('a(d() b(c())) e()')
  expect(drop('d', 'c', 'on')).toBe('a(b(c(d()))) e()')
  expect(drop('a', 'c', 'on')).toBeNull()
  expect(drop('a', 'c', 'after')).toBeNull()
  expect(drop('a', 'a', 'on')).toBeNull()
})

test('several codes of one parent go together, and are gathered on the way', () => {
  const row = ['a', 'b', 'c', 'd', 'e'].map((name, position) => code(name, null, position))
  const go = (which: string[], move: Move) => moveTarget(row, which.map(id), move)
  expect(go(['b', 'd'], 'up')).toEqual({ parentId: null, position: 0 })
  expect(go(['a', 'c'], 'down')).toEqual({ parentId: null, position: 2 })
  expect(go(['c', 'd'], 'down')).toEqual({ parentId: null, position: 3 })
  expect(go(['c', 'e'], 'in')).toEqual({ parentId: 'b', position: 0 })
  expect(go(['a', 'c'], 'up')).toBeNull()
  expect(go(['c', 'e'], 'down')).toBeNull()
  expect(moveTarget(codes, [id('b'), id('d')], 'out')).toEqual({ parentId: null, position: 1 })
})

test('codes under others of them go along; codes of different parents have no one way', () => {
  expect(moveTarget(codes, [id('c'), id('b')], 'down')).toEqual({ parentId: 'a', position: 1 })
  expect(moveTarget(codes, [id('c'), id('e')], 'up')).toBeNull()
  expect(dropTarget(codes, [id('e'), id('c')], id('d'), 'before')).toEqual({ parentId: 'a', position: 1 })
  expect(dropTarget(codes, [id('e'), id('b')], id('c'), 'on')).toBeNull()
  expect(dropTarget(codes, [id('e'), id('b')], id('e'), 'after')).toBeNull()
})

test('after a removal the next code is stood on, or the one before, or the parent', () => {
  expect(afterRemoval(codes, [id('b')])).toBe('d')
  expect(afterRemoval(codes, [id('d')])).toBe('b')
  expect(afterRemoval(codes, [id('c')])).toBe('b')
  expect(afterRemoval(codes, [id('b'), id('d')])).toBe('a')
  expect(afterRemoval([code('a', null, 0)], [id('a')])).toBeNull()
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  depthOf,
  heightOf,
  lineage,
  MAX_CODE_DEPTH,
  subtree,
  type TreeCode,
  topmost,
  treeOrder,
  wouldCycle,
} from '../../../shared/domain/codebook/tree.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { chainOf, codesOf, id, randomCodes } from './codes.ts'

const family = codesOf('a', 'a/b', 'a/b/c', 'a/d', 'e')

/** The tree by plain recursion. */
function preorder(codes: readonly TreeCode[], parentId: CodeId | null): CodeId[] {
  return codes
    .filter((code) => code.parentId === parentId)
    .sort(
      (a, b) =>
        a.position - b.position ||
        Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)) ||
        Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)),
    )
    .flatMap((code) => [code.id, ...preorder(codes, code.id)])
}

describe('treeOrder', () => {
  it('puts each code before its children, siblings by position and then by name', () => {
    const [first, second, third] = codesOf('b', 'a', 'a/x')
    if (!first || !second || !third) throw new Error('three codes')
    const order = (codes: TreeCode[]) => treeOrder(codes).map((code) => code.id)
    expect(order([third, second, first])).toEqual(['b', 'a', 'a/x'])
    expect(order([third, first, { ...second, position: 0 }])).toEqual(['a', 'a/x', 'b'])
  })

  it('is the recursive preorder, whatever the order of the list, which stays as it was', () => {
    fc.assert(
      fc.property(randomCodes, (codes) => {
        const before = structuredClone(codes)
        expect(treeOrder(codes).map((code) => code.id)).toEqual(preorder(codes, null))
        expect(codes).toEqual(before)
      }),
    )
  })

  it('goes down ten thousand levels', () => {
    const codes = chainOf(10_000)
    expect(treeOrder(codes.toReversed())).toEqual(codes)
  })

  it('orders a part of a codebook, whose parents are elsewhere', () => {
    expect(treeOrder(codesOf('a/b', 'a/b/c')).map((code) => code.id)).toEqual(['a/b', 'a/b/c'])
  })
})

describe('depths', () => {
  it('count levels from a root, and down to the lowest', () => {
    expect(family.map((code) => depthOf(family, code.id))).toEqual([1, 2, 3, 2, 1])
    expect(family.map((code) => heightOf(family, code.id))).toEqual([3, 2, 1, 1, 1])
    expect(lineage(family, id('a/b/c')).map((code) => code.name)).toEqual(['a', 'b', 'c'])
    const deep = chainOf(MAX_CODE_DEPTH)
    expect(depthOf(deep, id('c100'))).toBe(100)
    expect(heightOf(deep, id('c1'))).toBe(100)
  })

  it('refuse an id that no code has', () => {
    expect(() => depthOf(family, id('z'))).toThrow(RangeError)
  })

  it('come to an end in a damaged tree that bites its tail', () => {
    const loop = chainOf(3).map((code) => (code.parentId === null ? { ...code, parentId: id('c3') } : code))
    expect(depthOf(loop, id('c2'))).toBe(3)
    expect(heightOf(loop, id('c2'))).toBe(3)
    expect(subtree(loop, [id('c2')]).size).toBe(3)
  })

  it('of a code and of what is under it make up the deepest below', () => {
    fc.assert(
      fc.property(randomCodes, (codes) => {
        for (const code of codes) {
          const below = [...subtree(codes, [code.id])].map((each) => depthOf(codes, each))
          expect(Math.max(...below)).toBe(depthOf(codes, code.id) + heightOf(codes, code.id) - 1)
        }
      }),
    )
  })
})

describe('moving', () => {
  it('under itself or its own is a cycle, elsewhere it is not', () => {
    const under = (code: string, parent: string | null) =>
      wouldCycle(family, id(code), parent === null ? null : id(parent))
    expect([under('a', 'a'), under('a', 'a/b'), under('a', 'a/b/c')]).toEqual([true, true, true])
    expect([under('a/b', 'a'), under('a/b', 'a/d'), under('a', 'e'), under('a', null)]).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('is a cycle exactly under what is in its subtree', () => {
    fc.assert(
      fc.property(randomCodes, (codes) => {
        for (const code of codes) {
          const own = subtree(codes, [code.id])
          for (const parent of codes) {
            expect(wouldCycle(codes, code.id, parent.id)).toBe(own.has(parent.id))
          }
        }
      }),
    )
  })
})

describe('subtree', () => {
  it('holds the codes given and all below them', () => {
    expect([...subtree(family, [id('a/b'), id('e')])].sort()).toEqual(['a/b', 'a/b/c', 'e'])
    expect(subtree(family, []).size).toBe(0)
    expect(subtree(chainOf(10_000), [id('c1')]).size).toBe(10_000)
  })
})

describe('topmost', () => {
  it('leaves out what stands under another of them', () => {
    fc.assert(
      fc.property(randomCodes, fc.array(fc.nat()), (codes, picks) => {
        const ids = codes.length === 0 ? [] : picks.map((pick) => codes[pick % codes.length]?.id as CodeId)
        const under = (code: TreeCode) =>
          lineage(codes, code.id)
            .slice(0, -1)
            .some((above) => ids.includes(above.id))
        expect(topmost(codes, ids)).toEqual(
          treeOrder(codes).filter((code) => ids.includes(code.id) && !under(code)),
        )
      }),
    )
  })
})

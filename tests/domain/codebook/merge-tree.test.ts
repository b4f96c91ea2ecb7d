import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergedCodes, mergeTree } from '../../../shared/domain/codebook/merge-tree.ts'
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { type TreeCode, wouldCycle } from '../../../shared/domain/codebook/tree.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { codesOf, id, randomCodes } from './codes.ts'

const merged = (codes: TreeCode[], ids: string[], into: string) => {
  const tree = mergeTree(codes, ids.map(id), id(into))
  return {
    becomes: Object.fromEntries(tree.becomes),
    paths: [...codePaths(mergedCodes(codes, tree)).values()],
  }
}

test('children follow, as the last', () => {
  expect(merged(codesOf('a', 'a/x', 'a/y', 'b', 'b/z'), ['a'], 'b')).toEqual({
    becomes: { a: 'b' },
    paths: ['b', 'b/z', 'b/x', 'b/y'],
  })
})

test('a child that meets a namesake becomes it, and so do theirs', () => {
  expect(merged(codesOf('a', 'a/x', 'a/x/u', 'a/x/v', 'b', 'b/x', 'b/x/u'), ['a'], 'b')).toEqual({
    becomes: { a: 'b', 'a/x': 'b/x', 'a/x/u': 'b/x/u' },
    paths: ['b', 'b/x', 'b/x/u', 'b/x/v'],
  })
})

test('children of two codes that meet become the first', () => {
  expect(merged(codesOf('a', 'a/x', 'b', 'b/x', 'c'), ['a', 'b'], 'c')).toEqual({
    becomes: { a: 'c', b: 'c', 'b/x': 'a/x' },
    paths: ['c', 'c/x'],
  })
})

test('names are compared whole and as written: trust is not trustworthiness', () => {
  expect(merged(codesOf('a', 'a/trust', 'b', 'b/trustworthiness', 'b/Trust'), ['a'], 'b').paths).toEqual([
    'b',
    'b/trustworthiness',
    'b/Trust',
    'b/trust',
  ])
})

test('a code with the name of its own child goes into its parent, and the child takes its place', () => {
  expect(merged(codesOf('t', 't/x', 't/x/x'), ['t/x'], 't')).toEqual({
    becomes: { 't/x': 't' },
    paths: ['t', 't/x'],
  })
})

test('whatever is merged: nothing dangles, no names meet, every code is there or became one that is', () => {
  // Names as a study has them: no two alike among siblings.
  const distinct = (codes: readonly TreeCode[]): TreeCode[] => {
    const taken = new Set<string>()
    return codes.map((code) => {
      let { name } = code
      while (taken.has(JSON.stringify([code.parentId, name]))) name += "'"
      taken.add(JSON.stringify([code.parentId, name]))
      return { ...code, name }
    })
  }
  let merges = 0
  fc.assert(
    fc.property(
      randomCodes,
      fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      (drawn, picks, at) => {
        const codes = distinct(drawn)
        if (codes.length === 0) return
        const into = codes[at % codes.length] as TreeCode
        const ids = picks.map((pick) => (codes[pick % codes.length] as TreeCode).id)
        if (ids.some((each) => wouldCycle(codes, each, into.id))) return
        merges += 1
        const tree = mergeTree(codes, ids, into.id)
        const after = mergedCodes(codes, tree)
        const kept = new Set<CodeId>(after.map((code) => code.id))
        expect(ids.every((each) => tree.becomes.get(each) === into.id)).toBe(true)
        expect(after.length + tree.becomes.size).toBe(codes.length)
        for (const code of after) if (code.parentId !== null) expect(kept).toContain(code.parentId)
        for (const target of tree.becomes.values()) expect(kept).toContain(target)
        // Every code left is reached from a root: nothing goes round in a circle.
        expect(codePaths(after).size).toBe(after.length)
        const names = after.map((code) => JSON.stringify([code.parentId, code.name]))
        expect(new Set(names).size).toBe(names.length)
        // What was under a code is under what that became.
        const now = new Map(after.map((code) => [code.id, code]))
        for (const code of codes) {
          if (code.parentId === null || tree.becomes.has(code.id)) continue
          expect(now.get(code.id)?.parentId).toBe(tree.becomes.get(code.parentId) ?? code.parentId)
        }
      },
    ),
  )
  expect(merges).toBeGreaterThan(20)
})

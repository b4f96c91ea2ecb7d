// The codebook's tree, kept as a flat list: each code names its parent and its place among its siblings.
import type { Code } from '../../schema/codebook.ts'
import type { CodeId } from '../../schema/ids.ts'
import { byCodePoint } from './by-code-point.ts'

/** What the tree reads of a code. */
export type TreeCode = Pick<Code, 'id' | 'parentId' | 'name' | 'position'>

/** Levels a codebook may have; a root is on level 1. */
export const MAX_CODE_DEPTH = 100

/** A code and its ancestors, root first. Throws RangeError when no code has the id. */
export function lineage<T extends TreeCode>(codes: readonly T[], id: CodeId): T[] {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const line = new Set<T>()
  let code = byId.get(id)
  if (code === undefined) throw new RangeError(`No code has the id ${id}`)
  // A code met twice means a damaged tree; stopping there beats never stopping.
  while (code !== undefined && !line.has(code)) {
    line.add(code)
    code = code.parentId === null ? undefined : byId.get(code.parentId)
  }
  return [...line].reverse()
}

/** The level a code is on, a root's being 1. Throws like `lineage`. */
export function depthOf(codes: readonly TreeCode[], id: CodeId): number {
  return lineage(codes, id).length
}

/** Levels a code and what is under it take up: 1 when it has no children. */
export function heightOf(codes: readonly TreeCode[], id: CodeId): number {
  const children = childrenOf(codes)
  const seen = new Set<CodeId>()
  let height = 0
  for (let level = [id]; level.length > 0; height += 1) {
    for (const each of level) seen.add(each)
    level = level.flatMap((parent) => (children.get(parent) ?? []).map((child) => child.id))
    level = level.filter((each) => !seen.has(each))
  }
  return height
}

/** Whether moving a code under `newParent` (null: to the root) would put it under itself. Throws like `lineage`. */
export function wouldCycle(codes: readonly TreeCode[], id: CodeId, newParent: CodeId | null): boolean {
  return newParent !== null && lineage(codes, newParent).some((code) => code.id === id)
}

/** The ids given and those of every code under them. */
export function subtree(codes: readonly TreeCode[], ids: Iterable<CodeId>): Set<CodeId> {
  const children = childrenOf(codes)
  const found = new Set(ids)
  // A set hands out, while it is walked, what is added to it meanwhile.
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id)
  return found
}

/** Of the codes given those that stand under no other of them, in tree order: the others go where these go. */
export function topmost<T extends TreeCode>(codes: readonly T[], ids: Iterable<CodeId>): T[] {
  const wanted = new Set(ids)
  const above = new Map(codes.map((code) => [code.id, code.parentId]))
  return treeOrder(codes).filter(({ id, parentId }) => {
    if (!wanted.has(id)) return false
    const line = new Set([id])
    for (let up = parentId; up !== null && !line.has(up); up = above.get(up) ?? null) {
      if (wanted.has(up)) return false
      line.add(up)
    }
    return true
  })
}

/**
 * Preorder: each code before its children; siblings by position, then name, then id. A code whose parent is not
 * in the list stands as a root, so that part of a codebook can be ordered too.
 */
export function treeOrder<T extends TreeCode>(codes: readonly T[]): T[] {
  const children = childrenOf(codes)
  const ordered: T[] = []
  // A stack of its own, because a tree may be deeper than the call stack.
  const waiting = (children.get(null) ?? []).reverse()
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    ordered.push(code)
    for (const child of (children.get(code.id) ?? []).reverse()) waiting.push(child)
  }
  return ordered
}

/** Siblings in order under each parent; under null the roots. */
function childrenOf<T extends TreeCode>(codes: readonly T[]): Map<CodeId | null, T[]> {
  const ids = new Set(codes.map((code) => code.id))
  const children = new Map<CodeId | null, T[]>()
  for (const code of codes) {
    const parent = code.parentId !== null && ids.has(code.parentId) ? code.parentId : null
    const siblings = children.get(parent)
    if (siblings === undefined) children.set(parent, [code])
    else siblings.push(code)
  }
  for (const siblings of children.values()) siblings.sort(bySiblingOrder)
  return children
}

function bySiblingOrder(a: TreeCode, b: TreeCode): number {
  return a.position - b.position || byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id)
}

// The codebook as the page shows it: a tree of codes with their counts, what is folded, where a move would lead.
import { create } from 'zustand'
import type { Input, Output } from '../../shared/api/contract.ts'
import {
  lineage,
  subtree,
  type TreeCode,
  topmost,
  treeOrder,
  wouldCycle,
} from '../../shared/domain/codebook/tree.ts'
import type { CodeTies } from '../../shared/schema/codebook.ts'
import type { CodeId } from '../../shared/schema/ids.ts'
import { run } from './commands.ts'

export { codeTexts } from '../../shared/domain/codebook/merge-definition.ts'

export type CodeEntry = Output<'codes.list'>[number]
export type CodeNode = { id: CodeId; code: CodeEntry; children: CodeNode[] }

/** The tree of the codes given; a code whose parent is not among them is a root. */
export function codeTree(codes: readonly CodeEntry[]): CodeNode[] {
  const nodes = new Map<CodeId, CodeNode>()
  const roots: CodeNode[] = []
  for (const code of treeOrder(codes)) {
    const node = { id: code.id, code, children: [] }
    nodes.set(code.id, node)
    const parent = code.parentId === null ? undefined : nodes.get(code.parentId)
    ;(parent?.children ?? roots).push(node)
  }
  return roots
}

/** The codes wanted and everything above them, so that they keep their place in the tree. */
export function withAncestors(codes: readonly CodeEntry[], wanted: ReadonlySet<CodeId>): CodeEntry[] {
  const kept = new Set([...wanted].flatMap((id) => lineage(codes, id).map((code) => code.id)))
  return codes.filter((code) => kept.has(code.id))
}

/** The names above a code, root first, as words. */
export function pathAbove(codes: readonly TreeCode[], id: CodeId): string {
  return lineage(codes, id)
    .slice(0, -1)
    .map((code) => code.name)
    .join(' › ')
}

export const moves = ['up', 'down', 'in', 'out'] as const
export type Move = (typeof moves)[number]
export type Target = { parentId: CodeId | null; position: number }

/**
 * Where codes of one parent go together: before or after a sibling, under the sibling above them as the last, or out
 * beside their parent, after it. `position` counts siblings without the codes themselves. Null when they can go no
 * further, or have not the same parent.
 */
export function moveTarget(codes: readonly TreeCode[], ids: Iterable<CodeId>, move: Move): Target | null {
  const moved = topmost(codes, ids)
  const [first] = moved
  if (first === undefined || moved.some((code) => code.parentId !== first.parentId)) return null
  const { parentId } = first
  const siblings = childrenIds(codes, parentId)
  const own = new Set(moved.map((code) => code.id))
  const before = siblings.slice(0, siblings.indexOf(first.id))
  const last = siblings.findLastIndex((id) => own.has(id))
  const notAfter = siblings.slice(0, last).filter((id) => !own.has(id)).length
  if (move === 'up') return before.length === 0 ? null : { parentId, position: before.length - 1 }
  if (move === 'down') return last === siblings.length - 1 ? null : { parentId, position: notAfter + 1 }
  if (move === 'in') {
    const above = before.at(-1)
    return above === undefined ? null : { parentId: above, position: childrenIds(codes, above).length }
  }
  const parent = codes.find((code) => code.id === parentId)
  if (parent === undefined) return null
  return { parentId: parent.parentId, position: childrenIds(codes, parent.parentId).indexOf(parent.id) + 1 }
}

/** Where codes dropped before, after or on another one go; null when that is one of them or under one. */
export function dropTarget(
  codes: readonly TreeCode[],
  ids: Iterable<CodeId>,
  onto: CodeId,
  place: 'before' | 'after' | 'on',
): Target | null {
  const target = codes.find((code) => code.id === onto)
  const own = new Set(topmost(codes, ids).map((code) => code.id))
  if (target === undefined || own.has(onto)) return null
  const parentId = place === 'on' ? onto : target.parentId
  if ([...own].some((id) => wouldCycle(codes, id, parentId))) return null
  const others = childrenIds(codes, parentId).filter((each) => !own.has(each))
  if (place === 'on') return { parentId, position: others.length }
  return { parentId, position: others.indexOf(onto) + (place === 'after' ? 1 : 0) }
}

/** The code to stand on when some are taken away with what is under them: the next sibling, the one before, or the parent. */
export function afterRemoval(codes: readonly TreeCode[], ids: Iterable<CodeId>): CodeId | null {
  const [first, ...others] = topmost(codes, ids)
  if (first === undefined) return null
  const gone = new Set([first, ...others].map((code) => code.id))
  const siblings = childrenIds(codes, first.parentId)
  const at = siblings.indexOf(first.id)
  const left = (id: CodeId) => !gone.has(id)
  return siblings.slice(at).find(left) ?? siblings.slice(0, at).findLast(left) ?? first.parentId
}

function childrenIds(codes: readonly TreeCode[], parentId: CodeId | null): CodeId[] {
  return treeOrder(codes).flatMap((code) => (code.parentId === parentId ? [code.id] : []))
}

type CodebookState = {
  /** Codes whose children are hidden, in every tree of codes. */
  folded: ReadonlySet<CodeId>
  /** The part of a code that is shown, from one code to the next. */
  tab: 'definition' | 'ties' | 'excerpts'
  /** Codes chosen together in the codebook; of one alone, the place says which. */
  chosen: readonly CodeId[]
  /** Leaves codes that are no longer given out of every tree. */
  hidesRetired: boolean
  setUnfolded(all: readonly CodeEntry[], unfolded: ReadonlySet<unknown>): void
  unfold(ids: Iterable<CodeId>): void
}

export const useCodebook = create<CodebookState>((set) => ({
  folded: new Set(),
  tab: 'definition',
  chosen: [],
  hidesRetired: false,
  setUnfolded(all, unfolded) {
    set({ folded: new Set(all.flatMap((code) => (unfolded.has(code.id) ? [] : [code.id]))) })
  },
  unfold(ids) {
    set(({ folded }) => {
      const left = new Set(folded)
      for (const id of ids) left.delete(id)
      return { folded: left }
    })
  },
}))

/** The id of the code made; null when the study refused. */
export async function createCode(name: string, parentId: CodeId | null): Promise<CodeId | null> {
  const code = await run('codes.create', { name, parentId })
  if (code === undefined) return null
  if (parentId !== null) useCodebook.getState().unfold([parentId])
  return code.id
}

export async function updateCode(input: Input<'codes.update'>): Promise<boolean> {
  return (await run('codes.update', input)) !== undefined
}

/** Takes codes there and unfolds what they are then under. */
export async function moveCodes(ids: readonly CodeId[], target: Target): Promise<boolean> {
  if (target.parentId !== null) useCodebook.getState().unfold([target.parentId])
  return (await run('codes.move', { ids: [...ids], ...target })) !== undefined
}

/** Replaces all the ties of a code. */
export async function tieCode(id: CodeId, { indicators, components, attributes }: CodeTies): Promise<void> {
  await run('codes.tie', { id, indicators, components, attributes })
}

export async function recolorCodes(ids: readonly CodeId[], color: string): Promise<void> {
  await run('codes.recolor', { ids: [...ids], color })
}

/** Codes are no longer offered when coding, or are again; offers to undo it. */
export async function retireCodes(ids: readonly CodeId[], retired: boolean): Promise<boolean> {
  return (await run('codes.retire', { ids: [...ids], retired }, { toast: true })) !== undefined
}

/** Makes codes one with another, and offers to undo it. */
export async function mergeCodes(ids: readonly CodeId[], into: CodeId): Promise<boolean> {
  return (await run('codes.merge', { ids: [...ids], into }, { toast: true })) !== undefined
}

/** The codes made; null when the study refused. Offers to undo it. */
export async function splitCode(id: CodeId, parts: Input<'codes.split'>['parts']): Promise<CodeId[] | null> {
  return (await run('codes.split', { id, parts }, { toast: true })) ?? null
}

/** Takes codes away with everything under them and their codings, and offers to undo it. */
export async function removeCodes(ids: readonly CodeId[]): Promise<boolean> {
  return (await run('codes.remove', { ids: [...ids] }, { toast: true })) !== undefined
}

/** The codes that stay in sight where those no longer given are left out: the others, and what they stand under. */
export function withoutRetired(codes: readonly CodeEntry[]): CodeEntry[] {
  return withAncestors(codes, new Set(codes.flatMap((code) => (code.retired ? [] : [code.id]))))
}

/** Those that codes can be merged into or moved under: neither one of them nor under one. */
export function outside(codes: readonly CodeEntry[], ids: Iterable<CodeId>): CodeEntry[] {
  const own = subtree(codes, ids)
  return codes.filter((code) => !own.has(code.id))
}

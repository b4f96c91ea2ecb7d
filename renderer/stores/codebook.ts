// The codebook as the page shows it: a tree of codes with their counts, what is folded, where a move would lead.
import { create } from 'zustand'
import type { Input, Output } from '../../shared/api/contract.ts'
import { lineage, type TreeCode, treeOrder, wouldCycle } from '../../shared/domain/codebook/tree.ts'
import type { CodeTies } from '../../shared/schema/codebook.ts'
import type { CodeId } from '../../shared/schema/ids.ts'
import { run } from './commands.ts'

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
 * Where a code goes: before or after a sibling, under the sibling above it as the last, or out beside its parent, after it.
 * `position` counts siblings without the code itself. Null when it can go no further.
 */
export function moveTarget(codes: readonly TreeCode[], id: CodeId, move: Move): Target | null {
  const line = lineage(codes, id)
  const code = line.at(-1)
  const parent = line.at(-2)
  if (code === undefined) return null
  const siblings = childrenIds(codes, code.parentId)
  const at = siblings.indexOf(id)
  if (move === 'up') return at === 0 ? null : { parentId: code.parentId, position: at - 1 }
  if (move === 'down')
    return at === siblings.length - 1 ? null : { parentId: code.parentId, position: at + 1 }
  if (move === 'in') {
    const above = siblings[at - 1]
    return above === undefined ? null : { parentId: above, position: childrenIds(codes, above).length }
  }
  if (parent === undefined) return null
  return { parentId: parent.parentId, position: childrenIds(codes, parent.parentId).indexOf(parent.id) + 1 }
}

/** Where a code dropped before, after or on another one goes; null when that is under itself. */
export function dropTarget(
  codes: readonly TreeCode[],
  id: CodeId,
  onto: CodeId,
  place: 'before' | 'after' | 'on',
): Target | null {
  const target = codes.find((code) => code.id === onto)
  if (target === undefined || id === onto) return null
  const parentId = place === 'on' ? onto : target.parentId
  if (wouldCycle(codes, id, parentId)) return null
  const others = childrenIds(codes, parentId).filter((each) => each !== id)
  if (place === 'on') return { parentId, position: others.length }
  return { parentId, position: others.indexOf(onto) + (place === 'after' ? 1 : 0) }
}

/** The code to stand on when `id` is taken away: the next sibling, or the one before, or the parent. */
export function afterRemoval(codes: readonly TreeCode[], id: CodeId): CodeId | null {
  const parentId = codes.find((code) => code.id === id)?.parentId ?? null
  const siblings = childrenIds(codes, parentId)
  const at = siblings.indexOf(id)
  return siblings[at + 1] ?? siblings[at - 1] ?? parentId
}

function childrenIds(codes: readonly TreeCode[], parentId: CodeId | null): CodeId[] {
  return treeOrder(codes).flatMap((code) => (code.parentId === parentId ? [code.id] : []))
}

type CodebookState = {
  /** Codes whose children are hidden, in every tree of codes. */
  folded: ReadonlySet<CodeId>
  /** The part of a code that is shown, from one code to the next. */
  tab: 'definition' | 'ties' | 'excerpts'
  setUnfolded(all: readonly CodeEntry[], unfolded: ReadonlySet<unknown>): void
  unfold(ids: Iterable<CodeId>): void
}

export const useCodebook = create<CodebookState>((set) => ({
  folded: new Set(),
  tab: 'definition',
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

export async function moveCode(id: CodeId, target: Target): Promise<boolean> {
  if (target.parentId !== null) useCodebook.getState().unfold([target.parentId])
  return (await run('codes.move', { ids: [id], ...target })) !== undefined
}

/** Replaces all the ties of a code. */
export async function tieCode(id: CodeId, { indicators, components, attributes }: CodeTies): Promise<void> {
  await run('codes.tie', { id, indicators, components, attributes })
}

/** Takes a code away with everything under it and their codings, and offers to undo it. */
export async function removeCode(id: CodeId): Promise<boolean> {
  return (await run('codes.remove', { ids: [id] }, { toast: true })) !== undefined
}

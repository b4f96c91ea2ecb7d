// What merging codes does to the tree: which code each becomes, and which children get another parent.
import type { CodeId } from '../../schema/ids.ts'
import { type TreeCode, treeOrder } from './tree.ts'

export type MergedTree = {
  /** What each code that goes becomes; none of these go themselves. */
  becomes: Map<CodeId, CodeId>
  /** Codes that stay and get another parent, in the order in which they follow its other children. */
  moved: Map<CodeId, CodeId>
}

/**
 * Merges the codes `ids` into `into`, which must not be one of them nor stand under one. Their children move under it
 * as its last. Two children of one code cannot have the same name, and whoever says that two codes are one says it of
 * what they divide into too: a child that would meet a namesake is merged into it, and so on downwards. Names are equal
 * as the study compares them: as written, whole.
 */
export function mergeTree(codes: readonly TreeCode[], ids: Iterable<CodeId>, into: CodeId): MergedTree {
  const going = new Set(ids)
  const ordered = treeOrder(codes)
  const children = new Map<CodeId, TreeCode[]>()
  for (const code of ordered)
    if (code.parentId !== null) children.set(code.parentId, [...(children.get(code.parentId) ?? []), code])
  const becomes = new Map<CodeId, CodeId>()
  const moved = new Map<CodeId, CodeId>()
  const merge = (gone: CodeId, kept: CodeId): void => {
    becomes.set(gone, kept)
    for (const child of children.get(gone) ?? []) {
      if (going.has(child.id)) continue
      const family = children.get(kept) ?? []
      const namesake = family.find((each) => each.name === child.name && !going.has(each.id))
      if (namesake === undefined) {
        moved.set(child.id, kept)
        children.set(kept, [...family, child])
      } else {
        going.add(child.id)
        merge(child.id, namesake.id)
      }
    }
  }
  for (const code of ordered) if (going.has(code.id) && !becomes.has(code.id)) merge(code.id, into)
  return { becomes, moved }
}

/** The tree as it is once merged. Numbers among siblings may have gaps. */
export function mergedCodes<T extends TreeCode>(codes: readonly T[], { becomes, moved }: MergedTree): T[] {
  const last = new Map<CodeId, number>()
  for (const code of codes)
    if (code.parentId !== null && !becomes.has(code.id) && !moved.has(code.id))
      last.set(code.parentId, Math.max(last.get(code.parentId) ?? -1, code.position))
  const places = new Map<CodeId, number>()
  for (const [id, parentId] of moved) {
    const position = (last.get(parentId) ?? -1) + 1
    last.set(parentId, position)
    places.set(id, position)
  }
  return codes.flatMap((code) => {
    if (becomes.has(code.id)) return []
    const parentId = moved.get(code.id)
    return [parentId === undefined ? code : { ...code, parentId, position: places.get(code.id) ?? 0 }]
  })
}

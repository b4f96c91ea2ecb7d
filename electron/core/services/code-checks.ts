// What every change of the codebook asks first, and how codes take their places.
import { AppError } from '../../../shared/api/errors.ts'
import { codePath } from '../../../shared/domain/codebook/path.ts'
import { depthOf, MAX_CODE_DEPTH, treeOrder } from '../../../shared/domain/codebook/tree.ts'
import type { Code } from '../../../shared/schema/codebook.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import type { WritableDb } from '../db/sql.ts'
import { updateCode } from '../repositories/codes.ts'

/** @throws code.not_found */
export function findIn(codes: readonly Code[], id: CodeId): Code {
  const found = codes.find((code) => code.id === id)
  if (found === undefined) throw new AppError('code.not_found', { code: id })
  return found
}

/** The codes concerned, for the journal. */
export function pathsOf(codes: readonly Code[], ids: readonly CodeId[]): string {
  const named = [...new Set(ids)].slice(0, 5).map((id) => codePath(codes, id))
  return named.join(', ')
}

/**
 * Siblings are numbered 0, 1, 2 ... without gaps; rows whose number stays are not written. `position` counts the
 * siblings that are not moved.
 */
export function placeAmongSiblings(
  db: WritableDb,
  codes: readonly Code[],
  moved: readonly Code[],
  parentId: CodeId | null,
  position: number,
): void {
  const order = treeOrder(codes).filter((code) => code.parentId === parentId && !moved.includes(code))
  order.splice(Math.min(position, order.length), 0, ...moved)
  for (const [at, code] of order.entries())
    if (code.position !== at || code.parentId !== parentId)
      updateCode(db, { ...code, parentId, position: at })
}

/** @throws code.name_taken when a child of the parent has one of the names, or two of the names are the same. */
export function refuseTakenNames(
  codes: readonly Code[],
  parentId: CodeId | null,
  names: readonly string[],
): void {
  const taken = new Set(codes.flatMap((code) => (code.parentId === parentId ? [code.name] : [])))
  for (const name of names) {
    if (taken.has(name)) throw new AppError('code.name_taken', { name })
    taken.add(name)
  }
}

/** @throws code.too_deep when codes of this height would not fit under the parent. */
export function refuseTooDeep(codes: readonly Code[], parentId: CodeId | null, height: number): void {
  const above = parentId === null ? 0 : depthOf(codes, parentId)
  if (above + height > MAX_CODE_DEPTH) throw new AppError('code.too_deep', { limit: MAX_CODE_DEPTH })
}

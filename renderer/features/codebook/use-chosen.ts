// Which codes are chosen: those the tree says, as long as the one that is shown is among them.
import { treeOrder } from '../../../shared/domain/codebook/tree.ts'
import { type CodeEntry, useCodebook } from '../../stores/codebook.ts'

/** In the order of the tree; the code shown alone unless others were chosen with it. Codes gone since are left out. */
export function useChosen(codes: readonly CodeEntry[], code: CodeEntry): CodeEntry[] {
  const ids = useCodebook((state) => state.chosen)
  if (ids.length < 2 || !ids.includes(code.id)) return [code]
  return treeOrder(codes).filter(({ id }) => ids.includes(id))
}

import type { CaseId, SourceId } from '../../shared/schema/ids.ts'
import type { SearchScope } from '../../shared/schema/search.ts'
import type { SourceKind } from '../../shared/schema/source.ts'

/** Which sources are meant; each of these limits nothing while it is empty. */
export type Where = {
  caseIds: readonly CaseId[]
  kinds: readonly SourceKind[]
  sourceIds: readonly SourceId[]
}

export const everywhere: Where = { caseIds: [], kinds: [], sourceIds: [] }

export function scopeOf({ caseIds, kinds, sourceIds }: Where): SearchScope {
  return {
    ...(caseIds.length > 0 && { caseIds: [...caseIds] }),
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    ...(sourceIds.length > 0 && { sourceIds: [...sourceIds] }),
  }
}

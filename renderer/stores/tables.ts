// A table of cases, establishments or participants being brought in, wherever one is in the study.
import { create } from 'zustand'
import type { AttributeOwner } from '../../shared/schema/case.ts'
import type { CaseId } from '../../shared/schema/ids.ts'
import { useStudy } from './study.ts'

/** `caseId`: of whose people; null: the table says of which case each is. */
type Importing = { of: AttributeOwner; caseId: CaseId | null }

export const useTables = create<{ importing: Importing | null }>(() => ({ importing: null }))

useStudy.subscribe(({ study }, before) => {
  if (study?.id !== before.study?.id) closeTable()
})

export const importTable = (importing: Importing): void => useTables.setState({ importing })
export const closeTable = (): void => useTables.setState({ importing: null })

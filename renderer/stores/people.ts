// The way to the people of a case, or to its establishments, from what counts them.
import { create } from 'zustand'
import type { PeopleOwner } from '../../shared/schema/case.ts'
import type { CaseId } from '../../shared/schema/ids.ts'
import { useNavigation } from './navigation.ts'

/** The table one is led to, until one has come to it. */
export const usePeopleArrival = create<{ table: PeopleOwner | null }>(() => ({ table: null }))

export function openPeople(caseId: CaseId, table: PeopleOwner): void {
  usePeopleArrival.setState({ table })
  useNavigation.getState().go({ name: 'cases', view: 'people', caseId })
}

// The way from something to its own history.
import type { HistoryObject } from '../../shared/schema/history.ts'
import { useNavigation } from './navigation.ts'

export function showHistory(object: HistoryObject): void {
  useNavigation.getState().go({ name: 'journal', object })
}

/** As an entry of a menu. */
export function historyEntry(label: string, object: HistoryObject) {
  return { id: 'history', label, icon: 'journal', run: () => showHistory(object) } as const
}

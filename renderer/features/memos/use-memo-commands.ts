// The ways into the memos, and what is at hand when they are opened.
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { MemoTarget } from '../../../shared/schema/memo.ts'
import { type Command, useCommands } from '../../stores/commands.ts'
import { openAllMemos, openMemos } from '../../stores/memos.ts'
import { type Place, useNavigation } from '../../stores/navigation.ts'
import { useReader } from '../../stores/reader.ts'

const ofCase = (id: CaseId | undefined): MemoTarget =>
  id === undefined ? { kind: 'study' } : { kind: 'case', id }

/** What somebody means who speaks of nothing in particular: the coding at hand, else what the place shows, else the study. */
function targetAtHand(place: Place): MemoTarget {
  switch (place.name) {
    case 'reader': {
      const { active, sourceId } = useReader.getState()
      if (active !== null && sourceId === place.sourceId) return { kind: 'coding', id: active }
      return { kind: 'source', id: place.sourceId }
    }
    case 'codebook':
      return place.codeId === undefined ? { kind: 'study' } : { kind: 'code', id: place.codeId }
    case 'cases':
    case 'evidence':
    case 'reports':
      return ofCase(place.caseId)
    default:
      return { kind: 'study' }
  }
}

const commands: readonly Command[] = [
  {
    id: 'memos.here',
    group: 'study',
    label: (m) => m.memos.commands.here,
    // Where letters find items in a list, Alt makes it a key of its own.
    keys: 'Shift+M Alt+M',
    run: () => openMemos(targetAtHand(useNavigation.getState().place)),
  },
  { id: 'memos.all', group: 'study', label: (m) => m.memos.commands.all, run: openAllMemos },
  {
    id: 'memos.study',
    group: 'study',
    label: (m) => m.memos.commands.study,
    run: () => openMemos({ kind: 'study' }),
  },
]

export function useMemoCommands(): void {
  useCommands(commands)
}

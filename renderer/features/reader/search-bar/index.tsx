import type { SourceId } from '../../../../shared/schema/ids.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { SearchBar } from './search-bar.tsx'
import { useSearchBar } from './use-search-bar.ts'

/** Apart from the place, so that moving the caret draws nothing else anew. */
export function FindInSource(props: { view: ReadingView; sourceId: SourceId; readOnly: boolean }) {
  const { view, sourceId, readOnly } = props
  const state = useSearchBar(view, sourceId, readOnly)
  return <SearchBar view={view} state={state} readOnly={readOnly} />
}

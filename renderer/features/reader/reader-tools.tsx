import type { CodingMark } from '../../../shared/schema/coding.ts'
import type { ReadingView } from '../../editor/reading-view.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { openFind } from '../../stores/find.ts'
import { useFocusReading } from '../../stores/focus-reading.ts'
import { useReader } from '../../stores/reader.ts'
import { IconButton } from '../../ui/index.ts'
import { LookButton } from './comfort/look-button.tsx'
import { toggleFocusReadingHolding } from './comfort/use-look.ts'
import { ShowByButton } from './show-by/show-by.tsx'

/** At the end of the bar: what has to do with reading and not with coding. */
export function ReaderTools(props: {
  codings: readonly CodingMark[]
  codes: readonly CodeEntry[]
  view: ReadingView | null
}) {
  const { codings, codes, view } = props
  const { reader } = useMessages()
  const isFocused = useFocusReading((state) => state.isOn)
  return (
    <>
      <IconButton
        icon="search"
        label={reader.find.open}
        keys="Mod+F"
        onPress={() => openFind('', useReader.getState().focus)}
      />
      <ShowByButton codings={codings} codes={codes} />
      <LookButton view={view} />
      <IconButton
        icon={isFocused ? 'shrink' : 'grow'}
        label={isFocused ? reader.look.unfocus : reader.look.focus}
        keys={isFocused ? 'Escape' : 'F'}
        onPress={() => toggleFocusReadingHolding(view)}
      />
    </>
  )
}

import type { ReadingView } from '../../editor/reading-view.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { useReader } from '../../stores/reader.ts'
import type { Coded } from './actions-parts.ts'
import { anchorOf } from './beside-selection.ts'
import { CodePalette } from './code-palette.tsx'
import type { ReaderActions } from './use-reader-actions.ts'
import { WeightPicker } from './weight-picker.tsx'

type PopupsProps = {
  view: ReadingView
  codings: readonly Coded[]
  codes: readonly CodeEntry[]
  actions: ReaderActions
}

/** The small windows over the text. Apart from the rest, so that moving the caret draws nothing anew but what shows it. */
export function Popups(props: PopupsProps) {
  return (
    <>
      <Palette {...props} />
      <Weight {...props} />
    </>
  )
}

function Palette({ view, codings, codes, actions }: PopupsProps) {
  const isOpen = useReader((state) => state.paletteOpen)
  const selection = useReader((state) => state.selection)
  const recoding = useReader((state) => state.recoding)
  if (!isOpen || selection === null) return null
  const anchor = anchorOf(view, selection)
  const coding = codings.find((each) => each.id === recoding)
  if (coding === undefined)
    return (
      <CodePalette
        codes={codes}
        anchor={anchor}
        instead={null}
        onGive={actions.give}
        onCreate={actions.create}
        onPin={actions.pinCode}
      />
    )
  return (
    <CodePalette
      codes={codes}
      anchor={anchor}
      instead={codes.find((code) => code.id === coding.codeId) ?? null}
      onGive={(code) => actions.recodeTo(coding.id, code)}
      onCreate={(name, parent) => actions.recodeToNew(coding.id, name, parent)}
      onPin={actions.pinCode}
    />
  )
}

function Weight({ view, codings, codes, actions }: PopupsProps) {
  const weighing = useReader((state) => state.weighing)
  const coding = weighing === null ? undefined : codings.find((each) => each.id === weighing)
  const code = codes.find((each) => each.id === coding?.codeId)
  if (coding === undefined || code === undefined) return null
  return (
    <WeightPicker
      anchor={anchorOf(view, coding)}
      title={code.name}
      value={coding.weight}
      onChoose={(weight) => void actions.setWeight(coding.id, weight)}
    />
  )
}

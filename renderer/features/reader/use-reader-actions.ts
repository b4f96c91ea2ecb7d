// What can be done in the reader; keys, buttons, panes and the palette all do it through these.
import { useEffect, useMemo, useRef } from 'react'
import { select } from '../../editor/caret.ts'
import { isPlacing, noteCodings } from '../../stores/placing.ts'
import { chooseCoding, useReader } from '../../stores/reader.ts'
import { changingActions } from './actions-changing.ts'
import { givingActions, markingActions } from './actions-giving.ts'
import type { Parts } from './actions-parts.ts'
import { goingActions, movingActions, selectingActions } from './actions-selecting.ts'

export type ReaderActions = ReturnType<typeof useReaderActions>

/** Functions that stay the same and see the newest codings and codes. `isNewest`: no newer codings are on their way. */
export function useReaderActions(parts: Parts, isNewest: boolean) {
  const latest = useRef(parts)
  latest.current = parts
  const { view, codings } = parts
  useEffect(() => {
    noteCodings(codings, isNewest)
    if (view !== null) followChosen(view, codings)
  }, [view, codings, isNewest])
  return useMemo(
    () => ({
      ...givingActions(latest),
      ...markingActions(latest),
      ...changingActions(latest),
      ...selectingActions(latest),
      ...movingActions(latest),
      ...goingActions(latest),
    }),
    [],
  )
}

/** A coding that is chosen has its words selected, also after an undo gave it others. */
function followChosen(view: NonNullable<Parts['view']>, codings: Parts['codings']): void {
  const { active, chosen, anchor, focus } = useReader.getState()
  const coding = chosen && !isPlacing() ? codings.find((each) => each.id === active) : undefined
  if (coding === undefined || (coding.start === anchor && coding.end === focus)) return
  chooseCoding(view.text, coding)
  // The selection is the page's only one: it is not taken from a field that is written in.
  if (document.activeElement === view.root) select(view, { anchor: coding.start, focus: coding.end })
}

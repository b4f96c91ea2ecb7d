import { type KeyboardEvent, type MouseEvent, useCallback, useId, useMemo, useRef } from 'react'
import { paragraphAt } from '../../../shared/domain/text/paragraphs.ts'
import type { CodingMark } from '../../../shared/schema/coding.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import { caretIn, select } from '../../editor/caret.ts'
import { packLanes } from '../../editor/lanes.ts'
import { motionOf } from '../../editor/motion.ts'
import type { ReadingView } from '../../editor/reading-view.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { useDesk } from '../../stores/desk.ts'
import { closeFind, useFind } from '../../stores/find.ts'
import { toggleFocusReading, useFocusReading } from '../../stores/focus-reading.ts'
import { useQuery } from '../../stores/queries.ts'
import { useReader } from '../../stores/reader.ts'
import { longestLine, lookStyle } from './comfort/look.ts'
import { Grip } from './drag/grip.tsx'
import styles from './page.module.css'
import { ReadingText } from './reading-text.tsx'
import { Stripes } from './stripes.tsx'
import { type DrawnCoding, useDrawing } from './use-drawing.ts'
import type { ReaderActions } from './use-reader-actions.ts'
import type { Reading } from './use-reading-view.ts'

type PageProps = {
  reading: Reading
  codings: readonly CodingMark[]
  codes: readonly CodeEntry[]
  colorOf: (coding: CodingMark) => string
  actions: ReaderActions
  readOnly: boolean
}

/** The text with its margin, and what the keys do in it. */
export function Page({ reading, codings, codes, colorOf, actions, readOnly }: PageProps) {
  const { view, text, blocks, times, arrived, beginning } = reading
  const { reader } = useMessages()
  const helpId = useId()
  const title = useSourceTitle()
  const look = useDesk((state) => state.desk.look)
  const drawn = useDrawnCodings(view, codings, colorOf, longestLine(look.measure))
  const colors = useMemo(() => {
    const all = new Set(codes.map(({ color }) => color))
    for (const { color } of drawn) all.add(color)
    return all
  }, [codes, drawn])
  const paint = usePaint(drawn, arrived)
  const caret = useReader((state) => (state.anchor === state.focus ? state.focus : null))
  const selection = useReader((state) => state.selection)
  const drawing = useDrawing(view, drawn, caret ?? selection?.end ?? null, paint, colors)
  const byId = useMemo(() => new Map(codings.map((coding) => [coding.id, coding])), [codings])
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      if (view !== null && pressed(event, actions, readOnly)) event.preventDefault()
    },
    [view, actions, readOnly],
  )
  const pressing = useRef(false)
  // A press on selected words would begin to drag them away; here it begins a new selection.
  const onMouseDown = useCallback((event: MouseEvent) => {
    if (event.button !== 0 || event.shiftKey) return
    pressing.current = true
    getSelection()?.removeAllRanges()
    const released = () => {
      pressing.current = false
    }
    addEventListener('mouseup', released, { once: true })
  }, [])
  // Fields take the page's selection with them; coming back by key, the text's own is put back.
  const onFocus = useCallback(() => {
    if (view !== null && !pressing.current && caretIn(view) === null) select(view, useReader.getState())
  }, [view])

  return (
    <div ref={reading.scroller} className={styles.scroller} style={lookStyle(look)}>
      <div className={styles.page}>
        <ReadingText
          textRef={reading.root}
          text={text}
          blocks={blocks}
          times={times}
          beginning={beginning}
          label={reader.text(title)}
          helpId={helpId}
          onKeyDown={onKeyDown}
          onMouseDown={onMouseDown}
          onFocus={onFocus}
        />
        {drawing.caret && caret === null && selection !== null && !readOnly && (
          <Grip selection={selection} text={text} top={drawing.caret.top} />
        )}
        {drawing.caret && caret !== null && (
          <span
            className={styles.caret}
            style={{
              left: drawing.caret.left,
              top: drawing.caret.top,
              height: drawing.caret.bottom - drawing.caret.top,
            }}
          />
        )}
        <Stripes
          stripes={drawing.stripes}
          lanes={drawn.reduce((most, { lane }) => Math.max(most, lane + 1), 1)}
          codings={byId}
          codes={codes}
          onChoose={actions.choose}
          onWalk={actions.walk}
          onLeave={actions.toText}
        />
      </div>
      <p id={helpId} hidden>
        {reader.textHelp}
      </p>
    </div>
  )
}

function useSourceTitle(): string {
  const sourceId = useReader((state) => state.sourceId)
  const sources = useQuery('sources.list', {}).data
  return sources?.find((source) => source.id === sourceId)?.title ?? ''
}

function useDrawnCodings(
  view: ReadingView | null,
  codings: readonly CodingMark[],
  colorOf: (coding: CodingMark) => string,
  lineAtMost: number,
): readonly DrawnCoding[] {
  // Apart from the colours, which come later than the text and change without it.
  const lanes = useMemo(() => {
    if (view === null) return []
    // A stripe takes room to the end of its last line, which is at the latest where its paragraph ends.
    const reach = (end: number) =>
      Math.max(end, Math.min(end + lineAtMost, paragraphAt(view.paragraphs, end - 1)?.end ?? end))
    return packLanes(codings, reach)
  }, [view, codings, lineAtMost])
  return useMemo(() => {
    if (view === null) return []
    return codings.map((coding, index) => {
      const { id, start, end } = coding
      return { id, start, end, lane: lanes[index] ?? 0, color: colorOf(coding) }
    })
  }, [view, codings, colorOf, lanes])
}

function usePaint(drawn: readonly DrawnCoding[], arrived: Reading['arrived']) {
  const pointed: CodingId | null = useReader((state) => state.pointed)
  const active: CodingId | null = useReader((state) => state.active)
  const selection = useReader((state) => state.selection)
  return useMemo(() => {
    const id = pointed ?? active
    const meant = id === null ? null : (drawn.find((coding) => coding.id === id) ?? null)
    // The selection shows a coding that was chosen; to tint it twice would only darken it.
    const isSelected = meant?.start === selection?.start && meant?.end === selection?.end
    return { meant: isSelected && pointed === null ? null : meant, selected: selection, arrived }
  }, [drawn, pointed, active, selection, arrived])
}

/** What a key does in the text; true when it did something. Letters and digits are commands, not handled here. */
function pressed(event: KeyboardEvent, actions: ReaderActions, readOnly: boolean): boolean {
  const motion = motionOf(event)
  const mod = event.ctrlKey || event.metaKey
  if (motion !== null) actions.move(motion)
  else if (event.key === 'Enter' && !mod && !event.altKey && !event.repeat) {
    if (readOnly || useReader.getState().selection === null) return false
    useReader.setState({ paletteOpen: true })
  } else if (event.key === 'Escape') letGo(actions)
  else if (event.key === 'a' && mod && !event.altKey) actions.selectAll()
  // The brackets need AltGr on many keyboards.
  else if (event.altKey && !event.shiftKey && event.key === 'ArrowDown') actions.walk(1, null)
  else if (event.altKey && !event.shiftKey && event.key === 'ArrowUp') actions.walk(-1, null)
  else return false
  return true
}

/** First the selection, then what stands over the text. */
function letGo(actions: ReaderActions): void {
  if (useReader.getState().selection !== null) actions.letGo()
  else if (useFind.getState().isOpen) closeFind()
  else if (useFocusReading.getState().isOn) toggleFocusReading()
  else actions.letGo()
}

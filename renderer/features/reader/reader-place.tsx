import { memo, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CodingMark } from '../../../shared/schema/coding.ts'
import type { CodeId, SourceId } from '../../../shared/schema/ids.ts'
import type { SourceText } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { useDesk } from '../../stores/desk.ts'
import { useEditing } from '../../stores/editing.ts'
import { useFocusReading } from '../../stores/focus-reading.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { recallRecent, useReader } from '../../stores/reader.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, ErrorNotice, Pane, Spinner } from '../../ui/index.ts'
import { useSoon } from '../../ui/use-soon.ts'
import { CodesPane } from './codes-pane.tsx'
import { useComfortCommands } from './comfort/use-look.ts'
import { useDragging } from './drag/use-dragging.ts'
import { DraftNotice } from './edit/draft-notice.tsx'
import { Editing } from './edit/editing.tsx'
import { useTextCommands } from './edit/use-text-commands.ts'
import { Inspector } from './inspector.tsx'
import { ReaderMenu } from './menu/reader-menu.tsx'
import { useMenuCommands } from './menu/use-menu-commands.ts'
import { Page } from './page.tsx'
import { Popups } from './popups.tsx'
import { ReaderBar } from './reader-bar.tsx'
import styles from './reader-place.module.css'
import { ReaderTools } from './reader-tools.tsx'
import { FindInSource } from './search-bar/index.tsx'
import { HiddenChip } from './show-by/show-by.tsx'
import { useShowCommands, useShown } from './show-by/use-shown.ts'
import { useReaderActions } from './use-reader-actions.ts'
import { useReaderCommands } from './use-reader-commands.ts'
import { useReadingView } from './use-reading-view.ts'

/** Milliseconds that a text waits to be drawn for its codings. */
const worthWaiting = 60
const noCodings: readonly CodingMark[] = []
const noCodes: readonly CodeEntry[] = []

/** One source, to be read and coded. `at` is where to begin. */
export function ReaderPlace({ sourceId, at }: { sourceId: SourceId; at?: Span }) {
  const { reader } = useMessages()
  const go = useNavigation((state) => state.go)
  const text = useQuery('sources.text', { id: sourceId })
  const codings = useQuery('codings.ofSource', { sourceId })
  // A text that is here already was waited for where one came from.
  const [isTextFirst] = useState(() => text.data !== undefined)
  const waited = useAfter(worthWaiting) || isTextFirst
  // Drawn with its codings when these come at once; a long text does not wait for thousands of them.
  const isComplete = codings.data !== undefined || codings.error !== null || waited
  const isLaidOut = useDesk((state) => state.loaded)
  if (text.error !== null && text.data === undefined)
    return (
      <div className={styles.failed}>
        <ErrorNotice error={text.error}>
          <Button variant="quiet" onPress={() => go({ name: 'sources' })}>
            {reader.toSources}
          </Button>
        </ErrorNotice>
      </div>
    )
  if (text.data === undefined || !isLaidOut || !isComplete)
    return (
      <div className={styles.failed}>
        <Spinner />
      </div>
    )
  return <Opened key={sourceId} sourceId={sourceId} sourceText={text.data} at={at ?? null} />
}

type OpenedProps = { sourceId: SourceId; sourceText: SourceText; at: Span | null }

/** The text to be read, or the text to be written in. */
function Opened(props: OpenedProps) {
  const { sourceId } = props
  const { data, error, loading } = useQuery('codings.ofSource', { sourceId })
  const codings = data?.codings ?? noCodings
  const codes = useQuery('codes.list', {}).data ?? noCodes
  const round = useEditing((state) => (state.sourceId === sourceId ? state.round : null))
  const all = { ...props, codings, codes, isDrawn: data !== undefined || error !== null, isNewest: !loading }
  return round === null ? <Reading {...all} /> : <Editing key={round} {...all} />
}

type ReadingProps = OpenedProps & {
  codings: readonly CodingMark[]
  codes: readonly CodeEntry[]
  /** Whether the codings are known. */
  isDrawn: boolean
  /** Whether no newer ones are on their way. */
  isNewest: boolean
}

function Reading(props: ReadingProps) {
  const { sourceId, codings, codes } = props
  const readOnly = useStudy((state) => state.study?.readOnly ?? false)
  const place = useRef<HTMLDivElement>(null)
  const here = useRef<HTMLElement>(null)
  const codesPanel = useRef<HTMLElement>(null)
  const reading = useReadingView(props)
  const { view } = reading
  const { shown, colorOf, hidden } = useShown(codings, codes)
  const isFocused = useFocusReading((state) => state.isOn)
  const parts = { view, codings: shown, all: codings, codes, here, codesPanel }
  const actions = useReaderActions(parts, props.isNewest)
  useReaderCommands(actions, codes, readOnly)
  useTextCommands(sourceId, readOnly)
  useShowCommands(codings)
  useComfortCommands(view, actions.toText)
  useMenuCommands(view, sourceId, codings, readOnly)
  useDragging({
    ...{ view, place, codesPanel },
    ...{ codings: shown, codes, actions, readOnly },
  })
  useEffect(() => recallRecent(codings), [codings])

  // The text and its codings first; what stands beside them in the frame after.
  const isTextDrawn = useAfterPaint(props.isDrawn)
  // The text shows first what was coded; lists and counts beside it follow.
  const codesBeside = useSoon(codes)
  const shownBeside = useSoon(shown)
  const allBeside = useSoon(codings)
  const chip = useMemo(() => <HiddenChip hidden={hidden} />, [hidden])
  const tools = useMemo(
    () => <ReaderTools codings={allBeside} codes={codesBeside} view={view} />,
    [allBeside, codesBeside, view],
  )
  const onCode = useCallback(
    (id: CodeId) => {
      if (!readOnly) void actions.give(id, false).then(actions.toText)
    },
    [actions, readOnly],
  )
  const codesPane = isTextDrawn && (
    <CodesBeside panelRef={codesPanel} codes={codesBeside} onChoose={onCode} onLeave={actions.toText} />
  )
  const inspector = isTextDrawn && (
    <Inspector
      panelRef={here}
      codings={shown}
      codes={codes}
      view={view}
      readOnly={readOnly}
      actions={actions}
      onChoose={actions.choose}
      onLeave={actions.toText}
    />
  )
  return (
    <div ref={place} className={styles.place}>
      <ReaderBar
        sourceId={sourceId}
        codings={shownBeside}
        readOnly={readOnly}
        onDirection={actions.setDirection}
        chip={chip}
        tools={tools}
      />
      {!readOnly && <DraftNotice sourceId={sourceId} textSha256={props.sourceText.textSha256} />}
      <Pane
        id="reader.codes"
        side="end"
        initial={228}
        min={180}
        max={520}
        pane={codesPane}
        isHidden={isFocused}
      >
        <Pane
          id="reader.here"
          side="end"
          initial={236}
          min={200}
          max={520}
          pane={inspector}
          isHidden={isFocused}
        >
          {view !== null && <FindInSource view={view} sourceId={sourceId} readOnly={readOnly} />}
          <Page
            reading={reading}
            codings={shown}
            codes={codes}
            colorOf={colorOf}
            actions={actions}
            readOnly={readOnly}
          />
        </Pane>
      </Pane>
      {view !== null && <Popups view={view} codings={codings} codes={codes} actions={actions} />}
      {view !== null && <ReaderMenu view={view} codings={shown} place={place} actions={actions} />}
      <Announcer />
    </div>
  )
}

const CodesBeside = memo(CodesPane)

/** False until `milliseconds` after the beginning. */
function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return passed
}

/** False until the component was painted once with `ready`. */
function useAfterPaint(ready: boolean): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    if (!ready) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [ready])
  return painted
}

function Announcer() {
  const said = useReader((state) => state.said)
  return (
    <p className="visually-hidden" aria-live="polite">
      <span key={said.count}>{said.text}</span>
    </p>
  )
}

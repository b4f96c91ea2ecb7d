import { type RefObject, useEffect, useRef, useState } from 'react'
import { lineage } from '../../../shared/domain/codebook/tree.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type CodeEntry, useCodebook } from '../../stores/codebook.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, EmptyState, ErrorNotice, Pane, PlaceHeader, type Point, Spinner } from '../../ui/index.ts'
import { CodeDetails } from './code-details.tsx'
import styles from './codebook-place.module.css'
import { CodesPanel } from './codes-panel.tsx'
import { ManyCodes } from './many-codes.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NewCodeDialog } from './new-code-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { useChosen } from './use-chosen.ts'
import { type Asking, useCodebookCommands } from './use-codebook-commands.ts'
import { useRowFocus } from './use-row-focus.ts'

const none: readonly CodeEntry[] = []

/** The codebook: its tree, and what the chosen code means, speaks to and was given to. */
export function CodebookPlace({ codeId }: { codeId?: CodeId }) {
  const { codebook, shell } = useMessages()
  const { number } = useFormat()
  const { data, error } = useQuery('codes.list', {})
  const codes = data ?? none
  const writable = useStudy((state) => state.study?.readOnly === false)
  const replace = useNavigation((state) => state.replace)
  const code = codes.find((each) => each.id === codeId) ?? codes[0] ?? null
  const [asking, ask] = useState<Asking | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const focusRow = useRowFocus(panel)
  useUnfolded(codes, codeId ?? null, focusRow)
  const choose = (id: CodeId) => {
    useCodebook.setState({ chosen: [id] })
    replace({ name: 'codebook', codeId: id })
  }
  const parts = { codes, writable, panel, focusRow, choose, ask }

  const newCode = writable && (
    <Button
      variant="primary"
      icon="plus"
      onPress={() => ask({ what: 'new', parentId: code?.parentId ?? null })}
    >
      {codebook.newCode}
    </Button>
  )
  return (
    <>
      <PlaceHeader
        title={shell.places.codebook}
        about={data && codebook.count(codes.length, number(codes.length))}
      >
        {code !== null && newCode}
      </PlaceHeader>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Spinner />}
      {data && code === null && (
        <EmptyState
          icon="codebook"
          title={codebook.emptyTitle}
          text={writable ? codebook.emptyText : codebook.emptyReadOnly}
          action={newCode}
        />
      )}
      {code !== null && <TreeAndDetails {...parts} code={code} />}
      {asking && (
        <Asked
          asking={asking}
          codes={codes}
          code={code}
          onClose={() => ask(null)}
          onDone={(id) => {
            ask(null)
            if (id === null) return
            choose(id)
            focusRow(id)
          }}
        />
      )}
    </>
  )
}

/** The window of what is being done, if one asks something first. */
function Asked(props: {
  asking: Asking
  codes: readonly CodeEntry[]
  code: CodeEntry | null
  onClose: () => void
  /** The code to go on with; null: the one that is shown. */
  onDone: (id: CodeId | null) => void
}) {
  const { asking, codes, code, onClose, onDone } = props
  if (asking.what === 'new')
    return <NewCodeDialog codes={codes} parentId={asking.parentId} onClose={onClose} onMade={onDone} />
  return code === null ? null : <AskedOfChosen {...props} what={asking.what} code={code} />
}

function AskedOfChosen(props: {
  what: Exclude<Asking['what'], 'new'>
  codes: readonly CodeEntry[]
  code: CodeEntry
  onClose: () => void
  onDone: (id: CodeId | null) => void
}) {
  const { what, codes, code, onClose, onDone } = props
  const chosen = useChosen(codes, code)
  if (what === 'split') return <SplitDialog code={code} onClose={onClose} onSplit={onDone} />
  if (what === 'merge')
    return <MergeDialog codes={codes} chosen={chosen} onClose={onClose} onMerged={onDone} />
  const ids = chosen.map((each) => each.id)
  return <MoveDialog codes={codes} ids={ids} onClose={onClose} onMoved={() => onDone(null)} />
}

function TreeAndDetails(props: {
  codes: readonly CodeEntry[]
  code: CodeEntry
  writable: boolean
  panel: RefObject<HTMLDivElement | null>
  focusRow: (id: CodeId) => void
  choose: (id: CodeId) => void
  ask: (asking: Asking) => void
}) {
  const { codes, code, writable, panel, focusRow, choose, ask } = props
  const nameField = useRef<HTMLInputElement>(null)
  const details = useRef<HTMLDivElement>(null)
  const chosen = useChosen(codes, code)
  const replace = useNavigation((state) => state.replace)
  const [menuAt, setMenuAt] = useState<Point | null>(null)
  const toDetails = () =>
    details.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
  const showExcerpts = (id: CodeId) => {
    if (id !== code.id || chosen.length > 1) choose(id)
    useCodebook.setState({ tab: 'excerpts' })
    requestAnimationFrame(toDetails)
  }
  const commands = useCodebookCommands({
    codes,
    code,
    chosen,
    writable,
    ask,
    rename() {
      useCodebook.setState({ tab: 'definition' })
      requestAnimationFrame(() => nameField.current?.select())
    },
    showExcerpts: () => showExcerpts(code.id),
    openMenu: () => setMenuAt(focusedPoint()),
    chooseAndFocus(id) {
      choose(id)
      focusRow(id)
    },
    focusRow,
  })
  const tree = (
    <CodesPanel
      panelRef={panel}
      codes={codes}
      chosen={chosen}
      writable={writable}
      commands={commands}
      menuAt={menuAt}
      onMenu={setMenuAt}
      onChoose={(ids) => {
        // The one that was shown stays shown while it is among them.
        const shown = ids.includes(code.id) ? code.id : ids[0]
        if (shown === undefined) return
        useCodebook.setState({ chosen: ids })
        if (shown !== code.id) replace({ name: 'codebook', codeId: shown })
      }}
      onOpen={toDetails}
      onCount={showExcerpts}
    />
  )
  return (
    <div className={styles.panes}>
      <Pane id="codebook.tree" side="start" initial={380} min={240} max={640} pane={tree}>
        {chosen.length > 1 ? (
          <ManyCodes chosen={chosen} codes={codes} writable={writable} commands={commands} />
        ) : (
          <CodeDetails
            key={code.id}
            code={code}
            codes={codes}
            writable={writable}
            panelRef={details}
            nameRef={nameField}
          />
        )}
      </Pane>
    </div>
  )
}

/** Under the beginning of what has the focus. */
function focusedPoint(): Point {
  const box = document.activeElement?.getBoundingClientRect()
  return { x: (box?.left ?? 0) + 32, y: box?.bottom ?? 0 }
}

/** Shows the code that was asked for, whatever was folded over it; its row gets the focus when the place is entered. */
function useUnfolded(
  codes: readonly CodeEntry[],
  codeId: CodeId | null,
  focusRow: (id: CodeId) => void,
): void {
  const known = codes.length > 0
  const entered = useRef(false)
  const latest = useRef({ codes, focusRow })
  latest.current = { codes, focusRow }
  useEffect(() => {
    const now = latest.current
    const code = now.codes.find((each) => each.id === codeId) ?? now.codes[0]
    if (!known || code === undefined) return
    useCodebook.getState().unfold(
      lineage(now.codes, code.id)
        .slice(0, -1)
        .map((above) => above.id),
    )
    if (!entered.current) now.focusRow(code.id)
    entered.current = true
  }, [known, codeId])
}

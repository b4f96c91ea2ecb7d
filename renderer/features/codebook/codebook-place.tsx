import { type RefObject, useEffect, useRef, useState } from 'react'
import { lineage } from '../../../shared/domain/codebook/tree.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type CodeEntry, useCodebook } from '../../stores/codebook.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, EmptyState, ErrorNotice, Pane, PlaceHeader, Spinner } from '../../ui/index.ts'
import { CodeDetails } from './code-details.tsx'
import styles from './codebook-place.module.css'
import { CodesPanel } from './codes-panel.tsx'
import { NewCodeDialog } from './new-code-dialog.tsx'
import { useCodebookCommands } from './use-codebook-commands.ts'
import { useRowFocus } from './use-row-focus.ts'

const none: readonly CodeEntry[] = []

/** Where a new code is to go: under this parent, null for the top. Null: none is being made. */
type Adding = { parentId: CodeId | null } | null

/** The codebook: its tree, and what the chosen code means, speaks to and was given to. */
export function CodebookPlace({ codeId }: { codeId?: CodeId }) {
  const { codebook, shell } = useMessages()
  const { number } = useFormat()
  const { data, error } = useQuery('codes.list', {})
  const codes = data ?? none
  const writable = useStudy((state) => state.study?.readOnly === false)
  const replace = useNavigation((state) => state.replace)
  const code = codes.find((each) => each.id === codeId) ?? codes[0] ?? null
  const [adding, setAdding] = useState<Adding>(null)
  const panel = useRef<HTMLDivElement>(null)
  const focusRow = useRowFocus(panel)
  useUnfolded(codes, codeId ?? null, focusRow)
  const choose = (id: CodeId) => replace({ name: 'codebook', codeId: id })
  const parts = { codes, writable, panel, focusRow, choose, add: setAdding }

  const newCode = writable && (
    <Button variant="primary" icon="plus" onPress={() => setAdding({ parentId: code?.parentId ?? null })}>
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
      {adding && (
        <NewCodeDialog
          codes={codes}
          parentId={adding.parentId}
          onClose={() => setAdding(null)}
          onMade={(id) => {
            setAdding(null)
            choose(id)
            focusRow(id)
          }}
        />
      )}
    </>
  )
}

function TreeAndDetails(props: {
  codes: readonly CodeEntry[]
  code: CodeEntry
  writable: boolean
  panel: RefObject<HTMLDivElement | null>
  focusRow: (id: CodeId) => void
  choose: (id: CodeId) => void
  add: (adding: Adding) => void
}) {
  const { codes, code, writable, panel, focusRow, choose, add } = props
  const nameField = useRef<HTMLInputElement>(null)
  const details = useRef<HTMLDivElement>(null)
  const commands = useCodebookCommands({
    codes,
    code,
    writable,
    add: (parentId) => add({ parentId }),
    rename() {
      useCodebook.setState({ tab: 'definition' })
      requestAnimationFrame(() => nameField.current?.select())
    },
    chooseAndFocus(id) {
      choose(id)
      focusRow(id)
    },
    focusRow,
  })
  const toDetails = () =>
    details.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
  const tree = (
    <CodesPanel
      panelRef={panel}
      codes={codes}
      code={code}
      writable={writable}
      commands={commands}
      onChoose={choose}
      onOpen={toDetails}
    />
  )
  return (
    <div className={styles.panes}>
      <Pane id="codebook.tree" side="start" initial={380} min={240} max={640} pane={tree}>
        <CodeDetails
          key={code.id}
          code={code}
          codes={codes}
          writable={writable}
          panelRef={details}
          nameRef={nameField}
        />
      </Pane>
    </div>
  )
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

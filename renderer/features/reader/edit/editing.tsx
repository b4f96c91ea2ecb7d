// A source's text being edited, in the place of the text that is read.
import { useEffect, useId } from 'react'
import type { CodingMark } from '../../../../shared/schema/coding.ts'
import type { SourceId } from '../../../../shared/schema/ids.ts'
import type { SourceText } from '../../../../shared/schema/source.ts'
import { useMessages } from '../../../i18n/index.ts'
import type { CodeEntry } from '../../../stores/codebook.ts'
import { useDesk } from '../../../stores/desk.ts'
import { askToLeave, endEditing, startEditing, useEditing } from '../../../stores/editing.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Pane } from '../../../ui/index.ts'
import { lookStyle } from '../comfort/look.ts'
import { EditBar } from './edit-bar.tsx'
import styles from './editing.module.css'
import { LeaveDialog } from './leave-dialog.tsx'
import { TouchedPanel } from './touched-panel.tsx'
import { useEditCommands } from './use-edit-commands.ts'
import { useEditPainting } from './use-edit-painting.ts'
import { type EditSession, useEditSession } from './use-edit-session.ts'

export function Editing(props: {
  sourceId: SourceId
  sourceText: SourceText
  codings: readonly CodingMark[]
  codes: readonly CodeEntry[]
}) {
  const { sourceId, sourceText, codings, codes } = props
  const { editing } = useMessages()
  const helpId = useId()
  const begin = useEditing((state) => state.begin)
  const look = useDesk((state) => state.desk.look)
  const session = useEditSession(sourceId, sourceText, begin)
  const source = useQuery('sources.list', {}).data?.find((each) => each.id === sourceId)
  useEditPainting(session, codings, codes)
  useEditCommands(session)
  const isStale = useOtherText(session, sourceId, sourceText.textSha256)
  return (
    <div className={styles.place}>
      <EditBar session={session} source={source} isStale={isStale} />
      <Pane
        id="reader.editing"
        side="end"
        initial={320}
        min={220}
        max={620}
        pane={
          <TouchedPanel
            session={session}
            codings={codings}
            codes={codes}
            sourceNumber={source?.number ?? 0}
          />
        }
      >
        <div ref={session.scroller} className={styles.scroller} style={lookStyle(look)}>
          <div className={styles.page}>
            {/* biome-ignore lint/a11y/useSemanticElements: a text with paragraphs is no textarea */}
            <div
              ref={session.root}
              className={styles.text}
              role="textbox"
              aria-multiline="true"
              aria-label={editing.field(source?.title ?? '')}
              aria-describedby={helpId}
              tabIndex={0}
              contentEditable
              suppressContentEditableWarning
              // The browser would fetch its dictionaries from the network.
              spellCheck={false}
              autoCorrect="off"
              autoCapitalize="off"
              translate="no"
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
                event.preventDefault()
                void askToLeave(session.draft())
              }}
            />
          </div>
          <p id={helpId} hidden>
            {editing.help}
          </p>
        </div>
      </Pane>
      <LeaveDialog codes={codes} codingsCount={codings.length} />
    </div>
  )
}

/**
 * The page has another text than the one that is edited. When it is the one just saved, the editing ends, and not before, so
 * that the text before is never seen again. When nothing is written yet it begins anew with it; else it is told: true.
 */
function useOtherText(session: EditSession, sourceId: SourceId, textSha256: string): boolean {
  const savedAs = useEditing((state) => state.savedAs)
  const isStale = textSha256 !== session.textSha256
  const { editor } = session
  useEffect(() => {
    if (savedAs === textSha256) endEditing(sourceId)
    else if (isStale && savedAs === null && editor?.mirror.replacements.length === 0)
      startEditing(sourceId, [])
  }, [savedAs, textSha256, sourceId, isStale, editor])
  return isStale && savedAs === null
}

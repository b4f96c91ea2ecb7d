import { type Ref, useState } from 'react'
import { useDragAndDrop } from 'react-aria-components'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, type CodeNode, pathAbove } from '../../stores/codebook.ts'
import { say } from '../../stores/reader.ts'
import { CodeSwatch } from '../../ui/code-swatch.tsx'
import { CodeTree, codeOfRow, draggedCodes } from '../../ui/code-tree.tsx'
import { TextField } from '../../ui/index.ts'
import styles from './codes-pane.module.css'
import { PinButton, PinnedCodes } from './pinned-codes.tsx'

type CodesPaneProps = {
  panelRef: Ref<HTMLElement>
  codes: readonly CodeEntry[]
  onChoose: (code: CodeId) => void
  onLeave: () => void
}

/** The codebook beside the text: choosing a code gives it to the selection; the one looked at is explained below. */
export function CodesPane({ panelRef, codes, onChoose, onLeave }: CodesPaneProps) {
  const { reader, codebook } = useMessages()
  const [filter, setFilter] = useState('')
  const [looked, setLooked] = useState<string | null>(null)
  const shown = codes.find((code) => code.id === looked)
  const { dragAndDropHooks } = useDragAndDrop<CodeNode>({
    getItems: (keys) => draggedCodes(codes, keys),
    getAllowedDropOperations: () => ['copy'],
  })
  function look(at: EventTarget): void {
    const code = codeOfRow(at)
    if (code !== null) setLooked(code)
  }
  return (
    <section
      ref={panelRef}
      className={styles.panel}
      aria-label={codebook.tree}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
      onFocus={(event) => look(event.target)}
      onPointerOver={(event) => look(event.target)}
    >
      <h2 className={styles.title}>{codebook.tree}</h2>
      <TextField
        label={codebook.find}
        hideLabel
        type="search"
        placeholder={codebook.find}
        value={filter}
        onChange={setFilter}
      />
      <PinnedCodes codes={codes} onGive={onChoose} onLeave={onLeave} />
      <CodeTree
        codes={codes}
        filter={filter}
        emptyText={reader.codesEmpty}
        onAction={(id) => {
          if (codes.find((code) => code.id === id)?.retired === false) onChoose(id)
          else say(codebook.retiredNote)
        }}
        dragAndDropHooks={dragAndDropHooks}
      />
      <div className={styles.explained}>
        {shown ? (
          <Explained code={shown} above={pathAbove(codes, shown.id)} />
        ) : (
          codes.length > 0 && <p>{reader.codesHint}</p>
        )}
      </div>
    </section>
  )
}

function Explained({ code, above }: { code: CodeEntry; above: string }) {
  const { codebook } = useMessages()
  return (
    <>
      {above !== '' && <p className={styles.above}>{above}</p>}
      <h3 className={styles.name}>
        <CodeSwatch color={code.color} />
        {code.name}
        <PinButton code={code} />
      </h3>
      {code.retired && <p>{codebook.retiredNote}</p>}
      {code.definition !== '' && <p>{code.definition}</p>}
      {code.useWhen !== '' && (
        <p>
          <strong>{codebook.useWhen}:</strong> {code.useWhen}
        </p>
      )}
      {code.doNotUseWhen !== '' && (
        <p>
          <strong>{codebook.doNotUseWhen}:</strong> {code.doNotUseWhen}
        </p>
      )}
    </>
  )
}

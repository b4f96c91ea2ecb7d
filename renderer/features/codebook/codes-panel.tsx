import { type Ref, useState } from 'react'
import { useDragAndDrop } from 'react-aria-components'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, type CodeNode, dropTarget, moveCode } from '../../stores/codebook.ts'
import { available, type Command } from '../../stores/commands.ts'
import { CodeTree } from '../../ui/code-tree.tsx'
import { IconButton, Menu, TextField } from '../../ui/index.ts'
import styles from './codes-panel.module.css'

type CodesPanelProps = {
  panelRef: Ref<HTMLDivElement>
  codes: readonly CodeEntry[]
  code: CodeEntry
  writable: boolean
  commands: readonly Command[]
  onChoose: (code: CodeId) => void
  onOpen: () => void
}

/** The tree with its filter and the commands of the chosen code. Codes can be dragged, or moved by keys. */
export function CodesPanel({ panelRef, codes, code, writable, commands, onChoose, onOpen }: CodesPanelProps) {
  const messages = useMessages()
  const { codebook } = messages
  const [filter, setFilter] = useState('')
  const { dragAndDropHooks } = useDragAndDrop<CodeNode>({
    isDisabled: !writable || filter.trim() !== '',
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    getDropOperation: () => 'move',
    onMove({ keys, target }) {
      const moved = codes.find((each) => keys.has(each.id))
      const onto = codes.find((each) => each.id === target.key)
      if (moved === undefined || onto === undefined) return
      const place = dropTarget(codes, moved.id, onto.id, target.dropPosition)
      if (place !== null) void moveCode(moved.id, place)
    },
  })
  return (
    <div ref={panelRef} className={styles.panel}>
      <div className={styles.tools}>
        <TextField
          label={codebook.find}
          hideLabel
          type="search"
          placeholder={codebook.find}
          value={filter}
          onChange={setFilter}
        />
        {writable && (
          <Menu
            label={codebook.more}
            trigger={<IconButton icon="more" label={codebook.more} />}
            entries={commands.map((command) => ({
              id: command.id,
              label: command.label(messages),
              isDisabled: !available(command),
              danger: command.id === 'codebook.remove',
              run: command.run,
              ...(command.keys === undefined ? {} : { keys: command.keys }),
            }))}
          />
        )}
      </div>
      <CodeTree
        codes={codes}
        filter={filter}
        emptyText={codebook.emptyTitle}
        onAction={onOpen}
        selection={{ selected: code.id, onSelect: onChoose }}
        dragAndDropHooks={dragAndDropHooks}
      />
    </div>
  )
}

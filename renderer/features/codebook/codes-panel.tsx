import { type Ref, useState } from 'react'
import { useDragAndDrop } from 'react-aria-components'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, type CodeNode, dropTarget, moveCodes, useCodebook } from '../../stores/codebook.ts'
import { available, type Command } from '../../stores/commands.ts'
import { CodeTree, draggedCodes } from '../../ui/code-tree.tsx'
import {
  Checkbox,
  ContextMenu,
  IconButton,
  Menu,
  type MenuEntry,
  type Point,
  TextField,
} from '../../ui/index.ts'
import styles from './codes-panel.module.css'

type CodesPanelProps = {
  panelRef: Ref<HTMLDivElement>
  codes: readonly CodeEntry[]
  chosen: readonly CodeEntry[]
  writable: boolean
  commands: readonly Command[]
  /** Where the menu of the chosen codes is open. */
  menuAt: Point | null
  onMenu: (at: Point | null) => void
  onChoose: (codes: CodeId[]) => void
  onOpen: () => void
  onCount: (code: CodeId) => void
}

/** The tree with its filter and the commands of the chosen codes. Codes can be dragged, or moved by keys. */
export function CodesPanel(props: CodesPanelProps) {
  const { panelRef, codes, chosen, writable, commands, menuAt, onMenu, onChoose, onOpen, onCount } = props
  const { codebook } = useMessages()
  const [filter, setFilter] = useState('')
  const hidesRetired = useCodebook((state) => state.hidesRetired)
  const entries = useEntries(commands)
  const { dragAndDropHooks } = useDragAndDrop<CodeNode>({
    isDisabled: !writable || filter.trim() !== '',
    getItems: (keys) => draggedCodes(codes, keys),
    getDropOperation: () => 'move',
    onMove({ keys, target }) {
      const ids = codes.flatMap(({ id }) => (keys.has(id) ? [id] : []))
      const onto = codes.find((each) => each.id === target.key)
      const place = onto === undefined ? null : dropTarget(codes, ids, onto.id, target.dropPosition)
      if (place !== null) void moveCodes(ids, place)
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
            entries={entries}
          />
        )}
      </div>
      <CodeTree
        codes={codes}
        filter={filter}
        emptyText={codebook.emptyTitle}
        onAction={onOpen}
        selection={{ selected: new Set(chosen.map((code) => code.id)), onSelect: onChoose }}
        onCount={onCount}
        onMenu={(id, at) => {
          if (!chosen.some((code) => code.id === id)) onChoose([id])
          onMenu(at)
        }}
        dragAndDropHooks={dragAndDropHooks}
      />
      {codes.some((code) => code.retired) && (
        <Checkbox
          isSelected={hidesRetired}
          onChange={(hides) => useCodebook.setState({ hidesRetired: hides })}
        >
          {codebook.hideRetired}
        </Checkbox>
      )}
      <ContextMenu at={menuAt} label={codebook.more} entries={entries} onClose={() => onMenu(null)} />
    </div>
  )
}

/** Before these, a line. */
const groupsBegin = [
  'codebook.up',
  'codebook.merge',
  'codebook.excerpts',
  'codebook.retire',
  'codebook.restore',
]

/** The commands as a menu shows them: what cannot be done now is dimmed, but of retiring and bringing back only what can be. */
function useEntries(commands: readonly Command[]): MenuEntry[] {
  const messages = useMessages()
  const either = ['codebook.retire', 'codebook.restore']
  return commands
    .filter(({ id }) => id !== 'codebook.menu')
    .filter((command) => !either.includes(command.id) || available(command))
    .flatMap((command): MenuEntry[] => {
      const entry = {
        id: command.id,
        label: command.label(messages),
        isDisabled: !available(command),
        danger: command.id === 'codebook.remove',
        run: command.run,
        ...(command.keys === undefined ? {} : { keys: command.keys }),
      }
      return groupsBegin.includes(command.id) ? ['line', entry] : [entry]
    })
}

import type { KeyboardEvent } from 'react'
import {
  Button,
  Collection,
  type DragAndDropHooks,
  Tree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components'
import type { CodeId } from '../../shared/schema/ids.ts'
import { useMessages } from '../i18n/index.ts'
import { type CodeEntry, type CodeNode, codeTree, useCodebook, withAncestors } from '../stores/codebook.ts'
import { commandFor } from '../stores/commands.ts'
import { CodeSwatch } from './code-swatch.tsx'
import styles from './code-tree.module.css'
import { fuzzyFind } from './fuzzy.ts'
import { Icon } from './icon.tsx'

type CodeTreeProps = {
  codes: readonly CodeEntry[]
  /** Only codes whose name matches, and those above them; everything when blank. */
  filter: string
  /** What to say when the codebook itself is empty. */
  emptyText: string
  /** Enter, or a click where codes are not selected. */
  onAction: (code: CodeId) => void
  /** Given, one code can be selected, and a click does that. */
  selection?: { selected: CodeId | null; onSelect: (code: CodeId) => void }
  dragAndDropHooks?: DragAndDropHooks<CodeNode>
}

/** The codes as a tree, with their colours and counts. What is folded is the same in every tree. */
export function CodeTree(props: CodeTreeProps) {
  const { codes, filter, selection, dragAndDropHooks } = props
  const { codebook } = useMessages()
  const folded = useCodebook((state) => state.folded)
  const setUnfolded = useCodebook((state) => state.setUnfolded)
  const filtering = filter.trim() !== ''
  const matching = new Set(codes.flatMap((code) => (fuzzyFind(filter, code.name) ? [code.id] : [])))
  const shown = filtering ? withAncestors(codes, matching) : codes
  const unfolded = shown.flatMap((code) => (filtering || !folded.has(code.id) ? [code.id] : []))
  const withId = (key: unknown, then: (id: CodeId) => void) => {
    const code = codes.find((each) => each.id === key)
    if (code !== undefined) then(code.id)
  }
  /** Before the tree, which takes Enter and arrows for itself whatever is held down with them. */
  function onKeyDownCapture(event: KeyboardEvent): void {
    const command = commandFor(event.nativeEvent, event.target)
    if (command === null) return
    event.preventDefault()
    event.stopPropagation()
    command.run()
  }
  return (
    <div className={styles.frame} onKeyDownCapture={onKeyDownCapture}>
      <Tree
        aria-label={codebook.tree}
        className={styles.tree ?? ''}
        items={codeTree(shown)}
        expandedKeys={unfolded}
        onExpandedChange={(keys) => {
          if (!filtering) setUnfolded(codes, keys)
        }}
        onAction={(key) => withId(key, props.onAction)}
        {...(selection === undefined
          ? {}
          : {
              selectionMode: 'single',
              selectionBehavior: 'replace',
              disallowEmptySelection: true,
              selectedKeys: selection.selected === null ? [] : [selection.selected],
              onSelectionChange: (keys) => {
                if (keys !== 'all') withId([...keys][0], selection.onSelect)
              },
            })}
        {...(dragAndDropHooks === undefined ? {} : { dragAndDropHooks })}
        renderEmptyState={() => (
          <p className={styles.empty}>{filtering ? codebook.noneFound : props.emptyText}</p>
        )}
      >
        {CodeRow}
      </Tree>
    </div>
  )
}

/** Rem that each level is indented by, and the deepest that is. */
const indent = 0.9
const deepestIndent = 12

function CodeRow(node: CodeNode) {
  return (
    <TreeItem id={node.id} textValue={node.code.name} className={styles.row ?? ''}>
      <TreeItemContent>
        {({ hasChildItems, level, allowsDragging }) => (
          <div
            className={styles.cells}
            style={{ paddingInlineStart: `${(Math.min(level, deepestIndent) - 1) * indent}rem` }}
          >
            {allowsDragging && (
              <Button slot="drag" className={styles.drag ?? ''}>
                <Icon name="more" />
              </Button>
            )}
            {hasChildItems ? (
              <Button slot="chevron" className={styles.chevron ?? ''}>
                <Icon name="chevron-right" />
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            <CodeSwatch color={node.code.color} />
            <span className={styles.name}>{node.code.name}</span>
            <Count count={node.code.codings} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{CodeRow}</Collection>
    </TreeItem>
  )
}

function Count({ count }: { count: number }) {
  const { codebook } = useMessages()
  return count === 0 ? null : (
    <span className={styles.count}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{codebook.codings(count)}</span>
    </span>
  )
}

/** The code whose row holds an element; null outside the rows. */
export function codeOfRow(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[role="row"]')?.dataset.key ?? null) : null
}

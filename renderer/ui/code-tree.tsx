import { type KeyboardEvent, useRef } from 'react'
import {
  Button,
  Collection,
  type DragAndDropHooks,
  type Key,
  Tree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components'
import { treeOrder } from '../../shared/domain/codebook/tree.ts'
import type { CodeId } from '../../shared/schema/ids.ts'
import { useMessages } from '../i18n/index.ts'
import {
  type CodeEntry,
  type CodeNode,
  codeTree,
  useCodebook,
  withAncestors,
  withoutRetired,
} from '../stores/codebook.ts'
import { commandFor } from '../stores/commands.ts'
import { CodeSwatch } from './code-swatch.tsx'
import styles from './code-tree.module.css'
import type { Point } from './context-menu.tsx'
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
  /** Given, codes can be selected, several with Shift and Ctrl, and a click does that. */
  selection?: { selected: ReadonlySet<CodeId>; onSelect: (codes: CodeId[]) => void }
  /** Given, a count is a button that leads to the excerpts. */
  onCount?: (code: CodeId) => void
  /** The other mouse button on a row. */
  onMenu?: (code: CodeId, at: Point) => void
  dragAndDropHooks?: DragAndDropHooks<CodeNode>
}

/** What is dragged out of a tree of codes, beside words: the code's id. */
export const codeDragType = 'application/x-trama-code'

/** The codes dragged, for `useDragAndDrop`: their names as text, for places that know no codes. */
export function draggedCodes(codes: readonly CodeEntry[], keys: Iterable<unknown>) {
  const dragged = new Set(keys)
  return codes
    .filter((code) => dragged.has(code.id))
    .map((code) => ({ [codeDragType]: code.id, 'text/plain': code.name }))
}

/** The codes as a tree, with their colours and counts. What is folded is the same in every tree. */
export function CodeTree(props: CodeTreeProps) {
  const { filter, selection, dragAndDropHooks, onCount, onMenu } = props
  const hidesRetired = useCodebook((state) => state.hidesRetired)
  const codes = hidesRetired ? withoutRetired(props.codes) : props.codes
  const { codebook } = useMessages()
  const folded = useCodebook((state) => state.folded)
  const setUnfolded = useCodebook((state) => state.setUnfolded)
  const filtering = filter.trim() !== ''
  const matching = new Set(codes.flatMap((code) => (fuzzyFind(filter, code.name) ? [code.id] : [])))
  const shown = filtering ? withAncestors(codes, matching) : codes
  const unfolded = shown.flatMap((code) => (filtering || !folded.has(code.id) ? [code.id] : []))
  // The tree's own set knows where a range began, so that Shift can go on from there.
  const lastSelected = useRef<ReadonlySet<Key>>(new Set())
  const asSelected = (wanted: ReadonlySet<CodeId>): Iterable<Key> =>
    wanted.size === lastSelected.current.size && [...wanted].every((id) => lastSelected.current.has(id))
      ? lastSelected.current
      : wanted
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
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows in it are what is pressed; keys open the menu by a command
    <div
      className={styles.frame}
      onKeyDownCapture={onKeyDownCapture}
      onContextMenu={(event) => {
        if (onMenu === undefined) return
        event.preventDefault()
        const { clientX: x, clientY: y } = event
        withId(codeOfRow(event.target), (id) => onMenu(id, { x, y }))
      }}
    >
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
              selectionMode: 'multiple',
              selectionBehavior: 'replace',
              disallowEmptySelection: true,
              selectedKeys: asSelected(selection.selected),
              onSelectionChange: (keys) => {
                if (keys !== 'all') lastSelected.current = keys
                selection.onSelect(
                  treeOrder(codes).flatMap(({ id }) => (keys === 'all' || keys.has(id) ? [id] : [])),
                )
              },
            })}
        {...(dragAndDropHooks === undefined ? {} : { dragAndDropHooks })}
        renderEmptyState={() => (
          <p className={styles.empty}>{filtering ? codebook.noneFound : props.emptyText}</p>
        )}
      >
        {(node) => <CodeRow node={node} onCount={onCount} />}
      </Tree>
    </div>
  )
}

/** Rem that each level is indented by, and the deepest that is. */
const indent = 0.9
const deepestIndent = 12

function CodeRow({ node, onCount }: { node: CodeNode; onCount: CodeTreeProps['onCount'] }) {
  const { codebook } = useMessages()
  const { name, color, retired } = node.code
  return (
    <TreeItem
      id={node.id}
      textValue={retired ? `${name}, ${codebook.retired}` : name}
      className={`${styles.row} ${retired ? styles.retired : ''}`}
    >
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
            <CodeSwatch color={color} />
            <span className={styles.name}>
              {name}
              {retired && <span className={styles.tag}>{codebook.retired}</span>}
            </span>
            <Count code={node.code} onCount={onCount} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <CodeRow node={child} onCount={onCount} />}</Collection>
    </TreeItem>
  )
}

function Count({ code, onCount }: { code: CodeEntry; onCount: CodeTreeProps['onCount'] }) {
  const { codebook } = useMessages()
  const { id, codings } = code
  if (codings === 0) return null
  if (onCount !== undefined)
    return (
      <Button
        className={`${styles.count} ${styles.link}`}
        aria-label={codebook.openExcerpts(codings)}
        excludeFromTabOrder
        onPress={() => onCount(id)}
      >
        {codings}
      </Button>
    )
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{codings}</span>
      <span className="visually-hidden">{codebook.codings(codings)}</span>
    </span>
  )
}

/** The code whose row holds an element; null outside the rows. */
export function codeOfRow(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[role="row"]')?.dataset.key ?? null) : null
}

import { type Ref, useState } from 'react'
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import {
  type CodeEntry,
  type CodeNode,
  codeTree,
  pathAbove,
  useCodebook,
  withAncestors,
} from '../../stores/codebook.ts'
import { CodeSwatch } from '../../ui/code-swatch.tsx'
import { fuzzyFind } from '../../ui/fuzzy.ts'
import { Icon, TextField } from '../../ui/index.ts'
import styles from './codes-pane.module.css'

type CodesPaneProps = {
  panelRef: Ref<HTMLElement>
  codes: readonly CodeEntry[]
  onChoose: (code: CodeId) => void
  onLeave: () => void
}

/** The codebook beside the text: choosing a code gives it to the selection; the one looked at is explained below. */
export function CodesPane({ panelRef, codes, onChoose, onLeave }: CodesPaneProps) {
  const { reader } = useMessages()
  const [filter, setFilter] = useState('')
  const [looked, setLooked] = useState<string | null>(null)
  const folded = useCodebook((state) => state.folded)
  const setUnfolded = useCodebook((state) => state.setUnfolded)
  const filtering = filter.trim() !== ''
  const matching = filtering
    ? withAncestors(codes, new Set(codes.flatMap((code) => (fuzzyFind(filter, code.name) ? [code.id] : []))))
    : codes
  const shown = codes.find((code) => code.id === looked)

  return (
    <section
      ref={panelRef}
      className={styles.panel}
      aria-label={reader.codes.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
      onFocus={(event) => setLooked(rowOf(event.target) ?? looked)}
      onPointerOver={(event) => setLooked(rowOf(event.target) ?? looked)}
    >
      <h2 className={styles.title}>{reader.codes.title}</h2>
      <TextField
        label={reader.codes.filter}
        hideLabel
        type="search"
        placeholder={reader.codes.filter}
        value={filter}
        onChange={setFilter}
      />
      <Tree
        aria-label={reader.codes.title}
        className={styles.tree ?? ''}
        items={codeTree(matching)}
        expandedKeys={filtering ? matching.map((code) => code.id) : unfolded(codes, folded)}
        onExpandedChange={(keys) => {
          if (!filtering) setUnfolded(codes, keys)
        }}
        onAction={(key) => {
          const code = codes.find((each) => each.id === key)
          if (code !== undefined) onChoose(code.id)
        }}
        renderEmptyState={() => (
          <p className={styles.empty}>{filtering ? reader.codes.none : reader.codes.empty}</p>
        )}
      >
        {CodeRow}
      </Tree>
      {shown && <Explained code={shown} above={pathAbove(codes, shown.id)} />}
    </section>
  )
}

const unfolded = (codes: readonly CodeEntry[], folded: ReadonlySet<CodeId>) =>
  codes.flatMap((code) => (folded.has(code.id) ? [] : [code.id]))

function rowOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[role="row"]')?.dataset.key ?? null) : null
}

function CodeRow(node: CodeNode) {
  return (
    <TreeItem id={node.id} textValue={node.code.name} className={styles.row ?? ''}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div
            className={styles.cells}
            style={{ paddingInlineStart: `${(Math.min(level, 12) - 1) * 0.9}rem` }}
          >
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
  const { reader } = useMessages()
  return count === 0 ? null : (
    <span className={styles.count}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{reader.codes.codings(count)}</span>
    </span>
  )
}

function Explained({ code, above }: { code: CodeEntry; above: string }) {
  const { reader } = useMessages()
  return (
    <div className={styles.explained}>
      {above !== '' && <p className={styles.above}>{above}</p>}
      <h3 className={styles.explainedName}>
        <CodeSwatch color={code.color} />
        {code.name}
      </h3>
      {code.definition !== '' && <p>{code.definition}</p>}
      {code.useWhen !== '' && (
        <p>
          <strong>{reader.codes.useWhen}</strong> {code.useWhen}
        </p>
      )}
      {code.doNotUseWhen !== '' && (
        <p>
          <strong>{reader.codes.doNotUseWhen}</strong> {code.doNotUseWhen}
        </p>
      )}
    </div>
  )
}

// Follows what is written in the editor: after each update, the text as it is and how it came from the text before editing.
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  type NodeKey,
  type UpdateListener,
} from 'lexical'
import { replaced, type Splice, withSplice } from '../../../shared/domain/anchors/replacements.ts'
import type { Replacement } from '../../../shared/schema/revision.ts'
import type { Offset } from '../../../shared/schema/text.ts'
import { $continues } from './continues.ts'
import { type Line, lineStarts, textBetween } from './lines.ts'
import { $caretOffset } from './points.ts'
import { spliceBetween } from './splice-between.ts'

/** The text in the editor. What it holds is replaced at every update, never changed. */
export type Mirror = {
  readonly base: string
  text: string
  lines: readonly Line[]
  /** Where each line's own text starts in `text`. */
  starts: readonly Offset[]
  replacements: readonly Replacement[]
}

/** A mirror of an editor that holds `replaced(base, replacements)` already, and true to it until the function returned is called. */
export function followEditor(
  editor: LexicalEditor,
  begin: { base: string; replacements: readonly Replacement[] },
  changed: (mirror: Mirror) => void,
): { mirror: Mirror; stop: () => void } {
  const lines = editor.getEditorState().read(() => $rootKeys().map($lineOf))
  const mirror: Mirror = {
    ...begin,
    text: replaced(begin.base, begin.replacements),
    lines,
    starts: lineStarts(lines),
  }
  const stop = editor.registerUpdateListener((update) => {
    if (update.dirtyElements.size === 0 && update.dirtyLeaves.size === 0 && !isWhole(update)) return
    const splice = update.editorState.read(() => $follow(mirror, update))
    if (splice === null) return
    const { at, removed, inserted } = splice
    mirror.text = mirror.text.slice(0, at) + inserted + mirror.text.slice(at + removed)
    mirror.replacements = withSplice(mirror.base, mirror.replacements, splice)
    changed(mirror)
  })
  return { mirror, stop }
}

/** An undone or redone state comes whole, without saying what in it is new. */
function isWhole({ tags }: { tags: ReadonlySet<string> }): boolean {
  return tags.has('historic')
}

/** Takes over the lines that changed; answers what that did to the text. */
function $follow(mirror: Mirror, update: Parameters<UpdateListener>[0]): Splice | null {
  const keys = $rootKeys()
  const { lines, starts } = mirror
  const whole = isWhole(update)
  const same = (line: Line | undefined, key: NodeKey | undefined): boolean => {
    if (line === undefined || key === undefined || line.key !== key) return false
    if (!whole) return !update.dirtyElements.has(key)
    const now = $lineOf(key)
    return now.text === line.text && now.continues === line.continues
  }
  const shorter = Math.min(lines.length, keys.length)
  let prefix = 0
  while (prefix < shorter && same(lines[prefix], keys[prefix])) prefix += 1
  let suffix = 0
  while (suffix < shorter - prefix && same(lines[lines.length - 1 - suffix], keys[keys.length - 1 - suffix]))
    suffix += 1
  // The first line has no newline before it: one that becomes the first, or no longer is, has changed.
  if (prefix === 0 && suffix > 0 && suffix === shorter && lines.length !== keys.length) suffix -= 1
  const now = [
    ...lines.slice(0, prefix),
    ...keys.slice(prefix, keys.length - suffix).map($lineOf),
    ...lines.slice(lines.length - suffix),
  ]
  const at = prefix === 0 ? 0 : (starts[prefix - 1] ?? 0) + (lines[prefix - 1]?.text.length ?? 0)
  const before = textBetween(lines, prefix, lines.length - suffix)
  const after = textBetween(now, prefix, now.length - suffix)
  mirror.lines = now
  mirror.starts = lineStarts(now)
  return spliceBetween(before, after, at, $caretOffset(mirror))
}

function $rootKeys(): NodeKey[] {
  return $getRoot().getChildrenKeys()
}

function $lineOf(key: NodeKey): Line {
  const node = $getNodeByKey(key)
  return {
    key,
    text: node?.getTextContent() ?? '',
    continues: $isElementNode(node) && $continues(node),
  }
}

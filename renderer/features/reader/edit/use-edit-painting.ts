// Paints the codings over a text that is being written in: those near the window, where they have come to be.
import { type RefObject, useEffect, useRef } from 'react'
import { spanMapper } from '../../../../shared/domain/anchors/map-span.ts'
import type { CodingMark } from '../../../../shared/schema/coding.ts'
import type { Span } from '../../../../shared/schema/text.ts'
import { baseWindow } from '../../../editor/edit/base-window.ts'
import { editRanges } from '../../../editor/edit/edit-ranges.ts'
import type { Mirror } from '../../../editor/edit/mirror.ts'
import { blocksIn } from '../../../editor/geometry.ts'
import { createPainter, type Painter } from '../../../editor/highlights.ts'
import { tints } from '../../../editor/paint.ts'
import type { CodeEntry } from '../../../stores/codebook.ts'
import { type Paint, paintTints } from '../paint-text.ts'
import type { EditSession } from './use-edit-session.ts'

/** Pixels beyond the window in which text is painted already. */
const margin = 400
const unknownColor = '#808080'

export function useEditPainting(
  session: EditSession,
  codings: readonly CodingMark[],
  codes: readonly CodeEntry[],
): void {
  const latest = useRef({ codings, codes })
  latest.current = { codings, codes }
  const { root, scroller, editor, listen } = session
  useEffect(() => {
    if (editor === null || root.current === null || scroller.current === null) return
    return keepPainted(
      { root: root.current, scroller: scroller.current, mirror: editor.mirror },
      latest,
      listen,
    )
  }, [editor, root, scroller, listen])
  // Codings may change while one edits: another window, or an undo.
  const { repaint } = session
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted again because these changed
  useEffect(repaint, [repaint, codings, codes])
}

type Parts = { root: HTMLElement; scroller: HTMLElement; mirror: Mirror }
type Shown = { codings: readonly CodingMark[]; codes: readonly CodeEntry[] }

/** Once a frame at most, however much happens in it. */
function keepPainted(parts: Parts, shown: RefObject<Shown>, listen: EditSession['listen']): () => void {
  const painter = createPainter('trama-edit')
  let frame = 0
  const soon = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      paintEdit(painter, parts, shown.current)
    })
  }
  const { root, scroller } = parts
  const sizes = new ResizeObserver(soon)
  sizes.observe(scroller)
  scroller.addEventListener('scroll', soon, { passive: true })
  root.addEventListener('contentvisibilityautostatechange', soon, { capture: true })
  const deaf = listen(soon)
  paintEdit(painter, parts, shown.current)
  return () => {
    deaf()
    cancelAnimationFrame(frame)
    sizes.disconnect()
    scroller.removeEventListener('scroll', soon)
    root.removeEventListener('contentvisibilityautostatechange', soon, { capture: true })
    painter.dispose()
  }
}

function paintEdit(painter: Painter, { root, scroller, mirror }: Parts, { codings, codes }: Shown): void {
  const { top, bottom } = scroller.getBoundingClientRect()
  const visible = blocksIn(root, { top: top - margin, bottom: bottom + margin })
  const names = new Set<string>()
  if (visible !== null) {
    const { lines, starts, replacements } = mirror
    const end = (starts[visible.last] ?? 0) + (lines[visible.last]?.text.length ?? 0)
    const window = { start: starts[visible.first] ?? 0, end }
    const within = (span: Span): Span => ({
      start: Math.max(span.start, window.start),
      end: Math.min(span.end, window.end),
    })
    const paint: Paint = (name, style, priority, spans) => {
      if (spans.length === 0) return
      names.add(name)
      const ranges = spans.flatMap((span) => editRanges(root, mirror, within(span)))
      painter.paint(name, style, priority, ranges)
    }
    const base = baseWindow(replacements, window)
    const colors = new Map(codes.map((code) => [code.id, code.color]))
    const place = spanMapper(replacements)
    const placed = codings.flatMap((coding) => {
      if (coding.start > base.end || coding.end < base.start) return []
      const now = place(coding)
      return now === null ? [] : [{ ...now.span, color: colors.get(coding.codeId) ?? unknownColor }]
    })
    paintTints(tints(placed, window), paint)
  }
  painter.keepOnly(names)
}

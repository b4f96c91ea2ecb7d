// Arrow keys over things drawn on a plane: one tab stop for the whole chart, arrows from there.

/** A thing that can be reached: its centre, in the chart's pixels. Things on one line share `line`. */
export type RovingItem = { id: string; line: number; x: number }

/**
 * The id an arrow, Home or End key leads to from `current`: along the line, or to the nearest item of the next line
 * up or down. At an edge the item stays; null when the key is none of these or there is nothing to reach.
 */
export function nextItem(items: readonly RovingItem[], current: string, key: string): string | null {
  const at = items.find((item) => item.id === current) ?? items[0]
  if (at === undefined) return null
  const line = items.filter((item) => item.line === at.line).toSorted((a, b) => a.x - b.x)
  const place = line.findIndex((item) => item.id === at.id)
  switch (key) {
    case 'ArrowRight':
      return (line[place + 1] ?? at).id
    case 'ArrowLeft':
      return (line[place - 1] ?? at).id
    case 'Home':
      return (line[0] ?? at).id
    case 'End':
      return (line.at(-1) ?? at).id
    case 'ArrowDown':
    case 'ArrowUp':
      return (nearestInNextLine(items, at, key === 'ArrowDown' ? 1 : -1) ?? at).id
    default:
      return null
  }
}

function nearestInNextLine(
  items: readonly RovingItem[],
  at: RovingItem,
  step: 1 | -1,
): RovingItem | undefined {
  const beyond = items.filter((item) => (item.line - at.line) * step > 0)
  const line = Math.min(...beyond.map((item) => item.line * step)) * step
  return beyond
    .filter((item) => item.line === line)
    .toSorted((a, b) => Math.abs(a.x - at.x) - Math.abs(b.x - at.x))[0]
}

// Paints stretches of text without touching the document (CSS Custom Highlight API), by name; one style rule a name.

/** CSS declarations of a highlight; `dark` adds to or replaces them in the dark theme. */
export type HighlightStyle = { all: string; dark?: string }

export type Painter = {
  /** Shows exactly these ranges under a name; none takes it away. Of two that overlap, the higher priority is drawn over. */
  paint(name: string, style: HighlightStyle, priority: number, ranges: readonly AbstractRange[]): void
  /** Takes away every name this painter painted that is not in `names`. */
  keepOnly(names: ReadonlySet<string>): void
  /** Takes everything away, rules too. */
  dispose(): void
}

/** Names are made page-wide unique by `prefix`; one painter a prefix at a time. */
export function createPainter(prefix: string): Painter {
  // A constructed sheet: the page's policy allows no style elements.
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const styled = new Set<string>()
  const painted = new Set<string>()

  function style(name: string, { all, dark }: HighlightStyle): void {
    if (styled.has(name)) return
    styled.add(name)
    sheet.insertRule(`::highlight(${name}) { ${all} }`, sheet.cssRules.length)
    if (dark !== undefined)
      sheet.insertRule(`:root[data-theme="dark"] *::highlight(${name}) { ${dark} }`, sheet.cssRules.length)
  }

  function keepOnly(names: ReadonlySet<string>): void {
    for (const full of painted) {
      if (names.has(full.slice(prefix.length + 1))) continue
      CSS.highlights.delete(full)
      painted.delete(full)
    }
  }

  return {
    paint(name, look, priority, ranges) {
      const full = `${prefix}-${name}`
      if (ranges.length === 0) {
        CSS.highlights.delete(full)
        painted.delete(full)
        return
      }
      style(full, look)
      const highlight = new Highlight(...ranges)
      highlight.priority = priority
      CSS.highlights.set(full, highlight)
      painted.add(full)
    },
    keepOnly,
    dispose() {
      keepOnly(new Set())
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    },
  }
}

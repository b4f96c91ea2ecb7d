// Paints stretches of text without touching the document (CSS Custom Highlight API), by name; one style rule a name.

/** CSS declarations of a highlight; `dark` adds to or replaces them in the dark theme. */
export type HighlightStyle = { all: string; dark?: string }

export type Painter = {
  /** Shows exactly these ranges under a name; none takes it away. Of two that overlap, the higher priority is drawn over. */
  paint(name: string, style: HighlightStyle, priority: number, ranges: readonly AbstractRange[]): void
  /** Takes away every name this painter painted that is not in `names`. */
  keepOnly(names: ReadonlySet<string>): void
  /** Takes everything away; rules stay for the next. */
  dispose(): void
}

type Rules = { sheet: CSSStyleSheet; styled: Set<string> }
let rules: Rules | null = null

/** One constructed sheet (the page's policy allows no style elements) for as long as the page lives: a new rule has the browser look at every element again. */
function rulesOfPage(): Rules {
  if (rules !== null) return rules
  rules = { sheet: new CSSStyleSheet(), styled: new Set() }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules.sheet]
  return rules
}

/** Makes rules for names that may be painted soon, all at once: made one by one as text comes up, each costs a look at the whole page. */
export function prepareStyles(prefix: string, looks: ReadonlyMap<string, HighlightStyle>): void {
  for (const [name, look] of looks) style(`${prefix}-${name}`, look)
}

function style(name: string, { all, dark }: HighlightStyle): void {
  const { sheet, styled } = rulesOfPage()
  if (styled.has(name)) return
  styled.add(name)
  const rule = (where: string, look: string) => {
    const selectors = painted.map((element) => `${where}${element}::highlight(${name})`)
    sheet.insertRule(`${selectors.join(', ')} { ${look} }`, sheet.cssRules.length)
  }
  rule('', all)
  if (dark !== undefined) rule(':root[data-theme="dark"] ', dark)
}

/**
 * The elements whose text is ever painted: a piece of the text that is read, and of one that is written in. A rule for any
 * element would have the browser work out every look for every element of the page, again and again.
 */
const painted = ['[data-piece]', '[data-lexical-text]'] as const

/** Names are made page-wide unique by `prefix`; one painter a prefix at a time. A name always has the same style. */
export function createPainter(prefix: string): Painter {
  const painted = new Set<string>()

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
    },
  }
}

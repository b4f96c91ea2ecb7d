// A drawing taken off the page: its colours written into it, in the light theme, with title and units above.

const painted = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const

/** Pixels of the picture to one of the drawing: sharp enough to print. */
const density = 3
const margin = 24
const headingHeight = 52

export type ImageWords = { title: string; units: string }

/** A PNG of what `svg` shows now. Throws when the page can't draw it. */
export async function pngOf(svg: SVGSVGElement, words: ImageWords): Promise<Blob> {
  const { markup, width, height } = underLightTheme(() => standalone(svg, words))
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * density
    canvas.height = height * density
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no 2d canvas')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('empty canvas')) : resolve(blob)),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Pictures go on paper; the theme comes back before anything is painted. */
function underLightTheme<T>(read: () => T): T {
  const root = document.documentElement
  const theme = root.dataset.theme
  root.dataset.theme = 'light'
  try {
    return read()
  } finally {
    if (theme === undefined) delete root.dataset.theme
    else root.dataset.theme = theme
  }
}

function standalone(svg: SVGSVGElement, words: ImageWords) {
  const box = svg.viewBox.baseVal
  const width = box.width + 2 * margin
  const height = box.height + headingHeight + 2 * margin
  const drawing = svg.cloneNode(true) as SVGSVGElement
  paint(svg, drawing)
  drawing.setAttribute('x', String(margin))
  drawing.setAttribute('y', String(margin + headingHeight))
  drawing.setAttribute('width', String(box.width))
  drawing.setAttribute('height', String(box.height))
  const root = getComputedStyle(document.documentElement)
  const outer = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` })
  outer.append(
    element('rect', { width, height, fill: root.getPropertyValue('--sheet') }),
    heading(words.title, margin + 16, 18, 600, root.getPropertyValue('--ink')),
    heading(words.units, margin + 38, 13, 400, root.getPropertyValue('--ink-soft')),
    drawing,
  )
  return { markup: new XMLSerializer().serializeToString(outer), width, height }
}

function heading(text: string, y: number, size: number, weight: number, fill: string): SVGElement {
  const line = element('text', {
    x: margin,
    y,
    fill,
    'font-size': size,
    'font-weight': weight,
    'font-family': getComputedStyle(document.body).fontFamily,
  })
  line.textContent = text
  return line
}

/** The page's style sheet stays behind, so each shape takes its computed looks along as attributes. */
function paint(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  for (const property of painted) {
    const value = style.getPropertyValue(property)
    if (value !== '') to.setAttribute(property, value)
  }
  for (const name of ['class', 'style', 'tabindex', 'role']) to.removeAttribute(name)
  const children = [...to.children]
  for (const [index, child] of [...from.children].entries()) {
    const copy = children[index]
    if (copy === undefined) continue
    if (child.hasAttribute('data-screen-only')) copy.remove()
    else paint(child, copy)
  }
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

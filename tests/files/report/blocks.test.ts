import { describe, expect, it } from 'vitest'
import { type Block, heading, said } from '../../../electron/core/files/report/blocks.ts'
import { blocksWithin } from '../../../electron/core/files/report/blocks-html.ts'
import { blocksMarkdown } from '../../../electron/core/files/report/blocks-markdown.ts'

const figure: Block = {
  type: 'figure',
  svg: '<svg role="img" aria-label="Mapa"><circle r="1"/></svg>',
  caption: 'Vínculos <de> apoyo',
  words: 'La escuela A apoya a la B.',
}

describe('blocks within another page', () => {
  it('show a picture with its caption, and keep their heads apart from those of other parts', () => {
    const { markup } = blocksWithin([heading(3, 'A & B'), said('uno'), figure], 'network-2', {
      material: null,
    })
    expect(markup).toContain('<h4 id="network-2-0">A &amp; B</h4>')
    expect(markup).toContain('<circle r="1"/></svg>')
    expect(markup).toContain('Vínculos &lt;de&gt; apoyo')
  })

  it('say in words what a picture shows where there are no pictures', () => {
    const text = written([figure])
    expect(text).toContain('La escuela A apoya a la B.')
    expect(text).not.toContain('svg')
  })
})

const written = (body: Block[]) =>
  blocksMarkdown({
    language: 'es',
    material: null,
    wide: false,
    title: 'Informe',
    study: '',
    program: '',
    at: '',
    contents: '',
    tableWord: '',
    front: [],
    body,
  })

describe('blocks as Markdown', () => {
  const table = (caption: string): Block => ({
    type: 'table',
    caption,
    columns: [{ head: 'Fuente', numeric: false }],
    rows: [['Entrevista\n01.txt']],
  })

  it('say a caption once, and keep a cell on one line', () => {
    expect(written([heading(1, '2. Fuentes'), table('Fuentes')])).toContain(
      '## 2. Fuentes\n\n| Fuente |\n| --- |\n| Entrevista · 01.txt |\n',
    )
    expect(written([table('Fuentes')])).toContain('**Fuentes**\n\n| Fuente |')
  })

  it('go on with a list', () => {
    const list = (depth: number, text: string): Block => ({
      type: 'list',
      ordered: false,
      depth,
      items: [[text]],
    })
    expect(written([list(0, 'uno'), list(1, 'dentro'), said('fin')])).toContain('- uno\n   - dentro\n\nfin\n')
  })

  it('keep the brackets of locators, and no others', () => {
    expect(written([said('[S1 ¶12] y [S1](x), [S1]: x, [otra]')])).toContain(
      '[S1 ¶12] y \\[S1\\](x), \\[S1\\]: x, \\[otra\\]',
    )
  })
})

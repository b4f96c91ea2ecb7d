import { describe, expect, it } from 'vitest'
import { type Block, heading, said } from '../../../electron/core/files/report/blocks.ts'
import { blocksWithin } from '../../../electron/core/files/report/blocks-html.ts'
import { blockMarkdown } from '../../../electron/core/files/report/blocks-markdown.ts'

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
    expect(blockMarkdown(figure)).toContain('La escuela A apoya a la B.')
    expect(blockMarkdown(figure)).not.toContain('svg')
  })
})

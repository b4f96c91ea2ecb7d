// A document of blocks as Markdown (CommonMark and GitHub's tables).
import {
  type Block,
  type Document,
  type Inlines,
  type QuoteBlock,
  type TableCell,
  wordsOfInlines,
} from './blocks.ts'
import { item, paragraphs, phrase, quote, sentence, table } from './markdown.ts'

export function blocksMarkdown({ title, front, body }: Document): string {
  const lines = [
    `# ${phrase(title)}`,
    front.map(({ term, text }) => item(`**${phrase(term)}:** ${phrase(text)}`)).join('\n'),
    ...body.map(blockMarkdown),
  ]
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`
}

export function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${phrase(block.text)}`
    case 'paragraph':
      return block.look === 'prose' ? paragraphs(wordsOfInlines(block.content)) : inlines(block.content, true)
    case 'list':
      return block.items
        .map((each) => `${'   '.repeat(block.depth)}${block.ordered ? '1. ' : '- '}${inlines(each, true)}`)
        .join('\n')
    case 'facts':
      return block.facts.map(({ term, text }) => item(`**${phrase(term)}:** ${phrase(text)}`)).join('\n')
    case 'table':
      return [
        `**${phrase(block.caption)}**`,
        table(
          block.columns.map(({ head, numeric }) => ({ text: head, numeric })),
          block.rows.map((row) => row.map(cell)),
        ),
      ].join('\n\n')
    case 'figure':
      return [`**${phrase(block.caption)}**`, sentence(block.words)].join('\n\n')
    case 'quote':
      return quoteMarkdown(block)
  }
}

function quoteMarkdown({ text, whence, notes }: QuoteBlock): string {
  return [
    quote(text),
    sentence(whence),
    notes
      .map(({ line, more }) =>
        item(
          [sentence(line), ...more.map(({ head, text: note }) => `${phrase(head)} ${paragraphs(note)}`)].join(
            '\\\n',
          ),
        ),
      )
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function cell(content: TableCell): string {
  return typeof content === 'string' ? phrase(content) : inlines(content, false)
}

/** On one line; `first`: able to begin it. */
function inlines(content: Inlines, first: boolean): string {
  return content
    .map((each, index) => {
      const { text, bold } = typeof each === 'string' ? { text: each, bold: false } : each
      const words = bold || !(first && index === 0) ? phrase(text) : sentence(text)
      const before = index > 0 && /^\s/.test(text) ? ' ' : ''
      return bold && words !== '' ? `${before}**${words}**` : before + words
    })
    .join('')
}

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
  let text = `# ${phrase(title)}\n\n${front.map(({ term, text: said }) => item(`**${phrase(term)}:** ${phrase(said)}`)).join('\n')}`
  let before: Block | null = null
  for (const block of body) {
    const written = blockMarkdown(block, before)
    if (written === '') continue
    // A list goes on with the one before.
    text += `${block.type === 'list' && before?.type === 'list' ? '\n' : '\n\n'}${written}`
    before = block
  }
  return `${text}\n`
}

function blockMarkdown(block: Block, before: Block | null): string {
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
      return tableMarkdown(block, before)
    case 'figure':
      return [`**${phrase(block.caption)}**`, sentence(block.words)].join('\n\n')
    case 'quote':
      return quoteMarkdown(block)
  }
}

/** Right under a heading of the same words it goes without its caption. */
function tableMarkdown({ caption, columns, rows }: Block & { type: 'table' }, before: Block | null): string {
  const body = table(
    columns.map(({ head, numeric }) => ({ text: head, numeric })),
    rows.map((row) => row.map(cell)),
  )
  const isSaid = before?.type === 'heading' && before.text.endsWith(caption)
  return isSaid ? body : `**${phrase(caption)}**\n\n${body}`
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

/** A cell has one line. */
function cell(content: TableCell): string {
  const onOne = (text: string) => text.replace(/\s*\n\s*/g, ' · ')
  if (typeof content === 'string') return phrase(onOne(content))
  return inlines(
    content.map((each) => (typeof each === 'string' ? onOne(each) : { ...each, text: onOne(each.text) })),
    false,
  )
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

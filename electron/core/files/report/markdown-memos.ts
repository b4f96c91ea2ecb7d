// The memos about the case in Markdown: their blocks, and their words without looks.

import { wordsOf } from '../../../../shared/domain/memos/memo-text.ts'
import { type OutlineBlock, type OutlineList, outline } from '../../../../shared/domain/memos/outline.ts'
import type { CaseReport } from './case-report.ts'
import { paragraphs, phrase, quote, sentence } from './markdown.ts'
import type { Blocks } from './markdown-parts.ts'
import type { Words } from './words.ts'

export function memoBlocks({ memos }: CaseReport, { say, instant }: Words): Blocks {
  return [
    sentence(say.memos.intro),
    memos.map(({ title, author, at, body }) => [
      `### ${phrase(title || say.memos.untitled)}`,
      sentence(say.memos.by(author, instant(at))),
      outline(body).map(blockOf),
    ]),
  ]
}

function blockOf(block: OutlineBlock): string | null {
  if (block.type === 'list') return linesOf(block).join('\n')
  const words = wordsOf(block.content)
  if (words.trim() === '') return null
  if (block.type === 'heading') return `#### ${phrase(words)}`
  return block.type === 'quote' ? quote(words) : paragraphs(words)
}

/** An item's inner lists are set under its words. */
function linesOf({ list, items }: OutlineList): string[] {
  return items.flatMap(({ content, inner }, place) => {
    const head = list === 'bullet' ? '- ' : `${place + 1}. `
    const under = inner.flatMap(linesOf).map((line) => ' '.repeat(head.length) + line)
    return [head + sentence(wordsOf(content)), ...under]
  })
}

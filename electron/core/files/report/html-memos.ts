// The memos about the case, as their authors wrote them; what they point at stands as words.

import {
  type OutlineBlock,
  type OutlineItem,
  type OutlineList,
  outline,
} from '../../../../shared/domain/memos/outline.ts'
import type { MemoInline } from '../../../../shared/schema/memo.ts'
import type { CaseReport, ReportMemo } from './case-report.ts'
import { type Html, html } from './html.ts'
import { langOf } from './html-parts.ts'
import type { Words } from './words.ts'

export function memosSection({ memos }: CaseReport, words: Words): Html {
  return html`<p>${words.say.memos.intro}</p>
${memos.map((memo) => memoOf(memo, words))}`
}

function memoOf({ title, author, at, body }: ReportMemo, words: Words): Html {
  const { say, instant } = words
  return html`<article class="note"${langOf(words)}>
<h3>${title || say.memos.untitled}</h3>
<p class="facts">${say.memos.by(author, instant(at))}</p>
${outline(body).map(blockOf)}
</article>
`
}

function blockOf(block: OutlineBlock): Html {
  switch (block.type) {
    case 'list':
      return listOf(block)
    // Smaller headings would leave a step out when a memo begins with one.
    case 'heading':
      return html`<h4>${block.content.map(wordsOf)}</h4>\n`
    case 'quote':
      return html`<p class="prose said">${block.content.map(wordsOf)}</p>\n`
    case 'paragraph':
      return html`<p class="prose">${block.content.map(wordsOf)}</p>\n`
  }
}

function listOf({ list, items }: OutlineList): Html {
  const inside = items.map(itemOf)
  return list === 'bullet'
    ? html`<ul class="prose">${inside}</ul>\n`
    : html`<ol class="prose">${inside}</ol>\n`
}

function itemOf({ content, inner }: OutlineItem): Html {
  return html`<li>${content.map(wordsOf)}${inner.map(listOf)}</li>`
}

function wordsOf(inline: MemoInline): Html {
  if ('link' in inline) return html`<span class="link">${inline.label}</span>`
  const slanted = inline.italic ? html`<em>${inline.text}</em>` : html`${inline.text}`
  return inline.bold ? html`<strong>${slanted}</strong>` : slanted
}

// A document of blocks as one HTML file, like the case report: no scripts, nothing from outside.
import type { ReportRecord } from '../../../../shared/schema/report.ts'
import type { Block, Document, Inlines, QuoteBlock, TableCell } from './blocks.ts'
import { type Html, html } from './html.ts'
import { recordBlock } from './html-record.ts'
import { style } from './html-style.ts'

export function blocksHtml(document: Document, record: ReportRecord | null): string {
  const { language, title, study, program, contents, front, body, wide } = document
  const chapters = body.flatMap((block, index) =>
    block.type === 'heading' && block.level === 1 ? [{ text: block.text, id: `b${index}` }] : [],
  )
  const sheet = { markup: style }
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${program}">
<title>${title} · ${study}</title>
<style>${sheet}${wide ? '@page { size: A4 landscape; }\n' : ''}</style>
</head>
<body>
<main${wide ? { markup: ' class="wide"' } : null}>
<header>
<h1>${title}</h1>
<dl class="front">${front.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
</header>
<nav aria-labelledby="contents"><h2 id="contents">${contents}</h2>
<ol class="plain">${chapters.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ol></nav>
${body.map((block, index) => blockHtml(block, `b${index}`, document))}</main>
${recordBlock(record)}</body>
</html>
`.markup
}

/** Blocks as part of another page; their headings are named after `place`. */
export function blocksWithin(
  blocks: readonly Block[],
  place: string,
  document: Pick<Document, 'material'>,
): Html {
  return html`${blocks.map((block, index) => blockHtml(block, `${place}-${index}`, document))}`
}

function blockHtml(block: Block, place: string, document: Pick<Document, 'material'>): Html {
  switch (block.type) {
    case 'heading': {
      const tag = { markup: `h${block.level + 1}` }
      return html`<${tag} id="${place}">${block.text}</${tag}>\n`
    }
    case 'paragraph':
      return html`<p${{ markup: { plain: '', facts: ' class="facts"', prose: ' class="prose"' }[block.look] }}${block.look === 'prose' ? langOf(document) : null}>${inlines(block.content)}</p>\n`
    case 'list': {
      const tag = { markup: block.ordered ? 'ol' : 'ul' }
      return html`<${tag}>${block.items.map((item) => html`<li>${inlines(item)}</li>`)}</${tag}>\n`
    }
    case 'facts':
      return html`<dl class="front">${block.facts.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>\n`
    case 'table':
      return tableHtml(block)
    case 'figure':
      return html`<figure class="chart">
${{ markup: block.svg }}
<figcaption><p>${block.caption}</p></figcaption>
</figure>
`
    case 'quote':
      return quoteHtml(block, document)
  }
}

function langOf({ material }: Pick<Document, 'material'>): Html | null {
  return material === null ? null : html` lang="${material}"`
}

/** The first cell of each row is its head. */
function tableHtml({ caption, columns, rows }: Block & { type: 'table' }): Html {
  const align = (index: number) => (columns[index]?.numeric ? 'n' : 't')
  return html`<div class="scroll"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ head }, index) => html`<th scope="col" class="${align(index)}">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, index) =>
        index === 0
          ? html`<th scope="row" class="${align(index)}">${cellHtml(cell)}</th>`
          : html`<td class="${align(index)}">${cellHtml(cell)}</td>`,
      )}</tr>
`,
  )}</tbody>
</table></div>
`
}

function cellHtml(cell: TableCell): Html {
  return inlines(typeof cell === 'string' ? [cell] : cell)
}

function quoteHtml(
  { place, text, struck, whence, notes }: QuoteBlock,
  document: Pick<Document, 'material'>,
): Html {
  const lang = langOf(document)
  const figure = html`<figure class="quote" id="q${place}">
<blockquote data-quote="${place}"${lang}>${text}</blockquote>
<figcaption>${whence}
<ul>${notes.map(
    ({ line, more }) =>
      html`<li>${line}${more.map(({ head, text: note }) => html`<p class="memo"><b>${head}</b> <span${lang}>${note}</span></p>`)}</li>`,
  )}</ul></figcaption>
</figure>
`
  return struck ? html`<div class="excluded">${figure}</div>\n` : figure
}

/** Newlines within become line breaks. */
function inlines(content: Inlines): Html {
  return html`${content.map((each) => {
    const { text, bold, italic, mono } =
      typeof each === 'string' ? { text: each, bold: false, italic: false, mono: false } : each
    const lines = text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))
    const slanted = italic ? html`<em>${lines}</em>` : html`${lines}`
    const heavy = bold ? html`<strong>${slanted}</strong>` : slanted
    return mono ? html`<code>${heavy}</code>` : heavy
  })}`
}

// The list as one HTML page without scripts, to be read, printed, or opened by a word processor.
import { html } from '../report/html.ts'
import { style } from '../report/html-style.ts'
import type { ExportedList } from './build-excerpts.ts'
import { excerptWords } from './excerpt-words.ts'

export function excerptsHtml(list: ExportedList): string {
  const words = excerptWords(list)
  return html`<!DOCTYPE html>
<html lang="${list.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
<header>
<h1>${words.title}</h1>
<dl class="front">${words.facts.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
</header>
<p>${words.found}</p>
${list.groups.map(
  (group) => html`<section>
${group.heading === null ? null : html`<h2>${words.group(group)}</h2>`}
${group.excerpts.map(
  (each) => html`<figure class="quote ${each.excerpt.direction}">
<blockquote lang="${list.studyLanguage}">${each.excerpt.quote}</blockquote>
<figcaption><p><cite><span class="locator">${each.excerpt.locator}</span> · ${words.place(each)}</cite><br>${words.coding(each)}</p>
${each.excerpt.memo.trim() === '' ? null : html`<p class="memo">${each.excerpt.memo}</p>`}</figcaption>
</figure>
`,
)}</section>
`,
)}</main>
</body>
</html>
`.markup
}

// The list as Markdown: a heading a group, a quote an excerpt.
import { item, paragraphs, phrase, quote, sentence } from '../report/markdown.ts'
import type { ExportedList } from './build-excerpts.ts'
import { excerptWords } from './excerpt-words.ts'

export function excerptsMarkdown(list: ExportedList): string {
  const words = excerptWords(list)
  const blocks = [
    `# ${phrase(words.title)}`,
    words.facts.map(([term, text]) => item(`**${phrase(term)}:** ${phrase(text)}`)).join('\n'),
    sentence(words.found),
    ...list.groups.flatMap((group) => [
      ...(group.heading === null ? [] : [`## ${phrase(words.group(group))}`]),
      ...group.excerpts.flatMap((each) => [
        quote(each.excerpt.quote),
        [
          `**${phrase(each.excerpt.locator)}** · ${phrase(words.place(each))}`,
          phrase(words.coding(each)),
        ].join('\\\n'),
        ...(each.excerpt.memo.trim() === ''
          ? []
          : [`*${phrase(words.memo)}:* ${paragraphs(each.excerpt.memo)}`]),
      ]),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

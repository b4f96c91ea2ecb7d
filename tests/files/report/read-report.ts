// Reports read back, as far as tests need to: their markup apart from their words.
import type { Language } from '../../../shared/schema/text.ts'
import type { CaseStudy } from './case-study.ts'

export async function reportOf(
  { call, caseId }: Pick<CaseStudy, 'call' | 'caseId'>,
  format: 'html' | 'md',
  language: Language,
): Promise<string> {
  return (await call('reports.case', { caseId, format, language })).content
}

/** Every tag in order. User text can't hold a bare `<`, so a tag is whatever stands between the two brackets. */
export function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? []
}

export function attributesOf(html: string, name: string): string[] {
  return tagsOf(html).flatMap((tag) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? [])
}

export function plainHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

export function blockquotesOf(html: string): string[] {
  return [...html.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map((match) =>
    plainHtml(match[1] ?? ''),
  )
}

const escapes = /\\([!-/:-@[-`{-~])/g

/** Text that Markdown shows: escapes and entities undone, hard breaks as newlines. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\\\n/g, '\n')
    .replace(escapes, '$1')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}

/** The block quotes, paragraphs parted by one blank line. */
export function markdownQuotesOf(markdown: string): string[] {
  return (markdown.match(/^>.*(?:\n>.*)*/gm) ?? []).map((quote) =>
    quote.replace(/^> ?/gm, '').split('\n\n').map(plainMarkdown).join('\n\n'),
  )
}

/** What is left of each line for a Markdown parser to act on. */
export function markdownShape(markdown: string): string[] {
  return markdown.split('\n').map((line) => {
    const bare = line.replace(escapes, '').replace(/&#\d+;/g, '')
    const start = /^(#+ |> ?|- | {2,}|[-+=:]|\d+[.)])/.exec(line)?.[1] ?? ''
    return start + bare.slice(start.length).replace(/[^\\`*_[\]<>|~&$#]/g, '')
  })
}

/** A text as a Markdown quote can hold it: blank lines at its ends go, those within count as one. */
export function blankLinesFolded(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+|(?:\n[^\S\n]*)+$/g, '').replace(/\n(?:[^\S\n]*\n)+/g, '\n\n')
}

// What every part of the Markdown report is made of: marks, heads of tables, where words come from, what a coding says.
import type { Direction } from '../../../../shared/schema/coding.ts'
import type { Status } from '../../../../shared/schema/profile.ts'
import type { Passage, PassageCoding, SourceRef } from './case-report.ts'
import { item, paragraphs, phrase, quote, sentence } from './markdown.ts'
import type { Words } from './words.ts'

/** The marks' plain-text twins. */
export const signs = { supports: '▲', contradicts: '▼', neutral: '◇', missing: '○' } as const
export const signsOfStatus: Readonly<Record<Status, string>> = {
  unsupported: signs.missing,
  supported: signs.supports,
  contradicted: signs.contradicts,
  contested: `${signs.supports}${signs.contradicts}`,
}
export const directionsInOrder: readonly Direction[] = ['supports', 'contradicts', 'neutral']

export const textHead = (text: string) => ({ text, numeric: false })
export const numberHead = (text: string) => ({ text, numeric: true })

/** Blocks of Markdown, a blank line between two; null is no block. */
export type Blocks = (string | null | Blocks)[]

export function sourceFacts({ title, kind, date }: SourceRef, { terms, day }: Words): string {
  return `${title} · ${terms.kind[kind]} · ${day(date)}`
}

export function whence(source: SourceRef, speakers: readonly string[], words: Words): string {
  const facts = sourceFacts(source, words)
  if (speakers.length === 0) return facts
  return `${words.say.evidence.speakers(words.list(speakers), speakers.length > 1)} · ${facts}`
}

/** What a coding says, and of which indicators. */
export function spoken({ direction, indicators }: PassageCoding, { say }: Words): string {
  if (indicators.length === 0) return ` · ${say.evidence.speaksUntied[direction]}`
  return ` · ${say.evidence.speaks[direction].replace('{indicators}', indicators.join(', '))}`
}

export function codingItem(coding: PassageCoding, { say }: Words, extra: string): string {
  const part = coding.locator === null ? '' : ` (${say.evidence.only(coding.locator)})`
  const line = sentence(`${say.evidence.codedBy(coding.coder, coding.code)}${part}${extra}`)
  const notes = [
    ...(coding.memo.trim() === '' ? [] : [`${phrase(say.note)}: ${paragraphs(coding.memo)}`]),
    ...coding.answers.map(
      ({ indicator, argument, author }) =>
        `${phrase(say.evidence.answered(author, indicator))} ${paragraphs(argument)}`,
    ),
  ]
  return item([line, ...notes].join('\\\n'))
}

export function passageBlocks(
  passage: Passage,
  words: Words,
  extra: (coding: PassageCoding) => string,
): Blocks {
  return [
    quote(passage.text),
    `[${passage.locator}] ${phrase(whence(passage.source, passage.speakers, words))}`,
    passage.codings.map((coding) => codingItem(coding, words, extra(coding))).join('\n'),
  ]
}

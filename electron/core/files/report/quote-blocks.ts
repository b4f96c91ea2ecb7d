// Quotes as blocks: the words, where they are from, and what each coding says of them.
import type { Block, QuoteBlock } from './blocks.ts'
import type { Citation, Passage, PassageCoding } from './case-report.ts'
import { spoken, whence } from './sentences.ts'
import type { Words } from './words.ts'

export function passageBlock(
  { place, text, locator, source, speakers, codings }: Passage,
  words: Words,
  wanted: { spoken: boolean; struck: boolean },
): Block {
  return {
    type: 'quote',
    place,
    text,
    struck: wanted.struck,
    whence: `[${locator}] ${whence(source, speakers, words)}`,
    notes: codings.map((coding) => codingNote(coding, words, wanted.spoken)),
  }
}

/** Words that something cites, whether their source and their coding are still there or not. */
export function citationBlock(cited: Citation, words: Words): Block {
  const told = words.say.judgement
  const { place, text, source, locator, speakers, inCase, coding } = cited
  const where =
    source === null || locator === null
      ? told.sourceRemoved
      : `[${locator}] ${whence(source, speakers, words)}`
  const remarks = [
    ...(source !== null && !inCase ? [told.elsewhere] : []),
    ...(source !== null && coding === null ? [told.codingRemoved] : []),
  ]
  return {
    type: 'quote',
    place,
    text,
    struck: false,
    whence: where,
    notes: [
      ...remarks.map((line) => ({ line, more: [] })),
      ...(coding === null ? [] : [codingNote(coding, words, true)]),
    ],
  }
}

export function codingNote(
  coding: PassageCoding,
  words: Words,
  speaks: boolean,
): QuoteBlock['notes'][number] {
  const { say } = words
  const part = coding.locator === null ? '' : ` (${say.evidence.only(coding.locator)})`
  return {
    line: `${say.evidence.codedBy(coding.coder, coding.code)}${part}${speaks ? spoken(coding, words) : ''}`,
    more: [
      ...(coding.memo.trim() === '' ? [] : [{ head: `${say.note}:`, text: coding.memo }]),
      ...coding.answers.map(({ indicator, argument, author }) => ({
        head: say.evidence.answered(author, indicator),
        text: argument,
      })),
    ],
  }
}

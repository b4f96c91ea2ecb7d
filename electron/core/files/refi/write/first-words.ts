import { shortened } from '../../../../../shared/domain/memos/memo-text.ts'

/** What a selection is called: its first words on one line. */
export function firstWords(quote: string): string {
  return shortened(quote.replace(/\s+/gu, ' ').trim(), 60)
}

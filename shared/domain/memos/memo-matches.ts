import type { Memo } from '../../schema/memo.ts'
import { fold } from '../search/fold.ts'
import { wordsOf } from './memo-text.ts'

/** True when every word asked for is somewhere in the title or the text, whatever its case and accents; no words ask for nothing. */
export function memoMatches(memo: Pick<Memo, 'title' | 'body'>, asked: string): boolean {
  const words = fold(asked, false).text.split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const text = fold([memo.title, ...memo.body.map((block) => wordsOf(block.content))].join('\n'), false).text
  return words.every((word) => text.includes(word))
}

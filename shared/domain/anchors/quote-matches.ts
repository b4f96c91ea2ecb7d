import type { Span } from '../../schema/text.ts'
import { spanProblem } from './span-problem.ts'

/** Whether an anchor is right: its span lies in the text, is not empty and holds exactly its quote. */
export function quoteMatches(text: string, { start, end, quote }: Span & { quote: string }): boolean {
  return spanProblem(text.length, { start, end }) === null && text.slice(start, end) === quote
}

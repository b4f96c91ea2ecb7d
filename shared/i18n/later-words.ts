// How much evidence a line of a plan has, and whether it is later than its beginning: the same in the window, the terminal
// and reports.
import type { ListedPlanItem } from '../schema/strategy.ts'
import type { Messages } from './index.ts'

/** Of a strategy of no first day nothing is called later. `number` writes a count. */
export function evidenceWords(
  { from, later, evidence }: Pick<ListedPlanItem, 'from' | 'later'> & { evidence: readonly unknown[] },
  { plans: m }: Messages,
  number: (count: number) => string,
): string {
  if (from === null)
    return evidence.length === 0 ? m.noEvidence : m.excerpts(evidence.length, number(evidence.length))
  if (later === 0) return m.noLater
  return m.later(later, number(later))
}

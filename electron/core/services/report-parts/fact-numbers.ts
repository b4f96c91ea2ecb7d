import type { FactNumbers } from '../../../../shared/i18n/fact-words.ts'
import type { Words } from '../../files/report/words.ts'

export function factNumbers({ number, percent, score }: Words): FactNumbers {
  return { number, percent, fit: score }
}

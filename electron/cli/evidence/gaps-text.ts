// What is missing, as a list to work through: case by case, what is about one thing on one line.
import type { Output } from '../../../shared/api/contract.ts'
import { gapAbout, gapWords } from '../../../shared/i18n/gap-words.ts'
import type { CommandContext } from '../command.ts'
import type { Names } from '../commands/evidence.ts'
import { formatOf } from './format.ts'

export function gapsText(
  { messages, language }: Pick<CommandContext, 'messages' | 'language'>,
  gaps: Output<'gaps.list'>,
  names: Names,
): string {
  const { gaps: words } = messages
  if (gaps.length === 0) return words.none
  const lines: string[] = [words.count(gaps.length, formatOf(language).number(gaps.length))]
  for (const { id, name } of names.cases) {
    const own = gaps.filter(({ caseId }) => caseId === id)
    if (own.length === 0) continue
    lines.push('', name)
    for (const [about, found] of Map.groupBy(own, (gap) => gapAbout(gap, names, { messages, language })))
      lines.push(
        `  ${about.replace(/\.$/, '')}: ${found.map((gap) => gapWords(gap, names, messages)).join('; ')}`,
      )
  }
  return lines.join('\n')
}

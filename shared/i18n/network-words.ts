// The cells of the table of networks as words: the same on the screen, in the terminal, in a file and in a report.
import type { StageId } from '../schema/ids.ts'
import type { Headcount, NetworkRow } from '../schema/network-table.ts'
import type { Language } from '../schema/text.ts'
import { messagesFor } from './index.ts'

export type NetworkCells = Record<
  'members' | 'territory' | 'levels' | 'coordinatingTeam' | 'judged' | 'suggested',
  string
>

/** Empty where nothing is recorded. */
export function networkCells(
  row: Omit<NetworkRow, 'caseId' | 'case'>,
  {
    language,
    number,
    stage,
  }: {
    language: Language
    number: (value: number) => string
    stage: (id: StageId) => string
  },
): NetworkCells {
  const { networkTable: m, terms } = messagesFor(language)
  const counted = (word: string, count: number) => m.counted(word, number(count))
  const roles = ({ roles: each }: Headcount) =>
    each
      .map(({ role, count }) => {
        const word = role === '' ? m.noRole : role
        return count === 1 ? word : counted(word, count)
      })
      .join(', ')
  const { establishments: schools, judged } = row
  const unsaid = schools.count - schools.urban - schools.rural
  const places = (
    [
      [m.territories.urban, schools.urban],
      [m.territories.rural, schools.rural],
      [m.notSaid, unsaid],
    ] as const
  ).filter(([, count]) => count > 0)
  return {
    members:
      row.members.count === 0
        ? ''
        : `${m.members(row.members.count, number(row.members.count))}: ${roles(row.members)}`,
    territory: unsaid === schools.count ? '' : places.map((each) => counted(...each)).join(', '),
    levels: schools.levels.map(({ level, count }) => counted(level, count)).join(', '),
    coordinatingTeam: roles(row.coordinatingTeam),
    judged:
      judged === null ? '' : judged.status === 'draft' ? m.draft(stage(judged.stage)) : stage(judged.stage),
    suggested: row.suggested === null ? terms.noClearStage : stage(row.suggested),
  }
}

// What became of a project, as others read it: every item with its reason in the reader's language.
import type { ProjectReport, ReportItem } from '../schema/project-import.ts'
import type { Messages } from './index.ts'

export type ProjectJson = {
  items: {
    kind: ReportItem['kind']
    name: string
    outcome: ReportItem['outcome']
    /** Empty when there is nothing to say. */
    reason: string
  }[]
  offsets: ProjectReport['offsets']
}

export function reasonOf({ reasons }: Pick<ReportItem, 'reasons'>, { projects }: Messages): string {
  return reasons.map(({ kind, detail }) => projects.reasons[kind](detail)).join(' ')
}

export function projectJson(
  { items, offsets }: Pick<ProjectReport, 'items' | 'offsets'>,
  messages: Messages,
): ProjectJson {
  return {
    items: items.map((item) => ({
      kind: item.kind,
      name: item.name,
      outcome: item.outcome,
      reason: reasonOf(item, messages),
    })),
    offsets,
  }
}

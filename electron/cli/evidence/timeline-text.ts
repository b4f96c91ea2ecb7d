// A case's timeline as it is read in a terminal: one line a day and thing.
import { timelineLines } from '../../../shared/i18n/timeline-words.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { Timeline } from '../../../shared/schema/timeline.ts'
import type { CommandContext } from '../command.ts'
import { columns, formatOf } from './format.ts'

export function timelineText(
  { messages, language }: Pick<CommandContext, 'messages' | 'language'>,
  timeline: Timeline,
  model: Model,
): string {
  const { timeline: words } = messages
  const lines = timelineLines({ messages, language, numbers: formatOf(language), model }, timeline)
  const rows = [
    ...timeline.waves.map(({ name, from, to }) => [from ?? '…', to ?? '…', words.waves, name, '']),
    ...lines.map(({ from, to, lane, title, about }) => [
      from ?? words.undated,
      to ?? '',
      words.lanes[lane],
      title,
      about,
    ]),
  ]
  return rows.length === 0 ? words.none : columns(rows)
}

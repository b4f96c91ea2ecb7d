// What the menu over the text, a stripe or a card offers: the commands themselves, so that it can do nothing keys cannot.
import type { Command } from '../../../stores/commands.ts'

/** In the order shown; groups apart by a line. */
const groups = [
  ['reader.code', 'reader.lastCode', 'reader.inVivo'],
  ['reader.recode', 'reader.supports', 'reader.contradicts', 'reader.neutral', 'reader.weigh', 'reader.memo'],
  ['reader.toSentence', 'reader.split', 'reader.merge'],
  ['reader.copy', 'reader.showOnly', 'ties.fromExcerpt'],
  ['reader.remove'],
] as const

/** The groups with what can be done now; those with nothing left out. */
export function menuGroups(
  commands: readonly Command[],
  isAvailable: (command: Command) => boolean,
): readonly (readonly Command[])[] {
  // Later registrations win, as they do over keys.
  const byId = new Map(commands.map((command) => [command.id, command]))
  return groups
    .map((ids) => ids.flatMap((id) => byId.get(id) ?? []).filter(isAvailable))
    .filter((group) => group.length > 0)
}

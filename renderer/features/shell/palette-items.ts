// What the palette finds: commands, and everything in the study that has a name.
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import type { Messages } from '../../i18n/index.ts'
import { allCommands, available } from '../../stores/commands.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { type Found, fuzzyFind, type IconName } from '../../ui/index.ts'

export const paletteSections = ['commands', 'sources', 'codes', 'cases', 'texts'] as const
export type PaletteSection = (typeof paletteSections)[number]

export type PaletteItem = {
  id: string
  section: PaletteSection
  text: string
  /** Said beside the text, not searched. */
  aside?: string
  icon?: IconName
  keys?: string
  run: () => void
}
export type PaletteHit = { item: PaletteItem; found: Found }

/** Everything that can be reached now; read again each time the palette opens. */
export function usePaletteItems(messages: Messages, open: boolean): readonly PaletteItem[] {
  const sources = useQuery('sources.list', open ? {} : null).data ?? []
  const codes = useQuery('codes.list', open ? {} : null).data ?? []
  const cases = useQuery('cases.list', open ? {} : null).data ?? []
  if (!open) return []
  const { go } = useNavigation.getState()
  const paths = codePaths(codes)
  return [
    ...commandItems(messages),
    ...sources.map((source): PaletteItem => {
      return {
        id: `source ${source.id}`,
        section: 'sources',
        text: `S${source.number} ${source.title}`,
        aside: messages.terms.kind[source.kind],
        icon: 'file',
        run: () => go({ name: 'reader', sourceId: source.id }),
      }
    }),
    ...codes.map((code): PaletteItem => {
      return {
        id: `code ${code.id}`,
        section: 'codes',
        text: paths.get(code.id) ?? code.name,
        icon: 'codebook',
        run: () => go({ name: 'codebook', codeId: code.id }),
      }
    }),
    ...cases.map((each): PaletteItem => {
      return {
        id: `case ${each.id}`,
        section: 'cases',
        text: each.name,
        icon: 'cases',
        run: () => go({ name: 'evidence', caseId: each.id }),
      }
    }),
  ]
}

function commandItems(messages: Messages): PaletteItem[] {
  return allCommands()
    .filter((command) => command.id !== 'view.palette' && available(command))
    .map((command): PaletteItem => {
      return {
        id: `command ${command.id}`,
        section: 'commands',
        text: command.label(messages),
        aside: messages.shell.commandGroups[command.group],
        run: command.run,
        ...(command.keys === undefined ? {} : { keys: command.keys }),
      }
    })
}

/** Looking for what was typed in what people said, after everything that has such a name. */
export function inTexts(query: string, messages: Messages): PaletteHit[] {
  const text = query.trim()
  if (text === '') return []
  const item: PaletteItem = {
    id: 'texts',
    section: 'texts',
    text: messages.search.inTexts(text),
    icon: 'search',
    run: () => useNavigation.getState().go({ name: 'search', text }),
  }
  return [{ item, found: { score: 0, ranges: [] } }]
}

/** Hits per section that are shown; more typing brings the others. */
const shown = 12
/** Hits below this share of the best one's score are noise beside it: letters found here and there. */
const worthShowing = 0.25

/** The best hits by section, sections with the best hit first; without a query, the commands. */
export function findInPalette(
  query: string,
  items: readonly PaletteItem[],
): { section: PaletteSection; hits: readonly PaletteHit[] }[] {
  const empty = query.trim() === ''
  const hits = items
    .filter((item) => !empty || item.section === 'commands')
    .flatMap((item) => {
      const found = fuzzyFind(query, item.text)
      return found ? [{ item, found }] : []
    })
  const best = Math.max(...hits.map((hit) => hit.found.score))
  const worthy = hits.filter((hit) => hit.found.score >= best * worthShowing)
  const groups = paletteSections.map((section) => {
    const own = empty ? hits : worthy.toSorted((a, b) => b.found.score - a.found.score)
    const inSection = own.filter((hit) => hit.item.section === section)
    return { section, hits: empty ? inSection : inSection.slice(0, shown) }
  })
  const top = (group: { hits: readonly PaletteHit[] }) => group.hits[0]?.found.score ?? 0
  return groups.filter((group) => group.hits.length > 0).sort((a, b) => (empty ? 0 : top(b) - top(a)))
}

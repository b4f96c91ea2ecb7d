// What can be done from anywhere in a study.
import { useMemo } from 'react'
import type { Settings } from '../../../shared/schema/app.ts'
import type { Source } from '../../../shared/schema/source.ts'
import { type Command, redoLast, run, undoLast, useCommands } from '../../stores/commands.ts'
import { openExport } from '../../stores/exporting.ts'
import { type Place, useNavigation } from '../../stores/navigation.ts'
import { saveSettings } from '../../stores/preferences.ts'
import { useQuery } from '../../stores/queries.ts'
import { useSearch } from '../../stores/search.ts'
import { useStudy } from '../../stores/study.ts'
import type { IconName } from '../../ui/index.ts'
import { type Panel, usePanels } from './panels.ts'

/** In the order of the rail. */
export const places = [
  'sources',
  'reader',
  'search',
  'excerpts',
  'codebook',
  'cases',
  'evidence',
  'model',
  'reports',
  'journal',
] as const satisfies readonly (Place['name'] & IconName)[]

const numbered = places.filter((name) => name !== 'search' && name !== 'excerpts')

/** Ctrl+1 … Ctrl+8 in the order of the rail, Ctrl+9 the excerpts; searching has the keys it has everywhere. */
export function keysOf(name: (typeof places)[number]): string {
  if (name === 'search') return 'Mod+Shift+F'
  return name === 'excerpts' ? 'Mod+9' : `Mod+${numbered.indexOf(name) + 1}`
}

/** The reader opens what was read last, else the first source; null when there is nothing to read. */
export function placeNamed(name: Place['name'], sources: readonly Source[]): Place | null {
  if (name !== 'reader') return { name }
  const { lastRead } = useNavigation.getState()
  const source = sources.find((candidate) => candidate.id === lastRead) ?? sources[0]
  return source ? { name, sourceId: source.id } : null
}

export function useShellCommands(): void {
  const sources = useQuery('sources.list', {}).data
  useCommands(useMemo(() => [...goCommands(sources ?? []), ...studyCommands, ...viewCommands], [sources]))
}

function goCommands(sources: readonly Source[]): Command[] {
  const navigation = useNavigation.getState
  const toPlaces = numbered.map((name): Command => {
    return {
      id: `go.${name}`,
      group: 'go',
      label: (m) => m.shell.goTo(m.shell.places[name]),
      keys: keysOf(name),
      when: () => placeNamed(name, sources) !== null,
      run: () => {
        const place = placeNamed(name, sources)
        if (place) navigation().go(place)
      },
    }
  })
  const back: Command = {
    id: 'go.back',
    group: 'go',
    label: (m) => m.shell.back,
    keys: 'Alt+ArrowLeft',
    when: () => navigation().canBack,
    run: () => navigation().back(),
  }
  const search: Command = {
    id: 'go.search',
    group: 'go',
    label: (m) => m.search.command,
    keys: keysOf('search'),
    run: () => {
      useSearch.setState({ fieldWanted: true })
      navigation().go({ name: 'search' })
    },
  }
  const excerpts: Command = {
    id: 'go.excerpts',
    group: 'go',
    label: (m) => m.excerpts.command,
    keys: keysOf('excerpts'),
    run: () => navigation().go({ name: 'excerpts' }),
  }
  return [...toPlaces, search, excerpts, back]
}

const writable = () => useStudy.getState().study?.readOnly === false
const show = (panel: Panel) => () => usePanels.getState().show(panel)

const studyCommands: readonly Command[] = [
  {
    id: 'study.undo',
    group: 'study',
    label: (m) => m.shell.undo,
    keys: 'Mod+Z',
    when: writable,
    run: () => void undoLast(),
  },
  {
    id: 'study.redo',
    group: 'study',
    label: (m) => m.shell.redo,
    keys: 'Mod+Shift+Z Mod+Y',
    when: writable,
    run: () => void redoLast(),
  },
  {
    id: 'study.rename',
    group: 'study',
    label: (m) => m.shell.renameStudy,
    when: writable,
    run: show('rename'),
  },
  { id: 'study.export', group: 'study', label: (m) => m.exchange.command, run: openExport },
  { id: 'study.check', group: 'study', label: (m) => m.shell.checkStudy, run: show('check') },
  {
    id: 'study.close',
    group: 'study',
    label: (m) => m.shell.closeStudy,
    run: () => void run('study.close', {}),
  },
]

const save = (changes: Partial<Settings>) => () => void saveSettings(changes)

const viewCommands: readonly Command[] = [
  { id: 'view.palette', group: 'view', label: (m) => m.shell.palette, keys: 'Mod+K', run: show('palette') },
  { id: 'view.keys', group: 'view', label: (m) => m.shell.cheatSheet, keys: '?', run: show('keys') },
  {
    id: 'view.settings',
    group: 'view',
    label: (m) => m.shell.settings,
    keys: 'Mod+,',
    run: show('settings'),
  },
  { id: 'view.es', group: 'view', label: (m) => m.shell.speak.es, run: save({ language: 'es' }) },
  { id: 'view.en', group: 'view', label: (m) => m.shell.speak.en, run: save({ language: 'en' }) },
  {
    id: 'view.light',
    group: 'view',
    label: (m) => m.shell.themeCommand.light,
    run: save({ theme: 'light' }),
  },
  { id: 'view.dark', group: 'view', label: (m) => m.shell.themeCommand.dark, run: save({ theme: 'dark' }) },
  {
    id: 'view.system',
    group: 'view',
    label: (m) => m.shell.themeCommand.system,
    run: save({ theme: 'system' }),
  },
]

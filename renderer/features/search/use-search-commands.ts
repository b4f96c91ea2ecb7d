import { useCommands } from '../../stores/commands.ts'

export function useSearchCommands(actions: {
  canCode: () => boolean
  code: () => void
  toField: () => void
}): void {
  useCommands([
    {
      id: 'search.code',
      group: 'search',
      label: (m) => m.search.codeCommand,
      keys: 'C',
      when: actions.canCode,
      run: actions.code,
    },
    {
      id: 'search.field',
      group: 'search',
      label: (m) => m.search.toField,
      keys: '/',
      run: actions.toField,
    },
  ])
}

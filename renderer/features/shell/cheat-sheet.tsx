// Every key there is now, straight from the commands.
import { useMessages } from '../../i18n/index.ts'
import { allCommands, commandGroups } from '../../stores/commands.ts'
import { Dialog, KeyCaps } from '../../ui/index.ts'
import styles from './cheat-sheet.module.css'
import { usePanels } from './panels.ts'

export function CheatSheet() {
  const { shell } = useMessages()
  const isOpen = usePanels((state) => state.panel === 'keys')
  return (
    <Dialog title={shell.cheatSheet} isOpen={isOpen} onClose={usePanels.getState().hide} size="wide">
      {isOpen && <Groups />}
    </Dialog>
  )
}

function Groups() {
  const messages = useMessages()
  const commands = allCommands().filter((command) => command.keys !== undefined)
  return (
    <div className={styles.groups}>
      {commandGroups.map((group) => {
        const own = commands.filter((command) => command.group === group)
        if (own.length === 0) return null
        return (
          <section key={group} className={styles.group}>
            <h3>{messages.shell.commandGroups[group]}</h3>
            <dl>
              {own.map((command) => (
                <div key={command.id}>
                  <dt>{command.label(messages)}</dt>
                  <dd>
                    <KeyCaps keys={command.keys ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
      <p className={styles.hint}>{messages.shell.cheatSheetHint}</p>
    </div>
  )
}

// Who codes, in which language, in which light: opened from the coder's name.
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { useSettings } from '../../stores/settings.ts'
import { Button, CoderField, LanguageAndTheme } from '../../ui/index.ts'
import { usePanels } from './panels.ts'
import styles from './settings-button.module.css'

export function SettingsButton() {
  const { shell } = useMessages()
  const coder = useSettings((state) => state.settings.coder)
  const isOpen = usePanels((state) => state.panel === 'settings')
  const { show, hide } = usePanels.getState()
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => (open ? show('settings') : hide())}>
      <Button variant="plain" icon="user" aria-label={shell.settingsOf(coder)}>
        <span className={styles.coder}>{coder}</span>
      </Button>
      <Popover className={styles.popover ?? ''} offset={4} data-modal="">
        <Dialog className={styles.dialog ?? ''} aria-label={shell.settings}>
          <CoderField />
          <LanguageAndTheme />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

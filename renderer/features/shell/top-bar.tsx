// What is open, the way back, the way to everything, and what can be undone.
import { useMessages } from '../../i18n/index.ts'
import { operationText, redoLast, run, undoLast } from '../../stores/commands.ts'
import { openExport } from '../../stores/exporting.ts'
import { useImports } from '../../stores/imports.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, Icon, IconButton, KeyCaps, Menu } from '../../ui/index.ts'
import { usePanels } from './panels.ts'
import { SettingsButton } from './settings-button.tsx'
import styles from './top-bar.module.css'

export function TopBar() {
  const { shell } = useMessages()
  const canBack = useNavigation((state) => state.canBack)
  const show = usePanels((state) => state.show)
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <IconButton
          icon="back"
          label={shell.back}
          keys="Alt+ArrowLeft"
          isDisabled={!canBack}
          onPress={() => useNavigation.getState().back()}
        />
        <StudyMenu />
      </div>
      <button type="button" className={styles.search} onClick={() => show('palette')}>
        <Icon name="search" />
        <span>{shell.paletteButton}</span>
        <KeyCaps keys="Mod+K" />
      </button>
      <div className={styles.end}>
        <UndoButtons />
        <SettingsButton />
        <IconButton icon="help" label={shell.cheatSheet} keys="?" onPress={() => show('keys')} />
      </div>
    </header>
  )
}

function StudyMenu() {
  const { shell, exchange } = useMessages()
  const study = useStudy((state) => state.study)
  const show = usePanels((state) => state.show)
  const readOnly = study?.readOnly ?? true
  return (
    <Menu
      label={shell.studyMenu}
      trigger={
        <Button variant="plain">
          <span className={styles.title}>{study?.title}</span>
          <Icon name="chevron-down" />
        </Button>
      }
      entries={[
        {
          id: 'import',
          label: shell.importSources,
          icon: 'upload',
          keys: 'Mod+I',
          isDisabled: readOnly,
          run: () => useImports.getState().open(),
        },
        {
          id: 'export',
          label: exchange.command,
          icon: 'download',
          run: openExport,
        },
        {
          id: 'rename',
          label: shell.renameStudy,
          icon: 'pencil',
          isDisabled: readOnly,
          run: () => show('rename'),
        },
        { id: 'check', label: shell.checkStudy, icon: 'check', run: () => show('check') },
        'line',
        { id: 'close', label: shell.closeStudy, icon: 'close', run: () => void run('study.close', {}) },
      ]}
    />
  )
}

function UndoButtons() {
  const messages = useMessages()
  const { shell } = messages
  const state = useQuery('history.state', {}).data
  const readOnly = useStudy((current) => current.study?.readOnly ?? true)
  const undo = state?.undo ? operationText({ ...state.undo, kind: 'do' }, messages) : null
  const redo = state?.redo ? operationText({ ...state.redo, kind: 'do' }, messages) : null
  return (
    <>
      <IconButton
        icon="undo"
        label={undo === null ? shell.undo : shell.undoing(undo)}
        keys="Mod+Z"
        isDisabled={readOnly || undo === null}
        onPress={() => void undoLast()}
      />
      <IconButton
        icon="redo"
        label={redo === null ? shell.redo : shell.redoing(redo)}
        keys="Mod+Shift+Z"
        isDisabled={readOnly || redo === null}
        onPress={() => void redoLast()}
      />
    </>
  )
}

// One field that reaches everything by typing.
import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { Icon, KeyCaps, Marked } from '../../ui/index.ts'
import styles from './command-palette.module.css'
import { findInPalette, inTexts, type PaletteHit, usePaletteItems } from './palette-items.ts'
import { usePanels } from './panels.ts'

export function CommandPalette() {
  const { shell } = useMessages()
  const isOpen = usePanels((state) => state.panel === 'palette')
  const { hide } = usePanels.getState()
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) hide()
      }}
      isDismissable
    >
      <Modal className={styles.modal ?? ''} data-modal="">
        <Dialog className={styles.dialog ?? ''} aria-label={shell.palette}>
          {isOpen && <Finder />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Finder() {
  const messages = useMessages()
  const { shell } = messages
  const [query, setQuery] = useState('')
  const items = usePaletteItems(messages, true)
  const named = useMemo(() => findInPalette(query, items), [query, items])
  const texts = inTexts(query, messages)
  const groups = texts.length === 0 ? named : [...named, { section: 'texts' as const, hits: texts }]

  function choose(hit: PaletteHit): void {
    usePanels.getState().hide()
    hit.item.run()
  }

  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <TextField className={styles.field ?? ''} aria-label={shell.palettePrompt} autoFocus>
        <Icon name="search" />
        <Input className={styles.input ?? ''} placeholder={shell.palettePrompt} />
      </TextField>
      <Menu className={styles.list ?? ''} aria-label={shell.palette}>
        {groups.map(({ section, hits }) => (
          <MenuSection key={section} className={styles.section ?? ''}>
            <Header className={styles.heading ?? ''}>{shell.paletteSections[section]}</Header>
            {hits.map((hit) => (
              <Hit key={hit.item.id} hit={hit} choose={choose} />
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  )
}

function Hit({ hit, choose }: { hit: PaletteHit; choose: (hit: PaletteHit) => void }) {
  const { item, found } = hit
  return (
    <MenuItem id={item.id} textValue={item.text} className={styles.item ?? ''} onAction={() => choose(hit)}>
      <Icon name={item.icon ?? 'chevron-right'} />
      <span className={styles.text}>
        <Marked text={item.text} ranges={found.ranges} />
      </span>
      {item.aside && <span className={styles.aside}>{item.aside}</span>}
      {item.keys && <KeyCaps keys={item.keys} />}
    </MenuItem>
  )
}

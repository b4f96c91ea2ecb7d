import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { useReader } from '../../stores/reader.ts'
import { CodeWords, OptionName, OptionRow } from '../../ui/code-option.tsx'
import { Icon, KeyCaps } from '../../ui/index.ts'
import styles from './code-palette.module.css'
import { DirectionControl } from './direction-control.tsx'
import { type PaletteOption, paletteOptions } from './palette-options.ts'

/** Where the selection is, in viewport CSS pixels. */
export type PaletteAnchor = { left: number; top: number; bottom: number }

type CodePaletteProps = {
  codes: readonly CodeEntry[]
  anchor: PaletteAnchor
  onGive: (code: CodeId, more: boolean) => Promise<boolean>
  onCreate: (name: string, parent: CodeId | null, more: boolean) => Promise<boolean>
}

const width = 440
const height = 380

/** A field and a list over the text, beside the selection. Letters find a code, Enter gives it. */
export function CodePalette(props: CodePaletteProps) {
  const { reader } = useMessages()
  const isOpen = useReader((state) => state.paletteOpen)
  const close = () => useReader.setState({ paletteOpen: false })
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={styles.palette ?? ''} style={placed(props.anchor)} data-modal="">
        <Dialog className={styles.dialog ?? ''} aria-label={reader.palette.title}>
          <PaletteBody {...props} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Below the selection, or above it where there is more room; always within the window. */
function placed({ left, top, bottom }: PaletteAnchor) {
  const below = window.innerHeight - bottom
  const x = Math.max(8, Math.min(left, window.innerWidth - width - 8))
  if (below >= height + 16 || below >= top)
    return { left: x, top: Math.max(8, Math.min(bottom + 8, window.innerHeight - height - 8)) }
  return { left: x, bottom: Math.min(window.innerHeight - height - 8, window.innerHeight - top + 8) }
}

function PaletteBody({ codes, onGive, onCreate, onClose }: CodePaletteProps & { onClose: () => void }) {
  const { reader, codebook } = useMessages()
  const direction = useReader((state) => state.direction)
  const listId = useId()
  const { query, type, options, current, step } = usePaletteOptions(codes)

  async function choose(option: PaletteOption, more: boolean): Promise<void> {
    const given =
      option.kind === 'code'
        ? await onGive(option.code.id, more)
        : await onCreate(option.name, option.parent?.id ?? null, more)
    if (!given) return
    if (more) type('')
    else onClose()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const by = steps[event.key]
    if (by !== undefined) step(by)
    else if (event.key === 'Enter' && !event.repeat && current !== undefined)
      void choose(current, event.shiftKey)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className={styles.search}>
        <Icon name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette was opened to type
          autoFocus
          className={styles.input}
          role="combobox"
          aria-label={reader.palette.field}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          {...(current === undefined ? {} : { 'aria-activedescendant': `${listId}-${current.id}` })}
          placeholder={reader.palette.placeholder}
          value={query}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} role="listbox" aria-label={codebook.tree} className={styles.list}>
        {options.length === 0 && <p className={styles.nothing}>{reader.palette.nothing}</p>}
        {options.map((option) => (
          <OptionRow
            key={option.id}
            id={`${listId}-${option.id}`}
            isCurrent={option === current}
            onChoose={(more) => void choose(option, more)}
          >
            {option.kind === 'code' ? <KnownCode option={option} /> : <NewCodeWords option={option} />}
          </OptionRow>
        ))}
      </div>
      <footer className={styles.foot}>
        <DirectionControl
          label={reader.direction.next}
          value={direction}
          onChange={(next) => useReader.setState({ direction: next })}
          isDisabled={false}
          place="list"
        />
        <p>{reader.palette.howTo}</p>
      </footer>
    </>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** What was typed, what it finds, and which of that Enter would give. */
function usePaletteOptions(codes: readonly CodeEntry[]) {
  const recent = useReader((state) => state.recent)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const options = paletteOptions(codes, recent, query)
  // With nothing typed, Enter may only mean a code that was used before.
  const first = query.trim() === '' && recent.length === 0 ? null : 0
  const place = at ?? first
  const last = options.length - 1
  return {
    query,
    options,
    current: place === null ? undefined : options[Math.min(place, last)],
    type(text: string): void {
      setQuery(text)
      setAt(null)
    },
    /** By one, going round at the ends; by more, stopping there. */
    step(by: number): void {
      const to = (place ?? (by > 0 ? -1 : 0)) + by
      if (Math.abs(by) > 1) setAt(Math.max(0, Math.min(to, last)))
      else setAt(to < 0 ? last : to > last ? 0 : to)
    },
  }
}

function KnownCode({ option }: { option: Extract<PaletteOption, { kind: 'code' }> }) {
  return (
    <>
      <CodeWords {...option} />
      {option.recent !== null && <KeyCaps keys={String(option.recent)} />}
    </>
  )
}

function NewCodeWords({ option }: { option: Extract<PaletteOption, { kind: 'new' }> }) {
  const { palette } = useMessages().reader
  const { name, parent } = option
  return (
    <>
      <Icon name="plus" />
      <OptionName>
        {parent === null ? palette.create(name) : palette.createUnder(name, parent.name)}
      </OptionName>
    </>
  )
}

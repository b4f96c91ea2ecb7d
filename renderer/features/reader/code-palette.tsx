import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { useDesk } from '../../stores/desk.ts'
import { useDigitCodes } from '../../stores/pins.ts'
import { useReader } from '../../stores/reader.ts'
import { CodeWords, OptionName, OptionRow } from '../../ui/code-option.tsx'
import { Icon, KeyCaps } from '../../ui/index.ts'
import { besideSelection, type PaletteAnchor } from './beside-selection.ts'
import styles from './code-palette.module.css'
import { DirectionControl } from './direction-control.tsx'
import { type PaletteOption, paletteOptions } from './palette-options.ts'

type CodePaletteProps = {
  codes: readonly CodeEntry[]
  anchor: PaletteAnchor
  /** The code that is to be replaced; null when the selection is to be coded. */
  instead: CodeEntry | null
  /** `more`: another code is to be given after this one. */
  onGive: (code: CodeId, more: boolean) => Promise<boolean>
  onCreate: (name: string, parent: CodeId | null, more: boolean) => Promise<boolean>
  onPin: (code: CodeId, name: string) => void
}

const width = 440
const height = 380

/** A field and a list over the text, beside the selection. Letters find a code, Enter gives it: to the selection, or to a coding instead of its own. */
export function CodePalette(props: CodePaletteProps) {
  const { reader, coding } = useMessages()
  const isOpen = useReader((state) => state.paletteOpen)
  const close = () => useReader.setState({ paletteOpen: false, recoding: null })
  const title = props.instead === null ? reader.palette.title : coding.recode.title(props.instead.name)
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal
        className={styles.palette ?? ''}
        style={besideSelection(props.anchor, width, height)}
        data-modal=""
      >
        <Dialog className={styles.dialog ?? ''} aria-label={title}>
          {props.instead !== null && (
            <p aria-hidden="true" className={styles.title}>
              {title}
            </p>
          )}
          <PaletteBody {...props} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBody(props: CodePaletteProps & { onClose: () => void }) {
  const { codes, instead, onGive, onCreate, onPin, onClose } = props
  const { reader, codebook } = useMessages()
  const listId = useId()
  const { query, type, options, current, step } = usePaletteOptions(codes, instead)

  async function choose(option: PaletteOption, more: boolean): Promise<void> {
    const given =
      option.kind === 'code'
        ? await onGive(option.code.id, more)
        : await onCreate(option.name, option.parent?.id ?? null, more)
    if (!given) return
    if (more && instead === null) type('')
    else onClose()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const by = steps[event.key]
    if (by !== undefined) step(by)
    else if (event.key === 'Enter' && !event.repeat && current !== undefined)
      void choose(current, event.shiftKey)
    else if (event.altKey && event.key.toLowerCase() === 'p' && current?.kind === 'code')
      onPin(current.code.id, current.code.name)
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
      <Foot isRecoding={instead !== null} />
    </>
  )
}

function Foot({ isRecoding }: { isRecoding: boolean }) {
  const { reader, coding } = useMessages()
  const direction = useReader((state) => state.direction)
  return (
    <footer className={styles.foot}>
      {!isRecoding && (
        <DirectionControl
          label={reader.direction.next}
          value={direction}
          onChange={(next) => useReader.setState({ direction: next })}
          isDisabled={false}
          place="list"
        />
      )}
      <p>
        {isRecoding ? coding.recode.howTo : reader.palette.howTo} · {coding.pins.key}
      </p>
    </footer>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/** What was typed, what it finds, and which of that Enter would give. */
function usePaletteOptions(codes: readonly CodeEntry[], instead: CodeEntry | null) {
  const digits = useDigitCodes(codes)
  const used = useReader((state) => state.recent[0] ?? null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const options = paletteOptions(codes, { digits: digits.map(({ code }) => code.id), last: used }, query)
  const present = options.findIndex((option) => option.id === instead?.id)
  // With nothing typed, Enter may only mean a code that is at hand, or the one the coding has.
  const untyped = instead !== null && present !== -1 ? present : digits.length === 0 ? null : 0
  const first = query.trim() === '' ? untyped : 0
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
  const isPinned = useDesk(({ desk }) => desk.pinned.includes(option.code.id))
  return (
    <>
      <CodeWords {...option} />
      {isPinned && <Icon name="pin" />}
      {option.digit !== null && <KeyCaps keys={String(option.digit)} />}
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

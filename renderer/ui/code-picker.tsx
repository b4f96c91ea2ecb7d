// A window to choose a code by typing some of its letters, and the direction it is given in.
import { type KeyboardEvent, useId, useState } from 'react'
import { type Direction, directions } from '../../shared/schema/coding.ts'
import type { CodeId } from '../../shared/schema/ids.ts'
import { useMessages } from '../i18n/index.ts'
import { useQuery } from '../stores/queries.ts'
import { useReader } from '../stores/reader.ts'
import { CodeWords, OptionRow } from './code-option.tsx'
import { type CodeOption, codeOptions } from './code-options.ts'
import styles from './code-picker.module.css'
import { Dialog } from './dialog.tsx'
import { Select } from './select.tsx'

export type CodePickerProps = {
  isOpen: boolean
  title: string
  onClose: () => void
  /**
   * What is said of the direction. chosen: it is chosen here · kept: the same, unless each is to keep its own (null) ·
   * none: it is not asked for.
   */
  direction?: 'chosen' | 'kept' | 'none'
  /** Answers whether the code was given; the window then closes. */
  onGive: (code: CodeId, direction: Direction | null) => Promise<boolean>
}

export function CodePicker(props: CodePickerProps) {
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <Choice {...props} />
    </Dialog>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

function Choice({ onGive, onClose, direction: asked }: CodePickerProps) {
  const { reader, codebook, search, terms, excerpts } = useMessages()
  const codes = useQuery('codes.list', {}).data ?? []
  const recent = useReader((state) => state.recent)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [direction, setDirection] = useState<Direction | 'own'>(asked === 'kept' ? 'own' : 'supports')
  const listId = useId()
  const options = codeOptions(
    codes.filter((code) => !code.retired),
    recent,
    query,
  )
  const current = options[at]

  async function give(option: CodeOption): Promise<void> {
    if (await onGive(option.code.id, direction === 'own' ? null : direction)) onClose()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const by = steps[event.key]
    if (by !== undefined) setAt(Math.max(0, Math.min(at + by, options.length - 1)))
    else if (event.key === 'Enter' && !event.repeat && current !== undefined) void give(current)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.picker}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the window was opened to type
        autoFocus
        className={styles.input}
        role="combobox"
        aria-label={reader.palette.field}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        {...(current === undefined ? {} : { 'aria-activedescendant': `${listId}-${current.code.id}` })}
        placeholder={reader.palette.placeholder}
        value={query}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={codebook.tree} className={styles.list}>
        {options.map((option) => (
          <OptionRow
            key={option.code.id}
            id={`${listId}-${option.code.id}`}
            isCurrent={option === current}
            onChoose={() => void give(option)}
          >
            <CodeWords {...option} />
          </OptionRow>
        ))}
      </div>
      {asked !== 'none' && (
        <Select
          label={search.direction}
          options={[
            ...(asked === 'kept' ? [{ id: 'own', label: excerpts.sameDirection } as const] : []),
            ...directions.map((id) => ({ id, label: terms.direction[id] })),
          ]}
          value={direction}
          onChange={setDirection}
        />
      )}
    </div>
  )
}

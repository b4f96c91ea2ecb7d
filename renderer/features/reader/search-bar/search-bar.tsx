import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { ToggleButton, TooltipTrigger } from 'react-aria-components'
import { mostHits } from '../../../../shared/domain/search/find.ts'
import { searchModes } from '../../../../shared/schema/search.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { changeFind, useFind } from '../../../stores/find.ts'
import { Button, Icon, IconButton, Select, TextField, Tooltip } from '../../../ui/index.ts'
import styles from './search-bar.module.css'
import type { SearchBarState } from './use-search-bar.ts'

type SearchBarProps = { view: ReadingView; state: SearchBarState; readOnly: boolean }

/** Over the text, while something is looked for in it. */
export function SearchBar(props: SearchBarProps) {
  return useFind((state) => state.isOpen) ? <OpenBar {...props} /> : null
}

function OpenBar({ view, state, readOnly }: SearchBarProps) {
  const { reader, search, errors } = useMessages()
  const { text, mode, wholeWords } = useFind((find) => find.query)
  const bar = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useTextHeld(bar, view)
  useFieldFocus(field)
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') state.leave()
    else if (event.key === 'Enter' && event.target === field.current) state.go(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { problem } = state
  return (
    <search ref={bar} className={styles.bar} aria-label={reader.find.label} onKeyDownCapture={onKeyDown}>
      <div className={styles.field}>
        <TextField
          inputRef={field}
          label={reader.find.label}
          hideLabel
          type="search"
          placeholder={search.placeholder[mode]}
          value={text}
          maxLength={1000}
          onChange={(next) => changeFind({ text: next })}
        />
      </div>
      <div className={styles.mode}>
        <Select
          label={search.mode}
          hideLabel
          options={searchModes.map((id) => ({ id, label: search.modes[id] }))}
          value={mode}
          onChange={(next) => changeFind({ mode: next })}
        />
      </div>
      <TooltipTrigger delay={500} closeDelay={100}>
        <ToggleButton
          className={styles.whole ?? ''}
          aria-label={search.wholeWords}
          isSelected={wholeWords && mode !== 'regex'}
          isDisabled={mode === 'regex'}
          onChange={(next) => changeFind({ wholeWords: next })}
        >
          <Icon name="whole-word" />
        </ToggleButton>
        <Tooltip>{search.wholeWords}</Tooltip>
      </TooltipTrigger>
      <p className={styles.count} aria-live="polite">
        <Count state={state} />
      </p>
      <IconButton
        icon="chevron-up"
        label={reader.find.previous}
        keys="Shift+F3"
        isDisabled={state.hits.length === 0}
        onPress={() => state.go(-1)}
      />
      <IconButton
        icon="chevron-down"
        label={reader.find.next}
        keys="F3"
        isDisabled={state.hits.length === 0}
        onPress={() => state.go(1)}
      />
      {!readOnly && (
        <Button variant="plain" isDisabled={state.hits.length === 0} onPress={state.codeAll}>
          {reader.find.codeAll}
        </Button>
      )}
      <IconButton icon="close" label={reader.find.close} keys="Escape" onPress={state.leave} />
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {errors['search.bad_pattern']({ detail: problem.reason, part: problem.part })}
        </p>
      )}
    </search>
  )
}

function Count({ state: { hits, current, query, problem } }: { state: SearchBarState }) {
  const { reader, search } = useMessages()
  const { number } = useFormat()
  if (problem !== null || query === null || query.text.trim() === '') return null
  if (hits.length === 0) return reader.find.none
  const count = hits.length < mostHits ? number(hits.length) : search.atLeast(number(hits.length))
  return current === null ? count : reader.find.place(current + 1, count)
}

/** The bar takes its height from the text's window; the text itself stays where it is. */
function useTextHeld(bar: RefObject<HTMLElement | null>, view: ReadingView): void {
  useLayoutEffect(() => {
    const height = bar.current?.offsetHeight ?? 0
    view.scroller.scrollTop += height
    return () => {
      view.scroller.scrollTop -= height
    }
  }, [bar, view])
}

function useFieldFocus(field: RefObject<HTMLInputElement | null>): void {
  const wanted = useFind((state) => state.fieldWanted)
  useEffect(() => {
    if (!wanted) return
    useFind.setState({ fieldWanted: false })
    field.current?.focus()
    field.current?.select()
  }, [wanted, field])
}

import { searchModes } from '../../../shared/schema/search.ts'
import { errorText, useMessages } from '../../i18n/index.ts'
import { useReplace } from '../../stores/replace.ts'
import { Checkbox, Select, TextField } from '../../ui/index.ts'
import { WhereFields } from '../../ui/where-fields.tsx'
import styles from './question-form.module.css'

export function QuestionForm() {
  const messages = useMessages()
  const { replace, search } = messages
  const { form, change, error } = useReplace()
  const { query, replacement } = form
  const isBadPattern = error?.code === 'search.bad_pattern'
  return (
    <div className={styles.form}>
      <TextField
        label={replace.find}
        placeholder={search.placeholder[query.mode]}
        value={query.text}
        onChange={(text) => change({ query: { ...query, text } })}
        autoFocus
        spellCheck="false"
        maxLength={1000}
        error={isBadPattern ? errorText(error, messages) : null}
      />
      <Select
        label={search.mode}
        options={searchModes.map((id) => ({ id, label: search.modes[id] }))}
        value={query.mode}
        onChange={(mode) => change({ query: { ...query, mode } })}
      />
      {query.mode !== 'regex' && (
        <Checkbox
          isSelected={query.wholeWords}
          onChange={(wholeWords) => change({ query: { ...query, wholeWords } })}
        >
          {search.wholeWords}
        </Checkbox>
      )}
      <TextField
        label={replace.with}
        hint={replace.withHint}
        value={replacement}
        onChange={(text) => change({ replacement: text })}
        spellCheck="false"
        maxLength={10_000}
      />
      <WhereFields value={form} onChange={change} />
    </div>
  )
}

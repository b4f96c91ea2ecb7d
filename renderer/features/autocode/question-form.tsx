import { readWordList } from '../../../shared/domain/autocode/word-list.ts'
import { autocodeUnits } from '../../../shared/schema/autocode.ts'
import { directions } from '../../../shared/schema/coding.ts'
import { errorText, useFormat, useMessages } from '../../i18n/index.ts'
import { mostWords, useAutocode } from '../../stores/autocode.ts'
import { useQuery } from '../../stores/queries.ts'
import { CheckList } from '../../ui/check-list.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import { Checkbox, Select, TextArea, TextField } from '../../ui/index.ts'
import { AutocodeWhere } from './autocode-where.tsx'
import styles from './question-form.module.css'

export function QuestionForm() {
  const { autocode, terms } = useMessages()
  const { form, change } = useAutocode()
  const codes = useQuery('codes.list', {}).data ?? []
  const ways = (['found', 'words', 'phrase', 'regex', 'speaker'] as const).filter(
    (way) => way !== 'found' || form.found !== null,
  )
  const spoken = form.way === 'speaker'
  // Of what somebody says, what is found is the turn itself.
  const units = autocodeUnits.filter((unit) => !spoken || unit !== 'hit')
  return (
    <div className={styles.form}>
      <Select
        label={autocode.way}
        options={ways.map((id) => ({ id, label: autocode.ways[id] }))}
        value={form.way}
        onChange={(way) =>
          change({ way, unit: way === 'speaker' ? 'turn' : spoken ? 'sentence' : form.unit })
        }
      />
      <WhatField />
      <Select
        label={autocode.unit}
        options={units.map((id) => ({ id, label: (spoken ? autocode.spokenUnits : autocode.units)[id] }))}
        value={form.unit}
        onChange={(unit) => change({ unit })}
      />
      <CodeField
        label={autocode.code}
        placeholder={autocode.codePlaceholder}
        codes={codes.filter((code) => !code.retired || code.id === form.codeId)}
        value={form.codeId}
        onChange={(codeId) => change({ codeId })}
      />
      <Select
        label={autocode.direction}
        options={directions.map((id) => ({ id, label: terms.direction[id] }))}
        value={form.direction}
        onChange={(direction) => change({ direction })}
      />
      <AutocodeWhere />
    </div>
  )
}

function WhatField() {
  const messages = useMessages()
  const { autocode } = messages
  const { number } = useFormat()
  const { form, change, error } = useAutocode()
  if (form.way === 'speaker') return <Speakers />
  if (form.way === 'found') return <Found />
  const tooMany = readWordList(form.words, true).length > mostWords
  const wholeWords = (
    <Checkbox isSelected={form.wholeWords} onChange={(whole) => change({ wholeWords: whole })}>
      {autocode.wholeWords}
    </Checkbox>
  )
  if (form.way === 'words')
    return (
      <>
        <TextArea
          key="words"
          label={autocode.words}
          hint={autocode.wordsHint}
          rows={6}
          autoFocus
          value={form.words}
          onChange={(words) => change({ words })}
          error={tooMany ? autocode.tooManyWords(number(mostWords)) : null}
        />
        {wholeWords}
      </>
    )
  if (form.way === 'phrase')
    return (
      <>
        <TextField
          key="phrase"
          label={autocode.phrase}
          hint={autocode.phraseHint}
          value={form.phrase}
          onChange={(phrase) => change({ phrase })}
        />
        {wholeWords}
      </>
    )
  return (
    <TextField
      key="regex"
      label={autocode.regex}
      hint={autocode.regexHint}
      value={form.regex}
      onChange={(regex) => change({ regex })}
      spellCheck="false"
      error={error?.code === 'search.bad_pattern' ? errorText(error, messages) : null}
    />
  )
}

/** It stands for hits already seen, so it is not to be changed here. */
function Found() {
  const { autocode, search } = useMessages()
  const { found } = useAutocode((state) => state.form)
  if (found === null) return null
  const how = [search.modes[found.mode], ...(found.wholeWords ? [search.wholeWords] : [])]
  return <TextField label={autocode.searchedFor} value={found.text} isReadOnly hint={how.join(' · ')} />
}

function Speakers() {
  const { autocode, search } = useMessages()
  const { form, change } = useAutocode()
  const { data } = useQuery('sources.speakers', {})
  if (data?.length === 0) return <p className={styles.none}>{autocode.noSpeakers}</p>
  return (
    <CheckList
      label={autocode.speakers}
      options={(data ?? []).map(({ speaker, sources }) => ({
        id: speaker,
        label: search.speakerIn(speaker, sources),
      }))}
      value={form.speakers}
      onChange={(speakers) => change({ speakers })}
    />
  )
}

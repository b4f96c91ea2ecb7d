// Every excerpt of the study: which of them are asked for above, the list below, and what is done with them.
import { useCallback, useRef, useState } from 'react'
import type { ExcerptList, ExcerptQuestion } from '../../../shared/schema/excerpts.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type CallError, useCommands } from '../../stores/commands.ts'
import { changeFilters, isLimited, noFilters, questionOf, useExcerpts } from '../../stores/excerpts.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { ListOfExcerpts } from '../../ui/excerpt-list/index.ts'
import { Button, EmptyState, ErrorNotice, PlaceHeader, Spinner } from '../../ui/index.ts'
import { ExcerptForm } from './excerpt-form.tsx'
import styles from './excerpts-place.module.css'
import { useSettledText } from './use-settled-text.ts'

const noCodes: readonly never[] = []

export function ExcerptsPlace() {
  const { shell, excerpts } = useMessages()
  const { number } = useFormat()
  const { data, error, question } = useAnswer()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const toField = useCallback(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  useCommands([
    {
      id: 'excerpts.field',
      group: 'excerpts',
      label: (m) => m.excerpts.commands.toFilter,
      keys: '/',
      run: toField,
    },
  ])
  const about = data && excerpts.found(data.ids.length, number(data.ids.length), data.sources)
  return (
    <>
      <PlaceHeader title={shell.places.excerpts} about={<span aria-live="polite">{about}</span>} />
      <ExcerptForm field={field} onDown={() => list.current?.focus()} />
      {error !== null && (
        <div className={styles.nothing}>
          <ErrorNotice error={error} />
        </div>
      )}
      {data === undefined && error === null && <Spinner />}
      {data?.ids.length === 0 && error === null && <Nothing />}
      {data !== undefined && data.ids.length > 0 && error === null && (
        <div className={styles.list}>
          <ListOfExcerpts
            name="study"
            about=""
            listRef={list}
            found={data}
            question={question}
            label={excerpts.list}
            onLeave={toField}
          />
          <p className={styles.howTo}>{excerpts.howTo}</p>
        </div>
      )}
    </>
  )
}

/** The answer to what is asked; while a new one is on its way, the one before. */
function useAnswer(): { data: ExcerptList | undefined; error: CallError | null; question: ExcerptQuestion } {
  const codes = useQuery('codes.list', {}).data
  const filters = useExcerpts((state) => state.filters)
  const sort = useExcerpts((state) => state.sort)
  const groupBy = useExcerpts((state) => state.groupBy)
  const text = useSettledText(filters.text)
  const question = questionOf({ filters: { ...filters, text }, sort, groupBy }, codes ?? noCodes)
  const { data, error } = useQuery('excerpts.find', codes === undefined ? null : question)
  // A list is drawn in the groups it was made in.
  const [kept, setKept] = useState<{ data: ExcerptList; question: ExcerptQuestion } | null>(null)
  if (data !== undefined && data !== kept?.data) setKept({ data, question })
  return { data: data ?? kept?.data, error, question: data === undefined && kept ? kept.question : question }
}

function Nothing() {
  const { excerpts } = useMessages()
  const limited = useExcerpts((state) => isLimited(state.filters))
  if (!limited)
    return (
      <EmptyState
        icon="excerpts"
        title={excerpts.emptyTitle}
        text={excerpts.emptyText}
        action={
          <Button variant="primary" onPress={() => useNavigation.getState().go({ name: 'sources' })}>
            {excerpts.toReader}
          </Button>
        }
      />
    )
  return (
    <div className={styles.nothing}>
      <p>{excerpts.nothing}</p>
      <Button variant="quiet" onPress={() => changeFilters(noFilters)}>
        {excerpts.clear}
      </Button>
    </div>
  )
}

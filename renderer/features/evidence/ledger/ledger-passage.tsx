import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { IndicatorId } from '../../../../shared/schema/ids.ts'
import type { LedgerExcerpt, LedgerIndicator, LedgerPassage } from '../../../../shared/schema/ledger.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import { MemoButton } from '../../../ui/index.ts'
import { Mark } from '../../../ui/mark.tsx'
import type { MarkKind } from '../../../ui/mark-shapes.ts'
import { AnswerNote, EvidenceMenu, ExclusionNote } from '../evidence-mark.tsx'
import { CiteToggle } from '../judgement/cite-toggle.tsx'
import styles from './ledger-passage.module.css'

type Shown = Pick<LedgerPassage, 'sourceId' | 'start' | 'end' | 'locator' | 'title' | 'kind' | 'date'> &
  Pick<LedgerExcerpt, 'speakers' | 'participants'>

/** A passage as it is read: the words, who says them where and when, and how they were coded. */
export function LedgerPassageBlock(props: {
  kind: MarkKind
  passage: LedgerPassage
  indicatorId: IndicatorId
}) {
  const { kind, passage, indicatorId } = props
  const { ledger } = useMessages()
  const { number } = useFormat()
  return (
    <div className={`${styles.passage} ${styles[kind]}`}>
      <Mark kind={kind} />
      <div className={styles.body}>
        <blockquote className={styles.quote}>{passage.quote}</blockquote>
        <Facts shown={passage}>
          {passage.weight !== null && <span>{ledger.weight(number(passage.weight))}</span>}
        </Facts>
        <ul className={styles.codings}>
          {passage.excerpts.map((excerpt) => {
            const answer = passage.answers.find(({ codingId }) => codingId === excerpt.id)
            return (
              <li key={excerpt.id}>
                <Coded excerpt={excerpt}>
                  <CiteToggle excerpt={excerpt} />
                  <MemoButton target={{ kind: 'coding', id: excerpt.id }} onlyWithMemos />
                  <EvidenceMenu excerpt={excerpt} indicatorId={indicatorId} answer={answer} />
                </Coded>
                <AnswerNote answer={answer} />
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}

/** Set aside, and still to be read. */
export function LedgerExcluded({ excluded }: { excluded: LedgerIndicator['excluded'][number] }) {
  const { evidence } = useMessages()
  const { excerpt, title, kind, date } = excluded
  return (
    <div className={styles.passage}>
      <span className={styles.excluded}>{evidence.marks.excluded}</span>
      <div className={styles.body}>
        <blockquote className={styles.quote}>
          <s>{excerpt.quote}</s>
        </blockquote>
        <Facts shown={{ ...excerpt, title, kind, date }} />
        <Coded excerpt={excerpt} />
        <ExclusionNote excluded={excluded} />
      </div>
    </div>
  )
}

function Facts({ shown, children }: { shown: Shown; children?: ReactNode }) {
  const { ledger, terms, evidence } = useMessages()
  const { day } = useFormat()
  const people = useQuery('people.list', {}).data?.participants ?? []
  const { sourceId, start, end, locator, title, kind, date, participants, speakers } = shown
  const named = participants.flatMap((id) => people.find((each) => each.id === id)?.pseudonym ?? [])
  const who = named.length > 0 ? named : speakers
  return (
    <p className={styles.facts}>
      <Button
        className={styles.locator ?? ''}
        aria-label={evidence.excerpt.open(locator)}
        onPress={() => useNavigation.getState().go({ name: 'reader', sourceId, at: { start, end } })}
      >
        {locator}
      </Button>
      <span>{title}</span>
      <span>{terms.kind[kind]}</span>
      <span>{date === null ? ledger.undated : day(date)}</span>
      {who.length > 0 && <span>{ledger.speaks(who.join(', '))}</span>}
      {children}
    </p>
  )
}

function Coded({ excerpt, children }: { excerpt: LedgerExcerpt; children?: ReactNode }) {
  const codes = useQuery('codes.list', {}).data ?? []
  return (
    <>
      <p className={styles.coded}>
        <span className={styles.code}>{codes.find(({ id }) => id === excerpt.codeId)?.name}</span>
        <span>{excerpt.coder}</span>
        {children !== undefined && <span className={styles.actions}>{children}</span>}
      </p>
      {excerpt.memo !== '' && <p className={styles.memo}>{excerpt.memo}</p>}
    </>
  )
}

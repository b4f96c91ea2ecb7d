// What can be said of a coding as evidence for an indicator: what it says of it, that it does not count, or an answer to it.
import { useState } from 'react'
import { directions, type Excerpt } from '../../../shared/schema/coding.ts'
import type { Answer } from '../../../shared/schema/evidence-mark.ts'
import type { IndicatorId } from '../../../shared/schema/ids.ts'
import type { ExcludedExcerpt } from '../../../shared/schema/profile.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useStudy } from '../../stores/study.ts'
import { openTrace } from '../../stores/trace.ts'
import { Button, Dialog, IconButton, Menu, type MenuEntry, TextArea } from '../../ui/index.ts'
import styles from './evidence-mark.module.css'

type Asking = 'exclude' | 'answer' | null

export function EvidenceMenu(props: {
  excerpt: Excerpt
  indicatorId: IndicatorId
  answer: Answer | undefined
}) {
  const { excerpt, indicatorId, answer } = props
  const { evidence, terms, trace } = useMessages()
  const words = evidence.marks
  const [asking, setAsking] = useState<Asking>(null)
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  const at = { codingId: excerpt.id, indicatorId }
  const label = words.menu(excerpt.locator)
  const changes = (): MenuEntry[] => [
    ...directions
      .filter((direction) => direction !== excerpt.direction)
      .map((direction) => ({
        id: direction,
        label: words.says(terms.direction[direction]),
        run: () => void run('codings.update', { ids: [excerpt.id], direction }, { toast: true }),
      })),
    'line' as const,
    ...(excerpt.direction === 'contradicts'
      ? [{ id: 'answer', label: words.answer, icon: 'pencil' as const, run: () => setAsking('answer') }]
      : []),
    ...(answer === undefined
      ? []
      : [
          {
            id: 'unanswer',
            label: words.unanswer,
            run: () => void run('evidence.unanswer', at, { toast: true }),
          },
        ]),
    { id: 'exclude', label: words.exclude, icon: 'close' as const, run: () => setAsking('exclude') },
  ]
  return (
    <>
      <Menu
        label={label}
        trigger={<IconButton icon="more" label={label} />}
        entries={[
          {
            id: 'trace',
            label: trace.open,
            icon: 'link',
            run: () => openTrace(excerpt.id),
          },
          ...(readOnly ? [] : ['line' as const, ...changes()]),
        ]}
      />
      {asking !== null && (
        <Asked
          asking={asking}
          quote={excerpt.quote}
          begun={asking === 'answer' ? (answer?.argument ?? '') : ''}
          onClose={() => setAsking(null)}
          onSay={async (text) => {
            const done =
              asking === 'answer'
                ? await run('evidence.answer', { ...at, argument: text }, { toast: true })
                : await run('evidence.exclude', { ...at, reason: text }, { toast: true })
            if (done !== undefined) setAsking(null)
          }}
        />
      )}
    </>
  )
}

/** Why, in words: nothing is set aside or answered without them. */
function Asked(props: {
  asking: Exclude<Asking, null>
  quote: string
  begun: string
  onClose: () => void
  onSay: (text: string) => Promise<void>
}) {
  const { asking, quote, begun, onClose, onSay } = props
  const { evidence, shell } = useMessages()
  const words = evidence.marks[asking === 'answer' ? 'answering' : 'excluding']
  const [text, setText] = useState(begun)
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" isDisabled={text.trim() === ''} onPress={() => void onSay(text)}>
            {words.done}
          </Button>
        </>
      }
    >
      <blockquote className={styles.quote}>{quote}</blockquote>
      <p className={styles.hint}>{words.hint}</p>
      <TextArea label={words.label} rows={4} value={text} onChange={setText} autoFocus />
    </Dialog>
  )
}

export function AnswerNote({ answer }: { answer: Answer | undefined }) {
  const { evidence } = useMessages()
  const { instant } = useFormat()
  if (answer === undefined) return null
  return (
    <div className={styles.note}>
      <p className={styles.by}>{evidence.marks.answeredBy(answer.author, instant(answer.at))}</p>
      <p>{answer.argument}</p>
    </div>
  )
}

export function ExclusionNote({ excluded }: { excluded: ExcludedExcerpt }) {
  const { evidence } = useMessages()
  const { instant } = useFormat()
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  const { codingId, indicatorId, author, at, reason } = excluded
  return (
    <div className={styles.note}>
      <p className={styles.by}>{evidence.marks.excludedBy(author, instant(at))}</p>
      <p>{reason}</p>
      {!readOnly && (
        <Button
          variant="plain"
          icon="undo"
          onPress={() => void run('evidence.include', { codingId, indicatorId }, { toast: true })}
        >
          {evidence.marks.include}
        </Button>
      )}
    </div>
  )
}

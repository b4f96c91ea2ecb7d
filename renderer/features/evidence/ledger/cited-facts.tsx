// Facts cited for or against an indicator: beside its passages, in none of its figures.
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { factNews, factValue } from '../../../../shared/i18n/fact-words.ts'
import type { CitedFact } from '../../../../shared/schema/fact.ts'
import type { CaseId, IndicatorId } from '../../../../shared/schema/ids.ts'
import { useWords } from '../../../charts/words.ts'
import { run } from '../../../stores/commands.ts'
import { openFact } from '../../../stores/meetings.ts'
import { useStudy } from '../../../stores/study.ts'
import { Button } from '../../../ui/index.ts'
import { Mark } from '../../../ui/mark.tsx'
import { RowMenu } from '../../../ui/row-menu.tsx'
import styles from './cited-facts.module.css'
import { FactDialog, type FactEditing } from './fact-dialog.tsx'

type Props = { caseId: CaseId; indicatorId: IndicatorId; facts: readonly CitedFact[] }

export function CitedFacts({ caseId, indicatorId, facts }: Props) {
  const words = useWords()
  const { facts: m } = words.messages
  const writable = useStudy((state) => state.study?.readOnly === false)
  const [editing, setEditing] = useState<FactEditing | null>(null)
  return (
    <>
      {facts.map((cited) => (
        <CitedFactBlock
          key={cited.id}
          cited={cited}
          onChange={writable ? () => setEditing({ cited }) : null}
        />
      ))}
      {writable && (
        <p className={styles.add}>
          <Button variant="plain" icon="plus" onPress={() => setEditing({ cited: null })}>
            {m.cite}
          </Button>
        </p>
      )}
      <FactDialog
        caseId={caseId}
        indicatorId={indicatorId}
        editing={editing}
        onClose={() => setEditing(null)}
      />
    </>
  )
}

function CitedFactBlock({ cited, onChange }: { cited: CitedFact; onChange: (() => void) | null }) {
  const words = useWords()
  const { facts: m } = words.messages
  const { id, kind, stance, note, author, at, fact, was, moved } = cited
  const numbers = { ...words.format, fit: words.score }
  const news = factNews(words.messages, cited, numbers)
  const locator = fact?.locator ?? was.locator
  return (
    <div className={`${styles.fact} ${styles[stance]}`} data-fact={locator}>
      <Mark kind={stance} />
      <div className={styles.body}>
        <p>
          <span className={styles.name}>{m.kinds[kind].name}</span>{' '}
          {factValue(words.messages, kind, fact ?? was, numbers)}
        </p>
        {news !== null && <p className={styles.moved}>{news}</p>}
        {note !== '' && <p>{note}</p>}
        <p className={styles.about}>
          {fact === null ? (
            <span>{locator}</span>
          ) : (
            <AriaButton
              className={styles.locator ?? ''}
              aria-label={m.open(locator)}
              onPress={() => openFact(fact)}
            >
              {locator}
            </AriaButton>
          )}
          {fact !== null && <span>{m.natures[fact.nature]}</span>}
          <span>{m.by(author, words.format.instant(at))}</span>
        </p>
      </div>
      {onChange !== null && (
        <RowMenu
          label={m.change(locator)}
          entries={() => [
            { id: 'change', label: m.changeLabel, icon: 'pencil', run: onChange },
            ...(moved && fact !== null
              ? [
                  {
                    id: 'take',
                    label: m.takeValue,
                    icon: 'check' as const,
                    run: () => void run('facts.updateCitation', { id, takeValue: true }, { toast: true }),
                  },
                ]
              : []),
            {
              id: 'remove',
              label: m.removeLabel,
              icon: 'trash',
              danger: true,
              run: () => void run('facts.uncite', { id }, { toast: true }),
            },
          ]}
        />
      )}
    </div>
  )
}

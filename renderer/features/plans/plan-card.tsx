import { evidenceWords } from '../../../shared/i18n/later-words.ts'
import { partNamed, retiredNamed } from '../../../shared/i18n/part-names.ts'
import type { LibraryStrategy, ListedPlanItem } from '../../../shared/schema/strategy.ts'
import { useFormat, useLocal, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { historyEntry } from '../../stores/history-entry.ts'
import { useQuery } from '../../stores/queries.ts'
import cards from '../../ui/card-list.module.css'
import { LinkedExcerpts } from '../../ui/linked-excerpts/index.ts'
import { RowMenu } from '../../ui/row-menu.tsx'
import styles from './plans.module.css'

type Props = {
  item: ListedPlanItem
  strategy: LibraryStrategy | undefined
  writable: boolean
  onEdit: () => void
}

/** One line of a plan: what was meant, what happened, and the excerpts that show what it led to. */
export function PlanCard({ item, strategy, writable, onEdit }: Props) {
  const messages = useMessages()
  const { planning, plans, journal } = messages
  const { plan: m } = planning
  const { number } = useFormat()
  const local = useLocal()
  const model = useQuery('model.get', {}).data ?? {}
  const known = retiredNamed(model, 'strategy', item.strategy.id) ?? strategy?.name
  const name = known === undefined ? item.strategy.id : local(known)
  const stageName = (id: string | null) => {
    const found = id === null ? undefined : partNamed(model, 'stage', id)
    return found === undefined ? plans.noStage : local(found)
  }
  return (
    <li className={cards.card}>
      <header className={cards.head}>
        <div>
          <h3>{name}</h3>
          <p className={cards.tags}>
            <span>{plans.status[item.status]}</span>
            <span>{strategy && stageName(strategy.stage)}</span>
          </p>
        </div>
        <RowMenu
          label={m.menu(name)}
          entries={() => [
            { id: 'edit', label: m.edit, icon: 'pencil', isDisabled: !writable, run: onEdit },
            historyEntry(journal.ofThis, { kind: 'plan-item', id: item.id }),
            {
              id: 'remove',
              label: m.remove,
              icon: 'trash',
              danger: true,
              isDisabled: !writable,
              run: () => void run('plans.remove', { id: item.id }, { toast: true }),
            },
          ]}
        />
      </header>
      <dl className={styles.facts}>
        <Fact term={m.who} text={item.who || plans.cli.nobody} />
        <Fact term={m.when} text={useDays(item) || plans.noStage} />
        <Fact
          term={m.stages}
          text={
            item.stageBefore === null && item.stageAfter === null
              ? plans.noStage
              : plans.stages(stageName(item.stageBefore), stageName(item.stageAfter))
          }
        />
      </dl>
      {item.whatHappened !== '' && (
        <div>
          <h4 className={styles.caption}>{m.whatHappened}</h4>
          <p className={cards.prose}>{item.whatHappened}</p>
        </div>
      )}
      <div className={styles.evidence}>
        <h4 className={styles.caption} title={m.laterHint}>
          {m.evidence(evidenceWords(item, messages, number))}
        </h4>
        <LinkedExcerpts
          owner={{ kind: 'plan-item', id: item.id }}
          caseId={item.caseId}
          name={name}
          writable={writable}
        />
      </div>
    </li>
  )
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}

/** From when to when, as the person writes days; empty when neither is known. */
export function useDays({ from, to }: Pick<ListedPlanItem, 'from' | 'to'>): string {
  const { plans } = useMessages()
  const { day } = useFormat()
  return plans.days(from === null ? null : day(from), to === null ? null : day(to))
}

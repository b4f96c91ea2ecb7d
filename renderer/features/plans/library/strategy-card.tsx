import { Button as AriaButton } from 'react-aria-components'
import { evidenceWords } from '../../../../shared/i18n/later-words.ts'
import { partNamed } from '../../../../shared/i18n/part-names.ts'
import type { ListedPlanItem, OwnStrategy, TriedStrategy } from '../../../../shared/schema/strategy.ts'
import { useFormat, useLocal, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { historyEntry } from '../../../stores/history-entry.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import cards from '../../../ui/card-list.module.css'
import type { MenuEntry } from '../../../ui/index.ts'
import { RowMenu } from '../../../ui/row-menu.tsx'
import { useDays } from '../plan-card.tsx'
import styles from '../plans.module.css'

type Props = {
  strategy: TriedStrategy
  writable: boolean
  onEdit: (strategy: OwnStrategy) => void
  onExport: () => void
}

export function StrategyCard({ strategy, writable, onEdit, onExport }: Props) {
  const { planning, plans, journal, model: words } = useMessages()
  const { library: m } = planning
  const { number } = useFormat()
  const local = useLocal()
  const model = useQuery('model.get', {}).data
  const { ref, stage, tried } = strategy
  const component =
    strategy.component === null ? undefined : partNamed(model ?? {}, 'component', strategy.component)
  const gone = model?.retired.find(({ kind, id }) => kind === 'strategy' && id === ref.id)
  const name = local(strategy.name)
  const own: MenuEntry[] =
    ref.origin === 'model'
      ? []
      : [
          historyEntry(journal.ofThis, { kind: 'strategy', id: ref.id }),
          {
            id: 'edit',
            label: m.edit,
            icon: 'pencil',
            isDisabled: !writable,
            run: () =>
              onEdit({
                id: ref.id,
                stage,
                component: strategy.component,
                name,
                description: local(strategy.description),
              }),
          },
          {
            id: 'remove',
            label: m.remove,
            icon: 'trash',
            danger: true,
            isDisabled: !writable,
            run: () => void run('strategies.remove', { id: ref.id }, { toast: true }),
          },
        ]
  return (
    <li className={cards.card}>
      <header className={cards.head}>
        <div>
          <h3>{name}</h3>
          <p className={cards.tags}>
            <span>{component === undefined ? m.ofStage : local(component)}</span>
            <span>{plans.origin[ref.origin]}</span>
            {gone !== undefined && <span>{words.retiredIn(gone.version)}</span>}
            <span>
              {tried.length === 0 ? plans.notTried : plans.tried(tried.length, number(tried.length))}
            </span>
          </p>
        </div>
        <RowMenu
          label={m.menu(name)}
          entries={() => [{ id: 'export', label: m.exportOne, icon: 'download', run: onExport }, ...own]}
        />
      </header>
      {local(strategy.description) !== '' && <p className={cards.prose}>{local(strategy.description)}</p>}
      {tried.length > 0 && (
        <section className={styles.tried}>
          <h4 className={styles.caption}>{m.triedIn}</h4>
          <ul className={cards.list}>
            {tried.map((item) => (
              <Trial key={item.id} item={item} />
            ))}
          </ul>
        </section>
      )}
    </li>
  )
}

function Trial({ item }: { item: ListedPlanItem }) {
  const messages = useMessages()
  const { planning, plans } = messages
  const { library: m } = planning
  const { number } = useFormat()
  const of = useQuery('cases.list', {}).data?.find(({ id }) => id === item.caseId)?.name ?? ''
  const days = useDays(item)
  return (
    <li>
      <AriaButton
        className={styles.case ?? ''}
        aria-label={m.openPlan(of)}
        onPress={() => useNavigation.getState().go({ name: 'cases', caseId: item.caseId, view: 'plan' })}
      >
        {of}
      </AriaButton>
      <p className={cards.tags}>
        <span>{plans.status[item.status]}</span>
        {days !== '' && <span>{days}</span>}
        <span>{evidenceWords(item, messages, number)}</span>
      </p>
      {item.whatHappened !== '' && <p className={cards.prose}>{item.whatHappened}</p>}
    </li>
  )
}

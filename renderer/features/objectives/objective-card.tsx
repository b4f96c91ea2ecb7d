import { lastSeen } from '../../../shared/domain/objectives/attained.ts'
import type { AttainmentId } from '../../../shared/schema/ids.ts'
import type { Attainment, ListedObjective } from '../../../shared/schema/objective.ts'
import { AttainmentMark } from '../../charts/attainment-mark.tsx'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { historyEntry } from '../../stores/history-entry.ts'
import cards from '../../ui/card-list.module.css'
import { Button } from '../../ui/index.ts'
import { LinkedExcerpts } from '../../ui/linked-excerpts/index.ts'
import { RowMenu } from '../../ui/row-menu.tsx'
import styles from './objectives.module.css'

type Props = {
  objective: ListedObjective
  /** From 0, of `count`. */
  place: number
  count: number
  writable: boolean
  onEdit: () => void
  onLook: (seen: Attainment | 'new') => void
}

export const lookElementId = (id: AttainmentId) => `look-${id}`

export function ObjectiveCard(props: Props) {
  const { objective, place, writable, onLook } = props
  const { planning, objectives } = useMessages()
  const { objectives: m } = planning
  const { day, number } = useFormat()
  const { text, instrument, agreedOn, attainments } = objective
  const last = lastSeen(attainments, null)
  return (
    <li className={cards.card}>
      <header className={cards.head}>
        <div>
          <h3>
            {number(place + 1)}. {text}
          </h3>
          <p className={cards.tags}>
            {last === null ? (
              <span>{objectives.notLooked}</span>
            ) : (
              <span>
                <AttainmentMark value={last.value} /> {objectives.value[last.value]} · {day(last.day)}
              </span>
            )}
            {agreedOn !== null && <span>{m.agreedWhen(day(agreedOn))}</span>}
          </p>
        </div>
        <Actions {...props} />
      </header>
      <p className={instrument === '' ? cards.soft : cards.prose}>
        <span className={styles.label}>{m.instrument}:</span>{' '}
        {instrument === '' ? objectives.noInstrument : instrument}
      </p>
      {attainments.length > 0 && (
        <ol className={styles.looks}>
          {attainments.toReversed().map((seen) => (
            <Look
              key={seen.id}
              seen={seen}
              objective={objective}
              place={place}
              writable={writable}
              onEdit={() => onLook(seen)}
            />
          ))}
        </ol>
      )}
      {writable && (
        <div>
          <Button variant="quiet" icon="plus" aria-label={m.lookAt(text)} onPress={() => onLook('new')}>
            {m.look}
          </Button>
        </div>
      )}
    </li>
  )
}

function Actions({ objective: { id, text }, place, count, writable, onEdit }: Props) {
  const { planning, journal } = useMessages()
  const { objectives: m } = planning
  const move = (position: number) => void run('objectives.move', { id, position }, { toast: true })
  return (
    <RowMenu
      label={m.menu(text)}
      entries={() => [
        { id: 'edit', label: m.edit, icon: 'pencil', isDisabled: !writable, run: onEdit },
        ...(writable && place > 0
          ? [{ id: 'up', label: m.moveUp, icon: 'up' as const, run: () => move(place - 1) }]
          : []),
        ...(writable && place < count - 1
          ? [{ id: 'down', label: m.moveDown, icon: 'down' as const, run: () => move(place + 1) }]
          : []),
        historyEntry(journal.ofThis, { kind: 'objective', id }),
        {
          id: 'remove',
          label: m.remove,
          icon: 'trash',
          danger: true,
          isDisabled: !writable,
          run: () => void run('objectives.remove', { id }, { toast: true }),
        },
      ]}
    />
  )
}

type LookProps = {
  seen: ListedObjective['attainments'][number]
  objective: ListedObjective
  place: number
  writable: boolean
  onEdit: () => void
}

/** What was seen on one day, with the excerpts that show it. */
function Look({ seen, objective, place, writable, onEdit }: LookProps) {
  const { planning, objectives } = useMessages()
  const { objectives: m } = planning
  const { day, number } = useFormat()
  const value = objectives.value[seen.value]
  return (
    <li id={lookElementId(seen.id)} className={styles.look} tabIndex={-1}>
      <span className={styles.day}>{day(seen.day)}</span>
      <div className={styles.seen}>
        <p className={styles.value}>
          <AttainmentMark value={seen.value} /> {value}
        </p>
        {seen.note !== '' && <p className={cards.prose}>{seen.note}</p>}
        <p className={cards.tags}>{m.by(seen.author)}</p>
        <LinkedExcerpts
          owner={{ kind: 'attainment', id: seen.id }}
          caseId={objective.caseId}
          name={`${number(place + 1)}. ${m.evidenceOf(value, day(seen.day))}`}
          writable={writable}
        />
      </div>
      {writable && (
        <RowMenu
          label={m.lookMenu(day(seen.day))}
          entries={() => [
            { id: 'edit', label: m.editLook, icon: 'pencil', run: onEdit },
            {
              id: 'remove',
              label: m.removeLook,
              icon: 'trash',
              danger: true,
              run: () => void run('objectives.removeLook', { id: seen.id }, { toast: true }),
            },
          ]}
        />
      )}
    </li>
  )
}

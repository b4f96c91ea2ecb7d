// When a participant belonged to the network and to its coordinating team: period by period.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { periodWords } from '../../../../shared/i18n/period-words.ts'
import {
  type Membership,
  type MembershipBody,
  membershipBodies,
  type Participant,
} from '../../../../shared/schema/people.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { Button, DateField, Dialog, IconButton, Select } from '../../../ui/index.ts'
import styles from '../dialogs.module.css'

type Days = Pick<Membership, 'from' | 'to'>

export function MembershipDialog(props: {
  participant: Participant | null
  memberships: readonly Membership[]
  onClose: () => void
}) {
  const { participant, memberships, onClose } = props
  const { people: m, shell } = useMessages()
  const [editing, setEditing] = useState<Membership | null>(null)
  const own = memberships.filter(({ participantId }) => participantId === participant?.id)
  return (
    <Dialog
      title={participant === null ? '' : m.membershipsOf(participant.pseudonym)}
      isOpen={participant !== null}
      onClose={onClose}
      actions={
        <Button variant="quiet" onPress={onClose}>
          {shell.close}
        </Button>
      }
    >
      {own.length === 0 ? (
        <p className={styles.soft}>{m.noMemberships}</p>
      ) : (
        <ul className={styles.periods} aria-label={m.memberships}>
          {own.map((each) => (
            <Period key={each.id} membership={each} onEdit={() => setEditing(each)} />
          ))}
        </ul>
      )}
      {participant !== null && (
        <PeriodForm
          key={editing?.id ?? `new ${own.length}`}
          participant={participant}
          known={own.find(({ id }) => id === editing?.id) ?? null}
          onDone={() => setEditing(null)}
        />
      )}
    </Dialog>
  )
}

function Period({ membership, onEdit }: { membership: Membership; onEdit: () => void }) {
  const { people: m } = useMessages()
  const format = useFormat()
  const words = `${m.bodies[membership.body]}: ${periodWords(membership, format.day, m)}`
  return (
    <li>
      <span>{words}</span>
      <IconButton icon="pencil" label={m.editPeriod(words)} onPress={onEdit} />
      <IconButton
        icon="trash"
        label={m.removePeriod(words)}
        onPress={() => void run('memberships.remove', { id: membership.id }, { toast: true })}
      />
    </li>
  )
}

function PeriodForm(props: { participant: Participant; known: Membership | null; onDone: () => void }) {
  const { participant, known, onDone } = props
  const { people: m, shell } = useMessages()
  const [body, setBody] = useState<MembershipBody>(known?.body ?? 'network')
  const [days, setDays] = useState<Days>({ from: known?.from ?? null, to: known?.to ?? null })

  async function save(): Promise<void> {
    const done = known
      ? await run('memberships.update', { id: known.id, body, ...days }, { toast: true })
      : await run('memberships.create', { participantId: participant.id, body, ...days }, { toast: true })
    if (done !== undefined) onDone()
  }

  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{known === null ? m.newPeriod : m.changePeriod}</h3>
      <Select<MembershipBody>
        label={m.body}
        options={membershipBodies.map((id) => ({ id, label: m.bodies[id] }))}
        value={body}
        onChange={setBody}
      />
      <div className={styles.pair}>
        <DateField label={m.since} value={days.from} onChange={(from) => setDays({ ...days, from })} />
        <DateField label={m.until} value={days.to} onChange={(to) => setDays({ ...days, to })} />
      </div>
      <p className={styles.soft}>{m.openSides}</p>
      <div className={styles.exits}>
        {known !== null && (
          <Button variant="plain" onPress={onDone}>
            {shell.cancel}
          </Button>
        )}
        <Button variant="primary" type="submit">
          {known === null ? m.addPeriod : shell.save}
        </Button>
      </div>
    </Form>
  )
}

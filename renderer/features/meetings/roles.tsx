// Roles held in a meeting: record-keeping, moderation, whatever the network calls them.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { RecordedMeeting } from '../../../shared/schema/meeting.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, ComboField, IconButton, Select } from '../../ui/index.ts'
import type { DetailProps } from './meeting-details.tsx'
import styles from './meetings-view.module.css'

type Held = RecordedMeeting['roles'][number]

export function Roles({ caseId, meeting, people, writable }: DetailProps) {
  const { meetings: m } = useMessages()
  const { sourceId, roles } = meeting
  const known = useQuery('meetings.read', { caseId }).data
  const names = [...new Set((known?.meetings ?? []).flatMap((each) => each.roles.map(({ role }) => role)))]
  const record = (next: readonly Held[]) => run('meetings.setRoles', { sourceId, roles: [...next] })
  return (
    <>
      <h3>{m.roles}</h3>
      {roles.length === 0 && <p className={styles.none}>{m.noRoles}</p>}
      {roles.length > 0 && (
        <ul className={styles.list}>
          {roles.map((held) => {
            const who = people.find(({ id }) => id === held.participantId)?.pseudonym ?? ''
            return (
              <li key={`${held.participantId} ${held.role}`}>
                <span>
                  {held.role}: <b>{who}</b>
                </span>
                {writable && (
                  <IconButton
                    icon="close"
                    label={m.removeRole(held.role, who)}
                    onPress={() => void record(roles.filter((each) => each !== held))}
                  />
                )}
              </li>
            )
          })}
        </ul>
      )}
      {writable && people.length > 0 && (
        <NewRole names={names} people={people} onAdd={(held) => record([...roles, held])} />
      )}
    </>
  )
}

function NewRole(props: {
  names: readonly string[]
  people: DetailProps['people']
  onAdd: (held: Held) => Promise<unknown>
}) {
  const { names, people, onAdd } = props
  const { meetings: m } = useMessages()
  const [role, setRole] = useState('')
  const [who, setWho] = useState<Held['participantId'] | null>(null)
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        if (role.trim() === '' || who === null) return
        void onAdd({ role: role.trim(), participantId: who })
        setRole('')
        setWho(null)
      }}
    >
      <div className={styles.narrow}>
        <ComboField
          label={m.role}
          options={names}
          value={role}
          onChange={setRole}
          placeholder={m.roleExample}
        />
      </div>
      <Select
        label={m.heldBy}
        options={people.map(({ id, pseudonym }) => ({ id, label: pseudonym }))}
        value={who}
        onChange={setWho}
        placeholder={m.person}
      />
      <Button variant="quiet" icon="plus" type="submit" isDisabled={role.trim() === '' || who === null}>
        {m.add}
      </Button>
    </Form>
  )
}

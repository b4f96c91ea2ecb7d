// The people of a case: who they are called, what they do and where, and under which labels they speak.
import { useRef, useState } from 'react'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { Establishment, Participant, People } from '../../../../shared/schema/people.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { useScrollMemory } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import type { CaseViewProps } from '../../../stores/views.ts'
import { Button, ErrorNotice, Spinner } from '../../../ui/index.ts'
import { RowMenu } from '../../../ui/row-menu.tsx'
import { EstablishmentDialog } from './establishment-dialog.tsx'
import { ParticipantDialog } from './participant-dialog.tsx'
import styles from './people-view.module.css'
import { WhoSpeaks } from './who-speaks.tsx'

/** What is being made or changed. */
type Editing = { participant: Participant | 'new' } | { establishment: Establishment | 'new' } | null

export function PeopleView({ caseId, writable, header }: CaseViewProps) {
  const { people: m } = useMessages()
  const { data, error } = useQuery('people.list', {})
  const [editing, setEditing] = useState<Editing>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'cases.people')
  const own = peopleOf(data, caseId)
  const close = () => setEditing(null)
  return (
    <>
      {header(
        writable && (
          <>
            <Button variant="quiet" icon="plus" onPress={() => setEditing({ establishment: 'new' })}>
              {m.newEstablishment}
            </Button>
            <Button variant="primary" icon="plus" onPress={() => setEditing({ participant: 'new' })}>
              {m.newParticipant}
            </Button>
          </>
        ),
      )}
      <div ref={scroller} className={styles.scroller}>
        <p className={styles.intro}>{m.intro}</p>
        {error && <ErrorNotice error={error} />}
        {own === null ? (
          <Spinner />
        ) : (
          <>
            <Participants
              people={own}
              onEdit={writable ? (participant) => setEditing({ participant }) : null}
            />
            <Establishments
              people={own}
              onEdit={writable ? (establishment) => setEditing({ establishment }) : null}
            />
            <WhoSpeaks caseId={caseId} people={own} writable={writable} />
          </>
        )}
      </div>
      <ParticipantDialog
        caseId={caseId}
        editing={editing && 'participant' in editing ? editing.participant : null}
        establishments={own?.establishments ?? []}
        onClose={close}
      />
      <EstablishmentDialog
        caseId={caseId}
        editing={editing && 'establishment' in editing ? editing.establishment : null}
        onClose={close}
      />
    </>
  )
}

function peopleOf(all: People | undefined, caseId: CaseId): People | null {
  if (all === undefined) return null
  const participants = all.participants.filter((each) => each.caseId === caseId)
  const ids = new Set(participants.map(({ id }) => id))
  return {
    participants,
    establishments: all.establishments.filter((each) => each.caseId === caseId),
    memberships: all.memberships.filter(({ participantId }) => ids.has(participantId)),
    speaking: all.speaking.filter(({ participantId }) => ids.has(participantId)),
  }
}

type TableProps<T> = { people: People; onEdit: ((edited: T) => void) | null }

function Participants({ people, onEdit }: TableProps<Participant>) {
  const { people: m } = useMessages()
  const { number } = useFormat()
  const places = (id: Participant['id']) =>
    new Set(people.speaking.filter((each) => each.participantId === id).map(({ sourceId }) => sourceId)).size
  return (
    <section className={styles.section}>
      <h2>{m.participants}</h2>
      {people.participants.length === 0 ? (
        <p className={styles.none}>{m.noPeople}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.pseudonym}</th>
              <th scope="col">{m.role}</th>
              <th scope="col">{m.establishment}</th>
              <th scope="col">{m.speaksIn}</th>
              <th scope="col">{m.realName}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {people.participants.map((each) => {
              const spoken = places(each.id)
              const school = people.establishments.find(({ id }) => id === each.establishmentId)
              return (
                <tr key={each.id}>
                  <th scope="row">{each.pseudonym}</th>
                  <td>{each.role}</td>
                  <td>{school?.pseudonym}</td>
                  <td className={spoken === 0 ? styles.soft : ''}>
                    {spoken === 0 ? m.nowhere : m.places(spoken, number(spoken))}
                  </td>
                  <td className={styles.private}>{each.name}</td>
                  <td className={styles.menu}>
                    {onEdit !== null && (
                      <Actions
                        name={each.pseudonym}
                        edit={m.editParticipant}
                        onEdit={() => onEdit(each)}
                        onRemove={() => void run('participants.remove', { id: each.id }, { toast: true })}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Establishments({ people, onEdit }: TableProps<Establishment>) {
  const { people: m } = useMessages()
  return (
    <section className={styles.section}>
      <h2>{m.establishments}</h2>
      {people.establishments.length === 0 ? (
        <p className={styles.none}>{m.noEstablishments}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.pseudonym}</th>
              <th scope="col">{m.participants}</th>
              <th scope="col">{m.realName}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {people.establishments.map((each) => (
              <tr key={each.id}>
                <th scope="row">{each.pseudonym}</th>
                <td>
                  {people.participants
                    .filter(({ establishmentId }) => establishmentId === each.id)
                    .map(({ pseudonym }) => pseudonym)
                    .join(', ')}
                </td>
                <td className={styles.private}>{each.name}</td>
                <td className={styles.menu}>
                  {onEdit !== null && (
                    <Actions
                      name={each.pseudonym}
                      edit={m.editEstablishment}
                      onEdit={() => onEdit(each)}
                      onRemove={() => void run('establishments.remove', { id: each.id }, { toast: true })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Actions(props: { name: string; edit: string; onEdit: () => void; onRemove: () => void }) {
  const { name, edit, onEdit, onRemove } = props
  const { people: m } = useMessages()
  return (
    <RowMenu
      label={m.menu(name)}
      entries={() => [
        { id: 'edit', label: edit, icon: 'pencil', run: onEdit },
        { id: 'remove', label: m.remove, icon: 'trash', danger: true, run: onRemove },
      ]}
    />
  )
}

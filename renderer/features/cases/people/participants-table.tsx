import { periodWords } from '../../../../shared/i18n/period-words.ts'
import { membershipBodies, type Participant } from '../../../../shared/schema/people.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { useQuery } from '../../../stores/queries.ts'
import { RowMenu } from '../../../ui/row-menu.tsx'
import { AttributeHead } from '../attribute-head.tsx'
import { ValueCell } from '../value-cell.tsx'
import { PeopleTable, type PeopleTableProps } from './people-table.tsx'
import styles from './people-view.module.css'

type Props = PeopleTableProps<Participant> & { onMemberships: (of: Participant) => void }

export function ParticipantsTable(props: Props) {
  const { people, writable, actions, onEditAttribute } = props
  const { people: m } = useMessages()
  const attributes = useQuery('attributes.list', { of: 'participant' }).data ?? []
  return (
    <PeopleTable
      of="participant"
      title={m.participants}
      actions={actions}
      none={people.participants.length === 0 ? m.noPeople : null}
    >
      <thead>
        <tr>
          <th scope="col">{m.pseudonym}</th>
          <th scope="col">{m.role}</th>
          <th scope="col">{m.establishment}</th>
          <th scope="col">{m.memberships}</th>
          <th scope="col">{m.speaksIn}</th>
          {attributes.map((attribute) => (
            <th scope="col" key={attribute.id}>
              <AttributeHead attribute={attribute} writable={writable} onEdit={onEditAttribute} />
            </th>
          ))}
          <th scope="col">{m.realName}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {people.participants.map((each) => (
          <tr key={each.id}>
            <Facts {...props} of={each} />
            {attributes.map((attribute) => (
              <td key={attribute.id} className={styles.value}>
                <ValueCell
                  owner={{ id: each.id, name: each.pseudonym, values: each.values }}
                  attribute={attribute}
                  writable={writable}
                />
              </td>
            ))}
            <td className={styles.private}>{each.name}</td>
            <td className={styles.menu}>{writable && <Actions {...props} of={each} />}</td>
          </tr>
        ))}
      </tbody>
    </PeopleTable>
  )
}

function Facts({ people, of }: Props & { of: Participant }) {
  const { people: m } = useMessages()
  const format = useFormat()
  const sources = people.speaking.filter((each) => each.participantId === of.id)
  const spoken = new Set(sources.map(({ sourceId }) => sourceId)).size
  const memberships = people.memberships.filter(({ participantId }) => participantId === of.id)
  return (
    <>
      <th scope="row">{of.pseudonym}</th>
      <td>{of.role}</td>
      <td>{people.establishments.find(({ id }) => id === of.establishmentId)?.pseudonym}</td>
      <td>
        {membershipBodies.flatMap((body) =>
          memberships
            .filter((each) => each.body === body)
            .map((each) => (
              <span key={each.id} className={styles.period}>
                <span className={styles.soft}>{m.shortBodies[body]}</span> {periodWords(each, format.day, m)}
              </span>
            )),
        )}
      </td>
      <td className={spoken === 0 ? styles.soft : ''}>
        {spoken === 0 ? m.nowhere : m.places(spoken, format.number(spoken))}
      </td>
    </>
  )
}

function Actions({ of, onEdit, onMemberships }: Props & { of: Participant }) {
  const { people: m } = useMessages()
  return (
    <RowMenu
      label={m.menu(of.pseudonym)}
      entries={() => [
        { id: 'edit', label: m.editParticipant, icon: 'pencil', run: () => onEdit(of) },
        { id: 'memberships', label: m.editMemberships, icon: 'cases', run: () => onMemberships(of) },
        'line',
        {
          id: 'remove',
          label: m.remove,
          icon: 'trash',
          danger: true,
          run: () => void run('participants.remove', { id: of.id }, { toast: true }),
        },
      ]}
    />
  )
}

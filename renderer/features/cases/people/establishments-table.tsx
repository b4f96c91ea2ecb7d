import type { Establishment } from '../../../../shared/schema/people.ts'
import { useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { useQuery } from '../../../stores/queries.ts'
import { RowMenu } from '../../../ui/row-menu.tsx'
import { AttributeHead } from '../attribute-head.tsx'
import { ValueCell } from '../value-cell.tsx'
import { PeopleTable, type PeopleTableProps } from './people-table.tsx'
import styles from './people-view.module.css'

export function EstablishmentsTable(props: PeopleTableProps<Establishment>) {
  const { people, writable, actions, onEdit, onEditAttribute } = props
  const { people: m, tables } = useMessages()
  const attributes = useQuery('attributes.list', { of: 'establishment' }).data ?? []
  const none = people.establishments.length === 0 ? m.noEstablishments : null
  return (
    <PeopleTable of="establishment" title={m.establishments} actions={actions} none={none}>
      <thead>
        <tr>
          <th scope="col">{m.pseudonym}</th>
          <th scope="col">{m.territory}</th>
          <th scope="col">{m.levels}</th>
          <th scope="col">{m.participants}</th>
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
        {people.establishments.map((each) => (
          <tr key={each.id}>
            <th scope="row">{each.pseudonym}</th>
            <td>{each.territory === null ? '' : tables.territories[each.territory]}</td>
            <td>{each.levels.join(', ')}</td>
            <td>
              {people.participants
                .filter(({ establishmentId }) => establishmentId === each.id)
                .map(({ pseudonym }) => pseudonym)
                .join(', ')}
            </td>
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
            <td className={styles.menu}>
              {writable && <Actions establishment={each} onEdit={() => onEdit(each)} />}
            </td>
          </tr>
        ))}
      </tbody>
    </PeopleTable>
  )
}

function Actions({ establishment, onEdit }: { establishment: Establishment; onEdit: () => void }) {
  const { people: m } = useMessages()
  const { id, pseudonym } = establishment
  return (
    <RowMenu
      label={m.menu(pseudonym)}
      entries={() => [
        { id: 'edit', label: m.editEstablishment, icon: 'pencil', run: onEdit },
        {
          id: 'remove',
          label: m.remove,
          icon: 'trash',
          danger: true,
          run: () => void run('establishments.remove', { id }, { toast: true }),
        },
      ]}
    />
  )
}

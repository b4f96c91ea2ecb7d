import type { Attribute } from '../../../shared/schema/case.ts'
import type { AttributeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { IconButton, Menu } from '../../ui/index.ts'
import styles from './case-table.module.css'

type AttributeHeadProps = {
  attribute: Attribute
  writable: boolean
  onEdit: (id: AttributeId) => void
}

/** The head of an attribute's column, with what can be done to it. */
export function AttributeHead({ attribute, writable, onEdit }: AttributeHeadProps) {
  const { cases: m } = useMessages()
  return (
    <span className={styles.head}>
      <span className={styles.words}>{attribute.name}</span>
      {writable && (
        <Menu
          label={m.attributeMenu(attribute.name)}
          trigger={<IconButton icon="more" label={m.attributeMenu(attribute.name)} />}
          entries={[
            { id: 'edit', label: m.editAttribute, icon: 'pencil', run: () => onEdit(attribute.id) },
            {
              id: 'remove',
              label: m.removeAttribute,
              icon: 'trash',
              danger: true,
              run: () => void run('attributes.remove', { id: attribute.id }, { toast: true }),
            },
          ]}
        />
      )}
    </span>
  )
}

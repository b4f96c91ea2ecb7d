import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import type { Attribute, StudyCase } from '../../../shared/schema/case.ts'
import type { AttributeId, CaseId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { IconButton, Menu } from '../../ui/index.ts'
import { AttributeHead } from './attribute-head.tsx'
import styles from './case-table.module.css'
import { ValueCell } from './value-cell.tsx'

export type CaseTableProps = {
  cases: readonly StudyCase[]
  attributes: readonly Attribute[]
  /** The case someone came here to see. */
  chosen: CaseId | null
  writable: boolean
  onEditCase: (id: CaseId) => void
  onEditAttribute: (id: AttributeId) => void
}

export function CaseTable(props: CaseTableProps) {
  const { cases, attributes, chosen, writable } = props
  const { cases: m } = useMessages()
  return (
    <Table className={styles.table ?? ''} aria-label={m.tableLabel}>
      <TableHeader>
        <Column isRowHeader className={`${styles.column} ${styles.first}`} textValue={m.case}>
          {m.case}
        </Column>
        {attributes.map((attribute) => (
          <Column key={attribute.id} className={styles.column ?? ''} textValue={attribute.name}>
            <AttributeHead attribute={attribute} writable={writable} onEdit={props.onEditAttribute} />
          </Column>
        ))}
      </TableHeader>
      <TableBody>
        {cases.map((each) => (
          <Row
            key={each.id}
            id={each.id}
            textValue={each.name}
            className={`${styles.row} ${each.id === chosen ? styles.chosen : ''}`}
          >
            <Cell className={`${styles.cell} ${styles.first}`} textValue={each.name}>
              <CaseHead studyCase={each} writable={writable} onEdit={props.onEditCase} />
            </Cell>
            {attributes.map((attribute) => (
              <Cell key={attribute.id} className={styles.cell ?? ''}>
                <ValueCell owner={each} attribute={attribute} writable={writable} />
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

type CaseHeadProps = { studyCase: StudyCase; writable: boolean; onEdit: (id: CaseId) => void }

function CaseHead({ studyCase, writable, onEdit }: CaseHeadProps) {
  const { cases: m, journal } = useMessages()
  const { number } = useFormat()
  const { id, name, description } = studyCase
  const sources = useQuery('sources.list', {}).data?.filter((source) => source.caseId === id).length ?? 0
  const { go } = useNavigation.getState()
  return (
    <span className={styles.head}>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>{m.sources(sources, number(sources))}</span>
        {description !== '' && <span className={styles.description}>{description}</span>}
      </span>
      <Menu
        label={m.caseMenu(name)}
        trigger={<IconButton icon="more" label={m.caseMenu(name)} />}
        entries={[
          {
            id: 'evidence',
            label: m.seeEvidence,
            icon: 'evidence',
            run: () => go({ name: 'evidence', caseId: id }),
          },
          {
            id: 'report',
            label: m.seeReport,
            icon: 'reports',
            run: () => go({ name: 'reports', caseId: id }),
          },
          {
            id: 'history',
            label: journal.ofThis,
            icon: 'journal',
            run: () => go({ name: 'journal', object: { kind: 'case', id } }),
          },
          'line',
          { id: 'edit', label: m.editCase, icon: 'pencil', isDisabled: !writable, run: () => onEdit(id) },
          {
            id: 'remove',
            label: m.removeCase,
            icon: 'trash',
            danger: true,
            isDisabled: !writable,
            run: () => void run('cases.remove', { id }, { toast: true }),
          },
        ]}
      />
    </span>
  )
}

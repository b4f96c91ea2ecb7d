// The people of a case: who they are called, what they do and where, since when, and under which labels they speak.
import { useRef, useState } from 'react'
import type { PeopleOwner } from '../../../../shared/schema/case.ts'
import type { AttributeId, CaseId, ParticipantId } from '../../../../shared/schema/ids.ts'
import type { People } from '../../../../shared/schema/people.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useScrollMemory } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import type { CaseViewProps } from '../../../stores/views.ts'
import { Button, ErrorNotice, Spinner } from '../../../ui/index.ts'
import view from '../../../ui/view.module.css'
import { AttributeDialog } from '../attribute-dialog.tsx'
import { TableMenu } from '../tables/table-menu.tsx'
import { EstablishmentsTable } from './establishments-table.tsx'
import { MembershipDialog } from './membership-dialog.tsx'
import { ParticipantsTable } from './participants-table.tsx'
import styles from './people-view.module.css'
import { type Edited, PersonDialog } from './person-dialog.tsx'
import { WhoSpeaks } from './who-speaks.tsx'

/** What is being made or changed. */
type Editing =
  | { person: Edited }
  | { memberships: ParticipantId }
  | { attribute: AttributeId | 'new'; of: PeopleOwner }
  | null

export function PeopleView({ caseId, writable, header }: CaseViewProps) {
  const { people: m, cases } = useMessages()
  const { data, error } = useQuery('people.list', {})
  const [editing, setEditing] = useState<Editing>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'cases.people')
  const own = peopleOf(data, caseId)
  const close = () => setEditing(null)
  const newAttribute = (of: PeopleOwner) => () => setEditing({ attribute: 'new', of })
  const actions = (of: PeopleOwner) => (
    <>
      {writable && (
        <Button variant="plain" icon="plus" onPress={newAttribute(of)}>
          {cases.newAttribute}
        </Button>
      )}
      <TableMenu of={of} caseId={caseId} writable={writable} />
    </>
  )
  return (
    <>
      {header(
        writable && (
          <>
            <Button
              variant="quiet"
              icon="plus"
              onPress={() => setEditing({ person: { kind: 'establishment', known: null } })}
            >
              {m.newEstablishment}
            </Button>
            <Button
              variant="primary"
              icon="plus"
              onPress={() => setEditing({ person: { kind: 'participant', known: null } })}
            >
              {m.newParticipant}
            </Button>
          </>
        ),
      )}
      <div ref={scroller} className={view.scroller}>
        <p className={styles.intro}>{m.intro}</p>
        {error && <ErrorNotice error={error} />}
        {own === null ? (
          <Spinner />
        ) : (
          <>
            <ParticipantsTable
              people={own}
              writable={writable}
              actions={actions('participant')}
              onEdit={(known) => setEditing({ person: { kind: 'participant', known } })}
              onMemberships={({ id }) => setEditing({ memberships: id })}
              onEditAttribute={(attribute) => setEditing({ attribute, of: 'participant' })}
            />
            <EstablishmentsTable
              people={own}
              writable={writable}
              actions={actions('establishment')}
              onEdit={(known) => setEditing({ person: { kind: 'establishment', known } })}
              onEditAttribute={(attribute) => setEditing({ attribute, of: 'establishment' })}
            />
            <WhoSpeaks caseId={caseId} people={own} writable={writable} />
          </>
        )}
      </div>
      {own !== null && (
        <>
          <PersonDialog
            caseId={caseId}
            editing={editing && 'person' in editing ? editing.person : null}
            people={own}
            onClose={close}
          />
          <MembershipDialog
            participant={
              own.participants.find(
                ({ id }) => editing && 'memberships' in editing && id === editing.memberships,
              ) ?? null
            }
            memberships={own.memberships}
            onClose={close}
          />
        </>
      )}
      <AttributeDialog
        of={editing && 'attribute' in editing ? editing.of : 'participant'}
        editing={editing && 'attribute' in editing ? editing.attribute : null}
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

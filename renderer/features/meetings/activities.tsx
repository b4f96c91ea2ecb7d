// What was done in a meeting: who led it, whether it was joint, and the excerpts that show it.
import { Fragment, useState } from 'react'
import { Form } from 'react-aria-components'
import type { ParticipantId } from '../../../shared/schema/ids.ts'
import type { RecordedMeeting } from '../../../shared/schema/meeting.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, IconButton, Select, TextField } from '../../ui/index.ts'
import { LinkedExcerpts } from '../../ui/linked-excerpts/index.ts'
import type { DetailProps } from './meeting-details.tsx'
import styles from './meetings-view.module.css'

type Activity = RecordedMeeting['activities'][number]

const joints = { yes: true, no: false, unsaid: null } as const
type Joint = keyof typeof joints

const jointOf = (joint: boolean | null): Joint => (joint === null ? 'unsaid' : joint ? 'yes' : 'no')

export function Activities(props: DetailProps) {
  const { meeting, writable } = props
  const { meetings: m } = useMessages()
  const { activities } = meeting
  return (
    <>
      <h3>{m.activities}</h3>
      {activities.length === 0 && <p className={styles.none}>{m.noActivities}</p>}
      {activities.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.activity}</th>
              <th scope="col">{m.ledBy}</th>
              <th scope="col">{m.joint}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {activities.map((activity, place) => (
              <Row key={activity.id} {...props} activity={activity} place={place} />
            ))}
          </tbody>
        </table>
      )}
      {writable && <NewActivity {...props} />}
    </>
  )
}

function Row({ activity, place, ...props }: DetailProps & { activity: Activity; place: number }) {
  const { caseId, people, writable } = props
  const { meetings: m } = useMessages()
  const [opened, setOpened] = useState(false)
  const { id, title, joint, ledBy, ledByText, lead } = activity
  const links = useQuery('links.list', { owner: { kind: 'activity', id } }).data
  const who = ledBy === null ? ledByText : (people.find((each) => each.id === ledBy)?.pseudonym ?? '')
  return (
    <Fragment>
      <tr>
        <th scope="row">{title}</th>
        <td>
          {writable ? (
            <LeadField
              people={people}
              ledBy={ledBy}
              ledByText={ledByText}
              onChange={(next) => void run('activities.update', { id, ...next })}
            />
          ) : (
            who || m.nobody
          )}
          {lead !== null && <span className={styles.hint}> {m.leads[lead]}</span>}
        </td>
        <td>
          {writable ? (
            <JointField
              value={jointOf(joint)}
              onChange={(next) => void run('activities.update', { id, joint: joints[next] })}
            />
          ) : (
            m.joints[jointOf(joint)]
          )}
        </td>
        <td>
          <span className={styles.actions}>
            <Button
              variant="plain"
              icon={opened ? 'chevron-up' : 'chevron-down'}
              aria-expanded={opened}
              aria-label={m.evidenceOf(title)}
              onPress={() => setOpened(!opened)}
            >
              {m.evidence} ({links?.length ?? 0})
            </Button>
            {writable && place > 0 && (
              <IconButton
                icon="up"
                label={m.moveUp(title)}
                onPress={() => void run('activities.move', { id, position: place - 1 })}
              />
            )}
            {writable && (
              <IconButton
                icon="trash"
                label={m.removeActivity(title)}
                onPress={() => void run('activities.remove', { id }, { toast: true })}
              />
            )}
          </span>
        </td>
      </tr>
      {opened && (
        <tr>
          <td colSpan={4} className={styles.evidence}>
            <LinkedExcerpts
              owner={{ kind: 'activity', id }}
              caseId={caseId}
              name={title}
              writable={writable}
            />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

type Led = { ledBy: ParticipantId | null; ledByText: string }

const nobody = 'nobody'
const other = 'other'

/** One of the case, or in words somebody else. */
function LeadField(
  props: Led & { people: DetailProps['people']; onChange: (led: Led) => void; isLabelled?: boolean },
) {
  const { people, ledBy, ledByText, onChange } = props
  const { meetings: m } = useMessages()
  const [writing, setWriting] = useState<string | null>(null)
  const text = writing ?? ledByText
  return (
    <>
      <Select
        label={m.ledBy}
        hideLabel={props.isLabelled !== true}
        options={[
          { id: nobody, label: m.nobody },
          ...people.map(({ id, pseudonym }) => ({ id: id as string, label: pseudonym })),
          { id: other, label: ledByText === '' ? m.someoneElse : ledByText },
        ]}
        value={ledBy ?? (text !== '' || writing !== null ? other : nobody)}
        onChange={(chosen) => {
          if (chosen === other) return setWriting(ledByText)
          setWriting(null)
          onChange({ ledBy: people.find(({ id }) => id === chosen)?.id ?? null, ledByText: '' })
        }}
      />
      {writing !== null && (
        <TextField
          label={m.elseWho}
          hideLabel={props.isLabelled !== true}
          placeholder={m.elseWho}
          value={writing}
          maxLength={200}
          autoFocus
          onChange={setWriting}
          onBlur={() => {
            setWriting(null)
            if (writing.trim() !== ledByText) onChange({ ledBy: null, ledByText: writing.trim() })
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            event.target instanceof HTMLElement && event.target.blur()
          }}
        />
      )}
    </>
  )
}

function JointField(props: { value: Joint; onChange: (value: Joint) => void; isLabelled?: boolean }) {
  const { meetings: m } = useMessages()
  return (
    <Select
      label={m.joint}
      hideLabel={props.isLabelled !== true}
      options={(Object.keys(joints) as Joint[]).map((id) => ({ id, label: m.joints[id] }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

function NewActivity({ meeting, people }: DetailProps) {
  const { meetings: m } = useMessages()
  const [title, setTitle] = useState('')
  const [led, setLed] = useState<Led>({ ledBy: null, ledByText: '' })
  const [joint, setJoint] = useState<Joint>('unsaid')
  const { sourceId } = meeting

  async function add(): Promise<void> {
    if (title.trim() === '') return
    const made = await run('activities.create', { sourceId, title, ...led, joint: joints[joint] })
    if (made === undefined) return
    setTitle('')
    setLed({ ledBy: null, ledByText: '' })
    setJoint('unsaid')
  }

  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField label={m.newActivity} value={title} onChange={setTitle} maxLength={200} />
      <LeadField isLabelled people={people} {...led} onChange={setLed} />
      <JointField isLabelled value={joint} onChange={setJoint} />
      <Button variant="quiet" icon="plus" type="submit" isDisabled={title.trim() === ''}>
        {m.add}
      </Button>
    </Form>
  )
}

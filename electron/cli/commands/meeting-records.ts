// activities, roles: what a meeting's record says beside who came. links: the excerpts that show any of it, or of anything else.
import type { Output } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { activityId, type SourceId } from '../../../shared/schema/ids.ts'
import { type LinkOwner, ownerKinds } from '../../../shared/schema/linked-excerpt.ts'
import { attendanceOwner, type RecordedMeeting } from '../../../shared/schema/meeting.ts'
import type { Command, CommandContext, Options } from '../command.ts'
import { codingOf, findParticipant, findSource } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'
import { actionOf, given } from '../planning/named.ts'
import { activityLine } from './meetings.ts'

const joints = ['yes', 'no', '-'] as const
const stances = ['for', 'against'] as const

const activitiesUsage = `activities STUDY MEETING [--add TITLE | --change ID [--title T] | --remove ID] [--led-by PSEUDONYM|- | --led-by-other T] [--joint yes|no|-] [--cite CODING_ID]... ${pastUsage}`
const rolesUsage = `roles STUDY MEETING [--add ROLE | --remove ROLE] [--who PSEUDONYM] ${pastUsage}`

export const meetingRecordCommands: Record<string, Command> = {
  activities: {
    usage: activitiesUsage,
    options: {
      ...pastOption,
      add: { type: 'string' },
      change: { type: 'string' },
      remove: { type: 'string' },
      title: { type: 'string' },
      'led-by': { type: 'string' },
      'led-by-other': { type: 'string' },
      joint: { type: 'string' },
      cite: { type: 'string', multiple: true },
    },
    words: [2, 2],
    run: async (context, [path = '', wanted = ''], options) => {
      const asked = actionOf(context, options, ['add', 'change', 'remove'], activitiesUsage)
      await (asked === null ? openThen(context.call, path, options) : openForWriting(context.call, path))
      const at = await meetingAt(context, wanted)
      if (asked !== null) await act(context, at, asked, options)
      const { activities } = (await recorded(context, at)) ?? { activities: [] }
      const names = await namesOf(context)
      return {
        json: activities,
        text: activities
          .map((each) => `${each.id}  ${activityLine(each, context.messages, names)}`)
          .join('\n'),
      }
    },
  },
  roles: {
    usage: rolesUsage,
    options: {
      ...pastOption,
      add: { type: 'string' },
      remove: { type: 'string' },
      who: { type: 'string' },
    },
    words: [2, 2],
    run: async (context, [path = '', wanted = ''], options) => {
      const { call } = context
      const asked = actionOf(context, options, ['add', 'remove'], rolesUsage)
      const who = asked === null ? '' : options.required('who')
      await (asked === null ? openThen(call, path, options) : openForWriting(call, path))
      const at = await meetingAt(context, wanted)
      const held = (await recorded(context, at))?.roles ?? []
      if (asked !== null) {
        const { id: participantId } = await findParticipant(call, who, at.caseId)
        const others = held.filter(
          (each) => each.role !== asked.value || each.participantId !== participantId,
        )
        const added = asked.action === 'add' ? [{ role: asked.value, participantId }] : []
        await call('meetings.setRoles', { sourceId: at.id, roles: [...others, ...added] })
      }
      const roles = (await recorded(context, at))?.roles ?? []
      const names = await namesOf(context)
      return {
        json: roles,
        text: roles
          .map(({ role, participantId }) => `${role}: ${names.get(participantId) ?? participantId}`)
          .join('\n'),
      }
    },
  },
  links: {
    usage: `links STUDY ${ownerKinds.join('|')} ID (of a meeting S12, of a mark of attendance S12/PSEUDONYM) [--add CODING_ID]... [--stance for|against] [--remove NUMBER] ${pastUsage}`,
    options: {
      ...pastOption,
      add: { type: 'string', multiple: true },
      stance: { type: 'string' },
      remove: { type: 'string' },
    },
    words: [3, 3],
    run: async (context, [path = '', kind = '', id = ''], options) => {
      const { call } = context
      const adding = options.several('add')
      const removing = options.whole('remove')
      const stance = options.oneOf('stance', stances)
      const isWriting = adding.length > 0 || removing !== null
      await (isWriting ? openForWriting(call, path) : openThen(call, path, options))
      const owner = await ownerOf(context, kind, id)
      if (adding.length > 0) await call('links.add', { owner, codingIds: adding.map(codingOf), stance })
      if (removing !== null) await call('links.remove', { owner, position: removing })
      const links = await call('links.list', { owner })
      return { json: links, text: links.map(linkLine).join('\n') }
    },
  },
}

type Meeting = Output<'sources.list'>[number]

async function meetingAt({ call }: CommandContext, wanted: string): Promise<Meeting> {
  const id = await findSource(call, wanted)
  const found = (await call('sources.list', {})).find((each) => each.id === id)
  if (found === undefined) throw new AppError('source.not_found', { source: wanted })
  return found
}

/** Undefined: it is no meeting of a case, and the core says so when something is to be recorded of it. */
async function recorded(
  { call }: CommandContext,
  { id, caseId }: Meeting,
): Promise<RecordedMeeting | undefined> {
  if (caseId === null) return undefined
  return (await call('meetings.read', { caseId })).meetings.find(({ sourceId }) => sourceId === id)
}

async function act(
  { call, messages }: CommandContext,
  at: Meeting,
  { action, value }: { action: 'add' | 'change' | 'remove'; value: string },
  options: Options,
): Promise<void> {
  const cite = options.several('cite').map(codingOf)
  const led = options.text('led-by')
  const other = options.text('led-by-other')
  const joint = options.oneOf('joint', joints)
  const facts = given({
    ledBy: led === null ? undefined : led === '-' ? null : (await findParticipant(call, led, at.caseId)).id,
    ledByText: other ?? (led === '-' ? '' : undefined),
    joint: joint === null ? undefined : joint === '-' ? null : joint === 'yes',
  })
  if (action === 'add') {
    await call('activities.create', { sourceId: at.id, title: value, ...facts, cite })
    return
  }
  const id = activityId.safeParse(value).data
  if (id === undefined) throw new AppError('activity.not_found', { activity: value })
  if (action === 'remove') {
    await call('activities.remove', { id })
    return
  }
  const title = options.text('title')
  if (title === null && Object.keys(facts).length === 0 && cite.length === 0)
    throw wrong(messages.cli.tooFewWords(activitiesUsage))
  if (title !== null || Object.keys(facts).length > 0)
    await call('activities.update', { id, ...facts, ...(title === null ? {} : { title }) })
  if (cite.length > 0) await call('links.add', { owner: { kind: 'activity', id }, codingIds: cite })
}

/** @throws usage.wrong, source.not_found, participant.not_found */
async function ownerOf(context: CommandContext, kind: string, id: string): Promise<LinkOwner> {
  const { call, messages } = context
  const known = ownerKinds.find((each) => each === kind)
  if (known === undefined) throw wrong(messages.cli.notAChoice('KIND', kind, ownerKinds.join(' | ')))
  if (known === 'meeting') return { kind: known, id: await findSource(call, id) }
  if (known !== 'attendance') return { kind: known, id }
  const [source = '', ...who] = id.split('/')
  const at = await meetingAt(context, source)
  const { id: participantId } = await findParticipant(call, who.join('/'), at.caseId)
  return attendanceOwner({ sourceId: at.id as SourceId, participantId })
}

function linkLine({ position, locator, stance, quote }: Output<'links.list'>[number]): string {
  const mark = stance === null ? '' : stance === 'for' ? '+ ' : '- '
  return `${position}  ${mark}[${locator ?? '?'}] ${quote.replace(/\s+/g, ' ')}`
}

async function namesOf({ call }: CommandContext): Promise<Map<string, string>> {
  const { participants } = await call('people.list', {})
  return new Map(participants.map(({ id, pseudonym }) => [id as string, pseudonym]))
}

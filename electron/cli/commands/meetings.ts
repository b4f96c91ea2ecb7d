// attendance, timeline: the meetings of a case, and its days in order.
import { readFileSync } from 'node:fs'
import type { Output } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { Messages } from '../../../shared/i18n/index.ts'
import { attendanceStates, type RecordedMeeting, type Share } from '../../../shared/schema/meeting.ts'
import type { Command, CommandContext } from '../command.ts'
import { columns, formatOf } from '../evidence/format.ts'
import { timelineText } from '../evidence/timeline-text.ts'
import { findCase, findParticipant, findSource } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'

export const meetingCommands: Record<string, Command> = {
  attendance: {
    usage: `attendance STUDY [SOURCE] [--case NAME] ${pastUsage} | attendance set STUDY SOURCE --file LIST.csv [--skip-unread] | --participant PSEUDONYM --state ${attendanceStates.join('|')}|none`,
    options: {
      ...pastOption,
      case: { type: 'string' },
      file: { type: 'string' },
      'skip-unread': { type: 'boolean' },
      participant: { type: 'string' },
      state: { type: 'string' },
    },
    words: [1, 3],
    run: async (context, words, options) => {
      const { call, messages } = context
      if (words[0] === 'set') {
        const [, path, source] = words
        if (path === undefined || source === undefined) throw wrong(messages.cli.tooFewWords('attendance'))
        const file = options.text('file')
        const who = options.text('participant')
        if ((file === null) === (who === null)) throw wrong(messages.meetings.oneWay)
        const state = who === null ? null : options.oneOf('state', [...attendanceStates, 'none'])
        if (who !== null && state === null) throw wrong(messages.meetings.oneWay)
        await openForWriting(call, path)
        const sourceId = await findSource(call, source)
        const { marks, problems } =
          file === null
            ? {
                marks: [
                  {
                    participantId: await personIn(context, sourceId, who ?? ''),
                    state: state === 'none' ? null : state,
                  },
                ],
                problems: [],
              }
            : await listOf(context, { sourceId, file, skipUnread: options.flag('skip-unread') })
        if (marks.length > 0) await call('meetings.setAttendance', { sourceId, marks })
        const title = (await call('sources.list', {})).find(({ id }) => id === sourceId)?.title ?? source
        const left = problems.map(
          ({ row, value, problem }) => `  ${row}: ${value}: ${messages.meetings.listFaults[problem]}`,
        )
        const text = [messages.meetings.marked(marks.length, title), ...left].join('\n')
        return { json: { sourceId, marks, problems }, text }
      }
      const [path = '', source] = words
      await openThen(call, path, options)
      const only = source === undefined ? null : await findSource(call, source)
      const name = options.text('case')
      const cases = name === null ? await call('cases.list', {}) : [await findCase(call, name)]
      const read: Output<'meetings.read'>[] = []
      for (const { id } of cases) {
        const found = await call('meetings.read', { caseId: id })
        const meetings = found.meetings.filter(({ sourceId }) => only === null || sourceId === only)
        if (meetings.length > 0) read.push({ ...found, meetings })
      }
      const people = await call('people.list', {})
      const names = new Map(
        [...people.participants, ...people.establishments].map(({ id, pseudonym }) => [
          id as string,
          pseudonym,
        ]),
      )
      const called = new Map(cases.map((each) => [each.id as string, each.name]))
      return { json: read, text: attendanceText(context, read, called, names, only !== null) }
    },
  },
  timeline: {
    usage: `timeline STUDY --case NAME ${pastUsage}`,
    options: { ...pastOption, case: { type: 'string' } },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call } = context
      const name = options.required('case')
      await openThen(call, path, options)
      const timeline = await call('timeline.read', { caseId: (await findCase(call, name)).id })
      return { json: timeline, text: timelineText(context, timeline, await call('model.get', {})) }
    },
  },
}

type SourceId = Awaited<ReturnType<typeof findSource>>

async function personIn({ call }: CommandContext, sourceId: SourceId, who: string) {
  const source = (await call('sources.list', {})).find(({ id }) => id === sourceId)
  return (await findParticipant(call, who, source?.caseId ?? null)).id
}

/** Unless it is said to leave out what is not understood, such a list is not taken at all. @throws meeting.list_unread */
async function listOf(
  { call }: CommandContext,
  { sourceId, file, skipUnread }: { sourceId: SourceId; file: string; skipUnread: boolean },
) {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new AppError('import.file_unreadable', { file })
  }
  const read = await call('meetings.readList', { sourceId, base64: bytes.toString('base64') })
  const [first, ...more] = read.problems
  if (first !== undefined && !skipUnread)
    throw new AppError('meeting.list_unread', { ...first, more: more.length })
  return read
}

function attendanceText(
  { messages, language }: CommandContext,
  read: readonly Output<'meetings.read'>[],
  cases: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  isOne: boolean,
): string {
  const { meetings: words, terms } = messages
  const format = formatOf(language)
  const share = ({ part, whole, rate }: Share) =>
    rate === null
      ? words.nothing
      : `${format.percent(rate)} (${words.share(format.number(part), format.number(whole))})`
  const row = (meeting: RecordedMeeting) => [
    `  S${meeting.number}`,
    meeting.date ?? words.undated,
    share(meeting.attendance),
    terms.kind[meeting.kind],
    meeting.title,
  ]
  const named = (id: string) => names.get(id) ?? id
  const details = (meeting: RecordedMeeting): string[] => [
    ...meeting.marks.map(({ participantId, state }) => `    ${words.states[state]}: ${named(participantId)}`),
    ...meeting.activities.map((each) => `    * ${activityLine(each, messages, names)}`),
    ...meeting.roles.map(({ role, participantId }) => `    ${role}: ${named(participantId)}`),
  ]
  return read
    .map(({ caseId, meetings, attendance, people, schools }) =>
      [
        isOne ? (cases.get(caseId) ?? caseId) : `${cases.get(caseId) ?? caseId}   ${share(attendance)}`,
        columns(meetings.map(row)),
        ...(isOne ? meetings.flatMap(details) : []),
        ...(isOne
          ? []
          : [
              columns([
                ...schools.map((each) => [`  ${named(each.establishmentId)}`, share(each.attendance)]),
                ...people.map((each) => [`  ${named(each.participantId)}`, share(each.attendance)]),
              ]),
            ]),
      ].join('\n'),
    )
    .join('\n\n')
}

export function activityLine(
  { title, ledBy, ledByText, lead, joint }: RecordedMeeting['activities'][number],
  { meetings: words }: Messages,
  names: ReadonlyMap<string, string>,
): string {
  const who = ledBy === null ? ledByText : (names.get(ledBy) ?? ledBy)
  const led = who === '' ? [] : [`${words.ledBy}: ${who}${lead === null ? '' : ` (${words.leads[lead]})`}`]
  const said = joint === null ? [] : [joint ? words.joints.yes : words.joints.no]
  return [title, ...led, ...said].join(' · ')
}

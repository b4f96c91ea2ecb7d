// Meetings in a report: attendance drawn and as a table, by school, and what was done in each.
import { attended } from '../../../../shared/domain/pictures/attendance.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { tickDay } from '../../../../shared/i18n/tick-day.ts'
import type { LinkOwner } from '../../../../shared/schema/linked-excerpt.ts'
import {
  attendanceOwner,
  type CaseMeetings,
  type RecordedMeeting,
  type Share,
} from '../../../../shared/schema/meeting.ts'
import {
  type Block,
  bold,
  bullets,
  heading,
  type Inlines,
  numberColumn,
  small,
  textColumn,
} from '../../files/report/blocks.ts'
import type { Words } from '../../files/report/words.ts'
import { listEstablishments, listParticipants } from '../../repositories/people.ts'
import { readMeetings } from '../meetings.ts'
import type { Part, PartContext } from '../report-network.ts'
import { attendanceSvg } from './attendance-svg.ts'
import { placesOf } from './places.ts'

/** Only what was recorded of some meeting. */
export const meetingsPart: Part = (context) => {
  const { db, caseId, language, words } = context
  const { meetings: said, terms } = messagesFor(language)
  const data = readMeetings(db, caseId)
  const recorded = data.meetings.filter(
    ({ marks, activities, roles }) => marks.length + activities.length + roles.length > 0,
  )
  if (recorded.length === 0) return null
  const drawn = attended(recorded)
  const figure: Block = {
    type: 'figure',
    svg: attendanceSvg(drawn, { label: said.chart, percent: words.percent, day: tickDay(language) }),
    caption: `${said.chart}. ● ${terms.kind['network-meeting']} · ◇ ${terms.kind['coordination-meeting']}`,
    words: drawn
      .map((each) => `${words.shortDay(each.date)}: ${written(each.attendance, words, language)}`)
      .join(' · '),
  }
  return {
    title: said.list,
    blocks: [
      ...(drawn.length < 2 ? [] : [figure]),
      meetingTable(recorded, context),
      ...(data.schools.length === 0 ? [] : [schoolTable(data, context)]),
      ...recorded.flatMap((meeting) => {
        const inside = [...activityBlocks(meeting, context), ...evidenceBlocks(meeting, context)]
        return inside.length === 0 ? [] : [heading(3, nameOf(meeting, words)), ...inside]
      }),
    ],
  }
}

function nameOf({ number, title, date }: RecordedMeeting, words: Words): string {
  return `S${number} ${title}, ${words.day(date)}`
}

function written({ part, whole, rate }: Share, { number, percent }: Words, language: 'es' | 'en'): string {
  const { meetings: said } = messagesFor(language)
  return rate === null ? said.nothing : `${percent(rate)} (${said.share(number(part), number(whole))})`
}

function meetingTable(meetings: readonly RecordedMeeting[], { language, words }: PartContext): Block {
  const { meetings: said } = messagesFor(language)
  return {
    type: 'table',
    caption: said.list,
    columns: [
      textColumn(said.meeting),
      ...[said.attendance, said.schoolsRepresented, said.led, said.jointShare].map(numberColumn),
    ],
    rows: meetings.map((meeting) => [
      nameOf(meeting, words),
      ...[meeting.attendance, meeting.schools, meeting.led, meeting.joint].map((share) =>
        written(share, words, language),
      ),
    ]),
  }
}

function schoolTable({ schools }: CaseMeetings, { db, language, words }: PartContext): Block {
  const { meetings: said } = messagesFor(language)
  const rows = listEstablishments(db).flatMap(({ id, pseudonym }) => {
    const school = schools.find(({ establishmentId }) => establishmentId === id)
    return school === undefined
      ? []
      : [
          [
            pseudonym,
            written(school.attendance, words, language),
            written(school.represented, words, language),
          ],
        ]
  })
  return {
    type: 'table',
    caption: said.schools,
    columns: [textColumn(said.school), numberColumn(said.attendance), numberColumn(said.represented)],
    rows,
  }
}

/** Where the excerpts are that show the meeting as a whole, and single marks of who came. */
function evidenceBlocks({ sourceId, marks }: RecordedMeeting, { db, language }: PartContext): Block[] {
  const { meetings: said, links } = messagesFor(language)
  const people = new Map(listParticipants(db).map(({ id, pseudonym }) => [id, pseudonym]))
  const owners: [string, LinkOwner][] = [
    [said.meeting, { kind: 'meeting', id: sourceId }],
    ...marks
      .filter(({ excerpts }) => excerpts > 0)
      .map(({ participantId, state }): [string, LinkOwner] => [
        `${people.get(participantId) ?? ''}: ${said.states[state]}`,
        attendanceOwner({ sourceId, participantId }),
      ]),
  ]
  const items = owners.flatMap(([name, owner]): Inlines[] => {
    const places = placesOf(db, owner)
    return places === '' ? [] : [[bold(`${name}.`), ` ${places}`]]
  })
  return items.length === 0 ? [] : [small(links.title), bullets(items)]
}

function activityBlocks({ activities, roles }: RecordedMeeting, { db, language }: PartContext): Block[] {
  if (activities.length + roles.length === 0) return []
  const { meetings: said } = messagesFor(language)
  const people = new Map(listParticipants(db).map(({ id, pseudonym }) => [id, pseudonym]))
  const who = ({ ledBy, ledByText, lead }: RecordedMeeting['activities'][number]) => {
    const name = ledBy === null ? ledByText : (people.get(ledBy) ?? '')
    return name === '' || lead === null ? name || said.nothing : `${name} (${said.leads[lead]})`
  }
  const held = Map.groupBy(roles, ({ role }) => role)
  const table: Block = {
    type: 'table',
    caption: said.activities,
    columns: [said.activity, said.ledBy, said.joint, said.evidence].map(textColumn),
    rows: [
      ...activities.map((activity) => [
        activity.title,
        who(activity),
        activity.joint === null ? said.nothing : activity.joint ? said.joints.yes : said.joints.no,
        placesOf(db, { kind: 'activity', id: activity.id }),
      ]),
      ...[...held].map(([role, holding]) => [
        `${said.role}: ${role}`,
        holding.map(({ participantId }) => people.get(participantId) ?? '').join(', '),
        '',
        '',
      ]),
    ],
  }
  return [table]
}

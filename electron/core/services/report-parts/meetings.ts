// Meetings in a report: attendance drawn and as a table, by school, and what was done in each.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { CaseMeetings, RecordedMeeting, Share } from '../../../../shared/schema/meeting.ts'
import { type Block, heading, numberColumn, textColumn } from '../../files/report/blocks.ts'
import type { Words } from '../../files/report/words.ts'
import { linkedTo } from '../../repositories/linked-excerpts.ts'
import { listEstablishments, listParticipants } from '../../repositories/people.ts'
import { placedLinks } from '../links.ts'
import { readMeetings } from '../meetings.ts'
import type { Part, PartContext } from '../report-network.ts'
import { attendanceSvg } from './attendance-svg.ts'

/** Only what was recorded of some meeting. */
export const meetingsPart: Part = (context) => {
  const { db, caseId, language, words } = context
  const { meetings: said } = messagesFor(language)
  const data = readMeetings(db, caseId)
  const recorded = data.meetings.filter(
    ({ marks, activities, roles }) => marks.length + activities.length + roles.length > 0,
  )
  if (recorded.length === 0) return null
  const drawn = recorded.filter(({ date, attendance }) => date !== null && attendance.rate !== null)
  const figure: Block = {
    type: 'figure',
    svg: attendanceSvg(drawn, { label: said.chart, percent: words.percent, day: words.shortDay }),
    caption: said.chart,
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
      ...recorded
        .filter(({ activities }) => activities.length > 0)
        .flatMap((meeting) => [heading(3, nameOf(meeting, words)), activityTable(meeting, context)]),
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

function activityTable({ activities, roles }: RecordedMeeting, { db, language }: PartContext): Block {
  const { meetings: said } = messagesFor(language)
  const people = new Map(listParticipants(db).map(({ id, pseudonym }) => [id, pseudonym]))
  const who = ({ ledBy, ledByText, lead }: RecordedMeeting['activities'][number]) => {
    const name = ledBy === null ? ledByText : (people.get(ledBy) ?? '')
    return name === '' || lead === null ? name || said.nothing : `${name} (${said.leads[lead]})`
  }
  const held = Map.groupBy(roles, ({ role }) => role)
  return {
    type: 'table',
    caption: said.activities,
    columns: [said.activity, said.ledBy, said.joint, said.evidence].map(textColumn),
    rows: [
      ...activities.map((activity) => [
        activity.title,
        who(activity),
        activity.joint === null ? said.nothing : activity.joint ? said.joints.yes : said.joints.no,
        placedLinks(db, linkedTo(db, { kind: 'activity', id: activity.id }))
          .flatMap(({ locator }) => locator ?? [])
          .join(', '),
      ]),
      ...[...held].map(([role, holding]) => [
        `${said.role}: ${role}`,
        holding.map(({ participantId }) => people.get(participantId) ?? '').join(', '),
        '',
        '',
      ]),
    ],
  }
}

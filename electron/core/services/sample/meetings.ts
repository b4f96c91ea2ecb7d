// The meetings of a case of the sample study: minutes of further ones, who came to each, what was done, and facts cited.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { factKind } from '../../../../shared/schema/fact.ts'
import { type CodeId, type CodingId, indicatorId, type SourceId } from '../../../../shared/schema/ids.ts'
import { stance } from '../../../../shared/schema/judgement.ts'
import { attendanceOwner, attendanceState } from '../../../../shared/schema/meeting.ts'
import { name, prose } from '../../../../shared/schema/text.ts'
import { factServices } from '../facts.ts'
import { linkExcerpts, linkServices } from '../links.ts'
import { meetingServices, readMeetings } from '../meetings.ts'
import { addCoding, importSources, sampleSource } from './case.ts'
import { readJson, required } from './files.ts'
import type { Operate, SampleCase, SamplePeople } from './parts.ts'

const names = z.array(name).optional()

const meetingsFile = z.object({
  /** Meetings nobody of the study observed, known from their minutes. */
  minutes: z.array(sampleSource),
  codings: z.array(
    z.object({ source: z.string(), quote: z.string(), codes: z.array(z.string()).min(1), coder: name }),
  ),
  meetings: z.array(
    z.object({
      source: z.string(),
      /** What holds of everyone who was called and is not named. */
      others: attendanceState,
      present: names,
      absent: names,
      excused: names,
      /** Of whose mark, places in the codings of this file that show it. */
      shows: z.record(name, z.array(z.int())).optional(),
      activities: z.array(
        z.object({
          title: name,
          ledBy: name.nullable(),
          ledByText: name.optional(),
          joint: z.boolean().nullable(),
          /** Places in the codings of the case's own file, and of this one. */
          cite: z.array(z.int()).optional(),
          quotes: z.array(z.int()).optional(),
        }),
      ),
      roles: z.array(z.tuple([name, name])),
      cite: z.array(z.int()).optional(),
    }),
  ),
  facts: z.array(z.object({ fact: factKind, indicator: indicatorId, stance, note: prose })),
})
type MeetingsFile = z.output<typeof meetingsFile>

/** Of the cases that have such a file. */
export async function addMeetings(
  operate: Operate,
  folder: string,
  of: SampleCase,
  people: SamplePeople,
  codes: ReadonlyMap<string, CodeId>,
): Promise<void> {
  const path = join(folder, 'meetings.json')
  if (!existsSync(path)) return
  const file = readJson(path, meetingsFile)
  const minutes = await importSources(
    operate,
    folder,
    { sources: file.minutes, author: of.author },
    of.caseId,
  )
  const sources = new Map([...of.sources, ...minutes])
  const quotes = file.codings.map((coding) =>
    addCoding(operate, { ...coding, direction: 'neutral', memo: '' }, sources, codes),
  )
  for (const each of file.meetings)
    addMeeting(operate, of, people, quotes, {
      ...each,
      sourceId: required(sources.get(each.source), each.source),
    })
  for (const { fact: kind, indicator, stance: side, note } of file.facts)
    operate('facts.cite', of.author, (context) =>
      factServices['facts.cite'](context, {
        caseId: of.caseId,
        kind,
        subject: { kind: 'case', id: of.caseId },
        wave: null,
        indicatorId: indicator,
        stance: side,
        note,
      }),
    )
}

type Meeting = MeetingsFile['meetings'][number] & { sourceId: SourceId }

function addMeeting(
  operate: Operate,
  of: SampleCase,
  people: SamplePeople,
  quotes: readonly CodingId[],
  meeting: Meeting,
): void {
  const { sourceId, activities, roles } = meeting
  const person = (pseudonym: string) => required(people.participants.get(pseudonym), pseudonym)
  const coding = (place: number) => required(of.codings[place], `citation ${place}`)
  operate('meetings.setAttendance', of.author, (context) => {
    const called = readMeetings(context.db, of.caseId).meetings.find(
      (each) => each.sourceId === sourceId,
    )?.called
    const states = new Map((called ?? []).map((id) => [id, meeting.others]))
    for (const state of attendanceState.options)
      for (const pseudonym of meeting[state] ?? []) states.set(person(pseudonym), state)
    const marks = [...states].map(([participantId, state]) => ({ participantId, state }))
    return meetingServices['meetings.setAttendance'](context, { sourceId, marks })
  })
  for (const [pseudonym, places] of Object.entries(meeting.shows ?? {}))
    operate('links.add', of.author, (context) =>
      linkServices['links.add'](context, {
        owner: attendanceOwner({ sourceId, participantId: person(pseudonym) }),
        codingIds: places.map((place) => required(quotes[place], `quote ${place}`)),
      }),
    )
  for (const { title, ledBy, ledByText, joint, cite, quotes: own } of activities)
    operate('activities.create', of.author, (context) =>
      meetingServices['activities.create'](context, {
        sourceId,
        title,
        joint,
        ledBy: ledBy === null ? null : person(ledBy),
        ledByText: ledByText ?? '',
        cite: [
          ...(cite ?? []).map(coding),
          ...(own ?? []).map((place) => required(quotes[place], `quote ${place}`)),
        ],
      }),
    )
  if (roles.length > 0)
    operate('meetings.setRoles', of.author, (context) =>
      meetingServices['meetings.setRoles'](context, {
        sourceId,
        roles: roles.map(([role, who]) => ({ role, participantId: person(who) })),
      }),
    )
  if (meeting.cite !== undefined)
    operate('links.add', of.author, (context) => {
      context.describe(meeting.source)
      linkExcerpts(
        context.db,
        { owner: { kind: 'meeting', id: sourceId }, caseId: of.caseId },
        (meeting.cite ?? []).map((place) => ({ codingId: coding(place), stance: null })),
      )
    })
}

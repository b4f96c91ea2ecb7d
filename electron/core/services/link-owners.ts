// What excerpts can be linked to: how each kind of it is called, and of which case it is.
import { partNamed, retiredNamed } from '../../../shared/i18n/part-names.ts'
import type { LinkOwner, NamedOwner, OwnerKind } from '../../../shared/schema/linked-excerpt.ts'
import { attendanceOwner } from '../../../shared/schema/meeting.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listFactCitations } from '../repositories/fact-citations.ts'
import { listPlacements } from '../repositories/levels.ts'
import { listActivities, listAttendance } from '../repositories/meetings.ts'
import { readModelInForce } from '../repositories/model.ts'
import { listEstablishments, listParticipants } from '../repositories/people.ts'
import { listSources } from '../repositories/sources.ts'
import { readStudy } from '../repositories/study.ts'
import { listTies } from '../repositories/ties.ts'
import { listWaves } from '../repositories/waves.ts'
import { attainmentOwners, planOwners } from './plan-owners.ts'

/** Names owners of one kind by their ids; reads its list once. Null: there is no such owner. */
type OwnerReader = (db: ReadableDb) => (id: string) => Omit<NamedOwner, 'owner'> | null

const readers: { readonly [K in OwnerKind]?: OwnerReader } = {
  level: (db) => {
    const placements = new Map(listPlacements(db).map((each) => [each.id as string, each]))
    const cases = new Map(listCases(db).map(({ id, name }) => [id, name]))
    const waves = new Map(listWaves(db).map(({ id, name }) => [id, name]))
    const model = readModelInForce(db)
    const { components } = model
    const { language } = readStudy(db)
    return (id) => {
      const placement = placements.get(id)
      if (placement === undefined) return null
      const { component, step } = placement
      const known = components.find((each) => each.id === component)
      const names = [
        partNamed(model, 'component', component),
        known?.attributes.find((each) => each.id === step)?.name ??
          (step === null ? undefined : retiredNamed(model, 'attribute', step)),
      ]
      const of = names.flatMap((name) => (name === undefined ? [] : [name[language]]))
      const wave = placement.wave === null ? '' : ` (${waves.get(placement.wave) ?? placement.wave})`
      const { caseId } = placement
      return { name: `${cases.get(caseId) ?? caseId}: ${of.join(' → ')}${wave}`, caseId }
    }
  },
  meeting: (db) => {
    const sources = new Map(listSources(db).map((source) => [source.id as string, source]))
    return (id) => {
      const source = sources.get(id)
      const met = source?.kind === 'network-meeting' || source?.kind === 'coordination-meeting'
      return source && met ? { name: `S${source.number} ${source.title}`, caseId: source.caseId } : null
    }
  },
  'plan-item': planOwners,
  attainment: attainmentOwners,
  attendance: (db) => {
    const sources = new Map(listSources(db).map((source) => [source.id as string, source]))
    const people = new Map(listParticipants(db).map((each) => [each.id, each.pseudonym]))
    const marks = new Map(listAttendance(db).map((each) => [attendanceOwner(each).id, each]))
    return (id) => {
      const mark = marks.get(id)
      const source = mark && sources.get(mark.sourceId)
      if (mark === undefined || source === undefined) return null
      return { name: `S${source.number}: ${people.get(mark.participantId)}`, caseId: source.caseId }
    }
  },
  activity: (db) => {
    const sources = new Map(listSources(db).map((source) => [source.id, source]))
    const activities = new Map(listActivities(db).map((each) => [each.id as string, each]))
    return (id) => {
      const activity = activities.get(id)
      const source = activity && sources.get(activity.sourceId)
      if (activity === undefined || source === undefined) return null
      return { name: `S${source.number}: ${activity.title}`, caseId: source.caseId }
    }
  },
  fact: (db) => {
    const citations = new Map(listFactCitations(db).map((each) => [each.id as string, each]))
    return (id) => {
      const cited = citations.get(id)
      return cited === undefined ? null : { name: cited.was.locator, caseId: cited.caseId }
    }
  },
  tie: (db) => {
    const ties = new Map(listTies(db).map((tie) => [tie.id as string, tie]))
    const schools = new Map(listEstablishments(db).map(({ id, pseudonym }) => [id, pseudonym]))
    return (id) => {
      const tie = ties.get(id)
      if (tie === undefined) return null
      return { name: `${schools.get(tie.giverId)} → ${schools.get(tie.receiverId)}`, caseId: tie.caseId }
    }
  },
}

/** Names owners; every list it needs is read once, however many are named. Null: it is not there. */
export function ownerReader(db: ReadableDb): (owner: LinkOwner) => NamedOwner | null {
  const opened = new Map<OwnerKind, ReturnType<OwnerReader>>()
  return (owner) => {
    const reader = readers[owner.kind]
    if (reader === undefined) return null
    const read = opened.get(owner.kind) ?? reader(db)
    opened.set(owner.kind, read)
    const named = read(owner.id)
    return named === null ? null : { owner, ...named }
  }
}

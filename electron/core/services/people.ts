// The people of a case: establishments, participants with their pseudonyms, and who speaks where.
import { AppError } from '../../../shared/api/errors.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import {
  establishmentId,
  type ParticipantId,
  participantId,
  type SourceId,
} from '../../../shared/schema/ids.ts'
import type { Establishment, Participant } from '../../../shared/schema/people.ts'
import type { Turn } from '../../../shared/schema/source.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import { listMemberships } from '../repositories/memberships.ts'
import {
  deleteEstablishment,
  deleteParticipant,
  deleteSpeaking,
  insertEstablishment,
  insertParticipant,
  insertSpeaking,
  listEstablishments,
  listParticipants,
  listSpeaking,
  updateEstablishment,
  updateParticipant,
} from '../repositories/people.ts'
import { setEstablishmentValue, setParticipantValue } from '../repositories/people-attributes.ts'
import { listSources } from '../repositories/sources.ts'
import { checkedAttribute } from './attributes.ts'
import { findCase } from './cases.ts'
import { keptText } from './kept-texts.ts'
import { findEstablishment, findParticipant, refuseElsewhere, refuseTakenPseudonym } from './people-checks.ts'
import { findSource, findText } from './sources.ts'
import { removeTiesOfSchool } from './tie-removal.ts'

export const peopleServices: ServicesOf<'people' | 'establishments' | 'participants'> = {
  'people.list': ({ db }) => ({
    establishments: listEstablishments(db),
    participants: listParticipants(db),
    memberships: listMemberships(db),
    speaking: listSpeaking(db),
  }),
  'people.labels': ({ db }, { caseId }) => {
    findCase(db, caseId)
    return listSources(db)
      .filter((source) => source.caseId === caseId)
      .map(({ id }) => ({ sourceId: id, labels: labelsIn(keptText(db, id).turns) }))
  },
  'establishments.create': ({ db, newId, describe }, { caseId, pseudonym, name, ...about }) => {
    findCase(db, caseId)
    refuseTakenPseudonym(db, caseId, pseudonym)
    const made: Establishment = {
      id: establishmentId.parse(newId()),
      caseId,
      pseudonym,
      name: name ?? '',
      territory: about.territory ?? null,
      levels: about.levels ?? [],
      coordinates: about.coordinates ?? null,
      mapPoint: about.mapPoint ?? null,
      values: {},
    }
    describe(pseudonym)
    insertEstablishment(db, made)
    return made
  },
  'establishments.update': ({ db, describe }, { id, ...changes }) => {
    const found = findEstablishment(db, id)
    const { pseudonym, name, territory, levels, coordinates, mapPoint } = changes
    const next: Establishment = {
      ...found,
      pseudonym: pseudonym ?? found.pseudonym,
      name: name ?? found.name,
      territory: territory === undefined ? found.territory : territory,
      levels: levels ?? found.levels,
      coordinates: coordinates === undefined ? found.coordinates : coordinates,
      mapPoint: mapPoint === undefined ? found.mapPoint : mapPoint,
    }
    if (next.pseudonym !== found.pseudonym) refuseTakenPseudonym(db, found.caseId, next.pseudonym)
    describe(next.pseudonym)
    updateEstablishment(db, next)
    return null
  },
  'establishments.setValue': ({ db, describe }, { establishmentId: of, attributeId, value }) => {
    const { pseudonym } = findEstablishment(db, of)
    describe(`${pseudonym}: ${checkedAttribute(db, 'establishment', attributeId, value).name}`)
    setEstablishmentValue(db, of, attributeId, value)
    return null
  },
  'establishments.remove': ({ db, describe }, { id }) => {
    describe(findEstablishment(db, id).pseudonym)
    removeTiesOfSchool(db, id)
    deleteEstablishment(db, id)
    return null
  },
  'participants.create': (
    { db, newId, describe },
    { caseId, pseudonym, name, role, establishmentId: of },
  ) => {
    findCase(db, caseId)
    refuseTakenPseudonym(db, caseId, pseudonym)
    const made: Participant = {
      id: participantId.parse(newId()),
      caseId,
      pseudonym,
      name: name ?? '',
      role: role ?? '',
      establishmentId: of ?? null,
      values: {},
    }
    refuseElsewhere(db, made)
    describe(pseudonym)
    insertParticipant(db, made)
    return made
  },
  'participants.update': ({ db, describe }, { id, pseudonym, name, role, establishmentId: of }) => {
    const found = findParticipant(db, id)
    const next: Participant = {
      ...found,
      pseudonym: pseudonym ?? found.pseudonym,
      name: name ?? found.name,
      role: role ?? found.role,
      establishmentId: of === undefined ? found.establishmentId : of,
    }
    if (next.pseudonym !== found.pseudonym) refuseTakenPseudonym(db, found.caseId, next.pseudonym)
    refuseElsewhere(db, next)
    describe(next.pseudonym)
    updateParticipant(db, next)
    return null
  },
  'participants.setValue': ({ db, describe }, { participantId: of, attributeId, value }) => {
    const { pseudonym } = findParticipant(db, of)
    describe(`${pseudonym}: ${checkedAttribute(db, 'participant', attributeId, value).name}`)
    setParticipantValue(db, of, attributeId, value)
    return null
  },
  'participants.remove': ({ db, describe }, { id }) => {
    describe(findParticipant(db, id).pseudonym)
    deleteParticipant(db, id)
    return null
  },
  'participants.speak': (context, { sourceId, speaker, participantId: id }) => {
    speak(context, sourceId, speaker, id)
    return null
  },
}

/** One way of writing each: the first. */
function labelsIn(turns: readonly Pick<Turn, 'speaker'>[]): string[] {
  const labels = new Map<string, string>()
  for (const { speaker } of turns) {
    const label = foldLabel(speaker)
    if (!labels.has(label)) labels.set(label, speaker)
  }
  return [...labels.values()]
}

/** Labels that differ in case or accents alone are one, so at most one row stands for them. */
function speak(
  { db, describe }: Pick<CommandContext, 'db' | 'describe'>,
  sourceId: SourceId,
  speaker: string,
  id: ParticipantId | null,
): void {
  const source = findSource(db, sourceId)
  const label = foldLabel(speaker)
  const known = listSpeaking(db).filter(
    (each) => each.sourceId === sourceId && foldLabel(each.speaker) === label,
  )
  if (id !== null) {
    const participant = findParticipant(db, id)
    if (participant.caseId !== source.caseId)
      throw new AppError('participant.elsewhere', { participant: participant.pseudonym })
    if (label !== '' && !findText(db, sourceId).turns.some((turn) => foldLabel(turn.speaker) === label))
      throw new AppError('source.no_such_speaker', { speaker, source: source.title })
  }
  describe(speaker === '' ? source.title : `${source.title}: ${speaker}`)
  for (const each of known) deleteSpeaking(db, each)
  if (id !== null) insertSpeaking(db, { sourceId, speaker, participantId: id })
}

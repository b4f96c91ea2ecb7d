// Real names and pseudonyms of the study's people, for whatever leaves it.
import type { Named } from '../../../shared/domain/pseudonyms/find-names.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listEstablishments, listParticipants, listSpeaking } from '../repositories/people.ts'

/** Everybody with a real name recorded. */
export function namesOf(db: ReadableDb): Named[] {
  const of = (kind: Named['of'], people: readonly { name: string; pseudonym: string }[]) =>
    people
      .filter(({ name }) => name !== '')
      .map(({ name, pseudonym }): Named => ({ of: kind, name, pseudonym }))
  return [...of('participant', listParticipants(db)), ...of('establishment', listEstablishments(db))]
}

/** The pseudonym of whoever speaks under a label of a source, where it is known who does; else the label. */
export function speakerNames(db: ReadableDb): (source: SourceId, label: string) => string {
  const pseudonyms = new Map(listParticipants(db).map(({ id, pseudonym }) => [id, pseudonym]))
  const key = (source: SourceId, label: string) => JSON.stringify([source, foldLabel(label)])
  const known = new Map(
    listSpeaking(db).flatMap(({ sourceId, speaker, participantId }) => {
      const pseudonym = pseudonyms.get(participantId)
      return pseudonym === undefined || speaker === '' ? [] : [[key(sourceId, speaker), pseudonym] as const]
    }),
  )
  return (source, label) => known.get(key(source, label)) ?? label
}

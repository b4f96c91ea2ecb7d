// Where facts come from: each provider computes some kinds of facts of one case, in all its time or in a wave.
import type { ComputedFact } from '../../../shared/domain/facts/computed.ts'
import { meetingFacts } from '../../../shared/domain/facts/meeting-facts.ts'
import { tieFacts } from '../../../shared/domain/ties/tie-facts.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listEstablishments } from '../repositories/people.ts'
import { listTies } from '../repositories/ties.ts'
import { inOneWave, meetingMaterial } from './meeting-material.ts'

/** Reads a case once, and answers for each wave. */
export type FactProvider = (db: ReadableDb, caseId: CaseId) => (wave: Wave | null) => ComputedFact[]

/** In the order facts are listed. A kind of fact is declared in shared/schema/fact.ts and said in the catalogues. */
export const factProviders: readonly FactProvider[] = [
  (db, caseId) => {
    const material = meetingMaterial(db, caseId)
    return (wave) => meetingFacts(inOneWave(material, wave), caseId)
  },
  (db, caseId) => {
    const schools = listEstablishments(db).filter((school) => school.caseId === caseId)
    const ties = listTies(db).filter((tie) => tie.caseId === caseId)
    return (wave) =>
      tieFacts(schools, wave === null ? ties : ties.filter(({ waveId }) => waveId === wave.id), caseId)
  },
]

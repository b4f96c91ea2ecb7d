// Facts computed from a case's records, and their citing for and against indicators. They never enter the roll-up.
import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { type ComputedFact, hasMoved } from '../../../shared/domain/facts/computed.ts'
import { factLocator } from '../../../shared/domain/facts/locator.ts'
import {
  type CitedFact,
  type Fact,
  type FactCitation,
  type FactKey,
  type FactThen,
  factKinds,
} from '../../../shared/schema/fact.ts'
import { type CaseId, type FactCitationId, factCitationId } from '../../../shared/schema/ids.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import {
  deleteFactCitation,
  insertFactCitation,
  listFactCitations,
  updateFactCitation,
} from '../repositories/fact-citations.ts'
import { readModel } from '../repositories/model.ts'
import { listEstablishments, listParticipants } from '../repositories/people.ts'
import { listSources } from '../repositories/sources.ts'
import { listWaves } from '../repositories/waves.ts'
import { findCase } from './cases.ts'
import { factProviders } from './fact-providers.ts'
import { findWave } from './waves.ts'

export const factServices: ServicesOf<'facts'> = {
  'facts.list': ({ db }, { caseId, wave }) => {
    const of = wave === undefined ? null : findWave(db, wave)
    const cases = caseId === undefined ? listCases(db) : [findCase(db, caseId)]
    return cases.flatMap(({ id }) => factReader(db, id)(of))
  },
  'facts.cited': ({ db }, { caseId }) => citedFacts(db, findCase(db, caseId).id),
  'facts.cite': (context, input) => cite(context, input),
  'facts.updateCitation': ({ db, coder, now, describe }, { id, stance, note, takeValue }) => {
    const found = findCitation(db, id)
    const fact = takeValue === true ? findFact(db, found) : null
    describe(found.was.locator)
    updateFactCitation(db, {
      ...found,
      stance: stance ?? found.stance,
      note: note ?? found.note,
      was: fact === null ? found.was : thenOf(fact),
      author: coder,
      at: now,
    })
    return null
  },
  'facts.uncite': ({ db, describe }, { id }) => {
    describe(findCitation(db, id).was.locator)
    deleteFactCitation(db, id)
    return null
  },
}

/** @throws case.not_found, model.part_not_found, wave.not_found, fact.not_found, fact.cited_already */
function cite(
  { db, newId, coder, now, describe }: CommandContext,
  { indicatorId, stance, note, ...key }: Parsed<'facts.cite'>,
): FactCitation {
  findCase(db, key.caseId)
  if (!readModel(db).indicators.some(({ id }) => id === indicatorId))
    throw new AppError('model.part_not_found', { id: indicatorId })
  const fact = findFact(db, key)
  if (listFactCitations(db).some((each) => each.indicatorId === indicatorId && nameOf(each) === nameOf(key)))
    throw new AppError('fact.cited_already', { locator: fact.locator })
  const made: FactCitation = {
    ...key,
    id: factCitationId.parse(newId()),
    indicatorId,
    stance,
    note: note ?? '',
    author: coder,
    at: now,
    was: thenOf(fact),
  }
  describe(fact.locator)
  insertFactCitation(db, made)
  return made
}

/** The facts of a case with their names; read once, they answer for each wave. */
export function factReader(db: ReadableDb, caseId: CaseId): (wave: Wave | null) => Fact[] {
  const providers = factProviders.map((provider) => provider(db, caseId))
  const nameOfCase = listCases(db).find(({ id }) => id === caseId)?.name ?? ''
  const names = new Map<string, string | number>([
    ...listSources(db).map(({ id, number }) => [id, number] as const),
    ...[...listEstablishments(db), ...listParticipants(db)].map((each) => [each.id, each.pseudonym] as const),
  ])
  return (wave) => {
    const named = ({ subject, ...fact }: ComputedFact): Fact => ({
      ...fact,
      subject,
      caseId,
      wave: wave?.id ?? null,
      nature: factKinds[fact.kind].nature,
      unit: factKinds[fact.kind].unit,
      locator: factLocator(fact.kind, subject.kind, {
        case: nameOfCase,
        subject: subject.kind === 'case' ? null : (names.get(subject.id) ?? subject.id),
        wave: wave?.name ?? null,
      }),
    })
    return providers.flatMap((provider) => provider(wave)).map(named)
  }
}

/** What is cited of a case, as it was and as it is. In the order it was cited. */
export function citedFacts(db: ReadableDb, caseId: CaseId): CitedFact[] {
  const citations = listFactCitations(db).filter((each) => each.caseId === caseId)
  if (citations.length === 0) return []
  const reader = factReader(db, caseId)
  const waves = listWaves(db)
  const found = new Map<string, Fact>()
  for (const id of new Set(citations.map(({ wave }) => wave))) {
    const wave = waves.find((each) => each.id === id) ?? null
    if (id !== null && wave === null) continue
    for (const fact of reader(wave)) found.set(nameOf(fact), fact)
  }
  return citations.map((citation) => {
    const fact = found.get(nameOf(citation)) ?? null
    return { ...citation, fact, moved: fact === null || hasMoved(citation.was, fact) }
  })
}

/** @throws wave.not_found, fact.not_found */
function findFact(db: ReadableDb, key: FactKey): Fact {
  const wave = key.wave === null ? null : findWave(db, key.wave)
  const found = factReader(db, key.caseId)(wave).find((fact) => nameOf(fact) === nameOf(key))
  if (found === undefined) throw new AppError('fact.not_found', { fact: key.kind })
  return found
}

function findCitation(db: ReadableDb, id: FactCitationId): FactCitation {
  const found = listFactCitations(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('fact.citation_not_found', { citation: id })
  return found
}

function nameOf({ caseId, kind, subject, wave }: FactKey): string {
  return JSON.stringify([caseId, kind, subject.kind, subject.id, wave])
}

function thenOf({ locator, value, part, whole, spread }: Fact): FactThen {
  return { locator, value, part, whole, spread }
}

// The evidence ledger of a case: the bones from the domain, and the words of what is shown.
import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { type LedgerEntry, ledgerEntries } from '../../../shared/domain/ledger/build-ledger.ts'
import { facetsOf, isFiltering, type LedgerCoding, passing } from '../../../shared/domain/ledger/material.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { tallier } from '../../../shared/domain/rollup/tally.ts'
import type { Answer, Exclusion } from '../../../shared/schema/evidence-mark.ts'
import type { CodingId, IndicatorId } from '../../../shared/schema/ids.ts'
import type {
  Ledger,
  LedgerDirection,
  LedgerExcerpt,
  LedgerIndicator,
  LedgerPassage,
} from '../../../shared/schema/ledger.ts'
import type { IndicatorProfile, Tally } from '../../../shared/schema/profile.ts'
import type { Source } from '../../../shared/schema/source.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readCoding } from '../repositories/codings.ts'
import { listAnswers, listExclusions } from '../repositories/evidence-marks.ts'
import { countMemosOfCodings } from '../repositories/excerpts.ts'
import { type CaseEvidence, caseEvidence } from './case-evidence.ts'
import { findCase } from './cases.ts'
import { excerptReader } from './excerpts.ts'
import { citedFacts } from './facts.ts'

type Question = Parsed<'ledger.read'>

export const ledgerServices: ServicesOf<'ledger'> = {
  'ledger.read': ({ db }, question) => readLedger(db, question),
}

/** @throws case.not_found, model.part_not_found, wave.not_found */
function readLedger(db: ReadableDb, question: Question): Ledger {
  const { caseId, filter, sort, show } = question
  const whole = caseEvidence(db, findCase(db, caseId).id)
  if (filter.wave !== undefined && !whole.waves.some(({ id }) => id === filter.wave))
    throw new AppError('wave.not_found', { wave: filter.wave })
  const left = passing(whole, filter, whole.waves)
  const { stages, ...rollup } = rollupCase(left)
  const wanted = new Set(wantedOf(whole, question))
  const entries = ledgerEntries(left, [...wanted], sort)
  const reader = ledgerReader(db, left)
  const cited = Map.groupBy(citedFacts(db, caseId), ({ indicatorId }) => indicatorId)
  const tally = tallier(left.sources)
  const indicatorOf = (profile: IndicatorProfile): LedgerIndicator => {
    const found = entries.get(profile.id)
    if (found === undefined) throw new Error(`no entries of ${profile.id}`)
    const direction = (counted: Tally, of: readonly LedgerEntry[]): LedgerDirection => ({
      ...counted,
      shown: of.slice(0, show).map((entry) => reader.passage(entry, profile.id)),
    })
    return {
      ...profile,
      supporting: direction(profile.supporting, found.supports),
      contradicting: direction(profile.contradicting, found.contradicts),
      neutral: direction(tally(found.neutral.flatMap(({ members }) => members)), found.neutral),
      excluded: found.excluded.flatMap((coding) => reader.excluded(coding, profile.id)),
      facts: cited.get(profile.id) ?? [],
      unanswered: found.contradicts.filter((entry) => !reader.isAnswered(entry, profile.id)).length,
    }
  }
  return {
    caseId,
    filtered: isFiltering(filter),
    ...rollup,
    stages: stages.map((stage) => ({
      ...stage,
      indicators: stage.indicators.filter(({ id }) => wanted.has(id)).map(indicatorOf),
    })),
    facets: facetsOf(whole, question.facets === true),
  }
}

/** @throws model.part_not_found */
function wantedOf({ model }: CaseEvidence, { indicators }: Question): IndicatorId[] {
  const known = model.indicators.map(({ id }) => id)
  const strange = indicators?.find((id) => !known.includes(id))
  if (strange !== undefined) throw new AppError('model.part_not_found', { id: strange })
  return indicators ?? known
}

/** Puts the words to what is shown; every list it needs is read once. */
function ledgerReader(db: ReadableDb, evidence: CaseEvidence) {
  const reader = excerptReader(db)
  const sources = new Map(evidence.sources.map((source) => [source.id, source]))
  const memos = countMemosOfCodings(db)
  const key = (codingId: CodingId, indicatorId: IndicatorId) => `${codingId} ${indicatorId}`
  const answers = new Map(listAnswers(db).map((each) => [key(each.codingId, each.indicatorId), each]))
  const exclusions = new Map(listExclusions(db).map((each) => [key(each.codingId, each.indicatorId), each]))
  const facts = (id: Source['id']): Pick<LedgerPassage, 'title' | 'kind' | 'date'> => {
    const source = sources.get(id)
    if (source === undefined) throw new Error(`no source ${id}`)
    const { title, kind, date } = source
    return { title, kind, date }
  }
  const excerptOf = ({ id }: LedgerCoding): LedgerExcerpt[] => {
    const coding = readCoding(db, id)
    if (coding === undefined) return []
    const { speakers, participants } = evidence.saying(coding.sourceId, coding)
    const said = { speakers: [...speakers], participants: [...participants] }
    return [{ ...reader.excerpt(coding), ...said, memos: memos.get(id) ?? 0 }]
  }
  const answersTo = ({ members }: LedgerEntry, indicator: IndicatorId): Answer[] =>
    members.flatMap(({ id }) => answers.get(key(id, indicator)) ?? [])
  return {
    isAnswered: (entry: LedgerEntry, indicator: IndicatorId): boolean =>
      answersTo(entry, indicator).length > 0,
    passage: (entry: LedgerEntry, indicator: IndicatorId): LedgerPassage => {
      const { sourceId, start, end, weight, members } = entry
      const { speakers, participants } = evidence.saying(sourceId, entry)
      return {
        sourceId,
        start,
        end,
        weight,
        quote: reader.quote(sourceId, entry),
        locator: reader.locator(sourceId, entry),
        ...facts(sourceId),
        speakers: [...speakers],
        participants: [...participants],
        coders: [...new Set(members.map(({ coder }) => coder))],
        excerpts: members.flatMap(excerptOf),
        answers: answersTo(entry, indicator),
      }
    },
    excluded: (coding: LedgerCoding, indicator: IndicatorId): LedgerIndicator['excluded'] => {
      const exclusion: Exclusion | undefined = exclusions.get(key(coding.id, indicator))
      if (exclusion === undefined) return []
      return excerptOf(coding).map((excerpt) => ({ ...exclusion, excerpt, ...facts(coding.sourceId) }))
    },
  }
}

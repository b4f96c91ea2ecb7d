// From a loaded study to the report on one case. Pure: the same material always gives the same report.

import { codePaths } from '../../../../shared/domain/codebook/path.ts'
import { treeOrder } from '../../../../shared/domain/codebook/tree.ts'
import type { WeighedCoding } from '../../../../shared/domain/rollup/input.ts'
import { countsFor, rollupCase } from '../../../../shared/domain/rollup/rollup-case.ts'
import { partNamed } from '../../../../shared/i18n/part-names.ts'
import type { Attribute, StudyCase } from '../../../../shared/schema/case.ts'
import type { Code } from '../../../../shared/schema/codebook.ts'
import type { Answer, Exclusion } from '../../../../shared/schema/evidence-mark.ts'
import type { Gap } from '../../../../shared/schema/gaps.ts'
import type { CodeId, IndicatorId, SourceId } from '../../../../shared/schema/ids.ts'
import type { Judgement, StageJudgement } from '../../../../shared/schema/judgement.ts'
import type { Memo } from '../../../../shared/schema/memo.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { CaseProfile, LayerTally } from '../../../../shared/schema/profile.ts'
import { type ReportChoices, reportSections } from '../../../../shared/schema/report.ts'
import type { Source } from '../../../../shared/schema/source.ts'
import type { Standing } from '../../../../shared/schema/staleness.ts'
import type { Language, LocalText } from '../../../../shared/schema/text.ts'
import { codesOf, countCodings, layersOf } from './build-codebook.ts'
import { contraryOf, stagesOf, untiedOf } from './build-evidence.ts'
import { missingOf } from './build-missing.ts'
import type { Building } from './building.ts'
import type {
  CaseReport,
  Citation,
  ReportFact,
  ReportJudgement,
  ReportPart,
  ReportSource,
  ReportSuggestion,
} from './case-report.ts'
import { partsTold, standingTold, type Telling } from './judgement-standing.ts'
import { type Cited, quoter, refOf, type Texts } from './quotes.ts'

/** What a report is made from. `codings` and `sources` are the whole study's; the case's own are picked from them. */
export type ReportMaterial = {
  language: Language
  version: string
  study: string
  studyLanguage: Language
  asOf: CaseReport['asOf']
  case: StudyCase
  attributes: Attribute[]
  model: Model
  codes: Code[]
  sources: Source[]
  codings: WeighedCoding[]
  exclusions: Exclusion[]
  /** Cited facts in words, by the indicator they are cited for. */
  facts: ReadonlyMap<IndicatorId, ReportFact[]>
  answers: Answer[]
  /** The text of a source that is in the study. */
  texts: Texts
  profile: CaseProfile
  layers: LayerTally[]
  /** Every stage judgement of the case that is not apart, oldest first. */
  judgements: StageJudgement[]
  /** Those that stand of parts of the model and are not apart, oldest first. */
  partJudgements: Judgement[]
  /** Of every signed judgement that stands, by its id. */
  standings: ReadonlyMap<string, Standing>
  /** What is missing of the case, as anybody may see it. */
  gaps: Gap[]
  /** What stands for a coder's name. */
  coderName: (name: string) => string
  /** What it is to hold. */
  choices: Pick<ReportChoices, 'sections' | 'quotes'>
  /** What stands for a speaker's label. */
  speakerName: (source: SourceId, label: string) => string
  /** What the network is made of and does; every quote in it is taken through `cite`. */
  network: (cite: (link: Cited) => Citation) => ReportPart[]
  /** Those about the case itself. */
  memos: Memo[]
}

export function buildReport(material: ReportMaterial): CaseReport {
  const { model, profile, language } = material
  const building = start(material)
  const { quotesIn, sources, codings, local } = building
  // In the order of the report: every part that quotes takes its quotes' places as it is built.
  const judgement = profile.judgement === null ? null : judgementOf(building, material, profile.judgement)
  const stages = stagesOf(building)
  const untied = untiedOf(building)
  const contrary = contraryOf(building)
  const { network, networkQuotes } = networkOf(building, material)
  return {
    language,
    version: material.version,
    study: material.study,
    studyLanguage: material.studyLanguage,
    asOf: material.asOf,
    sections: reportSections.filter(
      (each) =>
        material.choices.sections.includes(each) &&
        (each !== 'memos' || material.memos.length > 0) &&
        (each !== 'network' || network.length > 0),
    ),
    record: null,
    case: {
      name: material.case.name,
      description: material.case.description,
      attributes: material.attributes.map(({ id, name, type }) => ({
        name,
        type,
        value: material.case.values[id] ?? null,
      })),
    },
    model: {
      name: local(model.name),
      version: model.version,
      saturation: model.saturation,
      threshold: model.threshold,
      minCoverage: model.minCoverage,
      dimensions: model.dimensions
        .filter(({ id }) => model.indicators.some((indicator) => indicator.dimension === id))
        .map(({ id, name }) => ({ id, name: local(name) })),
    },
    sources: sources.map((source): ReportSource => {
      const { id, fileName, sha256 } = source
      return {
        ...refOf(source),
        id,
        fileName,
        sha256,
        words: countWords(material.texts.get(id)?.text ?? ''),
        codings: countCodings(codings.filter((coding) => coding.sourceId === id)),
        quoted: quotesIn('sources').quotedOf(id),
      }
    }),
    coders: [...Map.groupBy(codings, (coding) => coding.coder)]
      .map(([name, own]) => ({ name, codings: countCodings(own) }))
      .sort((a, b) => b.codings.all - a.codings.all),
    judgement,
    parts: partsTold(material.partJudgements, material.standings, tellingOf(building, material)),
    earlier: material.judgements
      .filter((each) => each.supersededBy !== null)
      .toReversed()
      .map((each) => claimOf(building, each)),
    suggestion: suggestionOf(building),
    stages,
    untied,
    missing: missingOf(building, stages, material.gaps, language),
    contrary,
    layers: layersOf(building, material.layers),
    network,
    networkQuotes,
    ...codesOf(building),
    memos: material.memos.map(({ title, author, updatedAt, body }) => ({
      title,
      author,
      at: updatedAt,
      body,
    })),
  }
}

function start(material: ReportMaterial): Building {
  const { model, profile, texts, language, choices } = material
  const sources = material.sources.filter((source) => source.caseId === material.case.id)
  const mine = new Set(sources.map((source) => source.id))
  const codes = treeOrder(material.codes)
  const paths = codePaths(codes)
  const local = (text: LocalText) => text[language]
  const numbers = new Map(
    profile.stages.flatMap(({ indicators }, stage) =>
      indicators.map(({ id }, place) => [id, `${stage + 1}.${place + 1}`] as const),
    ),
  )
  const number = (id: IndicatorId) => numbers.get(id) ?? id
  const path = (code: CodeId) => paths.get(code) ?? code
  const spokenTo = new Map(
    codes.map(({ id, indicators }) => [
      id,
      model.indicators.filter((each) => indicators.includes(each.id)).map((each) => each.id),
    ]),
  )
  const codings = {
    path,
    speaker: material.speakerName,
    indicators: (coding: WeighedCoding) =>
      (spokenTo.get(coding.codeId) ?? []).filter((id) => countsFor(coding, id)).map(number),
    answers: (coding: WeighedCoding) =>
      material.answers
        .filter(({ codingId }) => codingId === coding.id)
        .map(({ indicatorId, argument, author }) => ({ indicator: number(indicatorId), argument, author })),
  }
  const shown = quoter(material.sources, sources, texts, codings)
  const unseen = quoter(material.sources, sources, texts, codings)
  return {
    model,
    codes,
    sources,
    codings: material.codings.filter((coding) => mine.has(coding.sourceId)),
    exclusions: material.exclusions,
    facts: material.facts,
    profile,
    local,
    path,
    stageName: (id) => {
      const name = partNamed(model, 'stage', id)
      return name === undefined ? id : local(name)
    },
    number,
    quotesIn: (section) => (choices.sections.includes(section) ? shown : unseen),
    mostQuotes: choices.quotes,
  }
}

function tellingOf({ path }: Building, { language, model, coderName }: ReportMaterial): Telling {
  return { language, model, path, coderName }
}

function claimOf(
  { stageName }: Building,
  of: StageJudgement,
): Omit<ReportJudgement, 'citations' | 'standing'> {
  return {
    stage: stageName(of.stage),
    author: of.author,
    at: of.at,
    confidence: of.confidence,
    rationale: of.rationale,
    rival: of.rivalStage === null ? null : stageName(of.rivalStage),
    rivalReason: of.rivalReason,
    cited: of.citations.length,
  }
}

function judgementOf(building: Building, material: ReportMaterial, of: StageJudgement): ReportJudgement {
  const codings = new Map(material.codings.map((coding) => [coding.id, coding]))
  return {
    ...claimOf(building, of),
    standing: standingTold(of, material.standings.get(of.id), tellingOf(building, material)),
    citations: of.citations.map((cited) =>
      building
        .quotesIn('judgement')
        .citation(cited, cited.codingId === null ? null : (codings.get(cited.codingId) ?? null)),
    ),
  }
}

/** Its quotes are counted among the report's as its parts take them. */
function networkOf({ quotesIn }: Building, { codings, network }: ReportMaterial) {
  const byId = new Map(codings.map((coding) => [coding.id, coding]))
  const networkQuotes: Citation[] = []
  const parts = network((link) => {
    const coding = link.codingId === null ? undefined : byId.get(link.codingId)
    const cited = quotesIn('network').citation(link, coding ?? null)
    networkQuotes.push(cited)
    return cited
  })
  return { network: parts, networkQuotes }
}

function suggestionOf({ model, codes, sources, codings, profile, stageName }: Building): ReportSuggestion {
  const { suggestion, stages, flipSet, judgement } = profile
  const suggested = stages.find((each) => each.stage === suggestion?.stage)
  const left = new Set(flipSet)
  const kept = sources.filter((source) => !left.has(source.id))
  const without = flipSet === null ? null : rollupCase({ model, codes, codings, sources: kept }).suggestion
  return {
    stage:
      suggested === undefined
        ? null
        : { name: stageName(suggested.stage), fit: suggested.fit, coverage: suggested.coverage },
    skipped: suggestion?.skipped.map(stageName) ?? [],
    bare: stages.every((each) => each.coverage === 0),
    agrees: judgement === null ? null : judgement.stage === suggestion?.stage,
    flip:
      flipSet === null
        ? null
        : {
            sources: sources.filter((source) => left.has(source.id)).map(refOf),
            to: without === null ? null : stageName(without.stage),
          },
  }
}

/** Words as a word processor counts them: stretches without blanks that hold a letter or a digit. */
function countWords(text: string): number {
  let words = 0
  for (const [stretch] of text.matchAll(/\S+/gu)) if (/[\p{L}\p{N}]/u.test(stretch)) words += 1
  return words
}

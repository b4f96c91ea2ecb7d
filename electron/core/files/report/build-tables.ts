// From the reports on each case and the study's own lists to four tables. Pure.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { partNamed } from '../../../../shared/i18n/part-names.ts'
import type { Direction, Excerpt } from '../../../../shared/schema/coding.ts'
import type { CaseId, CodeId, SourceId } from '../../../../shared/schema/ids.ts'
import type { Judgement } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { Source } from '../../../../shared/schema/source.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import type { CaseReport, Passage } from './case-report.ts'
import { amount, type Cell, date, type EvidenceTable, long, text } from './tables.ts'

export type TableMaterial = {
  language: Language
  model: Model
  reports: readonly CaseReport[]
  cases: ReadonlyMap<CaseId, string>
  sources: ReadonlyMap<SourceId, Source>
  paths: ReadonlyMap<CodeId, string>
  codings: readonly (Excerpt & { speaker: string | null })[]
  /** Those that are not apart, oldest first. */
  judgements: readonly Judgement[]
}

export function buildTables(material: TableMaterial): EvidenceTable[] {
  return [profileTable(material), passagesTable(material), codingsTable(material), judgementsTable(material)]
}

function profileTable({ language, reports }: TableMaterial): EvidenceTable {
  const { reporting, report: say, terms } = messagesFor(language)
  const told = reporting.tables
  return {
    id: 'profile',
    name: told.profile,
    columns: [
      text(told.case),
      text(say.profile.stage),
      text(say.sources.number),
      long(say.profile.indicator),
      text(say.profile.dimension),
      text(say.profile.status),
      amount(say.profile.strength),
      amount(say.profile.passagesFor),
      amount(say.profile.passagesAgainst),
      amount(told.passagesNeutral),
      amount(say.profile.sourcesFor),
      amount(say.profile.sourcesAgainst),
      amount(say.profile.kindsFor),
      amount(told.codersFor),
      amount(told.stageFit),
      amount(told.stageCoverage),
    ],
    rows: reports.flatMap((report) =>
      report.stages.flatMap((stage) =>
        stage.indicators.map((each): Cell[] => [
          report.case.name,
          stage.name,
          each.number,
          each.text,
          each.dimension.name,
          terms.status[each.status],
          each.strength,
          each.tallies.supports.passages,
          each.tallies.contradicts.passages,
          each.tallies.neutral.passages,
          each.tallies.supports.sources.length,
          each.tallies.contradicts.sources.length,
          each.tallies.supports.kinds.length,
          each.tallies.supports.coders.length,
          stage.fit,
          stage.coverage,
        ]),
      ),
    ),
  }
}

/** The ledger: every passage of every indicator, those that were excluded with their reason, and those tied to nothing. */
function passagesTable({ language, reports }: TableMaterial): EvidenceTable {
  const { reporting, report: say, terms } = messagesFor(language)
  const told = reporting.tables
  const lead = (report: CaseReport, stage: string, number: string, indicator: string): Cell[] => [
    report.case.name,
    stage,
    number,
    indicator,
  ]
  const row = (head: Cell[], passage: Passage, direction: Direction, reason: string | null): Cell[] => [
    ...head,
    terms.direction[direction],
    reason === null ? told.counts : told.excluded,
    reason,
    passage.locator,
    passage.source.title,
    terms.kind[passage.source.kind],
    passage.source.date,
    passage.speakers.join('; '),
    passage.text,
    [...new Set(passage.codings.map(({ coder }) => coder))].join('; '),
    [...new Set(passage.codings.map(({ code }) => code))].join('; '),
    passage.codings.flatMap(({ memo }) => (memo.trim() === '' ? [] : [memo])).join('\n\n'),
    passage.codings.map(({ id }) => id).join(' '),
  ]
  const inDirections = (head: Cell[], passages: Record<Direction, Passage[]>) =>
    (['supports', 'contradicts', 'neutral'] as const).flatMap((direction) =>
      passages[direction].map((passage) => row(head, passage, direction, null)),
    )
  return {
    id: 'passages',
    name: told.passages,
    columns: [
      text(told.case),
      text(say.profile.stage),
      text(say.sources.number),
      long(say.profile.indicator),
      text(told.direction),
      text(told.counted),
      long(told.reason),
      text(told.locator),
      text(told.source),
      text(say.sources.kind),
      date(say.sources.date),
      text(told.speakers),
      long(told.quote),
      text(say.profile.coders),
      text(told.codes),
      long(told.memos),
      text(told.codingIds),
    ],
    rows: reports.flatMap((report) => [
      ...report.stages.flatMap((stage) =>
        stage.indicators.flatMap((each) => {
          const head = lead(report, stage.name, each.number, each.text)
          return [
            ...inDirections(head, each.passages),
            ...each.excluded.flatMap(({ passage, reason }) => {
              const direction = passage.codings[0]?.direction ?? 'neutral'
              return [row(head, passage, direction, reason)]
            }),
          ]
        }),
      ),
      ...report.untied.flatMap(({ passages }) => inDirections(lead(report, '', '', told.untied), passages)),
    ]),
  }
}

function codingsTable({ language, sources, cases, paths, codings }: TableMaterial): EvidenceTable {
  const { excerpts, terms, reporting } = messagesFor(language)
  const { columns } = excerpts
  return {
    id: 'codings',
    name: reporting.tables.codings,
    columns: [
      text(columns.locator),
      long(columns.quote),
      text(columns.code),
      text(columns.direction),
      amount(columns.weight),
      long(columns.memo),
      text(columns.coder),
      date(columns.coded),
      text(columns.case),
      text(columns.source),
      text(columns.kind),
      date(columns.date),
      text(columns.speaker),
      amount(columns.start),
      amount(columns.end),
      text(columns.id),
    ],
    rows: codings.flatMap((coding): Cell[][] => {
      const source = sources.get(coding.sourceId)
      if (source === undefined) return []
      return [
        [
          coding.locator,
          coding.quote,
          paths.get(coding.codeId) ?? coding.codeId,
          terms.direction[coding.direction],
          coding.weight,
          coding.memo,
          coding.coder,
          coding.createdAt.slice(0, 10),
          source.caseId === null ? null : (cases.get(source.caseId) ?? null),
          source.title,
          terms.kind[source.kind],
          source.date,
          coding.speaker,
          coding.start,
          coding.end,
          coding.id,
        ],
      ]
    }),
  }
}

function judgementsTable({ language, model, cases, judgements }: TableMaterial): EvidenceTable {
  const { reporting, report: say, terms } = messagesFor(language)
  const told = reporting.tables
  const stageName = (id: string | null) =>
    (id === null ? undefined : partNamed(model, 'stage', id))?.[language] ?? null
  const subject = ({ subject: of }: Judgement): string => {
    if (of.kind === 'stage') return told.subjects.stage
    const part =
      of.kind === 'indicator'
        ? model.indicators.find(({ id }) => id === of.id)?.text
        : (of.kind === 'component' ? model.components : model.results).find(({ id }) => id === of.id)?.name
    return `${told.subjects[of.kind]}: ${part?.[language] ?? of.id}`
  }
  return {
    id: 'judgements',
    name: told.judgements,
    columns: [
      text(told.case),
      long(told.subject),
      text(told.judged),
      text(told.status),
      text(told.author),
      date(say.sources.date),
      text(told.confidence),
      long(say.judgement.rationale),
      text(told.rival),
      long(told.rivalReason),
      amount(told.citedFor),
      amount(told.citedAgainst),
      text(told.id),
    ],
    rows: judgements.map((each): Cell[] => [
      cases.get(each.caseId) ?? null,
      subject(each),
      each.verdict === null ? stageName(each.stage) : terms.verdict[each.verdict],
      terms.judgementStatus[each.status],
      each.author,
      each.at.slice(0, 10),
      each.confidence === null ? null : terms.confidence[each.confidence],
      each.rationale,
      stageName(each.rivalStage),
      each.rivalReason,
      each.citations.filter(({ stance }) => stance === 'for').length,
      each.citations.filter(({ stance }) => stance === 'against').length,
      each.id,
    ]),
  }
}

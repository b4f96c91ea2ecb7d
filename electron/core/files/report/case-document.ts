// The case report as a document of blocks: the front, and one section after the other.
import { MAX_FLIP_SET } from '../../../../shared/domain/rollup/sensitivity.ts'
import type { ReportSection } from '../../../../shared/schema/report.ts'
import {
  type Block,
  bold,
  bullets,
  type Document,
  heading,
  type Inlines,
  numberColumn,
  prose,
  said,
  small,
  type TableCell,
  textColumn,
} from './blocks.ts'
import { contraryBlocks, evidenceBlocks, missingBlocks, profileBlocks } from './case-evidence-blocks.ts'
import { judgementBlocks } from './case-judgement-blocks.ts'
import type { CaseReport, CodingCounts, LayerCounts } from './case-report.ts'
import { totals } from './html-inventories.ts'
import { memoBlocksOf } from './memo-blocks.ts'
import { definitionOf } from './sentences.ts'
import { type Words, wordsFor } from './words.ts'

export function caseDocument(report: CaseReport): Document {
  const words = wordsFor(report)
  const { say, terms, number, instant } = words
  const all: Record<ReportSection, () => [string, Block[]]> = {
    facts: () => [say.facts.heading, factsBlocks(report, words)],
    sources: () => [say.sources.heading, sourcesBlocks(report, words)],
    judgement: () => [say.judgement.heading, judgementBlocks(report, words)],
    profile: () => [say.profile.heading, profileBlocks(report, words)],
    evidence: () => [say.evidence.heading, evidenceBlocks(report, words)],
    missing: () => [say.missing.heading, missingBlocks(report, words)],
    contrary: () => [say.contrary.heading, contraryBlocks(report, words)],
    layers: () => [say.layers.heading, layersBlocks(report, words)],
    network: () => [
      say.network.heading,
      report.network.flatMap(({ title, blocks }) => [heading(2, title), ...blocks]),
    ],
    codebook: () => [say.codebook.heading, codebookBlocks(report, words)],
    memos: () => [say.memos.heading, memosBlocks(report, words)],
    method: () => [say.method.heading, methodBlocks(report, words)],
  }
  return {
    language: report.language,
    material: words.material,
    wide: false,
    title: say.title(report.case.name),
    study: report.study,
    program: say.program(report.version),
    at: report.asOf.at,
    contents: say.contents,
    tableWord: words.more.table,
    front: [
      { term: say.study, text: report.study },
      { term: say.model, text: say.modelVersion(report.model.name, report.model.version) },
      { term: say.asOf, text: say.asOfText(instant(report.asOf.at), number(report.asOf.operation)) },
      { term: say.madeWith, text: say.program(report.version) },
      { term: say.judgement.judged, text: report.judgement?.stage ?? say.judgement.noneYet },
      { term: say.judgement.suggested, text: report.suggestion.stage?.name ?? terms.noClearStage },
    ],
    body: report.sections.flatMap((section, index) => {
      const [title, body] = all[section]()
      return [heading(1, `${index + 1}. ${title}`), ...body]
    }),
  }
}

function factsBlocks({ case: of }: CaseReport, words: Words): Block[] {
  const told = words.say.facts
  return [
    ...(of.description.trim() === '' ? [said(told.noDescription)] : prose(of.description)),
    of.attributes.length === 0
      ? said(told.noAttributes)
      : {
          type: 'table',
          caption: told.heading,
          columns: [textColumn(told.attribute), textColumn(told.value)],
          rows: of.attributes.map((each) => [each.name, words.value(each) ?? told.notRecorded]),
        },
  ]
}

function sourcesBlocks(report: CaseReport, words: Words): Block[] {
  const { say, terms, number, shortDay } = words
  const told = say.sources
  const { sources, coders } = report
  if (sources.length === 0) return [said(told.none)]
  return [
    said(totals(report, words)),
    {
      type: 'table',
      caption: told.heading,
      columns: [
        ...[told.number, told.titleFileHash, told.kind, told.date].map(textColumn),
        ...[told.words, ...codingHeads(words)].map(numberColumn),
      ],
      rows: sources.map((source) => [
        `S${source.number}`,
        `${source.title}\n${source.fileName}\n${source.sha256.slice(0, 12)}`,
        terms.kind[source.kind],
        shortDay(source.date),
        number(source.words),
        ...codingCells(source.codings, words),
      ]),
    },
    ...(coders.length === 0
      ? []
      : [
          heading(2, told.codersHeading),
          {
            type: 'table',
            caption: told.codersHeading,
            columns: [textColumn(told.coder), ...codingHeads(words).map(numberColumn)],
            rows: coders.map(({ name, codings }) => [name, ...codingCells(codings, words)]),
          } satisfies Block,
        ]),
    heading(2, told.quotedHeading),
    said(told.quotedText),
    bullets(
      sources.map(({ number: of, title, quoted }) => [
        bold(`S${of}`),
        ` ${title}: ${
          quoted.length === 0
            ? told.notQuoted
            : quoted
                .map(({ locator, places: { length } }) =>
                  length === 1 ? `[${locator}]` : `[${locator}] ${told.times(length)}`,
                )
                .join(', ')
        }`,
      ]),
    ),
  ]
}

function codingHeads({ say, terms }: Words): string[] {
  return [say.sources.codings, terms.direction.supports, terms.direction.contradicts, terms.direction.neutral]
}

function codingCells({ all, supports, contradicts, neutral }: CodingCounts, { number }: Words): string[] {
  return [all, supports, contradicts, neutral].map(number)
}

function layersBlocks({ layers }: CaseReport, { say, number }: Words): Block[] {
  const told = say.layers
  const counts = ({ passages, sources, kinds, coders }: LayerCounts) =>
    [passages.all, passages.supports, passages.contradicts, passages.neutral, sources, kinds, coders].map(
      number,
    )
  const row = (name: TableCell, of: LayerCounts): TableCell[] => [name, ...counts(of)]
  return [
    said(told.intro),
    {
      type: 'table',
      caption: told.heading,
      columns: [
        textColumn(told.part),
        ...[
          told.all,
          told.for,
          told.against,
          told.neutral,
          say.profile.sources,
          say.profile.kinds,
          say.profile.coders,
        ].map(numberColumn),
      ],
      rows: layers.flatMap((layer) => [
        row([bold(told.layer(layer.stage))], layer),
        ...layer.components.flatMap((component) => [
          row(component.name, component),
          ...component.attributes.map((each) =>
            row(`– ${each.kind === 'level' ? told.level(each.name) : each.name}`, each),
          ),
        ]),
      ]),
    },
  ]
}

function codebookBlocks({ codes, unusedCodes }: CaseReport, words: Words): Block[] {
  const { say, number } = words
  const told = say.codebook
  const used: Block[] =
    codes.length === 0
      ? [said(told.none)]
      : [
          said(told.intro),
          {
            type: 'table',
            caption: told.heading,
            columns: [
              textColumn(told.code),
              ...[...codingHeads(words), say.profile.sources].map(numberColumn),
            ],
            rows: codes.map((code) => [
              [bold(code.path), `. ${definitionOf(code, words).join(' ')}`],
              ...codingCells(code.codings, words),
              number(code.sources),
            ]),
          },
        ]
  return unusedCodes.length === 0 ? used : [...used, heading(2, told.unused), small(unusedCodes.join('; '))]
}

function memosBlocks({ memos }: CaseReport, { say, instant }: Words): Block[] {
  return [
    said(say.memos.intro),
    ...memos.flatMap(({ title, author, at, body }) => [
      heading(2, title || say.memos.untitled),
      small(say.memos.by(author, instant(at))),
      ...memoBlocksOf(body),
    ]),
  ]
}

function methodBlocks({ model, stages }: CaseReport, { say, number, percent }: Words): Block[] {
  const told = say.method
  const indicators = stages.reduce((sum, stage) => sum + stage.indicators.length, 0)
  const note = (term: string, text: string): Inlines => [bold(`${term}.`), ` ${text}`]
  return [
    note(
      told.model.term,
      told.model.text(model.name, model.version, number(stages.length), number(indicators)),
    ),
    ...[told.evidence, told.passages, told.directions, told.status].map((each) => note(each.term, each.text)),
    note(told.strength.term, told.strength.text(number(model.saturation))),
    note(told.fit.term, told.fit.text),
    note(told.reached.term, told.reached.text(number(model.threshold), percent(model.minCoverage))),
    note(told.suggestion.term, told.suggestion.text),
    note(told.sensitivity.term, told.sensitivity.text(number(MAX_FLIP_SET))),
    ...[told.layers, told.judgement, told.quotes].map((each) => note(each.term, each.text)),
  ].map((content) => said(...content))
}

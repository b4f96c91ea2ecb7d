// The report on cases side by side as a document of blocks.
import type { ReportSection } from '../../../../shared/schema/report.ts'
import {
  type Block,
  bold,
  bullets,
  type Document,
  heading,
  numberColumn,
  said,
  small,
  textColumn,
} from './blocks.ts'
import type { Passage } from './case-report.ts'
import type { Contrast, CrossCase, CrossCell, CrossReport } from './cross-report.ts'
import { passageBlock } from './quote-blocks.ts'
import { signs, signsOfStatus } from './sentences.ts'
import { type Words, wordsFor } from './words.ts'

export function crossDocument(report: CrossReport): Document {
  const words = wordsFor(report)
  const { say, more, number, instant } = words
  const told = more.cross
  const all: Partial<Record<ReportSection, () => [string, Block[]]>> = {
    facts: () => [told.cases, factsBlocks(report, words)],
    sources: () => [told.material, sourcesBlocks(report, words)],
    judgement: () => [told.stages, judgementBlocks(report, words)],
    profile: () => [told.indicators, profileBlocks(report, words)],
    evidence: () => [told.contrasts, contrastBlocks(report, words)],
    missing: () => [say.missing.heading, missingBlocks(report, words)],
    method: () => [say.method.heading, methodBlocks(report, words)],
  }
  return {
    language: report.language,
    material: words.material,
    wide: true,
    title: told.title(number(report.cases.length)),
    study: report.study,
    program: say.program(report.version),
    at: report.asOf.at,
    contents: say.contents,
    tableWord: more.table,
    front: [
      { term: say.study, text: report.study },
      { term: say.model, text: say.modelVersion(report.model.name, report.model.version) },
      { term: say.asOf, text: say.asOfText(instant(report.asOf.at), number(report.asOf.operation)) },
      { term: say.madeWith, text: say.program(report.version) },
      { term: told.cases, text: words.list(report.cases.map(({ name }) => name)) },
    ],
    body: report.sections
      .flatMap((section) => {
        const made = all[section]
        return made === undefined ? [] : [made()]
      })
      .flatMap(([title, body], index) => [heading(1, `${index + 1}. ${title}`), ...body]),
  }
}

const caseColumns = (cases: readonly CrossCase[], numeric: boolean) =>
  cases.map(({ name }) => (numeric ? numberColumn(name) : textColumn(name)))

function factsBlocks({ cases }: CrossReport, words: Words): Block[] {
  const told = words.say.facts
  const attributes = cases[0]?.attributes ?? []
  if (attributes.length === 0) return [said(told.noAttributes)]
  return [
    {
      type: 'table',
      caption: words.more.cross.attributesTable,
      columns: [textColumn(told.attribute), ...caseColumns(cases, false)],
      rows: attributes.map(({ name }, index) => [
        name,
        ...cases.map((each) => {
          const attribute = each.attributes[index]
          return (attribute === undefined ? null : words.value(attribute)) ?? told.notRecorded
        }),
      ]),
    },
  ]
}

function sourcesBlocks({ cases }: CrossReport, { say, terms, more, number }: Words): Block[] {
  const row = (head: string, of: (each: CrossCase) => number) => [
    head,
    ...cases.map((each) => number(of(each))),
  ]
  return [
    {
      type: 'table',
      caption: more.cross.materialTable,
      columns: [textColumn(more.cross.measure), ...caseColumns(cases, true)],
      rows: [
        row(say.profile.sources, (each) => each.sources),
        row(say.profile.kinds, (each) => each.kinds.length),
        row(say.sources.words, (each) => each.words),
        row(say.sources.codings, (each) => each.codings.all),
        row(terms.direction.supports, (each) => each.codings.supports),
        row(terms.direction.contradicts, (each) => each.codings.contradicts),
        row(terms.direction.neutral, (each) => each.codings.neutral),
        row(say.profile.coders, (each) => each.coders),
      ],
    },
  ]
}

/** Suggestion and judgement of each case, then every stage's fit and coverage. */
function judgementBlocks({ cases, stages }: CrossReport, words: Words): Block[] {
  const { say, terms, more, score, percent, instant } = words
  const told = say.judgement
  const judged = cases.map(({ name, judgement, suggestion }) => [
    name,
    judgement === null
      ? told.noneYet
      : [bold(judgement.stage), `\n${told.by(judgement.author, instant(judgement.at))}`],
    judgement?.confidence == null ? '–' : terms.confidence[judgement.confidence],
    suggestion.stage === null
      ? terms.noClearStage
      : [
          bold(suggestion.stage.name),
          `\n${told.fitAndCoverage(score(suggestion.stage.fit), percent(suggestion.stage.coverage))}`,
        ],
    suggestion.agrees === null ? '–' : suggestion.agrees ? more.cross.agrees : more.cross.differs,
    suggestion.flip === null
      ? more.cross.steady
      : suggestion.flip.sources.map((source) => `S${source.number}`).join(', '),
  ])
  return [
    {
      type: 'table',
      caption: more.cross.judgementsTable,
      columns: [
        more.cross.case,
        told.judged,
        more.cross.confidence,
        told.suggested,
        more.cross.agreement,
        more.cross.decidedBy,
      ].map(textColumn),
      rows: judged,
    },
    said(told.rule),
    {
      type: 'table',
      caption: say.profile.stagesTable,
      columns: [textColumn(say.profile.stage), ...caseColumns(cases, true)],
      rows: stages.map(({ name }, index) => [
        name,
        ...cases.map((each) => {
          const stage = each.stages[index]
          if (stage === undefined) return '–'
          const notes = [
            ...(stage.reached ? [say.profile.reached] : []),
            ...(stage.judged ? [say.profile.judged] : []),
            ...(stage.suggested ? [say.profile.suggested] : []),
          ]
          return `${score(stage.fit)} · ${percent(stage.coverage)}${notes.length === 0 ? '' : `\n${notes.join(', ')}`}`
        }),
      ]),
    },
  ]
}

function profileBlocks({ cases, stages }: CrossReport, words: Words): Block[] {
  const { say, more } = words
  const told = say.profile
  return [
    small(
      [
        `${signs.supports} ${told.legendFor}`,
        `${signs.contradicts} ${told.legendAgainst}`,
        `${signsOfStatus.contested} ${told.legendBoth}`,
        `${signs.missing} ${told.legendMissing}`,
      ].join(' · '),
    ),
    small(more.cross.cellText),
    ...stages.flatMap(({ name, indicators }): Block[] => [
      heading(2, name),
      {
        type: 'table',
        caption: more.cross.indicatorsOf(name),
        columns: [textColumn(told.indicator), textColumn(told.dimension), ...caseColumns(cases, false)],
        rows: indicators.map(({ number, text, dimension, cells }) => [
          `${number} ${text}`,
          dimension.name,
          ...cells.map((cell) => cellText(cell, words)),
        ]),
      },
    ]),
  ]
}

/** The mark, the strength, and passages for and against. */
function cellText({ status, strength, for: supports, against }: CrossCell, { score, number }: Words): string {
  if (status === 'unsupported') return signsOfStatus[status]
  const passages = [
    ...(supports > 0 ? [`${number(supports)}${signs.supports}`] : []),
    ...(against > 0 ? [`${number(against)}${signs.contradicts}`] : []),
  ]
  return `${signsOfStatus[status]} ${score(strength)}\n${passages.join(' ')}`
}

function contrastBlocks({ contrasts, uneven }: CrossReport, words: Words): Block[] {
  const told = words.more.cross
  return [
    said(told.contrastText),
    ...(contrasts.length === 0
      ? [said(told.noContrasts)]
      : contrasts.flatMap((each) => contrastOf(each, words))),
    heading(2, told.unevenHeading),
    uneven.length === 0
      ? said(told.noneUneven)
      : {
          type: 'table',
          caption: told.unevenHeading,
          columns: [words.say.profile.indicator, words.say.profile.stage, told.shownIn, told.missingIn].map(
            textColumn,
          ),
          rows: uneven.map(({ indicator, stage, shown, missing }) => [
            `${indicator.number} ${indicator.text}`,
            stage,
            shown.join(', '),
            missing.join(', '),
          ]),
        },
  ]
}

function contrastOf(contrast: Contrast, words: Words): Block[] {
  const { more, terms, score } = words
  const told = more.cross
  const group = (head: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${head}: ${names.join(', ')}`]
  const quoted = (passages: readonly Passage[], sign: string, left: number): Block[] => [
    ...passages.map((passage): Block => {
      const block = passageBlock(passage, words, { spoken: false, struck: false })
      return block.type === 'quote' ? { ...block, whence: `${sign} ${block.whence}` } : block
    }),
    ...(left === 0 ? [] : [small(`${sign} ${more.notQuoted(left)}`)]),
  ]
  return [
    heading(2, `${contrast.indicator.number} ${contrast.indicator.text}`),
    small(
      [
        contrast.stage,
        ...group(`${signs.supports} ${told.shownIn}`, contrast.for),
        ...group(`${signs.contradicts} ${told.againstIn}`, contrast.against),
        ...group(`${signsOfStatus.contested} ${told.evenIn}`, contrast.even),
        ...group(`${signs.missing} ${told.missingIn}`, contrast.missing),
      ].join(' · '),
    ),
    ...contrast.sides.flatMap((side) => [
      heading(
        3,
        `${side.case}: ${signsOfStatus[side.status]} ${terms.status[side.status]} (${score(side.strength)})`,
      ),
      ...quoted(side.supports, signs.supports, side.leftFor),
      ...quoted(side.contradicts, signs.contradicts, side.leftAgainst),
    ]),
  ]
}

function missingBlocks({ cases }: CrossReport, { say, terms, more, number }: Words): Block[] {
  const told = say.missing
  return [
    said(more.cross.missingText),
    {
      type: 'table',
      caption: told.heading,
      columns: [textColumn(more.cross.measure), ...caseColumns(cases, true)],
      rows: [
        [told.noEvidenceHeading, ...cases.map(({ missing }) => number(missing.noEvidence))],
        [told.thinHeading, ...cases.map(({ missing }) => number(missing.thin))],
        [told.uncodedHeading, ...cases.map(({ missing }) => number(missing.uncoded))],
        [
          told.kindsHeading,
          ...cases.map(({ missing }) => missing.kinds.map((kind) => terms.kind[kind]).join(', ') || '–'),
        ],
      ],
    },
  ]
}

function methodBlocks({ model }: CrossReport, { say, more, number, percent }: Words): Block[] {
  const told = say.method
  return [
    bullets([
      [bold(`${told.strength.term}.`), ` ${told.strength.text(number(model.saturation))}`],
      [bold(`${told.fit.term}.`), ` ${told.fit.text}`],
      [
        bold(`${told.reached.term}.`),
        ` ${told.reached.text(number(model.threshold), percent(model.minCoverage))}`,
      ],
      [bold(`${more.cross.contrasts}.`), ` ${more.cross.contrastText}`],
      [bold(`${told.quotes.term}.`), ` ${told.quotes.text}`],
    ]),
  ]
}

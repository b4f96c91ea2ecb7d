// Profile, evidence, gaps and contrary evidence as blocks.
import { type Block, bold, bullets, heading, numberColumn, said, small, textColumn } from './blocks.ts'
import { lackOf } from './build-missing.ts'
import type {
  CaseReport,
  Contrary,
  IndicatorRef,
  Passages,
  ReportIndicator,
  ReportStage,
} from './case-report.ts'
import { passageBlock } from './quote-blocks.ts'
import { agreement, directionsInOrder, signs, signsOfStatus, sourceFacts } from './sentences.ts'
import type { Words } from './words.ts'

const indicatorName = ({ number, text }: IndicatorRef): string => `${number} ${text}`

function stageName({ name, judged, suggested }: ReportStage, { say }: Words): string {
  const notes = [...(judged ? [say.profile.judged] : []), ...(suggested ? [say.profile.suggested] : [])]
  return notes.length === 0 ? name : `${name} (${notes.join(', ')})`
}

/** The chart as tables: a row a stage with its indicators' marks by dimension, then a row an indicator. */
export function profileBlocks(report: CaseReport, words: Words): Block[] {
  const { say, terms, number, score, percent } = words
  const told = say.profile
  const { dimensions } = report.model
  return [
    small(
      [
        `${signs.supports} ${told.legendFor}`,
        `${signs.contradicts} ${told.legendAgainst}`,
        `${signsOfStatus.contested} ${told.legendBoth}`,
        `${signs.missing} ${told.legendMissing}`,
      ].join(' · '),
    ),
    {
      type: 'table',
      caption: told.stagesTable,
      columns: [
        textColumn(told.stage),
        ...dimensions.map(({ name }) => textColumn(name)),
        numberColumn(told.fit),
        numberColumn(told.coverage),
        textColumn(told.reached),
      ],
      rows: report.stages.map((stage) => [
        stageName(stage, words),
        ...dimensions.map(({ id }) =>
          stage.indicators
            .filter((each) => each.dimension.id === id)
            .map((each) => `${each.number}${signsOfStatus[each.status]}`)
            .join(' '),
        ),
        score(stage.fit),
        `${told.covered(number(stage.covered), number(stage.indicators.length))} (${percent(stage.coverage)})`,
        stage.reached ? told.yes : told.no,
      ]),
    },
    {
      type: 'table',
      caption: told.indicatorsTable,
      columns: [
        ...[told.indicator, told.dimension, told.status].map(textColumn),
        ...[
          told.strength,
          told.passagesFor,
          told.sourcesFor,
          told.kindsFor,
          told.passagesAgainst,
          told.sourcesAgainst,
        ].map(numberColumn),
      ],
      rows: report.stages.flatMap((stage) =>
        stage.indicators.map((each) => [
          indicatorName(each),
          each.dimension.name,
          `${signsOfStatus[each.status]} ${terms.status[each.status]}`,
          score(each.strength),
          number(each.tallies.supports.passages),
          number(each.tallies.supports.sources.length),
          number(each.tallies.supports.kinds.length),
          number(each.tallies.contradicts.passages),
          number(each.tallies.contradicts.sources.length),
        ]),
      ),
    },
  ]
}

export function evidenceBlocks(report: CaseReport, words: Words): Block[] {
  const { say, number, score } = words
  const told = say.evidence
  return [
    said(told.intro),
    ...report.stages.flatMap((stage, index) => [
      heading(2, `${index + 1}. ${stageName(stage, words)}`),
      said(stage.description),
      small(
        told.stageLine(
          score(stage.fit),
          say.profile.covered(number(stage.covered), number(stage.indicators.length)),
          stage.reached ? say.profile.reached : say.profile.notReached,
        ),
      ),
      ...stage.indicators.flatMap((each) => indicatorBlocks(each, words)),
    ]),
    ...(report.untied.length === 0 ? [] : [heading(2, told.untiedHeading), said(told.untiedText)]),
    ...report.untied.flatMap(({ code, passages, left }) => [
      heading(3, code),
      ...directionsInOrder
        .filter((direction) => passages[direction].length + left[direction] > 0)
        .flatMap((direction) => [
          heading(4, directionName(direction, words)),
          ...quoted(passages[direction], left[direction], words),
        ]),
    ]),
  ]
}

function indicatorBlocks(indicator: ReportIndicator, words: Words): Block[] {
  const { say, terms, score } = words
  const told = say.evidence
  const facts = [
    `${signsOfStatus[indicator.status]} ${terms.status[indicator.status]}`,
    told.facts(indicator.dimension.name, score(indicator.strength)),
    ...(indicator.component === null ? [] : [told.component(indicator.component)]),
    ...(indicator.result === null ? [] : [told.result(indicator.result)]),
  ]
  return [
    heading(3, indicatorName(indicator)),
    small(facts.join(' · ')),
    ...(indicator.status === 'unsupported' ? [said(lack(indicator, words))] : []),
    ...directionsInOrder.flatMap((direction) => inDirection(indicator, direction, words)),
    ...(indicator.excluded.length === 0 ? [] : [heading(4, told.excluded)]),
    ...indicator.excluded.flatMap(({ passage, reason, author }) => [
      passageBlock(passage, words, { spoken: true, struck: true }),
      small({ text: told.excludedBecause(author), bold: true }, ` ${reason}`),
    ]),
    ...(indicator.facts.length === 0 ? [] : [heading(4, told.citedFacts), ...factBlocks(indicator, words)]),
  ]
}

function factBlocks({ facts }: ReportIndicator, { terms }: Words): Block[] {
  return [
    bullets(
      facts.map(({ stance, text, notes }) => [
        bold(`${signs[stance === 'for' ? 'supports' : 'contradicts']} ${terms.mark[stance]}`),
        ` ${[text, ...notes].join(' · ')}`,
      ]),
    ),
  ]
}

export function lack(indicator: ReportIndicator, { say }: Words): string {
  const reason = lackOf(indicator)
  if (reason === 'no-code') return say.evidence.noCode
  const { onlyNeutral, onlyExcluded, nothing } = say.evidence
  const told = { 'only-neutral': onlyNeutral, excluded: onlyExcluded, nothing }[reason]
  return `${told} ${say.evidence.tiedCodes(indicator.tiedCodes.join('; '))}`
}

/** A side that has none while the other does is said to have none. */
function inDirection(indicator: ReportIndicator, direction: keyof Passages, words: Words): Block[] {
  const { say, terms } = words
  const { passages, sources, kinds, coders } = indicator.tallies[direction]
  if (passages === 0)
    return direction === 'neutral' || indicator.status === 'unsupported'
      ? []
      : [small(`${directionName(direction, words)}: ${say.evidence.noPassages}`)]
  const facts = [
    say.amounts.passages(passages),
    `${say.amounts.sources(sources.length)}: ${sources.map((source) => `S${source.number}`).join(', ')}`,
    `${say.amounts.kinds(kinds.length)}: ${kinds.map((kind) => terms.kind[kind]).join(', ')}`,
    `${say.amounts.coders(coders.length)}: ${coders.join(', ')}`,
  ]
  return [
    heading(4, directionName(direction, words)),
    small(facts.join(' · ')),
    ...quoted(indicator.passages[direction], indicator.left[direction], words),
  ]
}

function quoted(passages: Passages['supports'], left: number, words: Words): Block[] {
  return [
    ...passages.map((passage) => passageBlock(passage, words, { spoken: false, struck: false })),
    ...(left === 0 ? [] : [small(words.more.notQuoted(left))]),
  ]
}

function directionName(direction: keyof Passages, { say }: Words): string {
  const { for: supports, against: contradicts, neutral } = say.evidence
  return `${signs[direction]} ${{ supports, contradicts, neutral }[direction]}`
}

export function missingBlocks(report: CaseReport, words: Words): Block[] {
  const { say, terms } = words
  const told = say.missing
  const { noEvidence, thin, uncoded, kinds, left } = report.missing
  const reasons = {
    nothing: told.nothing,
    'no-code': told.noCode,
    'only-neutral': told.onlyNeutral,
    excluded: told.excluded,
  }
  return [
    said(told.intro),
    heading(2, told.noEvidenceHeading),
    noEvidence.length === 0
      ? said(told.noEvidenceNone)
      : {
          type: 'table',
          caption: told.noEvidenceHeading,
          columns: [say.profile.indicator, say.profile.stage, told.reason].map(textColumn),
          rows: noEvidence.map(({ indicator, stage, reason }) => [
            indicatorName(indicator),
            stage,
            `${signs.missing} ${reasons[reason]}`,
          ]),
        },
    heading(2, told.thinHeading),
    ...(thin.length === 0
      ? [said(told.thinNone)]
      : [
          said(told.thinText),
          {
            type: 'table',
            caption: told.thinHeading,
            columns: [say.profile.indicator, told.oneSource, told.oneKind, told.oneCoder].map(textColumn),
            rows: thin.map(({ indicator, source, kind, coder }) => [
              indicatorName(indicator),
              source === null ? told.severalMark : `S${source.number}`,
              kind === null ? told.severalMark : terms.kind[kind],
              coder ?? told.severalMark,
            ]),
          } satisfies Block,
        ]),
    heading(2, told.uncodedHeading),
    uncoded.length === 0
      ? said(told.uncodedNone)
      : {
          type: 'list',
          ordered: false,
          depth: 0,
          items: uncoded.map((source) => [`S${source.number} ${sourceFacts(source, words)}`]),
        },
    heading(2, told.kindsHeading),
    said(kinds.length === 0 ? told.kindsNone : words.list(kinds.map((kind) => terms.kind[kind]))),
    heading(2, told.agreementHeading),
    said(agreement(report, words)),
    ...(left.length === 0
      ? []
      : [
          heading(2, words.more.left),
          {
            type: 'list',
            ordered: false,
            depth: 0,
            items: left.map(({ about, gaps }) => [bold(about), ` · ${gaps.join('; ')}`]),
          } satisfies Block,
        ]),
  ]
}

export function contraryBlocks({ contrary, judgement }: CaseReport, words: Words): Block[] {
  const told = words.say.contrary
  if (contrary.length === 0) return [said(told.none)]
  return [
    said(judgement === null ? told.intro : `${told.intro} ${told.judgedFirst}`),
    ...contrary.flatMap((group) => [
      heading(2, contraryHeading(group, words)),
      ...(group.passages.length === 0
        ? [said(told.noneForStage)]
        : group.passages.map((passage) => passageBlock(passage, words, { spoken: true, struck: false }))),
    ]),
  ]
}

function contraryHeading({ stage, judged }: Contrary, { say }: Words): string {
  if (stage === null) return say.contrary.otherStage
  return judged ? say.contrary.judgedStage(stage) : say.contrary.stage(stage)
}

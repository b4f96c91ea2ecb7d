// The profile, the evidence, what is missing and what speaks against, in Markdown.
import type { Direction } from '../../../../shared/schema/coding.ts'
import { lackOf } from './build-missing.ts'
import type {
  CaseReport,
  Contrary,
  IndicatorRef,
  Missing,
  ReportIndicator,
  ReportStage,
} from './case-report.ts'
import { item, paragraphs, phrase, sentence, table } from './markdown.ts'
import {
  type Blocks,
  directionsInOrder,
  numberHead,
  passageBlocks,
  signs,
  signsOfStatus,
  sourceFacts,
  spoken,
  textHead,
} from './markdown-parts.ts'
import { agreement } from './sentences.ts'
import type { Words } from './words.ts'

function indicatorName({ number, text }: IndicatorRef): string {
  return phrase(`${number} ${text}`)
}

function stageName({ name, judged, suggested: isSuggested }: ReportStage, { say }: Words): string {
  const notes = [...(judged ? [say.profile.judged] : []), ...(isSuggested ? [say.profile.suggested] : [])]
  return phrase(notes.length === 0 ? name : `${name} (${notes.join(', ')})`)
}

export function profileBlocks(report: CaseReport, words: Words): Blocks {
  const { say, terms, number, score, percent } = words
  const said = say.profile
  const { dimensions } = report.model
  const strip = report.stages.map((stage) => [
    stageName(stage, words),
    ...dimensions.map(({ id }) =>
      stage.indicators
        .filter((each) => each.dimension.id === id)
        .map((each) => `${each.number}${signsOfStatus[each.status]}`)
        .join(' '),
    ),
    score(stage.fit),
    `${said.covered(number(stage.covered), number(stage.indicators.length))} (${percent(stage.coverage)})`,
    stage.reached ? said.yes : said.no,
  ])
  const legend = [
    `${signs.supports} ${said.legendFor}`,
    `${signs.contradicts} ${said.legendAgainst}`,
    `${signsOfStatus.contested} ${said.legendBoth}`,
    `${signs.missing} ${said.legendMissing}`,
  ]
  const indicators = report.stages.flatMap((stage) =>
    stage.indicators.map((each) => [
      indicatorName(each),
      phrase(each.dimension.name),
      `${signsOfStatus[each.status]} ${phrase(terms.status[each.status])}`,
      score(each.strength),
      number(each.tallies.supports.passages),
      number(each.tallies.supports.sources.length),
      number(each.tallies.supports.kinds.length),
      number(each.tallies.contradicts.passages),
      number(each.tallies.contradicts.sources.length),
    ]),
  )
  return [
    sentence(legend.join(' · ')),
    sentence(said.stagesTable),
    table(
      [
        textHead(said.stage),
        ...dimensions.map(({ name }) => textHead(name)),
        numberHead(said.fit),
        numberHead(said.coverage),
        textHead(said.reached),
      ],
      strip,
    ),
    sentence(said.indicatorsTable),
    table(
      [
        ...[said.indicator, said.dimension, said.status].map(textHead),
        ...[
          said.strength,
          said.passagesFor,
          said.sourcesFor,
          said.kindsFor,
          said.passagesAgainst,
          said.sourcesAgainst,
        ].map(numberHead),
      ],
      indicators,
    ),
  ]
}

export function evidenceBlocks(report: CaseReport, words: Words): Blocks {
  const { say, number, score } = words
  const said = say.evidence
  return [
    sentence(said.intro),
    report.stages.map((stage, index) => [
      `### ${index + 1}. ${stageName(stage, words)}`,
      sentence(stage.description),
      sentence(
        said.stageLine(
          score(stage.fit),
          say.profile.covered(number(stage.covered), number(stage.indicators.length)),
          stage.reached ? say.profile.reached : say.profile.notReached,
        ),
      ),
      stage.indicators.map((each) => indicatorBlocks(each, words)),
    ]),
    report.untied.length === 0 ? null : [`### ${phrase(said.untiedHeading)}`, sentence(said.untiedText)],
    report.untied.map((group) => [`#### ${phrase(group.code)}`, directionBlocks(group, words)]),
  ]
}

function indicatorBlocks(indicator: ReportIndicator, words: Words): Blocks {
  const { say, terms, score } = words
  const said = say.evidence
  const facts = [
    `${signsOfStatus[indicator.status]} ${terms.status[indicator.status]}`,
    said.facts(indicator.dimension.name, score(indicator.strength)),
    ...(indicator.component === null ? [] : [said.component(indicator.component)]),
    ...(indicator.result === null ? [] : [said.result(indicator.result)]),
  ]
  return [
    `#### ${indicatorName(indicator)}`,
    sentence(facts.join(' · ')),
    indicator.status === 'unsupported' ? lack(indicator, words) : null,
    directionsInOrder.map((direction) => inDirection(indicator, direction, words)),
    indicator.excluded.length === 0 ? null : `##### ${phrase(said.excluded)}`,
    indicator.excluded.map(
      ({ passage, reason, author }): Blocks => [
        passageBlocks(passage, words, (coding) => spoken(coding, words)),
        [`**${phrase(said.excludedBecause(author))}**`, paragraphs(reason)],
      ],
    ),
  ]
}

function lack(indicator: ReportIndicator, { say }: Words): string {
  const reason = lackOf(indicator)
  if (reason === 'no-code') return sentence(say.evidence.noCode)
  const { onlyNeutral, onlyExcluded, nothing } = say.evidence
  const told = { 'only-neutral': onlyNeutral, excluded: onlyExcluded, nothing }[reason]
  return sentence(`${told} ${say.evidence.tiedCodes(indicator.tiedCodes.join('; '))}`)
}

function inDirection(indicator: ReportIndicator, direction: Direction, words: Words): Blocks {
  const { say, terms } = words
  const { passages, sources, kinds, coders } = indicator.tallies[direction]
  if (passages === 0)
    return direction === 'neutral' || indicator.status === 'unsupported'
      ? []
      : [`${directionName(direction, words)}: ${phrase(say.evidence.noPassages)}`]
  const facts = [
    say.amounts.passages(passages),
    `${say.amounts.sources(sources.length)}: ${sources.map((source) => `S${source.number}`).join(', ')}`,
    `${say.amounts.kinds(kinds.length)}: ${kinds.map((kind) => terms.kind[kind]).join(', ')}`,
    `${say.amounts.coders(coders.length)}: ${coders.join(', ')}`,
  ]
  return [
    `##### ${directionName(direction, words)}`,
    sentence(facts.join(' · ')),
    indicator.passages[direction].map((passage) => passageBlocks(passage, words, () => '')),
    leftOut(indicator.left[direction], words),
  ]
}

function directionName(direction: Direction, { say }: Words): string {
  const said = say.evidence
  const word = { supports: said.for, contradicts: said.against, neutral: said.neutral }[direction]
  return `${signs[direction]} ${phrase(word)}`
}

/** Passages there are and that are not quoted, told where they would stand. */
function leftOut(left: number, { more }: Words): string | null {
  return left === 0 ? null : sentence(more.notQuoted(left))
}

function directionBlocks({ passages, left }: CaseReport['untied'][number], words: Words): Blocks {
  return directionsInOrder
    .filter((direction) => passages[direction].length + left[direction] > 0)
    .map((direction) => [
      `##### ${directionName(direction, words)}`,
      passages[direction].map((passage) => passageBlocks(passage, words, () => '')),
      leftOut(left[direction], words),
    ])
}

export function missingBlocks(report: CaseReport, words: Words): Blocks {
  const { say, terms } = words
  const said = say.missing
  const { noEvidence, thin, uncoded, kinds, left } = report.missing
  const reason = {
    nothing: said.nothing,
    'no-code': said.noCode,
    'only-neutral': said.onlyNeutral,
    excluded: said.excluded,
  }
  return [
    sentence(said.intro),
    `### ${phrase(said.noEvidenceHeading)}`,
    noEvidence.length === 0
      ? sentence(said.noEvidenceNone)
      : table(
          [say.profile.indicator, say.profile.stage, said.reason].map(textHead),
          noEvidence.map((each) => [
            indicatorName(each.indicator),
            phrase(each.stage),
            `${signs.missing} ${phrase(reason[each.reason])}`,
          ]),
        ),
    `### ${phrase(said.thinHeading)}`,
    thin.length === 0 ? sentence(said.thinNone) : [sentence(said.thinText), thinTable(thin, words)],
    `### ${phrase(said.uncodedHeading)}`,
    uncoded.length === 0
      ? sentence(said.uncodedNone)
      : uncoded.map((source) => item(sentence(`S${source.number} ${sourceFacts(source, words)}`))).join('\n'),
    `### ${phrase(said.kindsHeading)}`,
    sentence(kinds.length === 0 ? said.kindsNone : words.list(kinds.map((kind) => terms.kind[kind]))),
    `### ${phrase(said.agreementHeading)}`,
    sentence(agreement(report, words)),
    left.length === 0 ? null : `### ${phrase(words.more.left)}`,
    left.length === 0
      ? null
      : left.map(({ about, gaps }) => item(`**${phrase(about)}** · ${phrase(gaps.join('; '))}`)).join('\n'),
  ]
}

function thinTable(thin: Missing['thin'], { say, terms }: Words): string {
  const said = say.missing
  return table(
    [say.profile.indicator, said.oneSource, said.oneKind, said.oneCoder].map(textHead),
    thin.map(({ indicator, source, kind, coder }) => [
      indicatorName(indicator),
      source === null ? phrase(said.severalMark) : `S${source.number}`,
      phrase(kind === null ? said.severalMark : terms.kind[kind]),
      phrase(coder ?? said.severalMark),
    ]),
  )
}

export function contraryBlocks({ contrary, judgement }: CaseReport, words: Words): Blocks {
  const said = words.say.contrary
  if (contrary.length === 0) return [sentence(said.none)]
  return [
    sentence(judgement === null ? said.intro : `${said.intro} ${said.judgedFirst}`),
    contrary.map((group) => [
      `### ${phrase(contraryHeading(group, words))}`,
      group.passages.length === 0
        ? sentence(said.noneForStage)
        : group.passages.map((passage) => passageBlocks(passage, words, (coding) => spoken(coding, words))),
    ]),
  ]
}

function contraryHeading({ stage, judged }: Contrary, { say }: Words): string {
  if (stage === null) return say.contrary.otherStage
  return judged ? say.contrary.judgedStage(stage) : say.contrary.stage(stage)
}

// The judgement, the profile and the evidence, in Markdown.
import type { Direction } from '../../../../shared/schema/coding.ts'
import type { Status } from '../../../../shared/schema/profile.ts'
import type {
  CaseReport,
  Citation,
  Contrary,
  IndicatorRef,
  Missing,
  Passage,
  PassageCoding,
  Passages,
  ReportIndicator,
  ReportJudgement,
  ReportStage,
  ReportSuggestion,
  SourceRef,
} from './case-report.ts'
import { item, paragraphs, phrase, quote, sentence, table } from './markdown.ts'
import type { Words } from './words.ts'

/** The marks' plain-text twins. */
const signs = { supports: '▲', contradicts: '▼', neutral: '◇', missing: '○' } as const
const signsOfStatus: Readonly<Record<Status, string>> = {
  unsupported: signs.missing,
  supported: signs.supports,
  contradicted: signs.contradicts,
  contested: `${signs.supports}${signs.contradicts}`,
}
const directionsInOrder: readonly Direction[] = ['supports', 'contradicts', 'neutral']

export const textHead = (text: string) => ({ text, numeric: false })
export const numberHead = (text: string) => ({ text, numeric: true })

/** Blocks of Markdown, a blank line between two; null is no block. */
export type Blocks = (string | null | Blocks)[]

export function judgementBlocks(report: CaseReport, words: Words): Blocks {
  const { say } = words
  const said = say.judgement
  const { judgement, suggestion } = report
  return [
    table(
      [textHead(said.judged), textHead(said.suggested)],
      [[claim(judgement, words), suggested(suggestion, words)]],
    ),
    `**${phrase(agreementIn(report, words))}**`,
    firmness(suggestion, words),
    sentence(said.rule),
    judgement === null ? null : reasons(judgement, words),
    report.earlier.length === 0 ? null : `### ${phrase(said.earlier)}`,
    report.earlier.map((each) => [
      sentence(
        `${each.stage} · ${said.by(each.author, words.instant(each.at))} · ${said.cited}: ${each.cited}`,
      ),
      paragraphs(each.rationale),
    ]),
  ]
}

function claim(judgement: ReportJudgement | null, { say, terms, instant }: Words): string {
  const said = say.judgement
  if (judgement === null) return phrase(said.noneYet)
  const { stage, author, at, confidence } = judgement
  const sure = confidence === null ? said.confidenceNotSaid : said.confidence(terms.confidence[confidence])
  return `**${phrase(stage)}**. ${phrase(said.by(author, instant(at)))}. ${phrase(sure)}.`
}

function suggested({ stage, bare }: ReportSuggestion, { say, terms, score, percent }: Words): string {
  if (stage === null)
    return `${phrase(terms.noClearStage)}. ${phrase(bare ? say.judgement.bare : say.judgement.noneReached)}`
  const facts = say.judgement.fitAndCoverage(score(stage.fit), percent(stage.coverage))
  return `${phrase(stage.name)}. ${phrase(facts)}.`
}

function agreementIn({ judgement, suggestion }: CaseReport, { say }: Words): string {
  if (judgement === null) return say.judgement.noneText
  if (suggestion.agrees) return say.judgement.agree
  return suggestion.stage === null
    ? say.judgement.differNone(judgement.stage)
    : say.judgement.differ(judgement.stage, suggestion.stage.name)
}

function firmness({ skipped, bare, flip }: ReportSuggestion, words: Words): Blocks {
  const said = words.say.judgement
  const passedOver =
    skipped.length === 0 ? null : sentence(said.skipped(words.list(skipped), skipped.length > 1))
  if (bare) return [passedOver]
  if (flip === null) return [passedOver, sentence(said.steady)]
  const alone = flip.sources.length === 1
  const toNone = alone ? said.flipsByOneToNone : said.flipsByMoreToNone
  const toStage = alone ? said.flipsByOne : said.flipsByMore
  const told = flip.to === null ? toNone : toStage(flip.to)
  const sources = words.list(flip.sources.map((source) => `S${source.number} (${source.title})`))
  return [passedOver, sentence(told.replace('{sources}', () => sources))]
}

function reasons(judgement: ReportJudgement, words: Words): Blocks {
  const said = words.say.judgement
  const { rival, rivalReason, citations } = judgement
  const cited = (stance: Citation['stance'], none: string): Blocks => {
    const mine = citations.filter((each) => each.stance === stance)
    return mine.length === 0 ? [sentence(none)] : mine.map((each) => citation(each, words))
  }
  const whyNot = rival === null ? said.rivalNone : said.rivalNoReason(rival)
  return [
    `### ${phrase(said.rationale)}`,
    paragraphs(judgement.rationale),
    `### ${phrase(said.rival)}`,
    rival === null || rivalReason.trim() === ''
      ? sentence(whyNot)
      : [sentence(said.rivalReason(rival)), paragraphs(rivalReason)],
    `### ${phrase(said.citedFor)}`,
    citations.length === 0 ? null : sentence(said.citedText),
    cited('for', said.citesNoneFor),
    `### ${phrase(said.citedAgainst)}`,
    cited('against', said.citesNoneAgainst),
  ]
}

function citation(cited: Citation, words: Words): Blocks {
  const said = words.say.judgement
  const { text, source, locator, speakers, inCase, coding } = cited
  if (source === null || locator === null) return [quote(text), sentence(said.sourceRemoved)]
  return [
    quote(text),
    `[${locator}] ${phrase(whence(source, speakers, words))}`,
    inCase ? null : sentence(said.elsewhere),
    coding === null ? sentence(said.codingRemoved) : null,
    coding === null ? null : codingItem(coding, words, spoken(coding, words)),
  ]
}

function sourceFacts({ title, kind, date }: SourceRef, { terms, day }: Words): string {
  return `${title} · ${terms.kind[kind]} · ${day(date)}`
}

function whence(source: SourceRef, speakers: readonly string[], words: Words): string {
  const facts = sourceFacts(source, words)
  if (speakers.length === 0) return facts
  return `${words.say.evidence.speakers(words.list(speakers), speakers.length > 1)} · ${facts}`
}

/** What a coding says, and of which indicators. */
function spoken({ direction, indicators }: PassageCoding, { say }: Words): string {
  if (indicators.length === 0) return ` · ${say.evidence.speaksUntied[direction]}`
  return ` · ${say.evidence.speaks[direction].replace('{indicators}', indicators.join(', '))}`
}

function codingItem(coding: PassageCoding, { say }: Words, extra: string): string {
  const part = coding.locator === null ? '' : ` (${say.evidence.only(coding.locator)})`
  const line = sentence(`${say.evidence.codedBy(coding.coder, coding.code)}${part}${extra}`)
  return item(coding.memo.trim() === '' ? line : `${line}\\\n${phrase(say.note)}: ${paragraphs(coding.memo)}`)
}

function passageBlocks(passage: Passage, words: Words, extra: (coding: PassageCoding) => string): Blocks {
  return [
    quote(passage.text),
    `[${passage.locator}] ${phrase(whence(passage.source, passage.speakers, words))}`,
    passage.codings.map((coding) => codingItem(coding, words, extra(coding))).join('\n'),
  ]
}

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
    report.untied.map((group) => [`#### ${phrase(group.code)}`, directionBlocks(group.passages, words)]),
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
  ]
}

function lack({ tiedCodes, tallies }: ReportIndicator, { say }: Words): string {
  if (tiedCodes.length === 0) return sentence(say.evidence.noCode)
  const told = tallies.neutral.passages > 0 ? say.evidence.onlyNeutral : say.evidence.nothing
  return sentence(`${told} ${say.evidence.tiedCodes(tiedCodes.join('; '))}`)
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
  ]
}

function directionName(direction: Direction, { say }: Words): string {
  const said = say.evidence
  const word = { supports: said.for, contradicts: said.against, neutral: said.neutral }[direction]
  return `${signs[direction]} ${phrase(word)}`
}

function directionBlocks(all: Passages, words: Words): Blocks {
  return directionsInOrder
    .filter((direction) => all[direction].length > 0)
    .map((direction) => [
      `##### ${directionName(direction, words)}`,
      all[direction].map((passage) => passageBlocks(passage, words, () => '')),
    ])
}

export function missingBlocks(report: CaseReport, words: Words): Blocks {
  const { say, terms } = words
  const said = say.missing
  const { noEvidence, thin, uncoded, kinds } = report.missing
  const reason = { nothing: said.nothing, 'no-code': said.noCode, 'only-neutral': said.onlyNeutral }
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
    sentence(agreementIn(report, words)),
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

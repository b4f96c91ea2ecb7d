// The judgement and the suggestion side by side, in Markdown.
import type { CaseReport, Citation, ReportJudgement, ReportSuggestion } from './case-report.ts'
import { standingLines } from './judgement-standing.ts'
import { paragraphs, phrase, quote, sentence, table } from './markdown.ts'
import { type Blocks, codingItem, spoken, textHead, whence } from './markdown-parts.ts'
import { agreement, flipSentence } from './sentences.ts'
import type { Words } from './words.ts'

export function judgementBlocks(report: CaseReport, words: Words): Blocks {
  const { say } = words
  const said = say.judgement
  const { judgement, suggestion } = report
  return [
    table(
      [textHead(said.judged), textHead(said.suggested)],
      [[claim(judgement, words), suggested(suggestion, words)]],
    ),
    `**${phrase(agreement(report, words))}**`,
    judgement === null ? null : standingLines(judgement.standing, words).map(sentence),
    firmness(suggestion, words),
    sentence(said.rule),
    judgement === null ? null : reasons(judgement, words),
    report.parts.length === 0 ? null : `### ${phrase(words.more.standing.parts)}`,
    report.parts.map(({ part, verdict, by, at, rationale, standing }) => [
      `**${phrase(part)}** ${phrase(words.terms.verdict[verdict])} · ${phrase(said.by(by, words.instant(at)))}`,
      standingLines(standing, words).map(sentence),
      paragraphs(rationale),
    ]),
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

function firmness({ skipped, bare, flip }: ReportSuggestion, words: Words): Blocks {
  const said = words.say.judgement
  const passedOver =
    skipped.length === 0 ? null : sentence(said.skipped(words.list(skipped), skipped.length > 1))
  if (bare) return [passedOver]
  if (flip === null) return [passedOver, sentence(said.steady)]
  const sources = words.list(flip.sources.map((source) => `S${source.number} (${source.title})`))
  return [passedOver, sentence(flipSentence(flip, words).replace('{sources}', () => sources))]
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

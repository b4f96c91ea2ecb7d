// The judgement and the suggestion side by side, as blocks.
import { type Block, bold, heading, prose, said, small, textColumn } from './blocks.ts'
import type { CaseReport, Citation, ReportJudgement, ReportSuggestion } from './case-report.ts'
import { standingLines } from './judgement-standing.ts'
import { citationBlock } from './quote-blocks.ts'
import { agreement, flipSentence } from './sentences.ts'
import type { Words } from './words.ts'

export function judgementBlocks(report: CaseReport, words: Words): Block[] {
  const { say, instant } = words
  const told = say.judgement
  const { judgement, suggestion, earlier, parts } = report
  return [
    {
      type: 'table',
      caption: told.heading,
      columns: [textColumn(told.judged), textColumn(told.suggested)],
      rows: [[claim(judgement, words), suggested(suggestion, words)]],
    },
    said(bold(agreement(report, words))),
    ...(judgement === null ? [] : standingLines(judgement.standing, words).map((line) => small(line))),
    ...firmness(suggestion, words),
    said(told.rule),
    ...(judgement === null ? [] : reasons(judgement, words)),
    ...(parts.length === 0 ? [] : [heading(2, words.more.standing.parts)]),
    ...parts.flatMap(({ part, verdict, by, at, rationale, standing }) => [
      said(bold(part), ` ${words.terms.verdict[verdict]} · ${told.by(by, instant(at))}`),
      ...standingLines(standing, words).map((line) => small(line)),
      ...prose(rationale),
    ]),
    ...(earlier.length === 0 ? [] : [heading(2, told.earlier)]),
    ...earlier.flatMap((each) => [
      said(bold(each.stage), ` · ${told.by(each.author, instant(each.at))} · ${told.cited}: ${each.cited}`),
      ...prose(each.rationale),
    ]),
  ]
}

function claim(judgement: ReportJudgement | null, { say, terms, instant }: Words) {
  const told = say.judgement
  if (judgement === null) return told.noneYet
  const { stage, author, at, confidence } = judgement
  const sure = confidence === null ? told.confidenceNotSaid : told.confidence(terms.confidence[confidence])
  return [bold(stage), `\n${told.by(author, instant(at))}\n${sure}`]
}

function suggested({ stage, bare }: ReportSuggestion, { say, terms, score, percent }: Words) {
  if (stage === null)
    return [bold(terms.noClearStage), `\n${bare ? say.judgement.bare : say.judgement.noneReached}`]
  return [bold(stage.name), `\n${say.judgement.fitAndCoverage(score(stage.fit), percent(stage.coverage))}`]
}

/** What the suggestion rests on: skipped stages, and the sources that decide it. */
export function firmness({ skipped, bare, flip }: ReportSuggestion, words: Words): Block[] {
  const told = words.say.judgement
  const passedOver = skipped.length === 0 ? [] : [said(told.skipped(words.list(skipped), skipped.length > 1))]
  if (bare) return passedOver
  if (flip === null) return [...passedOver, said(told.steady)]
  const sources = words.list(flip.sources.map((source) => `S${source.number} (${source.title})`))
  const sentence = flipSentence(flip, words)
  return [...passedOver, said(sentence.replace('{sources}', () => sources))]
}

function reasons(judgement: ReportJudgement, words: Words): Block[] {
  const told = words.say.judgement
  const { rival, rivalReason, citations } = judgement
  const cited = (stance: Citation['stance'], none: string): Block[] => {
    const mine = citations.filter((each) => each.stance === stance)
    return mine.length === 0 ? [said(none)] : mine.map((each) => citationBlock(each, words))
  }
  const setAside =
    rival === null
      ? [said(told.rivalNone)]
      : rivalReason.trim() === ''
        ? [said(told.rivalNoReason(rival))]
        : [said(told.rivalReason(rival)), ...prose(rivalReason)]
  return [
    heading(2, told.rationale),
    ...prose(judgement.rationale),
    heading(2, told.rival),
    ...setAside,
    heading(2, told.citedFor),
    ...(citations.length === 0 ? [] : [small(told.citedText)]),
    ...cited('for', told.citesNoneFor),
    heading(2, told.citedAgainst),
    ...cited('against', told.citesNoneAgainst),
  ]
}

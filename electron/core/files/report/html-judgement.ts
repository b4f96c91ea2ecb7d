// The judgement and, beside it, what the rule suggests.
import type { CaseReport, Citation, ReportJudgement, ReportSuggestion } from './case-report.ts'
import { type Html, html } from './html.ts'
import { codingLine, locatorLink, prose, quoted, spoken, whence, withSources } from './html-parts.ts'
import { type ReportPartJudgement, standingLines } from './judgement-standing.ts'
import { agreement, flipSentence } from './sentences.ts'
import type { Words } from './words.ts'

export function judgementSection(report: CaseReport, words: Words): Html {
  const { say } = words
  const { judgement, suggestion } = report
  return html`<div class="claims">
<section class="claim judged"><h3>${say.judgement.judged}</h3>
${judgement === null ? noJudgement(words) : claim(judgement, words)}</section>
<section class="claim suggested"><h3>${say.judgement.suggested}</h3>
${suggested(suggestion, words)}</section>
</div>
<p><strong>${agreement(report, words)}</strong></p>
${firmness(suggestion, words)}
<p>${say.judgement.rule}</p>
${judgement === null ? null : reasons(judgement, words)}
${parts(report.parts, words)}
${earlier(report, words)}`
}

function noJudgement({ say }: Words): Html {
  return html`<p class="stage">${say.judgement.noneYet}</p>`
}

function claim(judgement: ReportJudgement, words: Words): Html {
  const { stage, author, at, confidence, standing } = judgement
  const { say, terms, instant } = words
  const sure =
    confidence === null
      ? say.judgement.confidenceNotSaid
      : say.judgement.confidence(terms.confidence[confidence])
  return html`<p class="stage">${stage}</p>
<p>${say.judgement.by(author, instant(at))}</p>
<p>${sure}</p>
${standingLines(standing, words).map((line) => html`<p class="facts">${line}</p>\n`)}`
}

function suggested({ stage, bare }: ReportSuggestion, { say, terms, score, percent }: Words): Html {
  if (stage === null)
    return html`<p class="stage">${terms.noClearStage}</p>
<p>${bare ? say.judgement.bare : say.judgement.noneReached}</p>`
  return html`<p class="stage">${stage.name}</p>
<p>${say.judgement.fitAndCoverage(score(stage.fit), percent(stage.coverage))}</p>`
}

/** What the suggestion rests on: skipped stages, and the sources that decide it. */
function firmness({ skipped, bare, flip }: ReportSuggestion, words: Words): Html {
  const said = words.say.judgement
  const passedOver =
    skipped.length === 0 ? null : html`<p>${said.skipped(words.list(skipped), skipped.length > 1)}</p>\n`
  if (bare) return html`${passedOver}`
  if (flip === null) return html`${passedOver}<p>${said.steady}</p>\n`
  return html`${passedOver}<p>${withSources(flipSentence(flip, words), flip.sources, words)}</p>\n`
}

function reasons(judgement: ReportJudgement, words: Words): Html {
  const { say } = words
  const citedFor = judgement.citations.filter((cited) => cited.stance === 'for')
  const citedAgainst = judgement.citations.filter((cited) => cited.stance === 'against')
  return html`<h3>${say.judgement.rationale}</h3>
${prose(judgement.rationale, words)}
<h3>${say.judgement.rival}</h3>
${rival(judgement, words)}
<h3>${say.judgement.citedFor}</h3>
${judgement.citations.length === 0 ? null : html`<p class="facts">${say.judgement.citedText}</p>`}
${citedFor.length === 0 ? html`<p>${say.judgement.citesNoneFor}</p>` : citedFor.map((each) => cited(each, words))}
<h3>${say.judgement.citedAgainst}</h3>
${citedAgainst.length === 0 ? html`<p>${say.judgement.citesNoneAgainst}</p>` : citedAgainst.map((each) => cited(each, words))}
`
}

function rival({ rival: stage, rivalReason }: ReportJudgement, words: Words): Html {
  const { say } = words
  if (stage === null) return html`<p>${say.judgement.rivalNone}</p>`
  if (rivalReason.trim() === '') return html`<p>${say.judgement.rivalNoReason(stage)}</p>`
  return html`<p>${say.judgement.rivalReason(stage)}</p>
${prose(rivalReason, words)}`
}

function cited(citation: Citation, words: Words): Html {
  const { place, stance, text, source, locator, speakers, inCase, coding } = citation
  const said = words.say.judgement
  const where =
    source === null || locator === null
      ? html`${said.sourceRemoved}`
      : html`${inCase ? locatorLink(locator) : html`<span class="locator">[${locator}]</span>`} ${whence(source, speakers, words)}`
  const notes = [
    ...(source !== null && !inCase ? [said.elsewhere] : []),
    ...(source !== null && coding === null ? [said.codingRemoved] : []),
  ]
  return html`<figure class="quote ${stance === 'for' ? 'supports' : 'contradicts'}" id="q${place}">
${quoted(place, text, words)}
<figcaption>${where}${notes.map((note) => html`<p>${note}</p>`)}
${coding === null ? null : html`<ul><li>${codingLine(coding, words, spoken(coding, words))}</li></ul>`}</figcaption>
</figure>
`
}

function parts(judged: readonly ReportPartJudgement[], words: Words): Html | null {
  const { say, more, terms, instant } = words
  if (judged.length === 0) return null
  return html`<h3>${more.standing.parts}</h3>
${judged.map(
  ({
    part,
    verdict,
    by,
    at,
    rationale,
    standing,
  }) => html`<p><strong>${part}</strong> ${terms.verdict[verdict]} · ${say.judgement.by(by, instant(at))}</p>
${standingLines(standing, words).map((line) => html`<p class="facts">${line}</p>\n`)}${prose(rationale, words)}`,
)}`
}

function earlier({ earlier: former }: CaseReport, words: Words): Html | null {
  const { say, instant } = words
  if (former.length === 0) return null
  return html`<h3>${say.judgement.earlier}</h3>
${former.map(
  (
    each,
  ) => html`<p><strong>${each.stage}</strong> · ${say.judgement.by(each.author, instant(each.at))} · ${say.judgement.cited}: ${each.cited}</p>
${prose(each.rationale, words)}`,
)}`
}

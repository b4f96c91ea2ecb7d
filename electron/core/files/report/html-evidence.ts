// The profile in numbers, the passages behind each of them, what is missing and what speaks against.
import type { Direction } from '../../../../shared/schema/coding.ts'
import { lackOf } from './build-missing.ts'
import type { CaseReport, Contrary, Missing, Passage, ReportIndicator, ReportStage } from './case-report.ts'
import { type Html, html, joined } from './html.ts'
import { profileChart } from './html-chart.ts'
import {
  directionsInOrder,
  directionWord,
  indicatorId,
  indicatorLink,
  langOf,
  mark,
  numberColumn,
  passageFigure,
  sourceFacts,
  sourceLink,
  sourceLinks,
  spoken,
  statusWord,
  table,
  textColumn,
} from './html-parts.ts'
import { agreement, signs } from './sentences.ts'
import type { Words } from './words.ts'

export function profileSection(report: CaseReport, words: Words): Html {
  const { say, number, score, percent } = words
  const said = say.profile
  const stages = report.stages.map((stage) => [
    stageWithNotes(stage, words),
    score(stage.fit),
    html`${said.covered(number(stage.covered), number(stage.indicators.length))} (${percent(stage.coverage)})`,
    stage.reached ? said.yes : said.no,
  ])
  return html`${profileChart(report, words)}
${table(
  said.stagesTable,
  [textColumn(said.stage), numberColumn(said.fit), numberColumn(said.coverage), textColumn(said.reached)],
  stages,
)}
${indicatorsTable(report, words)}`
}

/** Its heads come in two rows: what is for, and what is against. */
function indicatorsTable({ stages }: CaseReport, words: Words): Html {
  const { say, number, score } = words
  const said = say.profile
  const row = (each: ReportIndicator) => {
    const { supports, contradicts } = each.tallies
    const counts = [
      supports.passages,
      supports.sources.length,
      supports.kinds.length,
      contradicts.passages,
      contradicts.sources.length,
    ]
    return html`<tr><th scope="row" class="t">${indicatorLink(each)}</th><td class="t">${each.dimension.name}</td><td class="t">${statusWord(each.status, words)}</td><td class="n">${score(each.strength)}</td>${counts.map((count) => html`<td class="n">${number(count)}</td>`)}</tr>
`
  }
  return html`<div class="scroll"><table class="indicators">
<caption>${said.indicatorsTable}</caption>
<thead><tr>${[said.indicator, said.dimension, said.status].map((head) => html`<th scope="col" rowspan="2">${head}</th>`)}<th scope="col" rowspan="2" class="n">${said.strength}</th><th scope="colgroup" colspan="3" class="group">${directionWord('supports', words)}</th><th scope="colgroup" colspan="2" class="group">${directionWord('contradicts', words)}</th></tr>
<tr>${[said.passages, said.sources, said.kindsShort, said.passages, said.sources].map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr></thead>
<tbody>${stages.flatMap((stage) => stage.indicators.map(row))}</tbody>
</table></div>
`
}

function stageWithNotes({ name, judged, suggested }: ReportStage, { say }: Words): Html {
  const notes = [...(judged ? [say.profile.judged] : []), ...(suggested ? [say.profile.suggested] : [])]
  return html`${name}${notes.length === 0 ? null : ` (${notes.join(', ')})`}`
}

export function evidenceSection(report: CaseReport, words: Words): Html {
  const { say } = words
  return html`<p>${say.evidence.intro}</p>
${report.stages.map((stage, index) => stageEvidence(stage, index + 1, words))}
${untied(report, words)}`
}

function stageEvidence(stage: ReportStage, place: number, words: Words): Html {
  const { say, number, score } = words
  const covered = say.profile.covered(number(stage.covered), number(stage.indicators.length))
  return html`<h3 id="stage${place}">${place}. ${stageWithNotes(stage, words)}</h3>
<p>${stage.description}</p>
<p class="facts">${say.evidence.stageLine(score(stage.fit), covered, stage.reached ? say.profile.reached : say.profile.notReached)}</p>
${stage.indicators.map((indicator) => indicatorEvidence(indicator, words))}`
}

function indicatorEvidence(indicator: ReportIndicator, words: Words): Html {
  const { say, score } = words
  const facts = [
    say.evidence.facts(indicator.dimension.name, score(indicator.strength)),
    ...(indicator.component === null ? [] : [say.evidence.component(indicator.component)]),
    ...(indicator.result === null ? [] : [say.evidence.result(indicator.result)]),
  ]
  return html`<section class="indicator" id="${indicatorId(indicator.number)}">
<h4>${indicator.number} ${indicator.text}</h4>
<p class="facts">${statusWord(indicator.status, words)} · ${facts.join(' · ')}</p>
${indicator.status === 'unsupported' ? lack(indicator, words) : null}
${directionsInOrder.map((direction) => inDirection(indicator, direction, words))}
${excluded(indicator, words)}${citedFacts(indicator, words)}</section>
`
}

function citedFacts({ facts }: ReportIndicator, words: Words): Html | null {
  if (facts.length === 0) return null
  const { say, terms } = words
  return html`<h5>${say.evidence.citedFacts}</h5>
<ul>${facts.map(
    ({ stance, text, notes }) =>
      html`<li><b>${signs[stance === 'for' ? 'supports' : 'contradicts']} ${terms.mark[stance]}</b> ${[text, ...notes].join(' · ')}</li>
`,
  )}</ul>
`
}

/** Shown struck through: what was set aside is not hidden. */
function excluded({ excluded: all }: ReportIndicator, words: Words): Html | null {
  if (all.length === 0) return null
  const said = words.say.evidence
  return html`<h5>${said.excluded}</h5>
<div class="excluded">${all.map(
    ({ passage, reason, author }) => html`${passageFigure(passage, words, (coding) => spoken(coding, words))}
<p class="facts"><b>${said.excludedBecause(author)}</b> <span${langOf(words)}>${reason}</span></p>
`,
  )}</div>
`
}

function lack(indicator: ReportIndicator, { say }: Words): Html {
  const reason = lackOf(indicator)
  if (reason === 'no-code') return html`<p>${say.evidence.noCode}</p>`
  const { onlyNeutral, onlyExcluded, nothing } = say.evidence
  const told = { 'only-neutral': onlyNeutral, excluded: onlyExcluded, nothing }[reason]
  return html`<p>${told} ${say.evidence.tiedCodes(indicator.tiedCodes.join('; '))}</p>`
}

/** One direction's passages under what they amount to; a side that has none while the other does is said to have none. */
function inDirection(indicator: ReportIndicator, direction: Direction, words: Words): Html | null {
  const { say, terms } = words
  const { passages: count, sources, kinds, coders } = indicator.tallies[direction]
  if (count === 0)
    return direction === 'neutral' || indicator.status === 'unsupported'
      ? null
      : html`<p class="facts">${directionWord(direction, words)}: ${say.evidence.noPassages}</p>\n`
  const facts = [
    say.amounts.passages(count),
    html`${say.amounts.sources(sources.length)}: ${sourceLinks(sources)}`,
    `${say.amounts.kinds(kinds.length)}: ${kinds.map((kind) => terms.kind[kind]).join(', ')}`,
    `${say.amounts.coders(coders.length)}: ${coders.join(', ')}`,
  ]
  return html`<h5>${directionWord(direction, words)}</h5>
<p class="facts">${joined(facts, ' · ')}</p>
${figures(indicator.passages[direction], direction, words)}${leftOut(indicator.left[direction], words)}`
}

/** Passages there are and that are not quoted, told where they would stand. */
function leftOut(left: number, { more }: Words): Html | null {
  return left === 0 ? null : html`<p class="facts">${more.notQuoted(left)}</p>\n`
}

function figures(passages: readonly Passage[], direction: Direction, words: Words): Html {
  return html`<div class="${direction}">${passages.map((passage) => passageFigure(passage, words, () => null))}</div>
`
}

function untied({ untied: groups }: CaseReport, words: Words): Html | null {
  if (groups.length === 0) return null
  const said = words.say.evidence
  return html`<h3 id="untied">${said.untiedHeading}</h3>
<p>${said.untiedText}</p>
${groups.map(
  ({ code, passages, left }) => html`<section class="indicator"><h4>${code}</h4>
${directionsInOrder
  .filter((direction) => passages[direction].length + left[direction] > 0)
  .map(
    (direction) => html`<h5>${directionWord(direction, words)}</h5>
${figures(passages[direction], direction, words)}${leftOut(left[direction], words)}`,
  )}</section>
`,
)}`
}

export function missingSection(report: CaseReport, words: Words): Html {
  const { say, terms } = words
  const said = say.missing
  const { noEvidence, thin, uncoded, kinds, left } = report.missing
  const reasons = {
    nothing: said.nothing,
    'no-code': said.noCode,
    'only-neutral': said.onlyNeutral,
    excluded: said.excluded,
  }
  return html`<p>${said.intro}</p>
<h3>${said.noEvidenceHeading}</h3>
${
  noEvidence.length === 0
    ? html`<p>${said.noEvidenceNone}</p>`
    : table(
        '',
        [textColumn(say.profile.indicator), textColumn(say.profile.stage), textColumn(said.reason)],
        noEvidence.map(({ indicator, stage, reason }) => [
          indicatorLink(indicator),
          stage,
          html`<span class="status">${mark('missing')} ${reasons[reason]}</span>`,
        ]),
      )
}
<h3>${said.thinHeading}</h3>
${
  thin.length === 0
    ? html`<p>${said.thinNone}</p>`
    : html`<p>${said.thinText}</p>
${thinTable(thin, words)}`
}
<h3>${said.uncodedHeading}</h3>
${
  uncoded.length === 0
    ? html`<p>${said.uncodedNone}</p>`
    : html`<ul>${uncoded.map((source) => html`<li>${sourceLink(source)} ${sourceFacts(source, words)}</li>`)}</ul>`
}
<h3>${said.kindsHeading}</h3>
<p>${kinds.length === 0 ? said.kindsNone : words.list(kinds.map((kind) => terms.kind[kind]))}</p>
<h3>${said.agreementHeading}</h3>
<p>${agreement(report, words)}</p>${
    left.length === 0
      ? null
      : html`
<h3>${words.more.left}</h3>
<ul>${left.map(({ about, gaps }) => html`<li><strong>${about}</strong> · ${gaps.join('; ')}</li>`)}</ul>`
  }`
}

function thinTable(thin: Missing['thin'], { say, terms }: Words): Html {
  const said = say.missing
  return table(
    '',
    [
      textColumn(say.profile.indicator),
      textColumn(said.oneSource),
      textColumn(said.oneKind),
      textColumn(said.oneCoder),
    ],
    thin.map(({ indicator, source, kind, coder }) => [
      indicatorLink(indicator),
      source === null ? said.severalMark : sourceLink(source),
      kind === null ? said.severalMark : terms.kind[kind],
      coder ?? said.severalMark,
    ]),
  )
}

export function contrarySection({ contrary, judgement }: CaseReport, words: Words): Html {
  const said = words.say.contrary
  if (contrary.length === 0) return html`<p>${said.none}</p>`
  return html`<p>${said.intro}${judgement === null ? null : ` ${said.judgedFirst}`}</p>
${contrary.map(
  (group) => html`<h3>${contraryHeading(group, words)}</h3>
${
  group.passages.length === 0
    ? html`<p>${said.noneForStage}</p>`
    : html`<div class="contradicts">${group.passages.map((passage) => passageFigure(passage, words, (coding) => spoken(coding, words)))}</div>`
}`,
)}`
}

function contraryHeading({ stage, judged }: Contrary, { say }: Words): string {
  if (stage === null) return say.contrary.otherStage
  return judged ? say.contrary.judgedStage(stage) : say.contrary.stage(stage)
}

// The report as one HTML file: no scripts, nothing from outside, readable on screen, on paper and by ear.
import type { ReportSection } from '../../../../shared/schema/report.ts'
import { blocksWithin } from './blocks-html.ts'
import type { CaseReport } from './case-report.ts'
import { type Html, html, withoutLooseEnds } from './html.ts'
import { contrarySection, evidenceSection, missingSection, profileSection } from './html-evidence.ts'
import {
  codebookSection,
  factsSection,
  layersSection,
  methodSection,
  sourcesSection,
} from './html-inventories.ts'
import { judgementSection } from './html-judgement.ts'
import { memosSection } from './html-memos.ts'
import { markSymbols } from './html-parts.ts'
import { recordBlock } from './html-record.ts'
import { style } from './html-style.ts'
import { type Words, wordsFor } from './words.ts'

type Section = { id: string; heading: string; body: Html; newPage: boolean }

export function renderHtml(report: CaseReport): string {
  const words = wordsFor(report)
  const { say } = words
  const title = say.title(report.case.name)
  const sections = sectionsOf(report, words)
  const sheet = { markup: style }
  const page = html`<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${say.program(report.version)}">
<title>${title} · ${report.study}</title>
<style>${sheet}</style>
</head>
<body>
${markSymbols}
<main>
<header>
<h1>${title}</h1>
${front(report, words)}
</header>
<nav aria-labelledby="contents"><h2 id="contents">${say.contents}</h2>
<ol>${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ol></nav>
${sections.map(
  (
    { id, heading, body, newPage },
    index,
  ) => html`<section${newPage ? { markup: ' class="page"' } : null} aria-labelledby="${id}">
<h2 id="${id}">${index + 1}. ${heading}</h2>
${body}
</section>
`,
)}</main>
${recordBlock(report.record)}</body>
</html>
`
  return withoutLooseEnds(page.markup)
}

function front(report: CaseReport, { say, terms, number, instant }: Words): Html {
  const { study, model, asOf, version } = report
  const facts = [
    [say.study, study],
    [say.model, say.modelVersion(model.name, model.version)],
    [say.asOf, say.asOfText(instant(asOf.at), number(asOf.operation))],
    [say.madeWith, say.program(version)],
    [say.judgement.judged, report.judgement?.stage ?? say.judgement.noneYet],
    [say.judgement.suggested, report.suggestion.stage?.name ?? terms.noClearStage],
  ] as const
  return html`<dl class="front">${facts.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`
}

function networkSection({ network }: CaseReport, { material }: Words): Html {
  return html`${network.map(
    ({ title, blocks }, index) => html`<h3>${title}</h3>
${blocksWithin(blocks, `network-${index}`, { material })}`,
  )}`
}

function sectionsOf(report: CaseReport, words: Words): Section[] {
  const { say } = words
  const section = (id: string, heading: string, body: Html, newPage: boolean) => ({
    id,
    heading,
    body,
    newPage,
  })
  const all: Record<ReportSection, () => Section> = {
    facts: () => section('facts', say.facts.heading, factsSection(report, words), false),
    sources: () => section('sources', say.sources.heading, sourcesSection(report, words), false),
    judgement: () => section('judgement', say.judgement.heading, judgementSection(report, words), true),
    profile: () => section('profile', say.profile.heading, profileSection(report, words), false),
    evidence: () => section('evidence', say.evidence.heading, evidenceSection(report, words), true),
    missing: () => section('missing', say.missing.heading, missingSection(report, words), false),
    contrary: () => section('contrary', say.contrary.heading, contrarySection(report, words), false),
    layers: () => section('layers', say.layers.heading, layersSection(report, words), false),
    network: () => section('network', say.network.heading, networkSection(report, words), true),
    codebook: () => section('codebook', say.codebook.heading, codebookSection(report, words), false),
    memos: () => section('memos', say.memos.heading, memosSection(report, words), false),
    method: () => section('method', say.method.heading, methodSection(report, words), false),
  }
  return report.sections.map((each) => all[each]())
}

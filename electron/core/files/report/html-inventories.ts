// What the case is made of and what it was read with: facts, sources, layers, codebook, method.
import { MAX_FLIP_SET } from '../../../../shared/domain/rollup/sensitivity.ts'
import type { CaseReport, CodingCounts, LayerCounts, ReportCode, ReportSource } from './case-report.ts'
import { type Html, html, joined } from './html.ts'
import { anchorOf, directionsInOrder, numberColumn, prose, table, textColumn } from './html-parts.ts'
import { definitionOf } from './sentences.ts'
import type { Words } from './words.ts'

export function factsSection({ case: of }: CaseReport, words: Words): Html {
  const said = words.say.facts
  return html`${of.description.trim() === '' ? html`<p>${said.noDescription}</p>` : prose(of.description, words)}
${
  of.attributes.length === 0
    ? html`<p>${said.noAttributes}</p>`
    : table(
        '',
        [textColumn(said.attribute), textColumn(said.value)],
        of.attributes.map((attribute) => [
          attribute.name,
          words.value(attribute) ?? html`<span class="small-note">${said.notRecorded}</span>`,
        ]),
      )
}`
}

export function sourcesSection(report: CaseReport, words: Words): Html {
  const { say } = words
  const said = say.sources
  const { sources, coders } = report
  if (sources.length === 0) return html`<p>${said.none}</p>`
  return html`<p>${totals(report, words)}</p>
${inventory(sources, words)}
${
  coders.length === 0
    ? null
    : html`<h3>${said.codersHeading}</h3>
${codingTable(
  said.coder,
  coders.map(({ name, codings }) => ({ head: html`${name}`, codings })),
  words,
)}`
}
<h3>${said.quotedHeading}</h3>
<p>${said.quotedText}</p>
<ul class="index">${sources.map((source) => quotedIn(source, words))}</ul>`
}

/** Everything the case holds, in a sentence. */
export function totals({ sources, coders }: CaseReport, { say }: Words): string {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0)
  return say.sources.totals(
    say.amounts.sources(sources.length),
    say.amounts.words(sum(sources.map((source) => source.words))),
    say.amounts.codings(sum(sources.map((source) => source.codings.all))),
    say.amounts.coders(coders.length),
  )
}

function inventory(sources: readonly ReportSource[], words: Words): Html {
  const { say, terms, number, shortDay } = words
  const said = say.sources
  const heads = [said.number, said.titleFileHash, said.kind, said.date, said.words, said.codings]
  return html`<div class="scroll"><table>
<caption></caption>
<thead><tr>${heads.map((head, index) => html`<th scope="col" class="${index > 3 ? 'n' : 't'}">${head}</th>`)}${directionsInOrder.map((direction) => html`<th scope="col" class="n">${directionHead(direction, words)}</th>`)}</tr></thead>
<tbody>${sources.map(
    (
      source,
    ) => html`<tr id="s${source.number}"><th scope="row" class="id">S${source.number}</th><td class="t wide">${source.title}<br><span class="small-note">${source.fileName}<br><code>${source.sha256.slice(0, 12)}</code></span></td><td class="t">${terms.kind[source.kind]}</td><td class="date">${shortDay(source.date)}</td><td class="n">${number(source.words)}</td><td class="n">${number(source.codings.all)}</td>${directionsInOrder.map((direction) => html`<td class="n">${number(source.codings[direction])}</td>`)}</tr>
`,
  )}</tbody>
</table></div>
`
}

function directionHead(direction: 'supports' | 'contradicts' | 'neutral', { terms }: Words): string {
  return terms.direction[direction]
}

function codingTable(
  head: string,
  rows: readonly { head: Html; codings: CodingCounts }[],
  words: Words,
): Html {
  const { say, number } = words
  return table(
    '',
    [
      textColumn(head),
      numberColumn(say.sources.codings),
      ...directionsInOrder.map((direction) => numberColumn(directionHead(direction, words))),
    ],
    rows.map((row) => [
      row.head,
      number(row.codings.all),
      ...directionsInOrder.map((direction) => number(row.codings[direction])),
    ]),
  )
}

/** The locators of a source that have quotes, each leading to the first of them. */
function quotedIn({ number: of, title, quoted }: ReportSource, { say }: Words): Html {
  if (quoted.length === 0) return html`<li><b>S${of}</b> ${title}: ${say.sources.notQuoted}</li>`
  return html`<li><b>S${of}</b> ${title}: <ul>${quoted.map(({ locator, places }) => {
    const paragraph = locator.replace(/^S\d+ ?/, '') || locator
    const links = places.map((place, index) => html`<a href="#q${place}">${index + 1}</a>`)
    const quotes =
      places.length === 1
        ? html`<a href="#q${places[0] ?? 0}">${paragraph}</a>`
        : html`${paragraph} (${joined(links, ', ')})`
    return html`<li id="${anchorOf(locator)}">${quotes}</li>`
  })}</ul></li>
`
}

export function layersSection({ layers }: CaseReport, words: Words): Html {
  const { say, number } = words
  const said = say.layers
  const heads = [
    said.all,
    said.for,
    said.against,
    said.neutral,
    say.profile.sources,
    say.profile.kinds,
    say.profile.coders,
  ]
  const row = (name: Html, kind: string, { passages, sources, kinds, coders }: LayerCounts) => {
    const numbers = [
      passages.all,
      passages.supports,
      passages.contradicts,
      passages.neutral,
      sources,
      kinds,
      coders,
    ]
    return html`<tr class="${kind}"><th scope="row">${name}</th>${numbers.map((each) => html`<td class="n">${number(each)}</td>`)}</tr>
`
  }
  return html`<p>${said.intro}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">${said.part}</th>${heads.map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr></thead>
<tbody>${layers.map((layer) => [
    row(html`${said.layer(layer.stage)}`, 'layer', layer),
    layer.components.map((component) => [
      row(html`${component.name}`, 'component', component),
      component.attributes.map((attribute) =>
        row(
          html`${attribute.kind === 'level' ? said.level(attribute.name) : attribute.name}`,
          'attribute',
          attribute,
        ),
      ),
    ]),
  ])}</tbody>
</table></div>
`
}

export function codebookSection({ codes, unusedCodes }: CaseReport, words: Words): Html {
  const said = words.say.codebook
  const used =
    codes.length === 0
      ? html`<p>${said.none}</p>`
      : html`<p>${said.intro}</p>
${codeTable(codes, words)}`
  if (unusedCodes.length === 0) return used
  return html`${used}<h3>${said.unused}</h3>
<p class="small-note">${unusedCodes.join('; ')}</p>`
}

/** Two rows a code: its numbers, and under them what it means. */
function codeTable(codes: readonly ReportCode[], words: Words): Html {
  const { say, number } = words
  const heads = [
    say.sources.codings,
    ...directionsInOrder.map((direction) => directionHead(direction, words)),
    say.profile.sources,
  ]
  const rows = codes.map((code) => {
    const counts = [
      code.codings.all,
      ...directionsInOrder.map((direction) => code.codings[direction]),
      code.sources,
    ]
    return html`<tbody class="code"><tr><th scope="row">${code.path}</th>${counts.map((count) => html`<td class="n">${number(count)}</td>`)}</tr>
<tr><td colspan="${counts.length + 1}">${definitionOf(code, words).map((text) => html`<p>${text}</p>`)}</td></tr></tbody>
`
  })
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${say.codebook.code}</th>${heads.map((head) => html`<th scope="col" class="n">${head}</th>`)}</tr></thead>
${rows}</table></div>
`
}

export function methodSection({ model, stages }: CaseReport, { say, number, percent }: Words): Html {
  const said = say.method
  const indicators = stages.reduce((sum, stage) => sum + stage.indicators.length, 0)
  const entries = [
    {
      term: said.model.term,
      text: said.model.text(model.name, model.version, number(stages.length), number(indicators)),
    },
    said.evidence,
    said.passages,
    said.directions,
    said.status,
    { term: said.strength.term, text: said.strength.text(number(model.saturation)) },
    said.fit,
    { term: said.reached.term, text: said.reached.text(number(model.threshold), percent(model.minCoverage)) },
    said.suggestion,
    { term: said.sensitivity.term, text: said.sensitivity.text(number(MAX_FLIP_SET)) },
    said.layers,
    said.judgement,
    said.quotes,
  ]
  return html`<dl class="method">${entries.map(
    ({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>
`,
  )}</dl>`
}

// How the report looks, on screen and on A4. Colour never says anything by itself.

export const style = `
:root { --ink: #201e1a; --soft: #4d4a43; --line: #cfc9bb; --sunk: #f2efe7; --accent: #0f5e6b; --for: #1d5a96; --against: #9c420b; --missing: #5f5b53; --serif: "Source Serif 4", Georgia, "Liberation Serif", "Times New Roman", serif; }
* { box-sizing: border-box; }
html { background: #e9e5db; font-size: 16px; }
body { margin: 0; color: var(--ink); font: 1rem/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif; font-variant-numeric: lining-nums; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 2rem auto; padding: 3rem 4rem 4rem; background: #fffefb; box-shadow: 0 1px 3px rgb(32 30 26 / 18%); }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 2em 0 .6em; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 .75rem; }
h2 { font-size: 1.45rem; margin-top: 3.5rem; padding-top: .5rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; }
h5 { font-size: .95rem; margin: 1.25em 0 .4em; }
p { margin: 0 0 .75em; max-width: 44rem; }
.prose, blockquote, .memo { white-space: pre-wrap; overflow-wrap: anywhere; }
.prose { font-family: var(--serif); }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
:target { background: #fbeeb8; }
tr:target > *, .quote:target, li:target { background: #fbeeb8; }
dl.front { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1.25rem; margin: 0; }
dl.front dt { color: var(--soft); }
dl.front dd { margin: 0; overflow-wrap: anywhere; }
nav { margin-top: 2rem; }
nav h2 { font-size: 1rem; margin: 0 0 .4rem; padding: 0; border: 0; }
main.wide { max-width: 90rem; }
nav ol.plain { list-style: none; padding-left: 0; }
nav ol { columns: 2; column-gap: 2rem; margin: 0; padding-left: 1.6em; max-width: 44rem; }
.scroll { overflow-x: auto; margin: 1rem 0 1.5rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.4; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
td.n { white-space: nowrap; }
th, td { padding: .35rem .5rem; vertical-align: top; border-bottom: 1px solid var(--line); text-align: left; overflow-wrap: anywhere; }
.code th { font-weight: 600; } .code tr:first-child > * { border-bottom: 0; padding-bottom: .1rem; } .code tr:last-child > * { padding-top: 0; } .code p { margin: 0 0 .2rem; }
td.t { min-width: 6rem; } tbody th.t, td.wide { min-width: 11rem; } td.date, tbody th.id { white-space: nowrap; }
thead th { border-bottom: 1.5px solid var(--ink); font-weight: 600; vertical-align: bottom; overflow-wrap: normal; }
tbody th { font-weight: 400; }
.n { text-align: right; font-variant-numeric: tabular-nums lining-nums; }
tr.layer th, tr.layer td { font-weight: 600; background: var(--sunk); }
tr.attribute th { padding-left: 2rem; color: var(--soft); }
.small-note { color: var(--soft); font-size: .875rem; }
code { font: .85em ui-monospace, "SFMono-Regular", "DejaVu Sans Mono", Menlo, Consolas, monospace; }
.symbols { position: absolute; width: 0; height: 0; }
.mark { width: .78em; height: .78em; overflow: visible; }
.mark + .mark { margin-left: .2em; }
.solid.for { fill: var(--for); } .solid.against { fill: var(--against); }
.hollow { fill: none; stroke: var(--missing); stroke-width: 1.5px; } .hollow.missing { stroke-dasharray: 2.3 1.6; }
.status { white-space: nowrap; }
.claims { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem; margin: 1.25rem 0 1.5rem; }
.claim { min-width: 0; border: 1px solid var(--line); border-top: 4px solid var(--line); padding: 1rem 1.25rem; }
.claim.judged { border-top-color: var(--ink); }
.claim h3 { margin: 0; font-size: .95rem; font-weight: 400; color: var(--soft); }
.claim .stage { font-size: 1.5rem; line-height: 1.2; margin: .15rem 0 .5rem; font-weight: 600; }
.claim.suggested .stage { font-weight: 400; }
.claim p:last-child { margin-bottom: 0; }
.quote { margin: 1rem 0 1.25rem; padding: .1rem 0 .1rem 1.1rem; border-left: 3px solid var(--line); }
.quote.supports, .supports > .quote { border-left-color: var(--for); }
.excluded > .quote blockquote { text-decoration: line-through; }
.quote.contradicts, .contradicts > .quote { border-left: 3px double var(--against); }
.neutral > .quote { border-left-style: dotted; }
blockquote { margin: 0 0 .4rem; font: 1.02rem/1.55 var(--serif); max-width: 42rem; }
figcaption { font-size: .875rem; color: var(--soft); }
figcaption p { margin-bottom: .4rem; }
cite { font-style: normal; }
.locator { white-space: nowrap; font-weight: 600; }
.quote ul { list-style: none; margin: .1rem 0 0; padding: 0; }
.memo { margin: .2rem 0 .3rem 1rem; color: var(--ink); max-width: 40rem; }
.indicator { margin-top: 2rem; }
.indicator h4 { margin: 0 0 .35rem; padding-top: .6rem; border-top: 1px solid var(--line); }
.indicators tbody th { min-width: 12.5rem; } .indicators td { min-width: 0; } th.group { text-align: center; border-bottom: 1px solid var(--line); }
.facts { color: var(--soft); margin-bottom: .5rem; }
.index { list-style: none; padding: 0; font-size: .875rem; }
.index > li { margin-bottom: .5rem; }
.index ul { display: inline; list-style: none; padding: 0; }
.index ul li { display: inline-block; margin-right: .8em; white-space: nowrap; }
.chart { margin: 1.5rem 0; }
.chart svg[role] { display: block; width: 100%; height: auto; }
.chart text { font-size: 14px; fill: var(--ink); font-variant-numeric: tabular-nums lining-nums; }
.chart .small { font-size: 12px; fill: var(--soft); font-weight: 400; } .chart .tiny { font-size: 11px; }
.chart .strong { font-weight: 600; } .chart .end { text-anchor: end; } .chart .mid { text-anchor: middle; }
.chart .rule { stroke: var(--line); } .chart .zero { stroke: #8a8477; } .chart .threshold { stroke: var(--soft); stroke-dasharray: 3 3; }
.chart .tint { fill: var(--sunk); }
.chart rect.for { fill: var(--for); } .chart rect.against { fill: var(--against); }
.chart .cell { fill: #fffefb; stroke: #8a8477; } .chart .cell.unsupported { stroke: var(--line); stroke-dasharray: 3 2; }
.chart a:hover .cell { stroke: var(--ink); stroke-width: 2px; }
.note .said { padding-left: 1rem; border-left: 2px solid var(--line); color: var(--soft); } .note .link { color: var(--accent); }
.note ul, .note ol { margin: 0 0 .75em; padding-left: 1.6em; max-width: 44rem; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: 0; padding: 0; }
.method dt { font-weight: 600; margin-top: .9rem; }
.method dd { margin: 0; max-width: 44rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
@media (max-width: 50rem) { main { margin: 0; padding: 1.5rem; } .claims { grid-template-columns: 1fr; } nav ol { columns: 1; } }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #4d4a43; } }
@media print {
  html, main { background: none; }
  html { font-size: 9.5pt; }
  body { line-height: 1.42; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  .skip { display: none; }
  .scroll { overflow: visible; }
  h1, h2, h3, h4, h5, caption, h5 + .facts, h4 + .facts, dt { break-after: avoid; }
  h2 { margin-top: 2.2rem; }
  .page { break-before: page; }
  .page > h2 { margin-top: 0; }
  thead { display: table-header-group; }
  tr, tbody.code, .claim, .chart, .quote, .method dd { break-inside: avoid; }
  blockquote, p { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration-color: #8a8477; }
  .chart, .mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

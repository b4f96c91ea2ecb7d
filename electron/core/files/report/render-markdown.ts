// The report as Markdown (CommonMark and GitHub's tables): no HTML, no links, every locator in words.
import { MAX_FLIP_SET } from '../../../../shared/domain/rollup/sensitivity.ts'
import type { ReportSection } from '../../../../shared/schema/report.ts'
import { blockMarkdown } from './blocks-markdown.ts'
import type { CaseReport, CodingCounts, LayerCounts, ReportSource } from './case-report.ts'
import { item, paragraphs, phrase, sentence, table } from './markdown.ts'
import { contraryBlocks, evidenceBlocks, missingBlocks, profileBlocks } from './markdown-evidence.ts'
import { judgementBlocks } from './markdown-judgement.ts'
import { memoBlocks } from './markdown-memos.ts'
import { type Blocks, numberHead, textHead } from './markdown-parts.ts'
import { definitionOf } from './sentences.ts'
import { type Words, wordsFor } from './words.ts'

export function renderMarkdown(report: CaseReport): string {
  const words = wordsFor(report)
  const { say } = words
  const all: Record<ReportSection, () => [string, Blocks]> = {
    facts: () => [say.facts.heading, factsBlocks(report, words)],
    sources: () => [say.sources.heading, sourcesBlocks(report, words)],
    judgement: () => [say.judgement.heading, judgementBlocks(report, words)],
    profile: () => [say.profile.heading, profileBlocks(report, words)],
    evidence: () => [say.evidence.heading, evidenceBlocks(report, words)],
    missing: () => [say.missing.heading, missingBlocks(report, words)],
    contrary: () => [say.contrary.heading, contraryBlocks(report, words)],
    layers: () => [say.layers.heading, layersBlocks(report, words)],
    network: () => [say.network.heading, networkBlocks(report)],
    codebook: () => [say.codebook.heading, codebookBlocks(report, words)],
    memos: () => [say.memos.heading, memoBlocks(report, words)],
    method: () => [say.method.heading, methodBlocks(report, words)],
  }
  const sections = report.sections.map((each) => all[each]())
  const blocks: Blocks = [
    `# ${phrase(say.title(report.case.name))}`,
    front(report, words),
    sections.map(([heading, body], index) => [`## ${index + 1}. ${phrase(heading)}`, body]),
  ]
  return `${flattened(blocks).join('\n\n')}\n`
}

function networkBlocks({ network }: CaseReport): Blocks {
  return network.flatMap(({ title, blocks }) => [`### ${phrase(title)}`, ...blocks.map(blockMarkdown)])
}

function flattened(blocks: Blocks): string[] {
  return blocks.flatMap((block) => {
    if (Array.isArray(block)) return flattened(block)
    return block === null || block === '' ? [] : [block]
  })
}

function front(report: CaseReport, { say, terms, number, instant }: Words): string {
  const { study, model, asOf, version, judgement, suggestion } = report
  const facts = [
    [say.study, study],
    [say.model, say.modelVersion(model.name, model.version)],
    [say.asOf, say.asOfText(instant(asOf.at), number(asOf.operation))],
    [say.madeWith, say.program(version)],
    [say.judgement.judged, judgement?.stage ?? say.judgement.noneYet],
    [say.judgement.suggested, suggestion.stage?.name ?? terms.noClearStage],
  ] as const
  return facts.map(([term, text]) => item(`**${phrase(term)}:** ${phrase(text)}`)).join('\n')
}

function factsBlocks({ case: of }: CaseReport, words: Words): Blocks {
  const said = words.say.facts
  return [
    of.description.trim() === '' ? sentence(said.noDescription) : paragraphs(of.description),
    of.attributes.length === 0
      ? sentence(said.noAttributes)
      : table(
          [said.attribute, said.value].map(textHead),
          of.attributes.map((each) => [phrase(each.name), phrase(words.value(each) ?? said.notRecorded)]),
        ),
  ]
}

function sourcesBlocks({ sources, coders }: CaseReport, words: Words): Blocks {
  const { say, terms, number, day } = words
  const said = say.sources
  if (sources.length === 0) return [sentence(said.none)]
  const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0)
  return [
    sentence(
      said.totals(
        say.amounts.sources(sources.length),
        say.amounts.words(sum(sources.map((source) => source.words))),
        say.amounts.codings(sum(sources.map((source) => source.codings.all))),
        say.amounts.coders(coders.length),
      ),
    ),
    table(
      [
        ...[said.number, said.title, said.file, said.kind, said.date].map(textHead),
        ...[said.words, ...codingHeads(words)].map(numberHead),
        textHead(said.hash),
      ],
      sources.map((source) => [
        `S${source.number}`,
        phrase(source.title),
        phrase(source.fileName),
        phrase(terms.kind[source.kind]),
        phrase(day(source.date)),
        number(source.words),
        ...codingCells(source.codings, words),
        source.sha256.slice(0, 12),
      ]),
    ),
    coders.length === 0
      ? null
      : [
          `### ${phrase(said.codersHeading)}`,
          table(
            [textHead(said.coder), ...codingHeads(words).map(numberHead)],
            coders.map(({ name, codings }) => [phrase(name), ...codingCells(codings, words)]),
          ),
        ],
    `### ${phrase(said.quotedHeading)}`,
    sentence(said.quotedText),
    sources.map((source) => item(quotedIn(source, words))).join('\n'),
  ]
}

function codingHeads({ say, terms }: Words): string[] {
  return [say.sources.codings, terms.direction.supports, terms.direction.contradicts, terms.direction.neutral]
}

function codingCells({ all, supports, contradicts, neutral }: CodingCounts, { number }: Words): string[] {
  return [all, supports, contradicts, neutral].map(number)
}

function quotedIn({ number: of, title, quoted }: ReportSource, { say }: Words): string {
  const places = quoted.map(({ locator, places: { length } }) =>
    length === 1 ? `[${locator}]` : `[${locator}] ${phrase(say.sources.times(length))}`,
  )
  return `S${of} ${phrase(title)}: ${places.length === 0 ? phrase(say.sources.notQuoted) : places.join(', ')}`
}

function layersBlocks({ layers }: CaseReport, { say, number }: Words): Blocks {
  const said = say.layers
  const row = (name: string, { passages, sources, kinds, coders }: LayerCounts) => [
    name,
    ...[passages.all, passages.supports, passages.contradicts, passages.neutral, sources, kinds, coders].map(
      number,
    ),
  ]
  return [
    sentence(said.intro),
    table(
      [
        textHead(said.part),
        ...[
          said.all,
          said.for,
          said.against,
          said.neutral,
          say.profile.sources,
          say.profile.kinds,
          say.profile.coders,
        ].map(numberHead),
      ],
      layers.flatMap((layer) => [
        row(`**${phrase(said.layer(layer.stage))}**`, layer),
        ...layer.components.flatMap((component) => [
          row(phrase(component.name), component),
          ...component.attributes.map((each) =>
            row(`– ${phrase(each.kind === 'level' ? said.level(each.name) : each.name)}`, each),
          ),
        ]),
      ]),
    ),
  ]
}

function codebookBlocks({ codes, unusedCodes }: CaseReport, words: Words): Blocks {
  const { say, number } = words
  const said = say.codebook
  return [
    codes.length === 0
      ? sentence(said.none)
      : [
          sentence(said.intro),
          table(
            [textHead(said.code), ...[...codingHeads(words), say.profile.sources].map(numberHead)],
            codes.map((code) => [
              `**${phrase(code.path)}**. ${definitionOf(code, words).map(phrase).join(' ')}`,
              ...codingCells(code.codings, words),
              number(code.sources),
            ]),
          ),
        ],
    unusedCodes.length === 0 ? null : [`### ${phrase(said.unused)}`, sentence(unusedCodes.join('; '))],
  ]
}

function methodBlocks({ model, stages }: CaseReport, { say, number, percent }: Words): Blocks {
  const said = say.method
  const indicators = stages.reduce((sum, stage) => sum + stage.indicators.length, 0)
  const told = ({ term, text }: { term: string; text: string }) => `**${phrase(term)}.** ${phrase(text)}`
  return [
    told({
      term: said.model.term,
      text: said.model.text(model.name, model.version, number(stages.length), number(indicators)),
    }),
    [said.evidence, said.passages, said.directions, said.status].map(told),
    told({ term: said.strength.term, text: said.strength.text(number(model.saturation)) }),
    told(said.fit),
    told({
      term: said.reached.term,
      text: said.reached.text(number(model.threshold), percent(model.minCoverage)),
    }),
    told(said.suggestion),
    told({ term: said.sensitivity.term, text: said.sensitivity.text(number(MAX_FLIP_SET)) }),
    [said.layers, said.judgement, said.quotes].map(told),
  ]
}

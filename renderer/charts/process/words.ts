// The process of a case in words: what each box says, and all of it as a table.
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProcess, ProcessBox, ProcessResult } from '../../../shared/schema/process.ts'
import type { ChartTable } from '../chart-table.ts'
import { partName, tallyWords, type Words } from '../words.ts'
import type { ProcessFocus } from './drawing.ts'
import type { BoxWords } from './layout.ts'

const missingOf = (indicators: ProcessBox['indicators']): number =>
  indicators.filter(({ status }) => status === 'unsupported').length

function missingWords({ indicators }: Pick<ProcessBox, 'indicators'>, { messages, format }: Words): string {
  const { process: m } = messages
  const missing = missingOf(indicators)
  const all = format.number(indicators.length)
  if (indicators.length === 0) return m.noIndicators
  return missing === 0 ? m.allCovered(indicators.length, all) : m.missing(missing, all)
}

export function boxLabel(name: string, box: ProcessBox, words: Words): string {
  return words.messages.process.box({
    name,
    supporting: tallyWords(box.supporting, words),
    contradicting: tallyWords(box.contradicting, words),
    missing: missingWords(box, words),
  })
}

export function resultName(model: Model, { result }: Pick<ProcessResult, 'result'>, words: Words): string {
  return result === null
    ? words.messages.process.otherResults
    : partName(model, 'result', result, words.local)
}

export function boxesOf(model: Model, process: CaseProcess, words: Words) {
  const { process: m, terms, evidence } = words.messages
  const notes = (box: ProcessBox) => [
    [evidence.sources(sourcesOf(box)), evidence.kinds(kindsOf(box))].join(', '),
    missingWords(box, words),
    ...(box.facts === 0 ? [] : [m.facts(box.facts)]),
  ]
  const variables = process.variables.map(
    (box): BoxWords => ({
      key: `dimension ${box.dimension}`,
      name: partName(model, 'dimension', box.dimension, words.local),
      box,
      notes: notes(box),
    }),
  )
  const results = process.results.map(
    (box): BoxWords => ({
      key: `result ${box.result ?? ''}`,
      name: resultName(model, box, words),
      box,
      notes: [
        ...notes(box),
        ...(box.judgement === null ? [] : [m.verdict(terms.verdict[box.judgement.verdict])]),
      ],
    }),
  )
  return { variables, results, stageNotes: stageNotes(model, process, words) }
}

function sourcesOf({ supporting, contradicting }: ProcessBox): number {
  return new Set([...supporting.sources, ...contradicting.sources]).size
}

function kindsOf({ supporting, contradicting }: ProcessBox): number {
  return new Set([...supporting.kinds, ...contradicting.kinds]).size
}

/** Who judged it and when, and what the evidence suggests beside that. */
export function stageNotes(model: Model, process: CaseProcess, words: Words): string[] {
  const { process: m } = words.messages
  const { judgement, suggestion, fragile } = process
  const judged =
    judgement === null
      ? m.notJudged
      : (judgement.status === 'draft' ? m.draftBy : m.judgedBy)(
          judgement.author,
          words.format.day(judgement.at.slice(0, 10)),
        )
  const suggested =
    suggestion === null ? m.suggestsNone : m.suggests(partName(model, 'stage', suggestion, words.local))
  return [judged, fragile ? `${suggested} (${m.fragile})` : suggested]
}

export function processTables(
  model: Model,
  process: CaseProcess,
  words: Words,
  onOpen: (focus: ProcessFocus) => void,
): ChartTable[] {
  const { process: m, terms, picture } = words.messages
  const { number } = words.format
  const row = (part: string, name: string, box: ProcessBox, judged: string, focus: ProcessFocus | null) => {
    const counts = [
      box.supporting.passages,
      box.contradicting.passages,
      sourcesOf(box),
      kindsOf(box),
      box.indicators.length,
      missingOf(box.indicators),
    ]
    const open = focus === null ? {} : { onOpen: () => onOpen(focus), label: boxLabel(name, box, words) }
    return {
      id: `${part} ${name}`,
      cells: [
        { text: part },
        { text: name, ...open },
        ...counts.map((count) => ({ text: number(count) })),
        { text: judged },
      ],
    }
  }
  const { table } = m
  return [
    {
      caption: table.caption,
      columns: [
        ...[table.part, table.name].map((label) => ({ label, numeric: false })),
        ...[table.for, table.against, table.sources, table.kinds, table.indicators, table.missing].map(
          (label) => ({ label, numeric: true }),
        ),
        { label: table.judged, numeric: false },
      ],
      rows: [
        ...process.variables.map((box) =>
          row(m.variables, partName(model, 'dimension', box.dimension, words.local), box, '', {
            type: 'dimension',
            id: box.dimension,
          }),
        ),
        ...process.stages.map((box) =>
          row(
            m.stage,
            partName(model, 'stage', box.stage, words.local),
            box,
            process.judgement?.stage === box.stage ? stageNotes(model, process, words).join('. ') : '',
            { type: 'stage', id: box.stage },
          ),
        ),
        ...process.results.map((box) =>
          row(
            m.results,
            resultName(model, box, words),
            box,
            box.judgement === null ? '' : terms.verdict[box.judgement.verdict],
            { type: 'result', id: box.result ?? '' },
          ),
        ),
      ],
    },
    {
      caption: m.accompaniment,
      columns: [m.accompaniment, table.judged].map((label) => ({ label, numeric: false })),
      rows: [
        ...process.accompaniment.strategies.map((strategy) => ({
          id: `fits ${strategy.ref.id}`,
          cells: [
            { text: words.local(strategy.name) },
            {
              text: picture.why[strategy.standing](
                number(strategy.supporting),
                number(strategy.contradicting),
              ),
            },
          ],
        })),
        ...process.accompaniment.plan.map((item) => ({
          id: `plan ${item.id}`,
          cells: [{ text: words.local(item.name) }, { text: m.statuses[item.status] }],
        })),
      ],
    },
  ]
}

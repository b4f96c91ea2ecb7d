// The process of a case in a terminal: part by part, what stands behind each.
import type { Output } from '../../../shared/api/contract.ts'
import type { ProcessBox } from '../../../shared/schema/process.ts'
import type { CommandContext } from '../command.ts'
import type { Names } from '../commands/evidence.ts'
import { columns, formatOf } from './format.ts'

export function processText(
  { messages, language }: Pick<CommandContext, 'messages' | 'language'>,
  process: Output<'profile.process'>,
  { model }: Names,
): string {
  const { process: words, terms, picture } = messages
  const format = formatOf(language)
  const named = (parts: readonly { id: string; name: { es: string; en: string } }[], id: string) =>
    parts.find((part) => part.id === id)?.name[language] ?? id
  const stageName = (id: string | null) => (id === null ? terms.noClearStage : named(model.stages, id))
  const row = (name: string, { indicators, supporting, contradicting }: ProcessBox, more: string) => {
    const missing = indicators.filter(({ status }) => status === 'unsupported').length
    const all = format.number(indicators.length)
    return [
      `  ${name}`,
      `${format.number(supporting.passages)} ${messages.ledger.compare.for}, ${format.number(contradicting.passages)} ${messages.ledger.compare.against}`,
      missing === 0 ? words.allCovered(indicators.length, all) : words.missing(missing, all),
      more,
    ]
  }
  const { judgement, accompaniment } = process
  const judged =
    judgement === null
      ? words.notJudged
      : (judgement.status === 'draft' ? words.draftBy : words.judgedBy)(
          judgement.author,
          judgement.at.slice(0, 10),
        )
  const fragile = process.fragile ? ` (${words.fragile})` : ''
  const suggested =
    process.suggestion === null ? words.suggestsNone : words.suggests(stageName(process.suggestion))
  const rows = [
    [words.variables],
    ...process.variables.map((box) => row(named(model.dimensions, box.dimension), box, '')),
    [words.stage],
    ...process.stages.map((box) =>
      row(
        `${box.stage === process.stage ? '> ' : '  '}${stageName(box.stage)}`,
        box,
        words.fit(format.fit(box.fit)),
      ),
    ),
    [words.results],
    ...process.results.map((box) =>
      row(
        box.result === null ? words.otherResults : named(model.results, box.result),
        box,
        box.judgement === null ? '' : words.verdict(terms.verdict[box.judgement.verdict]),
      ),
    ),
  ]
  return [
    words.title(process.case),
    `${stageName(process.stage)}. ${judged}. ${suggested}${fragile}.`,
    '',
    columns(rows),
    words.accompaniment,
    ...accompaniment.strategies.map(({ name, standing, supporting, contradicting }) => {
      const why = picture.why[standing](format.number(supporting), format.number(contradicting))
      return `  * ${name[language]}: ${why}`
    }),
    ...accompaniment.plan.map(({ name, status, from }) =>
      [`  - ${name[language]}`, words.statuses[status], ...(from === null ? [] : [from])].join(', '),
    ),
    ...(accompaniment.strategies.length === 0 ? [`  ${words.noneLit}`] : []),
    ...(accompaniment.plan.length === 0 ? [`  ${words.noPlan}`] : []),
  ].join('\n')
}

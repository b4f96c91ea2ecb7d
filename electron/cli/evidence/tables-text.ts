// Small tables: sources left out in turn, and cases or waves side by side.

import type { Output } from '../../../shared/api/contract.ts'
import { partNamed } from '../../../shared/i18n/part-names.ts'
import type { CommandContext } from '../command.ts'
import type { Column, Names } from '../commands/evidence.ts'
import { columns, formatOf } from './format.ts'

type Context = Pick<CommandContext, 'messages' | 'language'>

function stageNames({ messages, language }: Context, { model }: Names): (id: string | null) => string {
  return (id) =>
    id === null ? messages.terms.noClearStage : (partNamed(model, 'stage', id)?.[language] ?? id)
}

export function sensitivityText(
  context: Context,
  found: Output<'profile.sensitivity'>,
  names: Names,
): string {
  const { messages, language } = context
  const words = messages.ledger.sensitivity
  const format = formatOf(language)
  const stageName = stageNames(context, names)
  const sourceName = (id: string) => {
    const source = names.sources.find((each) => each.id === id)
    return source === undefined ? id : `S${source.number} ${source.title}`
  }
  const rows = found.without.map(({ sourceId, suggestion, changes, stages }) => [
    sourceName(sourceId),
    changes ? `* ${stageName(suggestion)}` : words.same,
    ...stages.map(({ fit, reached }) => `${format.fit(fit)}${reached ? '*' : ''}`),
  ])
  const head = [words.source, words.without, ...found.stages.map(({ stage }) => stageName(stage))]
  const whole = [
    words.whole,
    stageName(found.suggestion),
    ...found.stages.map(({ fit, reached }) => `${format.fit(fit)}${reached ? '*' : ''}`),
  ]
  const flip =
    found.flipSet === null ? words.noFlipSet : words.flipSet(found.flipSet.map(sourceName).join(', '))
  return `${columns([head, whole, ...rows])}\n\n${flip}`
}

export function compareText(context: Context, compared: readonly Column[], names: Names): string {
  const { messages, language } = context
  const words = messages.ledger.compare
  const format = formatOf(language)
  const stageName = stageNames(context, names)
  if (compared.length === 0) return words.noWaves
  const fragile = (each: Column) => (each.fragile ? ' !' : '')
  return columns([
    ['', ...compared.map(({ name }) => name)],
    [
      words.judgement,
      ...compared.map(({ judgement }) =>
        judgement === null ? messages.cli.notJudged : stageName(judgement),
      ),
    ],
    [words.suggestion, ...compared.map((each) => `${stageName(each.suggestion)}${fragile(each)}`)],
    ...names.model.stages.map(({ id }) => [
      stageName(id),
      ...compared.map(({ stages }) => {
        const stage = stages.find((each) => each.stage === id)
        if (stage === undefined) return ''
        const counts = `${stage.for} ${words.for}, ${stage.against} ${words.against}, ${stage.missing} ${words.missing}`
        return `${format.fit(stage.fit)}${stage.reached ? '*' : ''} (${counts})`
      }),
    ]),
  ])
}

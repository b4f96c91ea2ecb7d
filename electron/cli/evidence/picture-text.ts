// Levels and the picture of the model as they are read in a terminal: layers from the top down, a column a network.

import type { Output } from '../../../shared/api/contract.ts'
import { sameStrategy } from '../../../shared/domain/strategies/library.ts'
import { partNamed, retiredNamed } from '../../../shared/i18n/part-names.ts'
import type { ShownPlacement } from '../../../shared/schema/level.ts'
import type { Counts, PictureCase } from '../../../shared/schema/picture.ts'
import type { CommandContext } from '../command.ts'
import type { Names } from '../commands/evidence.ts'
import { columns, formatOf } from './format.ts'

type Context = Pick<CommandContext, 'messages' | 'language'>

export function levelsText(
  { messages, language }: Context,
  placements: readonly ShownPlacement[],
  { model, cases }: Names,
  waves: Output<'waves.list'>,
): string {
  const { picture: words } = messages
  if (placements.length === 0) return words.cli.none
  return placements
    .flatMap(({ id, caseId, component, step, wave, author, at, note, supersededBy, evidence }) => {
      const of = model.components.find((each) => each.id === component)
      const level =
        of?.attributes.find((each) => each.id === step)?.name ??
        (step === null ? undefined : retiredNamed(model, 'attribute', step))
      const called = partNamed(model, 'component', component)
      const when = waves.find((each) => each.id === wave)?.name ?? words.ladder.allTime
      const name = cases.find((each) => each.id === caseId)?.name ?? caseId
      const cited = (stance: string) => evidence.filter((each) => each.stance === stance).length
      return [
        words.cli.line(
          name,
          called?.[language] ?? component,
          level?.[language] ?? step ?? words.withdrawn,
          when,
        ),
        `  ${id}  ${author}  ${at.slice(0, 10)}  ${words.cli.cites(cited('for'), cited('against'))}${supersededBy === null ? '' : `  (${words.cli.superseded})`}`,
        ...(note === '' ? [] : [`  ${note.replace(/\s+/gu, ' ').trim()}`]),
      ]
    })
    .join('\n')
}

export function pictureText(
  { messages, language }: Context,
  { cases, library }: Output<'model.picture'>,
  { model }: Names,
): string {
  const { picture: words, terms } = messages
  const format = formatOf(language)
  const cell = ({ supporting, contradicting, passages, sources }: Counts) =>
    passages === 0 ? '·' : `${format.number(supporting)}+ ${format.number(contradicting)}- /${sources}`
  const stageName = (id: string) => partNamed(model, 'stage', id)?.[language] ?? id
  const stageOf = ({ stage }: PictureCase) =>
    stage === null
      ? terms.noClearStage
      : stage.by === 'judgement'
        ? words.judged(stageName(stage.stage))
        : words.suggested(stageName(stage.stage))
  const rows: string[][] = [
    ['', ...cases.map((each) => each.case)],
    [words.stage, ...cases.map(stageOf)],
  ]
  // Under the layers, stages the model has no more whose strategies the study still has.
  const live = model.stages.map(({ id }) => id)
  const gone = new Set(library.map(({ stage }) => stage).filter((id) => !live.includes(id)))
  for (const stage of [...live.toReversed(), ...gone]) {
    const components = model.components.filter((component) => component.stage === stage)
    const strategies = library.filter((strategy) => strategy.stage === stage)
    if (components.length + strategies.length === 0) continue
    const layers = cases.map((each) => each.layers.find((layer) => layer.stage === stage))
    rows.push([stageName(stage), ...layers.map((layer) => (layer === undefined ? '' : cell(layer)))])
    for (const component of components) {
      const own = layers.map((layer) => layer?.components.find((each) => each.component === component.id))
      rows.push([
        `  ${component.name[language]}`,
        ...own.map((each) => (each === undefined ? '' : cell(each))),
      ])
      for (const { id, kind, name } of component.attributes)
        rows.push([
          `    ${name[language]}`,
          ...own.map((each) => {
            const counted = each?.attributes.find(({ attribute }) => attribute === id)
            const here = kind === 'level' && each?.steps.at(-1)?.step === id ? ` (${words.placedHere})` : ''
            return counted === undefined ? '' : `${cell(counted)}${here}`
          }),
        ])
    }
    for (const { ref, name } of strategies)
      rows.push([
        `  * ${(retiredNamed(model, 'strategy', ref.id) ?? name)[language]}`,
        ...cases.map(({ strategies }) => {
          const found = strategies.find((each) => sameStrategy(each.ref, ref))
          if (found === undefined) return ''
          const plan = found.inPlan === 0 ? [] : [words.inPlan(found.inPlan)]
          return [...(found.fits ? [words.fitsShort] : []), ...plan].join(', ')
        }),
      ])
  }
  return columns(rows)
}

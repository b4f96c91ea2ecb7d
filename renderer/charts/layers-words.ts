import type { ComponentAttributeId } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import type { LayerTally, Tally } from '../../shared/schema/profile.ts'
import type { ChartTable } from './chart-table.ts'
import type { LayersFocus } from './layers.tsx'
import { nameOf, partName, tallyWords, type Words } from './words.ts'

/** What was coded to one part of the model: a layer, a component or an attribute. */
export type Counted = { all: Tally; supporting: Tally; contradicting: Tally; neutral: Tally }

export function attributeName(
  model: Model,
  id: ComponentAttributeId,
  { local }: Pick<Words, 'local'>,
): string {
  return nameOf(
    model.components.flatMap((component) => component.attributes),
    id,
    local,
  )
}

export function partWords(name: string, counted: Counted, words: Words): string {
  return words.messages.evidence.chart.partSaid({
    name,
    all: [tallyWords(counted.all, words), ...kindWords(counted.all, words)].join(', '),
    supporting: tallyWords(counted.supporting, words),
    contradicting: tallyWords(counted.contradicting, words),
    neutral: tallyWords(counted.neutral, words),
  })
}

function kindWords({ kinds }: Tally, { messages }: Words): string[] {
  return kinds.length === 0 ? [] : [messages.evidence.kinds(kinds.length)]
}

type Part = { focus: LayersFocus; layer: string; component: string; attribute: string; counted: Counted }

/** Layers, components and attributes, one row each, from the base up as the model lists them. */
export function layersTables(
  model: Model,
  layers: readonly LayerTally[],
  words: Words,
  onOpen: (focus: LayersFocus) => void,
): ChartTable[] {
  const said = words.messages.evidence.chart
  const { number } = words.format
  const parts = layers
    .filter((layer) => layer.components.length > 0)
    .flatMap((layer) => partsOf(model, layer, words))
  return [
    {
      caption: said.layersTable,
      columns: [
        ...[said.layer, said.component, said.attribute].map((label) => ({ label, numeric: false })),
        ...[
          said.passages,
          said.passagesFor,
          said.passagesAgainst,
          said.passagesNeutral,
          said.sources,
          said.kinds,
          said.coders,
        ].map((label) => ({ label, numeric: true })),
      ],
      rows: parts.map(({ focus, layer, component, attribute, counted }) => {
        const label = partWords(attribute || component || layer, counted, words)
        const cell = (count: number) => ({
          text: number(count),
          onOpen: () => onOpen(focus),
          label: `${number(count)}. ${label}`,
        })
        return {
          id: `${focus.type} ${focus.id}`,
          cells: [
            { text: layer },
            { text: component },
            { text: attribute },
            cell(counted.all.passages),
            cell(counted.supporting.passages),
            cell(counted.contradicting.passages),
            cell(counted.neutral.passages),
            cell(counted.all.sources.length),
            cell(counted.all.kinds.length),
            cell(counted.all.coders.length),
          ],
        }
      }),
    },
  ]
}

function partsOf(model: Model, tally: LayerTally, words: Words): Part[] {
  const layer = partName(model, 'stage', tally.stage, words.local)
  return [
    { focus: { type: 'layer', id: tally.stage }, layer, component: '', attribute: '', counted: tally },
    ...tally.components.flatMap((each): Part[] => {
      const component = partName(model, 'component', each.component, words.local)
      return [
        { focus: { type: 'component', id: each.component }, layer, component, attribute: '', counted: each },
        ...each.attributes.map(
          (counted): Part => ({
            focus: { type: 'attribute', id: counted.attribute },
            layer,
            component,
            attribute: attributeName(model, counted.attribute, words),
            counted,
          }),
        ),
      ]
    }),
  ]
}

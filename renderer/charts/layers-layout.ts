// Where everything of the accompaniment model goes: layers stacked from the base up, components side by side. SVG pixels.
import { scaleLinear } from 'd3'
import type { ComponentAttributeId, ComponentId, StageId } from '../../shared/schema/ids.ts'
import type { ComponentTally, LayerTally } from '../../shared/schema/profile.ts'
import type { RovingItem } from './roving.ts'

export type ComponentBox = {
  component: ComponentId
  x: number
  y: number
  width: number
  height: number
  /** Passages against go left of `zero`, passages for go right. */
  bar: { y: number; left: number; zero: number; right: number }
  attributes: { attribute: ComponentAttributeId; x: number; y: number }[]
}
export type LayerBand = {
  stage: StageId
  y: number
  height: number
  components: ComponentBox[]
}
export type LayersLayout = { width: number; height: number; labelWidth: number; layers: LayerBand[] }

export const attributeSize = 20
const labelWidth = 132
const gap = 8
const bandPadding = 10
const bandGap = 6
const boxPadding = 10
const leastBoxWidth = 124
const barTop = 46
const attributesTop = 82
const plainHeight = 90
const attributeGap = 4

/**
 * Layers that have components, the first of the model at the bottom; `width` pixels, or more when the fullest layer
 * needs it. Bars share one scale: the most passages any component has in one direction fill half the narrowest box.
 */
export function layOutLayers(layers: readonly LayerTally[], width: number): LayersLayout {
  const shown = layers.filter((layer) => layer.components.length > 0)
  const mostComponents = Math.max(1, ...shown.map((layer) => layer.components.length))
  const room = Math.max(
    width - labelWidth - bandPadding,
    mostComponents * leastBoxWidth + (mostComponents - 1) * gap,
  )
  const most = Math.max(
    1,
    ...shown.flatMap((layer) =>
      layer.components.flatMap((each) => [each.supporting.passages, each.contradicting.passages]),
    ),
  )
  const widthOfBox = (beside: number) => (room - (beside - 1) * gap) / beside
  const half = widthOfBox(mostComponents) / 2 - boxPadding
  const length = scaleLinear([0, most], [0, half])
  let y = 0
  const bands = shown.toReversed().map((layer): LayerBand => {
    const boxWidth = widthOfBox(layer.components.length)
    const height = Math.max(...layer.components.map((each) => boxHeight(each, boxWidth)))
    const band: LayerBand = {
      stage: layer.stage,
      y,
      height: height + 2 * bandPadding,
      components: layer.components.map((each, index) =>
        boxOf(each, {
          x: labelWidth + index * (boxWidth + gap),
          y: y + bandPadding,
          width: boxWidth,
          height,
          half,
          length,
        }),
      ),
    }
    y += band.height + bandGap
    return band
  })
  return {
    width: labelWidth + room + bandPadding,
    height: Math.max(0, y - bandGap),
    labelWidth,
    layers: bands,
  }
}

function attributesAcross(boxWidth: number): number {
  return Math.max(1, Math.floor((boxWidth - 2 * boxPadding + attributeGap) / (attributeSize + attributeGap)))
}

function boxHeight({ attributes }: ComponentTally, boxWidth: number): number {
  if (attributes.length === 0) return plainHeight
  const lines = Math.ceil(attributes.length / attributesAcross(boxWidth))
  return attributesTop + lines * (attributeSize + attributeGap) - attributeGap + boxPadding
}

type BoxRoom = {
  x: number
  y: number
  width: number
  height: number
  half: number
  /** Pixels of so many passages. */
  length: (passages: number) => number
}

function boxOf(tally: ComponentTally, { x, y, width, height, half, length }: BoxRoom): ComponentBox {
  const zero = x + boxPadding + half
  const across = attributesAcross(width)
  return {
    component: tally.component,
    x,
    y,
    width,
    height,
    bar: {
      y: y + barTop,
      left: zero - length(tally.contradicting.passages),
      zero,
      right: zero + length(tally.supporting.passages),
    },
    attributes: tally.attributes.map(({ attribute }, index) => ({
      attribute,
      x: x + boxPadding + (index % across) * (attributeSize + attributeGap),
      y: y + attributesTop + Math.floor(index / across) * (attributeSize + attributeGap),
    })),
  }
}

export const layerItemIds = {
  layer: (id: StageId) => `layer ${id}`,
  component: (id: ComponentId) => `component ${id}`,
  attribute: (id: ComponentAttributeId) => `attribute ${id}`,
}

/** What arrow keys can reach, by its `layerItemIds` id: a layer with its components, then its attributes below. */
export function reachableParts(layout: LayersLayout): RovingItem[] {
  return layout.layers.flatMap((layer, index) => [
    { id: layerItemIds.layer(layer.stage), line: index, x: 0 },
    ...layer.components.flatMap((box) => [
      { id: layerItemIds.component(box.component), line: index, x: box.x },
      ...box.attributes.map(({ attribute, x, y }) => ({
        id: layerItemIds.attribute(attribute),
        line: index + (y - layer.y) / layer.height,
        x,
      })),
    ]),
  ])
}

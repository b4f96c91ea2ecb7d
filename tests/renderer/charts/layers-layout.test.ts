import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeSize, layOutLayers, reachableParts } from '../../../renderer/charts/layers-layout.ts'
import { anyLayers, layersOf } from './fixtures.ts'

const anyWidth = fc.integer({ min: 0, max: 2400 })

describe("the layout of the model's layers", () => {
  it('puts the first layer at the bottom and leaves out layers without components', () => {
    const one = { supporting: 1, contradicting: 0, attributes: 0 }
    const layout = layOutLayers(layersOf([[one], [], [one, one]]), 700)
    expect(layout.layers.map(({ stage }) => stage)).toEqual(['stage-2', 'stage-0'])
    expect(layout.layers[1]?.y).toBeGreaterThan(layout.layers[0]?.y ?? Number.NaN)
  })

  it('keeps every component and attribute, each inside what holds it', () => {
    fc.assert(
      fc.property(anyLayers, anyWidth, (layers, width) => {
        const layout = layOutLayers(layers, width)
        const boxes = layout.layers.flatMap((band) => band.components.map((box) => ({ band, box })))
        const components = layers.flatMap((layer) => layer.components)
        expect(boxes.map(({ box }) => box.component).sort()).toEqual(
          components.map(({ component }) => component).sort(),
        )
        for (const { band, box } of boxes) {
          expect(box.y).toBeGreaterThanOrEqual(band.y)
          expect(box.y + box.height).toBeLessThanOrEqual(band.y + band.height)
          expect(box.x).toBeGreaterThanOrEqual(layout.labelWidth)
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width)
          expect(box.attributes).toHaveLength(
            components.find(({ component }) => component === box.component)?.attributes.length ?? -1,
          )
          for (const { x, y } of box.attributes) {
            expect(x).toBeGreaterThanOrEqual(box.x)
            expect(x + attributeSize).toBeLessThanOrEqual(box.x + box.width)
            expect(y + attributeSize).toBeLessThanOrEqual(box.y + box.height)
          }
        }
      }),
    )
  })

  it('draws the same number of passages equally long in every box, and never out of it', () => {
    fc.assert(
      fc.property(anyLayers, anyWidth, (layers, width) => {
        const layout = layOutLayers(layers, width)
        const lengths = new Map<number, number>()
        const same = (passages: number, length: number) => {
          expect(length).toBeCloseTo(lengths.get(passages) ?? length)
          lengths.set(passages, length)
        }
        for (const layer of layers)
          for (const each of layer.components) {
            const box = layout.layers
              .flatMap(({ components }) => components)
              .find(({ component }) => component === each.component)
            if (box === undefined) throw new Error('a component without a box')
            same(each.supporting.passages, box.bar.right - box.bar.zero)
            same(each.contradicting.passages, box.bar.zero - box.bar.left)
            expect(box.bar.left).toBeGreaterThanOrEqual(box.x)
            expect(box.bar.right).toBeLessThanOrEqual(box.x + box.width)
          }
      }),
    )
  })

  it('lets arrows reach every layer, component and attribute once', () => {
    fc.assert(
      fc.property(anyLayers, anyWidth, (layers, width) => {
        const items = reachableParts(layOutLayers(layers, width))
        const shown = layers.filter(({ components }) => components.length > 0)
        const components = shown.flatMap((layer) => layer.components)
        const attributes = components.flatMap((component) => component.attributes)
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        expect(items).toHaveLength(shown.length + components.length + attributes.length)
      }),
    )
  })
})

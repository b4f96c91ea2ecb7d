// The accompaniment model of one case: four layers from the base up, with what was coded to each component.
import { useMemo, useRef, useState } from 'react'
import type { ComponentAttributeId, ComponentId, StageId } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import type { ComponentTally, LayerTally } from '../../shared/schema/profile.ts'
import type { MarkKind } from '../ui/mark-shapes.ts'
import { ChartButton } from './chart-button.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartSvg } from './chart-svg.tsx'
import styles from './layers.module.css'
import {
  attributeSize,
  type ComponentBox,
  type LayersLayout,
  layerItemIds,
  layOutLayers,
  reachableParts,
} from './layers-layout.ts'
import { attributeName, type Counted, layersTables, partWords } from './layers-words.ts'
import type { LegendEntry } from './legend.tsx'
import { MarkDrawing } from './mark-drawing.tsx'
import { type Roving, useRoving } from './use-roving.ts'
import { useWidth } from './use-width.ts'
import { partName, useWords, type Words } from './words.ts'
import { wrapText } from './wrap-text.ts'

export type LayersFocus =
  | { type: 'layer'; id: StageId }
  | { type: 'component'; id: ComponentId }
  | { type: 'attribute'; id: ComponentAttributeId }

type Props = {
  model: Model
  caseName: string
  layers: readonly LayerTally[]
  /** What is open beside the chart. */
  focus: LayersFocus | null
  onOpen: (focus: LayersFocus) => void
}

type Drawing = Props & {
  layout: LayersLayout
  words: Words
  roving: Roving
  onReach: (label: string | null) => void
}

const legendGap = 16

export function LayersChart(props: Props) {
  const { model, caseName, layers, onOpen } = props
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(holder, 640)
  const [readout, setReadout] = useState<string | null>(null)
  const layout = useMemo(() => layOutLayers(layers, width), [layers, width])
  const roving = useRoving(useMemo(() => reachableParts(layout), [layout]))
  const tables = useMemo(() => layersTables(model, layers, words, onOpen), [model, layers, words, onOpen])
  const said = words.messages.evidence.chart
  const title = said.layersTitle(caseName)
  const drawing: Drawing = { ...props, layout, words, roving, onReach: setReadout }
  return (
    <ChartFrame
      title={title}
      units={said.layersUnits}
      fileName={title}
      tables={tables}
      svg={svg}
      readout={readout}
    >
      <div ref={holder}>
        <ChartSvg
          svg={svg}
          title={title}
          size={layout}
          className={styles.chart}
          legend={{ entries: legendEntries(words), gap: legendGap, className: styles.legend }}
        >
          {layout.layers.map((band) => {
            const layer = layers.find((each) => each.stage === band.stage)
            return layer && <Layer key={band.stage} {...drawing} band={band} layer={layer} />
          })}
        </ChartSvg>
      </div>
    </ChartFrame>
  )
}

function Layer({
  band,
  layer,
  ...drawing
}: Drawing & { band: LayersLayout['layers'][number]; layer: LayerTally }) {
  const { layout, model, words, roving, focus, onOpen, onReach } = drawing
  const name = partName(model, 'stage', layer.stage, words.local)
  const lines = wrapText(name, layout.labelWidth - 20, 14, 2)
  const open: LayersFocus = { type: 'layer', id: layer.stage }
  return (
    <g>
      <rect className={styles.band} x={0.5} y={band.y} width={layout.width - 1} height={band.height} rx={6} />
      <ChartButton
        id={layerItemIds.layer(layer.stage)}
        roving={roving}
        label={partWords(name, layer, words)}
        current={isOpen(focus, open)}
        area={{ x: 4, y: band.y + 4, width: layout.labelWidth - 12, height: band.height - 8 }}
        onOpen={() => onOpen(open)}
        onReach={onReach}
        words={
          <>
            <text x={12} y={band.y + 28} className={styles.layerName}>
              {lines.map((line, index) => (
                <tspan key={line} x={12} dy={index === 0 ? 0 : 17}>
                  {line}
                </tspan>
              ))}
            </text>
            <Counts counted={layer} words={words} x={12} y={band.y + 32 + lines.length * 17} />
            <text x={12} y={band.y + 54 + lines.length * 17} className={styles.small}>
              <tspan>{words.messages.evidence.sources(layer.all.sources.length)}</tspan>
              <tspan x={12} dy={15}>
                {words.messages.evidence.kinds(layer.all.kinds.length)}
              </tspan>
            </text>
          </>
        }
      />
      {band.components.map((box) => {
        const component = layer.components.find((each) => each.component === box.component)
        return component && <Component key={box.component} {...drawing} box={box} component={component} />
      })}
    </g>
  )
}

function Component({
  box,
  component,
  ...drawing
}: Drawing & { box: ComponentBox; component: ComponentTally }) {
  const { model, words, roving, focus, onOpen, onReach } = drawing
  const name = partName(model, 'component', component.component, words.local)
  const open: LayersFocus = { type: 'component', id: component.component }
  return (
    <g>
      <rect className={styles.box} x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
      <ChartButton
        id={layerItemIds.component(component.component)}
        roving={roving}
        label={partWords(name, component, words)}
        current={isOpen(focus, open)}
        area={{ x: box.x + 2, y: box.y + 2, width: box.width - 4, height: 76 }}
        onOpen={() => onOpen(open)}
        onReach={onReach}
        words={
          <>
            <text x={box.x + 10} y={box.y + 20} className={styles.name}>
              {wrapText(name, box.width - 16, 13, 2).map((line, index) => (
                <tspan key={line} x={box.x + 10} dy={index === 0 ? 0 : 15}>
                  {line}
                </tspan>
              ))}
            </text>
            <Counts counted={component} words={words} x={box.x + 10} y={box.bar.y + 20} />
          </>
        }
      >
        <rect
          className={styles.against}
          x={box.bar.left}
          y={box.bar.y}
          width={box.bar.zero - box.bar.left}
          height={8}
        />
        <rect
          className={styles.for}
          x={box.bar.zero}
          y={box.bar.y}
          width={box.bar.right - box.bar.zero}
          height={8}
        />
        <line
          className={styles.zero}
          x1={box.bar.zero}
          x2={box.bar.zero}
          y1={box.bar.y - 3}
          y2={box.bar.y + 11}
        />
      </ChartButton>
      <Attributes {...drawing} box={box} component={component} />
    </g>
  )
}

function Attributes({
  box,
  component,
  ...drawing
}: Drawing & { box: ComponentBox; component: ComponentTally }) {
  const { model, words, roving, focus, onOpen, onReach } = drawing
  const levels = new Set(
    model.components.flatMap((each) =>
      each.attributes.flatMap(({ id, kind }) => (kind === 'level' ? [id] : [])),
    ),
  )
  return box.attributes.map(({ attribute, x, y }, index) => {
    const counted = component.attributes[index]
    if (counted === undefined) return null
    const open: LayersFocus = { type: 'attribute', id: attribute }
    const kinds = marksOf(counted)
    const middle = { x: x + attributeSize / 2, y: y + attributeSize / 2 }
    return (
      <ChartButton
        key={attribute}
        id={layerItemIds.attribute(attribute)}
        roving={roving}
        label={partWords(attributeName(model, attribute, words), counted, words)}
        current={isOpen(focus, open)}
        area={{ x: x - 1, y: y - 1, width: attributeSize + 2, height: attributeSize + 2 }}
        onOpen={() => onOpen(open)}
        onReach={onReach}
      >
        {levels.has(attribute) ? (
          <rect
            className={styles.level}
            x={x + 0.5}
            y={y + 0.5}
            width={attributeSize - 1}
            height={attributeSize - 1}
          />
        ) : (
          <circle className={styles.attribute} cx={middle.x} cy={middle.y} r={attributeSize / 2 - 0.5} />
        )}
        {kinds.map((kind, place) => (
          <MarkDrawing
            key={kind}
            kind={kind}
            x={middle.x + (place - (kinds.length - 1) / 2) * 8}
            y={middle.y}
            size={kinds.length > 1 ? 7 : 9}
          />
        ))}
      </ChartButton>
    )
  })
}

function isOpen(focus: LayersFocus | null, part: LayersFocus): boolean {
  return focus?.type === part.type && focus.id === part.id
}

function marksOf({ supporting, contradicting, neutral }: Counted): MarkKind[] {
  const kinds: MarkKind[] = []
  if (supporting.passages > 0) kinds.push('for')
  if (contradicting.passages > 0) kinds.push('against')
  if (kinds.length === 0) kinds.push(neutral.passages > 0 ? 'neutral' : 'missing')
  return kinds
}

/** Passages for, against and neutral, each behind its mark; `y` is the middle of the line. */
function Counts({ counted, words, x, y }: { counted: Counted; words: Words; x: number; y: number }) {
  const parts = [
    { kind: 'for', tally: counted.supporting },
    { kind: 'against', tally: counted.contradicting },
    { kind: 'neutral', tally: counted.neutral },
  ] as const
  return parts.map(({ kind, tally }, index) => (
    <g key={kind}>
      <MarkDrawing kind={kind} x={x + 4 + index * 36} y={y} size={9} />
      <text x={x + 12 + index * 36} y={y + 4} className={styles.small}>
        {words.format.number(tally.passages)}
      </text>
    </g>
  ))
}

function legendEntries({ messages }: Words): LegendEntry[] {
  const said = messages.evidence.chart
  const sample = (kind: MarkKind) => (x: number, y: number) => (
    <MarkDrawing kind={kind} x={x} y={y} size={11} />
  )
  return [
    { words: said.legendSupported, draw: sample('for') },
    { words: said.legendContradicted, draw: sample('against') },
    { words: said.legendNeutral, draw: sample('neutral') },
    { words: said.legendMissing, draw: sample('missing') },
    {
      words: said.attribute,
      draw: (x, y) => <circle className={styles.attribute} cx={x} cy={y} r={6.5} />,
    },
    {
      words: said.legendLevels,
      draw: (x, y) => <rect className={styles.level} x={x - 6.5} y={y - 6.5} width={13} height={13} />,
    },
  ]
}

// In the report of a case: the layers of the model as a picture, the level of each component that has some, and the
// strategies that fit its stage.

import { standingPlacement, standingPlacements } from '../../../../shared/domain/levels/standing.ts'
import { sameStrategy } from '../../../../shared/domain/strategies/library.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { retiredNamed } from '../../../../shared/i18n/part-names.ts'
import type { ComponentAttributeId } from '../../../../shared/schema/ids.ts'
import type { LevelPlacement } from '../../../../shared/schema/level.ts'
import type { Component, ModelInForce } from '../../../../shared/schema/model.ts'
import type { PictureCase } from '../../../../shared/schema/picture.ts'
import {
  type Block,
  bold,
  bullets,
  heading,
  type Inlines,
  numberColumn,
  prose,
  small,
  textColumn,
} from '../../files/report/blocks.ts'
import type { ReportPart } from '../../files/report/case-report.ts'
import { pictureSvg } from '../../files/report/picture-svg.ts'
import { listPlacements } from '../../repositories/levels.ts'
import { linkedTo } from '../../repositories/linked-excerpts.ts'
import { readModelInForce } from '../../repositories/model.ts'
import { listWaves } from '../../repositories/waves.ts'
import { placedLinks } from '../links.ts'
import { pictureOf } from '../picture.ts'
import type { PartContext } from '../report-network.ts'

export function modelPart(context: PartContext): ReportPart | null {
  const { db, caseId, language, words } = context
  const model = readModelInForce(db)
  const { cases, library } = pictureOf(db, [caseId], null)
  const [of] = cases
  if (of === undefined) return null
  const levels = levelBlocks(context, model, of)
  if (levels.length === 0 && of.layers.every(({ passages }) => passages === 0)) return null
  const { picture: m } = messagesFor(language)
  const lit = of.strategies.filter(({ fits }) => fits)
  const strategies = lit.flatMap(({ ref, standing, supporting, contradicting }): Inlines[] => {
    const found = library.find((each) => sameStrategy(each.ref, ref))
    if (found === undefined) return []
    const why = m.why[standing](words.number(supporting), words.number(contradicting))
    return [[bold(found.name[language]), `. ${why}`]]
  })
  return {
    title: m.report.title,
    blocks: [
      {
        type: 'figure',
        svg: pictureSvg(model, of, language),
        caption: m.report.caption,
        words: pictureWords(of),
      },
      ...levels,
      ...(strategies.length === 0 ? [] : [heading(3, m.report.strategies), bullets(strategies)]),
    ],
  }

  /** The picture where a format shows none. */
  function pictureWords({ layers }: PictureCase): string {
    return model.stages
      .flatMap(({ id, name }) => {
        const layer = layers.find(({ stage }) => stage === id)
        if (layer === undefined || layer.components.length === 0) return []
        const inside = layer.components.map(({ component, supporting, contradicting }) => {
          const called = model.components.find((each) => each.id === component)?.name[language] ?? component
          return `${called}: ${m.tableCell(words.number(supporting), words.number(contradicting))}`
        })
        return [`${name[language]}. ${inside.join('; ')}.`]
      })
      .join(' ')
  }
}

type Levelled = Pick<Component, 'id' | 'name' | 'attributes'>

/** Every component with levels: what was coded to each of them, and each placement that stands, with what it cites. */
function levelBlocks(
  { db, caseId, language, words, coderName, quote }: PartContext,
  model: ModelInForce,
  of: PictureCase,
): Block[] {
  const { picture: m } = messagesFor(language)
  const waves = listWaves(db)
  const placements = listPlacements(db)
  // Placements of components the model has no more stand under what is left of them: the names.
  const gone = model.retired.flatMap(({ kind, id }): Levelled[] => {
    const name = kind === 'component' ? retiredNamed(model, kind, id) : undefined
    const of = placements.find(({ component }) => component === id)
    return name === undefined || of === undefined ? [] : [{ id: of.component, name, attributes: [] }]
  })
  const levelled: Levelled[] = [...model.components, ...gone]
  return levelled.flatMap((component): Block[] => {
    const standing = standingPlacements(placements, { caseId, component: component.id }, waves)
    if (standing.length === 0) return []
    const waveName = (placement: LevelPlacement) =>
      waves.find(({ id }) => id === placement.wave)?.name ?? m.ladder.allTime
    return [
      heading(3, m.report.levels(component.name[language])),
      ...(component.attributes.length === 0 ? [] : [levelTable(component, standing)]),
      ...standing.flatMap((placement): Block[] => [
        small(
          bold(levelName(component, placement.step)),
          ` · ${waveName(placement)} · ${m.ladder.placedBy(coderName(placement.author), words.day(placement.at.slice(0, 10)))}`,
        ),
        ...prose(placement.note),
        ...placedLinks(db, linkedTo(db, { kind: 'level', id: placement.id })).map(quote),
      ]),
    ]
  })

  function levelName(component: Levelled, step: ComponentAttributeId | null): string {
    if (step === null) return m.withdrawn
    const name =
      component.attributes.find(({ id }) => id === step)?.name ?? retiredNamed(model, 'attribute', step)
    return name?.[language] ?? step
  }

  function levelTable(component: Levelled, standing: readonly LevelPlacement[]): Block {
    const counts = of.layers
      .flatMap(({ components }) => components)
      .find((each) => each.component === component.id)
    const shown = standingPlacement(standing, null)
    return {
      type: 'table',
      caption: m.report.levelsCaption,
      columns: [
        textColumn(m.step),
        numberColumn(m.legendFor),
        numberColumn(m.legendAgainst),
        textColumn(m.report.placed),
      ],
      rows: component.attributes
        .filter(({ kind }) => kind === 'level')
        .toReversed()
        .map(({ id, name }) => {
          const counted = counts?.attributes.find(({ attribute }) => attribute === id)
          return [
            name[language],
            words.number(counted?.supporting ?? 0),
            words.number(counted?.contradicting ?? 0),
            shown?.step === id ? m.report.here : '',
          ]
        }),
    }
  }
}

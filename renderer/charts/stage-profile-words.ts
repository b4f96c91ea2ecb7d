import type { StageId } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import type { IndicatorProfile, StageProfile } from '../../shared/schema/profile.ts'
import type { ChartTable } from './chart-table.ts'
import type { ProfileFocus } from './stage-profile.tsx'
import { partName, tallyWords, type Words } from './words.ts'

export function indicatorText(model: Model, id: IndicatorProfile['id'], { local }: Words): string {
  const indicator = model.indicators.find((each) => each.id === id)
  return indicator === undefined ? id : local(indicator.text)
}

export function fitWords(model: Model, stage: StageProfile, words: Words): string {
  return words.messages.evidence.chart.fitSaid({
    stage: partName(model, 'stage', stage.stage, words.local),
    fit: words.score(stage.fit),
    threshold: words.score(model.threshold),
    reached: stage.reached,
  })
}

export function covered(stage: StageProfile): number {
  return stage.indicators.filter((indicator) => indicator.status !== 'unsupported').length
}

export function coverageWords(model: Model, stage: StageProfile, words: Words): string {
  return words.messages.evidence.chart.coverageSaid({
    stage: partName(model, 'stage', stage.stage, words.local),
    covered: words.format.number(covered(stage)),
    all: words.format.number(stage.indicators.length),
    share: words.format.percent(stage.coverage),
  })
}

export function indicatorWords(
  model: Model,
  stage: StageId,
  indicator: IndicatorProfile,
  words: Words,
): string {
  return words.messages.evidence.chart.cellSaid({
    indicator: indicatorText(model, indicator.id, words),
    stage: partName(model, 'stage', stage, words.local),
    dimension: partName(model, 'dimension', indicator.dimension, words.local),
    status: words.messages.terms.status[indicator.status],
    strength: words.score(indicator.strength),
    supporting: tallyWords(indicator.supporting, words),
    contradicting: tallyWords(indicator.contradicting, words),
  })
}

/** The profile as two tables, stages and indicators, every number opening what the drawing's parts open. */
export function stageProfileTables(
  model: Model,
  stages: readonly StageProfile[],
  words: Words,
  onOpen: (focus: ProfileFocus) => void,
): ChartTable[] {
  const said = words.messages.evidence.chart
  const { percent } = words.format
  const text = (label: string) => ({ label, numeric: false })
  const numeric = (label: string) => ({ label, numeric: true })
  return [
    {
      caption: said.stagesTable,
      columns: [text(said.stage), numeric(said.fit), numeric(said.coverage), text(said.reached)],
      rows: stages.map((stage) => {
        const open = () => onOpen({ type: 'stage', id: stage.stage })
        return {
          id: stage.stage,
          cells: [
            { text: partName(model, 'stage', stage.stage, words.local) },
            { text: words.score(stage.fit), onOpen: open, label: fitWords(model, stage, words) },
            { text: percent(stage.coverage), onOpen: open, label: coverageWords(model, stage, words) },
            { text: stage.reached ? said.yes : said.no, onOpen: open, label: fitWords(model, stage, words) },
          ],
        }
      }),
    },
    {
      caption: said.indicatorsTable,
      columns: [
        text(said.indicator),
        text(said.stage),
        text(said.dimension),
        text(said.status),
        numeric(said.strength),
        numeric(said.passagesFor),
        numeric(said.sourcesFor),
        numeric(said.kindsFor),
        numeric(said.passagesAgainst),
        numeric(said.sourcesAgainst),
      ],
      rows: stages.flatMap((stage) =>
        stage.indicators.map((indicator) => ({
          id: indicator.id,
          cells: indicatorCells(model, stage.stage, indicator, words, () =>
            onOpen({ type: 'indicator', id: indicator.id }),
          ),
        })),
      ),
    },
  ]
}

function indicatorCells(
  model: Model,
  stage: StageId,
  indicator: IndicatorProfile,
  words: Words,
  onOpen: () => void,
) {
  const { number } = words.format
  const { supporting, contradicting } = indicator
  const label = indicatorWords(model, stage, indicator, words)
  const opening = (text: string) => ({ text, onOpen, label: `${text}. ${label}` })
  return [
    { text: indicatorText(model, indicator.id, words) },
    { text: partName(model, 'stage', stage, words.local) },
    { text: partName(model, 'dimension', indicator.dimension, words.local) },
    opening(words.messages.terms.status[indicator.status]),
    opening(words.score(indicator.strength)),
    opening(number(supporting.passages)),
    opening(number(supporting.sources.length)),
    opening(number(supporting.kinds.length)),
    opening(number(contradicting.passages)),
    opening(number(contradicting.sources.length)),
  ]
}

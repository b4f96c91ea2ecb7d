// The picture in words: what each cell says, and the same as tables.
import type { PictureFocus } from '../../../shared/domain/picture/part.ts'
import { retiredNamed } from '../../../shared/i18n/part-names.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { Counts, Picture, PictureCase, PictureStrategy } from '../../../shared/schema/picture.ts'
import type { ChartTable } from '../chart-table.ts'
import { partName, type Words } from '../words.ts'
import { countsOf, levelsOf, type PictureRow, placedOn, rowsOf, strategyIn } from './rows.ts'

export function stageWords(of: Pick<PictureCase, 'stage'>, model: Model, { messages, local }: Words): string {
  const { picture: m } = messages
  if (of.stage === null) return m.noStage
  const name = partName(model, 'stage', of.stage.stage, local)
  if (of.stage.by === 'suggestion') return m.suggested(name)
  return of.stage.status === 'draft' ? m.draft(name) : m.judged(name)
}

export function whyWords(
  { standing, supporting, contradicting }: Pick<PictureStrategy, 'standing' | 'supporting' | 'contradicting'>,
  { messages, format }: Words,
): string {
  return messages.picture.why[standing](format.number(supporting), format.number(contradicting))
}

export function countedWords(name: string, of: string, counts: Counts, { messages, format }: Words): string {
  const { picture: m, evidence } = messages
  if (counts.passages === 0) return m.nothing(of, name)
  return m.cell({
    name,
    of,
    supporting: format.number(counts.supporting),
    contradicting: format.number(counts.contradicting),
    neutral: format.number(counts.neutral),
    held: m.held(evidence.sources(counts.sources), evidence.kinds(counts.kinds)),
  })
}

export function cellWords(row: PictureRow, of: PictureCase, model: Model, words: Words): string {
  const { picture: m } = words.messages
  const name = words.local(row.name)
  if (row.part.type === 'strategy') {
    const found = strategyIn(of, row.part.ref)
    if (found === undefined) return m.doesNotFit(of.case, name)
    const said = found.fits ? m.fits(of.case, name, whyWords(found, words)) : m.doesNotFit(of.case, name)
    return found.inPlan === 0 ? said : `${said.replace(/\.$/u, '')}; ${m.inPlan(found.inPlan)}`
  }
  const counts = countsOf(of, row.part)
  // Of what the model has no more nothing is counted, which is not to say that there is nothing.
  const said = counts === null ? `${of.case}, ${name}` : countedWords(name, of.case, counts, words)
  const placed = row.component === null ? undefined : placedOn(of, row.component)
  if (row.kind === 'level' && placed?.step === row.part.id) return `${said}; ${m.placedHere}`
  if (row.kind !== 'component' || placed?.step == null) return said
  return `${said}; ${m.placedHere}: ${levelWords(model, row.component, placed.step, words)}`
}

/** "Sustained collaboration (3 of 4)". */
export function levelWords(
  model: Model,
  component: string | null,
  step: string | null,
  { messages, local, format }: Words,
): string {
  const { picture: m } = messages
  if (step === null) return m.withdrawn
  const found = model.components.find(({ id }) => id === component)
  const levels = found === undefined ? [] : levelsOf(found)
  const at = levels.findIndex(({ id }) => id === step)
  const level = levels[at]
  const gone = retiredNamed(model, 'attribute', step)
  if (gone !== undefined) return local(gone)
  return level === undefined
    ? step
    : m.stepOf(local(level.name), format.number(at + 1), format.number(levels.length))
}

export function pictureTables(
  model: Model,
  picture: Picture,
  words: Words,
  onOpen: (focus: PictureFocus) => void,
): ChartTable[] {
  const { picture: m } = words.messages
  const { number } = words.format
  const names = (row: PictureRow) => ({
    layer: partName(model, 'stage', row.stage, words.local),
    component:
      row.kind === 'layer' || row.component === null
        ? ''
        : partName(model, 'component', row.component, words.local),
    part: row.kind === 'layer' || row.kind === 'component' ? '' : words.local(row.name),
  })
  const rows = rowsOf(model, picture.library, null)
  const text = (label: string) => ({ label, numeric: false })
  return [
    {
      caption: m.matrixTitle,
      columns: [
        ...[m.layer, m.component, m.part].map(text),
        ...picture.cases.flatMap((each) => [
          { label: `${each.case}: ${m.legendFor}`, numeric: true },
          { label: `${each.case}: ${m.legendAgainst}`, numeric: true },
        ]),
      ],
      rows: rows.map((row) => ({
        id: row.key,
        cells: [
          ...Object.values(names(row)).map((each) => ({ text: each })),
          ...picture.cases.flatMap((of) => {
            const open = { onOpen: () => onOpen({ part: row.part, caseId: of.caseId }) }
            const label = cellWords(row, of, model, words)
            if (row.part.type === 'strategy') {
              const found = strategyIn(of, row.part.ref)
              const said = [
                ...(found?.fits ? [m.fitsShort] : []),
                ...(found === undefined || found.inPlan === 0 ? [] : [m.inPlan(found.inPlan)]),
              ].join(', ')
              return [{ text: said, ...(said === '' ? {} : { ...open, label }) }, { text: '' }]
            }
            const counts = countsOf(of, row.part)
            return [counts?.supporting ?? 0, counts?.contradicting ?? 0].map((count) => ({
              text: number(count),
              ...open,
              label: `${number(count)}. ${label}`,
            }))
          }),
        ],
      })),
    },
    placementsTable(model, picture, words),
  ]
}

/** Where each network is: its stage, and its level of every component that has levels. */
function placementsTable(model: Model, { cases }: Picture, words: Words): ChartTable {
  const { picture: m } = words.messages
  const levelled = model.components.filter((component) => levelsOf(component).length > 0)
  return {
    caption: `${m.stage}, ${m.levels}`,
    columns: [m.of, m.stage, ...levelled.map(({ name }) => words.local(name))].map((label) => ({
      label,
      numeric: false,
    })),
    rows: cases.map((of) => ({
      id: of.caseId,
      cells: [
        of.case,
        stageWords(of, model, words),
        ...levelled.map(({ id }) => {
          const placed = placedOn(of, id)
          return placed === undefined ? m.noStep : levelWords(model, id, placed.step, words)
        }),
      ].map((each) => ({ text: each })),
    })),
  }
}

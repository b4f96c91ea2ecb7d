// What changes in a model, and what that does to a study, in words; for screens and terminal alike.
import type { Model, PartKind } from '../schema/model.ts'
import type { GoingPart, Leaning, ModelDifference, ModelPreview } from '../schema/model-change.ts'
import type { ChangedValue } from '../schema/staleness.ts'
import type { Language, LocalText } from '../schema/text.ts'
import type { Messages } from './index.ts'

export type DifferenceWords = { kind: string; of: string; what: string; before: string; after: string }

/** Names parts by the newer of the two models that has them. */
export type ModelNames = { language: Language; before: Model; after: Model }

export function differenceWords(
  { modelEditing: m }: Messages,
  { part, field, before, after }: ModelDifference,
  names: ModelNames,
): DifferenceWords {
  const kind = part?.kind ?? 'model'
  const value = (of: ChangedValue | null, side: Model) =>
    valueWords(m, of, { field, side, language: names.language })
  return {
    kind: m.kind[kind as keyof typeof m.kind] ?? kind,
    of: part === null ? '' : nameOf(part, names),
    what: field === null ? (before === null ? m.came : m.went) : m.changed(m.field[field] ?? field),
    before: value(before, names.before),
    after: value(after, names.after),
  }
}

/** One line: `Indicator · … — gone`. */
export function differenceLine(messages: Messages, difference: ModelDifference, names: ModelNames): string {
  const { kind, of, what, before, after } = differenceWords(messages, difference, names)
  const change = difference.field === null ? '' : `: ${before} → ${after}`
  return `${kind} · ${of.replace(/\.$/, '')} — ${what}${change}`
}

function valueWords(
  m: Messages['modelEditing'],
  value: ChangedValue | null,
  { field, side, language }: { field: string | null; side: Model; language: Language },
): string {
  if (value === null) return field === 'order' ? m.labels.outside : m.nothing
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value)
  if (typeof value !== 'string') return value[language]
  if (field === 'kind' && value in m.attributeKind) return m.attributeKind[value as 'level']
  if (field === 'kind' && value in m.dimensionKind) return m.dimensionKind[value as 'result']
  const parts: Readonly<Record<string, readonly { id: string; name: LocalText }[]>> = {
    stage: side.stages,
    dimension: side.dimensions,
    component: side.components,
    result: side.results,
  }
  return parts[field ?? '']?.find(({ id }) => id === value)?.name[language] ?? value
}

function nameOf({ kind, id }: { kind: string; id: string }, { language, before, after }: ModelNames): string {
  for (const model of [after, before]) {
    const name = partNameIn(model, kind, id)
    if (name !== undefined) return name[language]
  }
  return id
}

/** Undefined when the model has no such part. */
export function partNameIn(model: Model, kind: string, id: string): LocalText | undefined {
  switch (kind as PartKind | 'model') {
    case 'model':
      return model.name
    case 'stage':
      return model.stages.find((each) => each.id === id)?.name
    case 'dimension':
      return model.dimensions.find((each) => each.id === id)?.name
    case 'result':
      return model.results.find((each) => each.id === id)?.name
    case 'component':
      return model.components.find((each) => each.id === id)?.name
    case 'attribute':
      return model.components.flatMap(({ attributes }) => attributes).find((each) => each.id === id)?.name
    case 'indicator':
      return model.indicators.find((each) => each.id === id)?.text
    case 'strategy':
      return model.strategies.find((each) => each.id === id)?.name
  }
}

/** What leans on a part and what becomes of it, one line a fate: `3 code ties move`. */
export function leaningLines({ modelEditing: m }: Messages, leanings: readonly Leaning[]): string[] {
  const fates = [
    ['moves', m.moves],
    ['joins', m.joins],
    ['stays', m.stays],
  ] as const
  return fates.flatMap(([fate, say]) => {
    const counted = new Map<(n: number) => string, number>()
    for (const leaning of leanings) {
      if (leaning[fate] === 0) continue
      const words = leaningWord(m, leaning.table)
      counted.set(words, (counted.get(words) ?? 0) + leaning[fate])
    }
    return counted.size === 0 ? [] : [say([...counted].map(([words, n]) => words(n)).join(', '))]
  })
}

function leaningWord(m: Messages['modelEditing'], table: string): (n: number) => string {
  if (table in m.leaning) return m.leaning[table as keyof typeof m.leaning]
  const ofModel = [
    'stage',
    'dimension',
    'result',
    'component',
    'component_attribute',
    'indicator',
    'strategy',
  ]
  return ofModel.includes(table) ? m.leaning.retired : m.leaning.other
}

export function fateLine(messages: Messages, part: GoingPart, home: string | null): string {
  const { modelEditing: m } = messages
  const fate = part.fate === 'retired' ? m.retired : m.removed
  return home === null ? fate : `${fate} → ${home}`
}

export function suggestionLine(
  { modelEditing: m }: Messages,
  { before, after }: Pick<ModelPreview['cases'][number], 'before' | 'after'>,
  language: Language,
): string {
  const [was, is] = [before, after].map(({ name }) => name?.[language] ?? m.noClearStage)
  const same = before.stage === after.stage && was === is
  return same ? m.suggestionStays(is ?? '') : m.suggestionMoves(was ?? '', is ?? '')
}

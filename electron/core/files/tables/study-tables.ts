// Tables of the study beside those of the evidence: codebook, attributes, matrices, journal. Pure.
import { coOccurrences } from '../../../../shared/domain/codebook/co-occurrence.ts'
import { codePaths } from '../../../../shared/domain/codebook/path.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { Attribute, AttributeValue, StudyCase } from '../../../../shared/schema/case.ts'
import type { Code } from '../../../../shared/schema/codebook.ts'
import type { Coding } from '../../../../shared/schema/coding.ts'
import type { Operation } from '../../../../shared/schema/history.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { Source } from '../../../../shared/schema/source.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import { amount, type Cell, type Column, date, long, type Table, text } from '../report/tables.ts'

export type StudyMaterial = {
  language: Language
  model: Model
  /** In the order of the tree. */
  codes: readonly Code[]
  cases: readonly StudyCase[]
  attributes: readonly Attribute[]
  sources: readonly Source[]
  codings: readonly Coding[]
  /** Strength and passages for, of an indicator in a case. */
  indicators: readonly {
    id: string
    text: string
    stage: string
    byCase: readonly { strength: number; passages: number }[]
  }[]
  /** Newest last. */
  operations: readonly Operation[]
}

export function studyTables(material: StudyMaterial): Table[] {
  return [
    codebookTable(material),
    attributesTable(material),
    ...matrices(material),
    coOccurrenceTable(material),
    journalTable(material),
  ]
}

function codebookTable({ language, model, codes, codings }: StudyMaterial): Table {
  const { exchange } = messagesFor(language)
  const words = exchange.columns
  const paths = codePaths(codes)
  const uses = Map.groupBy(codings, ({ codeId }) => codeId)
  const names = new Map<string, string>([
    ...model.indicators.map((each) => [each.id, each.text[language]] as const),
    ...model.components.map((each) => [each.id, each.name[language]] as const),
  ])
  const called = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join('\n')
  return {
    id: 'codebook',
    name: exchange.sheets.codebook,
    columns: [
      text(words.path),
      text(words.code),
      long(words.definition),
      long(exchange.written.useWhen),
      long(exchange.written.doNotUseWhen),
      long(exchange.written.example),
      text(words.color),
      text(words.retired),
      long(words.indicators),
      long(words.components),
      amount(words.codings),
      amount(words.sources),
      text(words.id),
    ],
    rows: codes.map((code): Cell[] => {
      const own = uses.get(code.id) ?? []
      return [
        paths.get(code.id) ?? code.name,
        code.name,
        code.definition,
        code.useWhen,
        code.doNotUseWhen,
        code.example,
        code.color,
        code.retired ? words.yes : null,
        called(code.indicators),
        called(code.components),
        own.length,
        new Set(own.map(({ sourceId }) => sourceId)).size,
        code.id,
      ]
    }),
  }
}

/** A row a case, a column an attribute. */
function attributesTable({ language, cases, attributes, sources, codings }: StudyMaterial): Table {
  const { exchange } = messagesFor(language)
  const words = exchange.columns
  const caseOf = new Map(sources.map(({ id, caseId }) => [id, caseId]))
  const coded = Map.groupBy(codings, ({ sourceId }) => caseOf.get(sourceId) ?? null)
  return {
    id: 'attributes',
    name: exchange.sheets.attributes,
    columns: [
      text(words.case),
      long(words.description),
      amount(words.sources),
      amount(words.codings),
      ...attributes.map(columnOf),
    ],
    rows: cases.map((each): Cell[] => [
      each.name,
      each.description,
      sources.filter(({ caseId }) => caseId === each.id).length,
      (coded.get(each.id) ?? []).length,
      ...attributes.map((attribute) => cellOf(each.values[attribute.id] ?? null, words)),
    ]),
  }
}

function columnOf({ name, type }: Attribute): Column {
  if (type === 'number') return amount(name)
  return type === 'date' ? date(name) : text(name)
}

function cellOf(value: AttributeValue, { yes, no }: { yes: string; no: string }): Cell {
  if (typeof value === 'boolean') return value ? yes : no
  return Array.isArray(value) ? value.join('; ') : value
}

/** A row a code or an indicator, a column a case. */
function matrices({ language, codes, cases, sources, codings, indicators }: StudyMaterial): Table[] {
  const { exchange } = messagesFor(language)
  const { sheets, columns: words } = exchange
  const paths = codePaths(codes)
  const caseOf = new Map(sources.map(({ id, caseId }) => [id, caseId]))
  const counts = new Map<string, number>()
  for (const { codeId, sourceId } of codings) {
    const key = `${codeId} ${caseOf.get(sourceId) ?? ''}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const heads = cases.map(({ name }) => amount(name))
  const indicatorTable = (id: string, name: string, value: 'strength' | 'passages'): Table => ({
    id,
    name,
    columns: [text(words.stage), long(words.indicator), ...heads],
    rows: indicators.map(({ stage, text: said, byCase }): Cell[] => [
      stage,
      said,
      ...byCase.map((each) => each[value]),
    ]),
  })
  return [
    {
      id: 'codes-by-case',
      name: sheets.codesByCase,
      columns: [text(words.path), ...heads, amount(words.noCase)],
      rows: codes.map(({ id, name }): Cell[] => [
        paths.get(id) ?? name,
        ...cases.map((each) => counts.get(`${id} ${each.id}`) ?? 0),
        counts.get(`${id} `) ?? 0,
      ]),
    },
    indicatorTable('indicators-by-case', sheets.indicatorsByCase, 'strength'),
    indicatorTable('passages-by-case', sheets.passagesByCase, 'passages'),
  ]
}

/** Only codes that are used: a spreadsheet has so many columns. */
function coOccurrenceTable({ language, codes, codings }: StudyMaterial): Table {
  const { exchange } = messagesFor(language)
  const used = new Set(codings.map(({ codeId }) => codeId))
  const shown = codes.filter(({ id }) => used.has(id))
  const paths = codePaths(codes)
  const counts = coOccurrences(
    codings,
    shown.map(({ id }) => id),
  )
  return {
    id: 'codes-by-code',
    name: exchange.sheets.codesByCode,
    columns: [text(exchange.columns.path), ...shown.map(({ id, name }) => amount(paths.get(id) ?? name))],
    rows: shown.map((row): Cell[] => [
      paths.get(row.id) ?? row.name,
      ...shown.map((column) => counts.get(row.id)?.get(column.id) ?? counts.get(column.id)?.get(row.id) ?? 0),
    ]),
  }
}

function journalTable({ language, operations }: StudyMaterial): Table {
  const { exchange, operations: labels } = messagesFor(language)
  const words = exchange.columns
  const names: Readonly<Record<string, string>> = labels
  return {
    id: 'journal',
    name: exchange.sheets.journal,
    columns: [
      amount(words.number),
      date(words.day),
      text(words.instant),
      text(words.coder),
      text(words.operation),
      long(words.subject),
      text(words.undoing),
      amount(words.changes),
      text(words.id),
    ],
    rows: operations.map((each): Cell[] => [
      each.seq,
      each.at.slice(0, 10),
      each.at,
      each.coder,
      names[each.method] ?? each.method,
      each.subject,
      each.kind === 'undo' || each.kind === 'redo' ? words.kinds[each.kind] : null,
      each.changes,
      each.id,
    ]),
  }
}

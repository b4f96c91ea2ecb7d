// The study as plain tables that any program can query: names instead of ids, one row a thing. docs/views.md
// tells what each column holds.
import { codePaths } from '../../../../shared/domain/codebook/path.ts'
import { textOfBody } from '../../../../shared/domain/memos/memo-text.ts'
import type { Operation } from '../../../../shared/schema/history.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { PlainTable, PlainValue } from '../../plain-table.ts'
import type { ExchangeStudy } from '../refi/write/material.ts'
import { codePointsOf } from '../refi/write/offsets.ts'

type Column = PlainTable['columns'][number]
const words = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'TEXT' }))
const whole = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'INTEGER' }))
const real = (...names: string[]): Column[] => names.map((name) => ({ name, type: 'REAL' }))

export type PlainMaterial = { study: ExchangeStudy; model: Model; operations: readonly Operation[] }

export function plainTables(material: PlainMaterial): PlainTable[] {
  const own = [
    studyTable(material),
    ...caseTables(material),
    sourceTable(material),
    ...codeTables(material),
    indicatorTable(material),
    codingTable(material),
    memoTable(material),
    waveTable(material),
    operationTable(material),
  ]
  const taken = new Set(own.map(({ name }) => name))
  return [...own, ...restTables(material).filter(({ name }) => !taken.has(name))]
}

function studyTable({ study, model }: PlainMaterial): PlainTable {
  return {
    name: 'study',
    columns: [
      ...words('id', 'title', 'created_at', 'changed_at', 'program', 'model'),
      ...whole('model_version', 'pseudonyms'),
    ],
    rows: [
      [
        study.id,
        study.title,
        study.createdAt,
        study.changedAt,
        study.origin,
        model.id,
        model.version,
        Number(study.pseudonymous),
      ],
    ],
  }
}

function caseTables({ study }: PlainMaterial): PlainTable[] {
  return [
    {
      name: 'cases',
      columns: [...words('id', 'name', 'description'), ...whole('position')],
      rows: study.cases.map(({ id, name, description }, at) => [id, name, description, at + 1]),
    },
    {
      name: 'case_values',
      columns: [...words('case_id', 'attribute', 'type', 'text_value'), ...real('number_value')],
      rows: study.cases.flatMap((each) =>
        study.attributes.flatMap(({ id, name, type }): PlainValue[][] => {
          const value = each.values[id] ?? null
          if (value === null) return []
          const said = Array.isArray(value) ? value.join('; ') : String(value)
          const number = typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : null
          return [[each.id, name, type, said, number]]
        }),
      ),
    },
  ]
}

function sourceTable({ study }: PlainMaterial): PlainTable {
  return {
    name: 'sources',
    columns: [
      ...words('id'),
      ...whole('number'),
      ...words('case_id', 'kind', 'title', 'date', 'file_name', 'format', 'sha256', 'text'),
      ...whole('characters'),
    ],
    rows: study.sources.map((each) => [
      each.id,
      each.number,
      each.caseId,
      each.kind,
      each.title,
      each.date,
      study.pseudonymous ? null : each.fileName,
      each.format,
      study.pseudonymous ? null : each.sha256,
      each.text,
      codePointsOf(each.text)(each.text.length),
    ]),
  }
}

function codeTables({ study }: PlainMaterial): PlainTable[] {
  const paths = codePaths(study.codes)
  return [
    {
      name: 'codes',
      columns: [
        ...words(
          'id',
          'parent_id',
          'name',
          'path',
          'color',
          'definition',
          'use_when',
          'do_not_use_when',
          'example',
        ),
        ...whole('retired', 'position'),
      ],
      rows: study.codes.map((code, at) => [
        code.id,
        code.parentId,
        code.name,
        paths.get(code.id) ?? code.name,
        code.color,
        code.definition,
        code.useWhen,
        code.doNotUseWhen,
        code.example,
        Number(code.retired),
        at + 1,
      ]),
    },
    {
      name: 'code_indicators',
      columns: words('code_id', 'indicator_id'),
      rows: study.codes.flatMap(({ id, indicators }) => indicators.map((indicator) => [id, indicator])),
    },
  ]
}

function indicatorTable({ model }: PlainMaterial): PlainTable {
  const stages = new Map(model.stages.map((stage) => [stage.id, stage]))
  const name = (list: readonly { id: string; name: { es: string; en: string } }[], id: string | null) =>
    list.find((each) => each.id === id)?.name
  return {
    name: 'indicators',
    columns: [
      ...words('id', 'stage_id', 'stage_es', 'stage_en'),
      ...whole('stage_order'),
      ...words(
        'dimension_id',
        'dimension_es',
        'dimension_en',
        'component_es',
        'component_en',
        'text_es',
        'text_en',
      ),
    ],
    rows: model.indicators.map((each) => {
      const stage = stages.get(each.stage)
      const dimension = name(model.dimensions, each.dimension)
      const component = name(model.components, each.component)
      return [
        each.id,
        each.stage,
        stage?.name.es ?? null,
        stage?.name.en ?? null,
        stage?.order ?? null,
        each.dimension,
        dimension?.es ?? null,
        dimension?.en ?? null,
        component?.es ?? null,
        component?.en ?? null,
        each.text.es,
        each.text.en,
      ]
    }),
  }
}

function codingTable({ study }: PlainMaterial): PlainTable {
  const counts = new Map(study.sources.map(({ id, text }) => [id, codePointsOf(text)]))
  return {
    name: 'codings',
    columns: [
      ...words('id', 'source_id'),
      ...whole('start_character', 'end_character'),
      ...words('code_id', 'coder', 'direction'),
      ...whole('weight'),
      ...words('quote', 'memo', 'created_at'),
    ],
    rows: study.codings.map((each) => {
      const count = counts.get(each.sourceId)
      return [
        each.id,
        each.sourceId,
        count?.(each.start) ?? null,
        count?.(each.end) ?? null,
        each.codeId,
        each.coder,
        each.direction,
        each.weight,
        each.quote,
        each.memo,
        each.createdAt,
      ]
    }),
  }
}

function memoTable({ study }: PlainMaterial): PlainTable {
  return {
    name: 'memos',
    columns: words('id', 'about_kind', 'about_id', 'title', 'text', 'author', 'created_at', 'updated_at'),
    rows: study.memos.map((memo) => [
      memo.id,
      memo.target.kind,
      memo.target.kind === 'study' ? null : memo.target.id,
      memo.title,
      textOfBody(memo.body),
      memo.author,
      memo.createdAt,
      memo.updatedAt,
    ]),
  }
}

function waveTable({ study }: PlainMaterial): PlainTable {
  return {
    name: 'waves',
    columns: words('id', 'name', 'from_day', 'to_day'),
    rows: study.waves.map(({ id, name, from, to }) => [id, name, from, to]),
  }
}

function operationTable({ operations }: PlainMaterial): PlainTable {
  return {
    name: 'journal',
    columns: [
      ...whole('number'),
      ...words('at', 'coder', 'operation', 'subject', 'kind'),
      ...whole('changes'),
    ],
    rows: operations.map(({ seq, at, coder, method, subject, kind, changes }) => [
      seq,
      at,
      coder,
      method,
      subject,
      kind,
      changes,
    ]),
  }
}

/** Said above in better words, or nothing to compute with. */
const inOtherWords = new Set([
  'code',
  'coding',
  'coder',
  'source',
  'memo',
  'wave',
  'case_attribute',
  'code_indicator',
  'indicator',
  'frozen_model',
  'kept_codebook',
  'model',
  'model_version',
  'judgement_signature',
  'judgement_affirmation',
])

/** What else people recorded, as the study has it: judgements, exclusions, people, meetings, ties, plans. */
function restTables({ study }: PlainMaterial): PlainTable[] {
  return study.carried
    .filter(({ table }) => !inOtherWords.has(table))
    .map(({ table, rows }) => {
      const names = Object.keys(rows[0] ?? {})
      const isNumber = (name: string) => rows.some((row) => typeof row[name] === 'number')
      return {
        name: table,
        columns: names.map((name): Column => ({ name, type: isNumber(name) ? 'REAL' : 'TEXT' })),
        rows: rows.map((row) => names.map((name) => row[name] ?? null)),
      }
    })
}

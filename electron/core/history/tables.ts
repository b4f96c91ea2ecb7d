// Which tables the history watches, what their columns are, and which part of the study each belongs to.
import type Database from 'better-sqlite3'
import type { Topic } from '../../../shared/api/events.ts'
import type { HistoryObject } from '../../../shared/schema/history.ts'

/** Every table people's work lives in. Content tables (imported_file, text_revision, frozen_model, kept_codebook) never change and are named by hash. */
export const trackedTables = {
  study: 'study',
  model: 'model',
  dimension: 'model',
  result: 'model',
  stage: 'model',
  component: 'model',
  component_attribute: 'model',
  indicator: 'model',
  strategy: 'model',
  model_version: 'model',
  study_case: 'cases',
  case_attribute: 'cases',
  case_attribute_value: 'cases',
  source: 'sources',
  code: 'codes',
  code_indicator: 'codes',
  code_component: 'codes',
  code_component_attribute: 'codes',
  coder: 'codings',
  coding: 'codings',
  judgement: 'judgements',
  judgement_citation: 'judgements',
  judgement_signature: 'judgements',
  judgement_affirmation: 'judgements',
  judgement_settles: 'judgements',
  wave: 'judgements',
  level_placement: 'judgements',
  evidence_exclusion: 'judgements',
  evidence_answer: 'judgements',
  establishment: 'cases',
  participant: 'cases',
  membership: 'cases',
  people_attribute: 'cases',
  establishment_attribute_value: 'cases',
  participant_attribute_value: 'cases',
  source_participant: 'cases',
  linked_excerpt: 'networks',
  attendance: 'networks',
  activity: 'networks',
  meeting_role: 'networks',
  fact_citation: 'judgements',
  tie: 'ties',
  map_picture: 'ties',
  memo: 'memos',
  memo_link: 'memos',
  own_strategy: 'plans',
  plan_item: 'plans',
  objective: 'plans',
  attainment: 'plans',
  import_report: 'sources',
} as const satisfies Record<string, Topic>

export type TrackedTable = keyof typeof trackedTables

/** The tables an object's own rows are in; the key of each begins with the object's id. What else is its own: objects.ts. */
export const objectTables = {
  case: ['study_case', 'case_attribute_value'],
  source: ['source'],
  code: ['code', 'code_indicator', 'code_component', 'code_component_attribute'],
  coding: ['coding'],
  judgement: [
    'judgement',
    'judgement_citation',
    'judgement_signature',
    'judgement_affirmation',
    'judgement_settles',
  ],
  memo: ['memo', 'memo_link'],
  participant: ['participant', 'membership', 'participant_attribute_value'],
  establishment: ['establishment', 'establishment_attribute_value'],
  tie: ['tie'],
  'plan-item': ['plan_item'],
  objective: ['objective'],
  strategy: ['own_strategy'],
} as const satisfies Record<HistoryObject['kind'], readonly TrackedTable[]>

/** Tables outside the history, each for a reason: the journal itself, and content that is immutable. */
export const untrackedTables = [
  'operation',
  'change',
  'imported_file',
  'text_revision',
  'frozen_model',
  'kept_codebook',
] as const

export type TableShape = { readonly columns: readonly string[]; readonly key: readonly string[] }

/** A table's columns in order, and those of its primary key in key order. */
export function tableShape(db: Database.Database, table: string): TableShape {
  const rows = db
    .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)')
    .all(table)
  return {
    columns: rows.map((row) => row.name),
    key: rows
      .filter((row) => row.pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((row) => row.name),
  }
}

export function isTracked(table: string): table is TrackedTable {
  return Object.hasOwn(trackedTables, table)
}

export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}

/** SQL for a row as a JSON object of every column. `prefix` is OLD, NEW or empty. */
export function imageSql(shape: TableShape, prefix: string): string {
  const pairs = shape.columns.map((column) => `'${column}', ${reference(prefix, column)}`)
  return `json_object(${pairs.join(', ')})`
}

/** SQL for a row's primary key as a JSON array. */
export function rowIdSql(shape: TableShape, prefix: string): string {
  return `json_array(${shape.key.map((column) => reference(prefix, column)).join(', ')})`
}

function reference(prefix: string, column: string): string {
  return prefix === '' ? quoted(column) : `${prefix}.${quoted(column)}`
}

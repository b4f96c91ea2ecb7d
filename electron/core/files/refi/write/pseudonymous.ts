// A study with pseudonyms in the place of names, to be written as any other: texts change, and every offset with them.

import type { Named } from '../../../../../shared/domain/pseudonyms/find-names.ts'
import {
  movedBy,
  type NameSplice,
  nameSplices,
  withSplices,
} from '../../../../../shared/domain/pseudonyms/pseudonymise.ts'
import type { Memo } from '../../../../../shared/schema/memo.ts'
import { withTexts } from '../../report/pseudonymous.ts'
import type { CarriedRow } from '../carried-notes.ts'
import type { ExchangeStudy } from './material.ts'

/** Rows that hold the real name itself; it is left out. */
const named = new Set(['establishment', 'participant'])
/** Named by the hash of what they hold; no person is in a model. */
const frozen = new Set(['frozen_model', 'kept_codebook'])

/** Documents are left out: names stand in them as they did. */
export function withPseudonyms(study: ExchangeStudy, people: readonly Named[]): ExchangeStudy {
  const find = nameSplices(people)
  const change = (text: string) => withSplices(text, find(text))
  const moves = new Map<string, ReturnType<typeof movedBy>>()
  const sources = study.sources.map((source) => {
    const splices: NameSplice[] = find(source.text)
    moves.set(source.id, movedBy(splices))
    return { ...source, title: change(source.title), text: withSplices(source.text, splices), document: null }
  })
  const texts = new Map(sources.map(({ id, text }) => [String(id), text]))
  return {
    ...study,
    title: change(study.title),
    pseudonymous: true,
    codes: study.codes.map((code) => ({ ...withTexts(code, change), id: code.id, parentId: code.parentId })),
    cases: study.cases.map(({ id, name, description, values }) => ({
      id,
      name: change(name),
      description: change(description),
      values: Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'string' ? change(value) : value,
        ]),
      ),
    })),
    sources,
    codings: study.codings.map((coding) => {
      const move = moves.get(coding.sourceId)
      if (move === undefined) return coding
      const span = { start: move(coding.start, 'start'), end: move(coding.end, 'end') }
      const quote = (texts.get(coding.sourceId) ?? '').slice(span.start, span.end)
      return { ...coding, ...span, quote, memo: change(coding.memo) }
    }),
    lost: study.lost.map((coding) => ({ ...coding, quote: change(coding.quote) })),
    memos: study.memos.map(
      (memo): Memo => ({ ...memo, title: change(memo.title), body: withTexts(memo.body, change) }),
    ),
    carried: study.carried.map(({ table, rows }) => ({
      table,
      rows: frozen.has(table) ? rows : rows.map((row) => changedRow(table, row, change, moves)),
    })),
  }
}

function changedRow(
  table: string,
  row: CarriedRow,
  change: (text: string) => string,
  moves: ReadonlyMap<string, ReturnType<typeof movedBy>>,
): CarriedRow {
  const changed = Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' ? inside(value, change) : value,
    ]),
  )
  if (named.has(table)) changed.name = ''
  const { start_offset: start, end_offset: end, source_id: source } = row
  const move = moves.get(String(source))
  if (move !== undefined && typeof start === 'number' && typeof end === 'number') {
    changed.start_offset = move(start, 'start')
    changed.end_offset = move(end, 'end')
  }
  return changed
}

/** Texts within JSON are changed one by one, so that it stays JSON. */
function inside(value: string, change: (text: string) => string): string {
  if (!/^[[{]/.test(value)) return change(value)
  try {
    return JSON.stringify(deep(JSON.parse(value), change))
  } catch (error) {
    if (error instanceof SyntaxError) return change(value)
    throw error
  }
}

function deep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => deep(each, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, change)]))
}

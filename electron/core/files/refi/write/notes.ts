// Memos as notes, and the notes that carry what the standard has no place for.

import { textOfBody } from '../../../../../shared/domain/memos/memo-text.ts'
import type { ExportReason } from '../../../../../shared/schema/exchange.ts'
import { parsedOrNull } from '../../parsed-or-null.ts'
import {
  type CarriedRow,
  type CarriedTable,
  carriedFormat,
  carriedTexts,
  quoteCheck,
  quoteColumn,
  shownTable,
} from '../carried-notes.ts'
import { because } from './material.ts'
import type { Writing } from './write-project.ts'
import { element, isWritable, textElement } from './xml.ts'

export function noteElements(writing: Writing): { notes: string[]; ofProject: string[] } {
  const ofProject: string[] = []
  const memos = memoElements(writing, ofProject)
  const carried = carriedElements(writing, ofProject)
  return { notes: [...memos, ...carried], ofProject }
}

function memoElements({ study, guid, report, users, codings }: Writing, ofProject: string[]): string[] {
  return study.memos.map((memo) => {
    const { target } = memo
    const own = guid('memo', memo.id)
    const text = textOfBody(memo.body)
    const isLost = target.kind === 'coding' && !codings.has(target.id)
    const isHeld = !isLost && ['code', 'source', 'coding', 'case'].includes(target.kind)
    if (!isHeld) ofProject.push(own)
    const reasons: ExportReason[] = isWritable(memo.title + text) ? [] : [because('characters-replaced', '')]
    if (target.kind === 'judgement' || isLost) reasons.push(because('about-in-notes', ''))
    report.went('memo', memo.title === '' ? text : memo.title, reasons)
    return element(
      'Note',
      {
        guid: own,
        name: memo.title,
        creatingUser: users.get(memo.author) ?? null,
        creationDateTime: memo.createdAt,
        modifiedDateTime: memo.updatedAt,
      },
      textElement('PlainTextContent', text),
    )
  })
}

function carriedElements(writing: Writing, ofProject: string[]): string[] {
  const { study, guid, report, rows, shown } = writing
  const tables: CarriedTable[] = [
    { table: shownTable, rows: shown.map((id) => ({ id })) },
    ...study.carried,
    ...[...rows].map(([table, all]) => ({ table, rows: all })),
  ].filter((table) => table.rows.length > 0)
  return tables.flatMap((table) => {
    const words = `${study.words.carried}\n${study.words.carriedTables[table.table] ?? table.table}`
    const rows = table.table === 'coding' ? table.rows.map(checked(study)) : table.rows
    const out = { table: table.table, rows: rows.map((row) => withGuids(writing, row)) }
    const texts = carriedTexts(out, words)
    if (table.table !== shownTable)
      report.carried('table', table.table, [because('in-notes', String(table.rows.length))])
    return texts.map((text, part) => {
      const own = guid('carried', `${table.table} ${part}`)
      ofProject.push(own)
      const number = texts.length === 1 ? '' : ` ${part + 1}/${texts.length}`
      return element('Note', { guid: own, name: `${carriedFormat} ${table.table}${number}` }, [
        ...textElement('PlainTextContent', text),
      ])
    })
  })
}

/** By it a reader knows that it counts as the writer did: the words it finds are the ones that were coded. */
function checked({ codings }: Writing['study']): (row: CarriedRow) => CarriedRow {
  const quotes = new Map(codings.map(({ id, quote }) => [String(id), quote]))
  return (row) => ({ ...row, [quoteColumn]: quoteCheck(quotes.get(String(row.id)) ?? '') })
}

/** Ids that had to be turned into GUIDs are called by them in the rows too, however deep they stand. */
function withGuids({ study, guid }: Writing, row: CarriedRow): CarriedRow {
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const kind = study.ids.get(value)
      return kind === undefined ? value : guid(kind, value)
    }
    if (Array.isArray(value)) return value.map(renamed)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [renamed(key), renamed(each)]))
  }
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? text(value) : value]),
  )

  function text(value: string): string {
    const kind = study.ids.get(value)
    if (kind !== undefined) return guid(kind, value)
    if (!/^[[{]/.test(value)) return value
    const parsed = parsedOrNull(value)
    if (parsed === null || JSON.stringify(parsed) !== value) return value
    return JSON.stringify(renamed(parsed))
  }
}

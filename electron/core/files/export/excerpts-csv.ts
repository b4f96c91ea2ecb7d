// The list as a table: one row an excerpt, one column a fact.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { ExportedList } from './build-excerpts.ts'
import { csv } from './csv.ts'

export function excerptsCsv({ groups, language }: ExportedList): string {
  const { excerpts: say, terms } = messagesFor(language)
  const { columns } = say
  const heads = [
    columns.locator,
    columns.quote,
    columns.code,
    columns.direction,
    columns.weight,
    columns.memo,
    columns.coder,
    columns.coded,
    columns.case,
    columns.source,
    columns.kind,
    columns.date,
    columns.speaker,
    columns.start,
    columns.end,
    columns.id,
  ]
  const rows = groups.flatMap((group) =>
    group.excerpts.map(({ excerpt, source, caseName, path }) => [
      excerpt.locator,
      excerpt.quote,
      path,
      terms.direction[excerpt.direction],
      excerpt.weight,
      excerpt.memo,
      excerpt.coder,
      excerpt.createdAt,
      caseName,
      source.title,
      terms.kind[source.kind],
      source.date,
      excerpt.speaker,
      excerpt.start,
      excerpt.end,
      excerpt.id,
    ]),
  )
  return csv([heads, ...rows])
}

// Views over the tables of an exported file: what people ask most, with names instead of ids. docs/views.md tells their columns.
import type { PlainView } from '../plain-table.ts'

/** Fixed, so that what is written against them goes on working. */
export const plainViews: readonly PlainView[] = [
  {
    name: 'excerpts',
    sql: `SELECT k.id, c.name AS "case", s.number AS source_number, s.title AS source, s.kind AS source_kind, s.date,
        d.path AS code, k.direction, k.weight, k.coder, k.quote, k.memo, k.start_character, k.end_character, k.created_at
      FROM codings k JOIN sources s ON s.id = k.source_id JOIN codes d ON d.id = k.code_id
      LEFT JOIN cases c ON c.id = s.case_id ORDER BY s.number, k.start_character, k.end_character, k.id`,
  },
  {
    name: 'evidence',
    sql: `SELECT c.name AS "case", i.id AS indicator_id, i.stage_id, i.stage_order, i.dimension_id, i.text_es, i.text_en,
        k.id AS coding_id, k.direction, k.coder, s.number AS source_number, s.kind AS source_kind, s.date, d.path AS code,
        k.quote
      FROM codings k JOIN sources s ON s.id = k.source_id JOIN codes d ON d.id = k.code_id
      JOIN code_indicators t ON t.code_id = k.code_id JOIN indicators i ON i.id = t.indicator_id
      LEFT JOIN cases c ON c.id = s.case_id
      ORDER BY c.position, i.stage_order, i.id, s.number, k.start_character, k.id`,
  },
  {
    name: 'codes_by_case',
    sql: `SELECT d.path AS code, c.name AS "case", count(k.id) AS codings, count(DISTINCT k.source_id) AS sources
      FROM codes d CROSS JOIN cases c
      LEFT JOIN codings k ON k.code_id = d.id AND k.source_id IN (SELECT id FROM sources WHERE case_id = c.id)
      GROUP BY d.id, c.id ORDER BY d.position, c.position`,
  },
  {
    name: 'codes_by_code',
    sql: `SELECT da.path AS code, db.path AS other, count(*) AS meetings
      FROM codings a JOIN codings b ON a.source_id = b.source_id AND a.id < b.id
        AND a.start_character < b.end_character AND b.start_character < a.end_character
      JOIN codes da ON da.id = a.code_id JOIN codes db ON db.id = b.code_id
      GROUP BY da.id, db.id`,
  },
  {
    name: 'indicators_by_case',
    sql: `SELECT i.id AS indicator_id, i.stage_id, i.text_es, i.text_en, c.name AS "case", e.direction,
        count(DISTINCT e.coding_id) AS codings, count(DISTINCT e.source_number) AS sources
      FROM indicators i CROSS JOIN cases c JOIN evidence e ON e.indicator_id = i.id AND e."case" = c.name
      GROUP BY i.id, c.id, e.direction`,
  },
  {
    name: 'memos_about',
    sql: `SELECT m.id, m.about_kind, coalesce(c.name, s.title, d.path, k.quote) AS about, m.title, m.text, m.author,
        m.created_at, m.updated_at
      FROM memos m LEFT JOIN cases c ON m.about_kind = 'case' AND c.id = m.about_id
      LEFT JOIN sources s ON m.about_kind = 'source' AND s.id = m.about_id
      LEFT JOIN codes d ON m.about_kind = 'code' AND d.id = m.about_id
      LEFT JOIN codings k ON m.about_kind = 'coding' AND k.id = m.about_id`,
  },
]

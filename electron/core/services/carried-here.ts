// What rows that came in notes may still say of something that was here before: nothing that is said here already. A study
// without work in it yet has nothing to keep but what every study begins with.
import type { ItemReason } from '../../../shared/schema/project-import.ts'
import type { WritableDb } from '../db/sql.ts'
import type { ImportPlan } from '../files/projects/plan/plan.ts'
import type { CarriedRow } from '../files/refi/carried-notes.ts'
import { rowNamed, saysMore } from '../history/carried-rows.ts'
import { hasRowWith, rowWith } from '../history/references.ts'

/** The row as far as it may come in, null when nothing of it may, and what was kept instead. */
type Allowed = { row: CarriedRow | null; kept: ItemReason[] }
export type Here = (table: string, row: CarriedRow) => Allowed

/** Ties of a code decide what its excerpts are evidence of: those of a code that was here are not added to. */
const codeLinks = new Set(['code_indicator', 'code_component', 'code_component_attribute'])
const prose = new Set(['use_when', 'do_not_use_when', 'example'])
/** Nothing anybody would look for in a report. */
const untold = new Set(['color', 'retired', 'options', 'type', 'target_kind', 'target_id', 'body'])

export type PlannedThings = Pick<
  ImportPlan,
  'isFresh' | 'codes' | 'sources' | 'coders' | 'cases' | 'codings' | 'memos'
>

/** `kinds`: what people call kinds of sources. */
export function hereIn(db: WritableDb, plan: PlannedThings, kinds: Readonly<Record<string, string>>): Here {
  if (plan.isFresh) return (_, row) => ({ row, kept: [] })
  const { codes, sources, coders, cases, codings, memos } = plan
  const added = new Set<string>(
    [codes.added, sources.added, coders, cases.attributes, codings, memos].flatMap((things) =>
      things.map(({ id }) => id),
    ),
  )
  const values = new Set(cases.values.map(({ caseId, attributeId }) => `${caseId} ${attributeId}`))
  return (table, row) => {
    if (codeLinks.has(table))
      return added.has(String(row.code_id)) ? whole(row) : codeLinkHere(db, table, row)
    if (table === 'case_attribute_value')
      return values.has(`${row.case_id} ${row.attribute_id}`) ? whole(row) : valueHere(db, row)
    if (!saysMore(table) || typeof row.id !== 'string' || added.has(row.id)) return whole(row)
    const { row: rest, kept } = unsaid(row, rowNamed(db, { table, id: row.id }))
    return { row: rest, kept: kept.map((each) => ({ ...each, detail: kinds[each.detail] ?? each.detail })) }
  }
}

const whole = (row: CarriedRow): Allowed => ({ row, kept: [] })

function codeLinkHere(db: WritableDb, table: string, row: CarriedRow): Allowed {
  const isHere = hasRowWith(db, table as 'code_indicator', textsOf(row))
  return isHere ? whole(row) : { row: null, kept: [{ kind: 'ties-kept-here', detail: '' }] }
}

function valueHere(db: WritableDb, row: CarriedRow): Allowed {
  const { value: _, ...key } = row
  const here = rowWith(db, 'case_attribute_value', textsOf(key))
  if (here === undefined || here.value === row.value) return whole(row)
  return { row: null, kept: [{ kind: 'value-kept-here', detail: String(here.value) }] }
}

const textsOf = (row: CarriedRow): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value)]))

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === ''

/** Only what nobody said here. */
function unsaid(row: CarriedRow, here: CarriedRow | undefined): Allowed {
  if (here === undefined) return whole(row)
  const kept: ItemReason[] = []
  const rest = Object.entries(row).filter(([column, value]) => {
    const now = here[column]
    // A column of no table is left to whoever knows it.
    if (column === 'id' || now === undefined || now === value || isNothing(now)) return true
    if (prose.has(column) && !isNothing(value))
      kept.push({ kind: 'description-kept-here', detail: String(value) })
    else if (!prose.has(column) && !untold.has(column))
      kept.push({ kind: 'value-kept-here', detail: String(now) })
    return false
  })
  return { row: Object.fromEntries(rest), kept }
}

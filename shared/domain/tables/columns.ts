// What each column of a table is most likely to be: what a person sees first and may change.
import type { ColumnUse, TableFault, TableField } from '../../schema/attribute-table.ts'
import { tableFields } from '../../schema/attribute-table.ts'
import type { Attribute, AttributeOwner } from '../../schema/case.ts'
import { name } from '../../schema/text.ts'
import { foldLabel } from '../text/speaker-labels.ts'
import { blank, type YesNo } from './cells.ts'
import {
  commaFirst,
  type Guess,
  guessType,
  hasDecimalCommas,
  type NumberReadings,
  pointFirst,
  readingFor,
} from './guess.ts'

/** How heads are called in tables that went out, in every language. */
export type Heads = {
  key: Readonly<Record<AttributeOwner, readonly string[]>>
  case: readonly string[]
  fields: Readonly<Record<TableField, readonly string[]>>
}

export type Column = { head: string; cells: readonly string[] }

const numeric: ReadonlySet<TableField> = new Set(['latitude', 'longitude', 'map-x', 'map-y'])

/**
 * Each column by its head, from the left: what a table of this kind has itself, then an attribute of that name, then a new
 * one. What no head says to be the name is the first column that is nothing else. Where cells are apart by semicolons
 * (`semicolons`), or another column has decimal commas, `1.234` is more than a thousand.
 */
export function guessUses(
  of: AttributeOwner,
  columns: readonly Column[],
  attributes: readonly Attribute[],
  heads: Heads,
  { words, semicolons }: { words: YesNo; semicolons: boolean },
): ColumnUse[] {
  const numbers = semicolons || columns.some((each) => saysCommas(each, attributes)) ? commaFirst : pointFirst
  const taken = new Set<string>()
  const once = (what: string) => !taken.has(what) && taken.add(what) !== undefined
  const isOneOf = (head: string, known: readonly string[]) =>
    known.some((each) => foldLabel(each) === foldLabel(head))
  const uses = columns.map(({ head, cells }): ColumnUse => {
    if (isOneOf(head, heads.key[of]) && once('key')) return { as: 'key' }
    if (of !== 'case' && isOneOf(head, heads.case) && once('case')) return { as: 'case' }
    const field = tableFields[of].find((each) => isOneOf(head, heads.fields[each]) && once(each))
    if (field !== undefined) return { as: 'field', field, reading: fieldReading(field, cells, numbers) }
    const attribute = attributeCalled(head, attributes)
    if (attribute !== undefined && once(attribute.id)) {
      const { reading } = readingFor(attribute.type, cells, numbers)
      return { as: 'attribute', attributeId: attribute.id, newOptions: false, reading }
    }
    const { type, reading } = guessType(cells, words, numbers)
    return newOf(head, cells, { type, reading }, once)
  })
  const unclaimed = uses.findIndex(({ as }) => as === 'new' || as === 'ignored')
  return taken.has('key') ? uses : uses.map((use, at) => (at === unclaimed ? { as: 'key' } : use))
}

function newOf(
  head: string,
  cells: readonly string[],
  guessed: Pick<Guess, 'type' | 'reading'>,
  once: (what: string) => boolean,
): ColumnUse {
  const called = name.safeParse(head)
  if (!called.success || cells.every(blank) || !once(`new ${foldLabel(head)}`)) return { as: 'ignored' }
  return { as: 'new', name: called.data, ...guessed }
}

/** Of what is text all the same, commas say nothing. */
function saysCommas({ head, cells }: Column, attributes: readonly Attribute[]): boolean {
  const known = attributeCalled(head, attributes)
  return (known === undefined || known.type === 'number') && hasDecimalCommas(cells)
}

function attributeCalled(head: string, attributes: readonly Attribute[]): Attribute | undefined {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
  return (
    attributes.find((each) => plain(each.name) === plain(head)) ??
    attributes.find((each) => foldLabel(each.name) === foldLabel(head))
  )
}

/** How the numbers of a place are written. */
function fieldReading(field: TableField, cells: readonly string[], numbers: NumberReadings) {
  return numeric.has(field) ? readingFor('number', cells, numbers).reading : 'plain'
}

/** Why these uses can't be brought in together; null when they can. */
export function usesFault(
  of: AttributeOwner,
  uses: readonly ColumnUse[],
  attributes: readonly Attribute[],
  hasCase: boolean,
): TableFault | null {
  const count = (as: ColumnUse['as']) => uses.filter((use) => use.as === as).length
  if (count('key') === 0) return 'no-key'
  if (of !== 'case' && count('case') === 0 && !hasCase) return 'no-case'
  const names = uses.flatMap((use) => (use.as === 'new' ? [use.name] : []))
  if (names.some((each) => attributes.some((attribute) => attribute.name === each))) return 'name-taken'
  const own: readonly TableField[] = tableFields[of]
  const foreign = uses.some(
    (use) =>
      (use.as === 'case' && of === 'case') ||
      (use.as === 'field' && !own.includes(use.field)) ||
      (use.as === 'attribute' && !attributes.some(({ id }) => id === use.attributeId)),
  )
  if (foreign) return 'not-its-own'
  const said = uses.flatMap((use) => (use.as === 'ignored' ? [] : [subject(use)]))
  return new Set(said).size < said.length ? 'twice' : null
}

function subject(use: Exclude<ColumnUse, { as: 'ignored' }>): string {
  switch (use.as) {
    case 'field':
      return `field ${use.field}`
    case 'attribute':
      return `attribute ${use.attributeId}`
    case 'new':
      return `new ${use.name}`
    default:
      return use.as
  }
}

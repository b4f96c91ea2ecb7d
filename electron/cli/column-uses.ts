// What columns are to become, as a command line says it: `3=new:number`, over what was guessed of the table.
import { AppError } from '../../shared/api/errors.ts'
import type { Messages } from '../../shared/i18n/index.ts'
import {
  type ColumnUse,
  type PreviewColumn,
  type Reading,
  reading,
  tableField,
} from '../../shared/schema/attribute-table.ts'
import { type Attribute, attributeType } from '../../shared/schema/case.ts'
import { name } from '../../shared/schema/text.ts'
import { wrong } from './options.ts'

/** A reading may follow with `@`: `3=new:date@month-first`. @throws usage.wrong, attribute.not_found */
export function columnsAsked(
  guessed: readonly PreviewColumn[],
  said: readonly string[],
  attributes: readonly Attribute[],
  messages: Messages,
): ColumnUse[] {
  const uses = guessed.map(({ use }) => use)
  for (const each of said) {
    const [, place = '', as = '', what = '', how = ''] =
      /^(\d{1,3})=(key|case|ignored|new|field|attribute)(?::(.*?))?(?:@([a-z-]+))?$/s.exec(each) ?? []
    const at = Number(place) - 1
    const column = guessed[at]
    const read = how === '' ? null : reading.safeParse(how)
    if (column === undefined || read?.success === false) throw wrong(messages.tables.cli.badUse)
    const use = usedAs(as, what, read?.data ?? readingOf(column.use), { column, attributes })
    if (use === null) throw wrong(messages.tables.cli.badUse)
    uses[at] = use
  }
  return uses
}

function readingOf(use: ColumnUse): Reading {
  return 'reading' in use ? use.reading : 'plain'
}

function usedAs(
  as: string,
  what: string,
  how: Reading,
  { column, attributes }: { column: PreviewColumn; attributes: readonly Attribute[] },
): ColumnUse | null {
  switch (as) {
    case 'field': {
      const field = tableField.safeParse(what)
      return field.success ? { as, field: field.data, reading: how } : null
    }
    case 'attribute': {
      const found = attributes.find((each) => each.name === what)
      if (found === undefined) throw new AppError('attribute.not_found', { attribute: what })
      return { as, attributeId: found.id, newOptions: true, reading: how }
    }
    case 'new': {
      const type = attributeType.safeParse(what === '' ? 'text' : what)
      const called = name.safeParse(column.head)
      return type.success && called.success ? { as, name: called.data, type: type.data, reading: how } : null
    }
    default:
      return what === '' && (as === 'key' || as === 'case' || as === 'ignored') ? { as } : null
  }
}

import type { LinkOwner } from '../../../../shared/schema/linked-excerpt.ts'
import type { ReadableDb } from '../../db/sql.ts'
import { linkedTo } from '../../repositories/linked-excerpts.ts'
import { placedLinks } from '../links.ts'

/** Locators of the excerpts that show something, as far as their words are still there. */
export function placesOf(db: ReadableDb, owner: LinkOwner): string {
  const places = placedLinks(db, linkedTo(db, owner)).flatMap(({ locator }) =>
    locator === null ? [] : [`[${locator}]`],
  )
  return [...new Set(places)].join(', ')
}

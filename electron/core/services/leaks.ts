// The check of names at the edge where things leave the study.
import { AppError } from '../../../shared/api/errors.ts'
import { findLeaks } from '../../../shared/domain/pseudonyms/pseudonymise.ts'
import type { Leak } from '../../../shared/schema/report.ts'
import type { ReadableDb } from '../db/sql.ts'
import { namesOf } from './names.ts'

/** Real names in what is about to be written. */
export function leaksIn(db: ReadableDb, texts: readonly string[]): Leak[] {
  return findLeaks(namesOf(db), texts)
}

/** @throws report.leaks with the names found, as far as a sentence can hold them */
export function refuseLeaks(leaks: readonly Leak[]): void {
  const strong = leaks.filter(({ strength }) => strength === 'strong')
  if (strong.length === 0) return
  const names = [...new Set(strong.map(({ found }) => found))]
  throw new AppError('report.leaks', {
    count: names.length,
    names: names.slice(0, 10).join(', ') + (names.length > 10 ? '…' : ''),
  })
}

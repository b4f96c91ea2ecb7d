// The study whole, as one file of each form.
import { AppError } from '../../../shared/api/errors.ts'
import type { ExportItem, ExportReport } from '../../../shared/schema/exchange.ts'
import { plainViews } from '../db/plain-views.ts'
import type { ReadableDb } from '../db/sql.ts'
import { tablesFile } from '../db/tables-file.ts'
import { zipOf } from '../files/refi/write/archive.ts'
import { writeCodebook } from '../files/refi/write/codebook.ts'
import { guidsOf } from '../files/refi/write/guid.ts'
import { exchangeReporter } from '../files/refi/write/material.ts'
import { writeProject } from '../files/refi/write/write-project.ts'
import { plainTables } from '../files/tables/plain-tables.ts'
import { readModel } from '../repositories/model.ts'
import { exchangeStudy } from './exchange.ts'
import { journalOf } from './study-tables.ts'

export function projectFile(db: ReadableDb, pseudonyms: boolean): { bytes: Uint8Array; items: ExportItem[] } {
  const { files, items } = writeProject(exchangeStudy(db, { pseudonyms }))
  return { bytes: zipOf(files), items }
}

/** @throws export.no_codes */
export function codebookFile(
  db: ReadableDb,
  pseudonyms: boolean,
): { bytes: Uint8Array; items: ExportItem[] } {
  const study = exchangeStudy(db, { pseudonyms })
  if (study.codes.length === 0) throw new AppError('export.no_codes', {})
  const report = exchangeReporter()
  return { bytes: writeCodebook(study, guidsOf(study.id), report), items: report.items }
}

export function plainFile(db: ReadableDb, pseudonyms: boolean): Uint8Array {
  const material = {
    study: exchangeStudy(db, { pseudonyms }),
    model: readModel(db),
    operations: journalOf(db, pseudonyms),
  }
  return tablesFile(plainTables(material), plainViews)
}

export function reportOf(items: ExportItem[]): ExportReport {
  const count = (outcome: ExportItem['outcome']) => items.filter((item) => item.outcome === outcome).length
  return {
    items,
    counts: {
      exported: count('exported'),
      carried: count('carried'),
      changed: count('changed'),
      stayed: count('stayed'),
    },
  }
}

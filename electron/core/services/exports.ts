// Exports of the study as a whole: loaded here, written by pure builders, refused while a real name is left that should not be.

import { AppError } from '../../../shared/api/errors.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { ExportFormat, ExportItem, ExportReport } from '../../../shared/schema/exchange.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { zipOf } from '../files/refi/write/archive.ts'
import { writeCodebook } from '../files/refi/write/codebook.ts'
import { guidsOf } from '../files/refi/write/guid.ts'
import { exchangeReporter } from '../files/refi/write/material.ts'
import { writeProject } from '../files/refi/write/write-project.ts'
import { fileNameOf } from '../files/report/file-name.ts'
import { readStudy } from '../repositories/study.ts'
import { exchangeStudy, exchangeTexts } from './exchange.ts'
import { leaksIn, refuseLeaks } from './leaks.ts'

export const exchangeServices: ServicesOf<'exchange'> = {
  'exchange.leaks': ({ study }, { format, pseudonyms }) =>
    leaksIn(study.file.db, textsOf(study.file.db, format, pseudonyms ?? false)),
  'exchange.write': async ({ study }, { format, pseudonyms = false, allowLeaks = false, language }) => {
    const { db } = study.file
    if (pseudonyms && !allowLeaks) refuseLeaks(leaksIn(db, textsOf(db, format, pseudonyms)))
    const made = await written(db, { format, pseudonyms, language })
    const { exchange } = messagesFor(language)
    return {
      fileName: `${fileNameOf([readStudy(db).title]) || 'trama'}.${exchange.endings[format]}`,
      mime: mimes[format],
      base64: Buffer.from(made.bytes).toString('base64'),
      report: made.items === null ? null : reportOf(made.items),
    }
  },
}

const mimes: Readonly<Record<ExportFormat, string>> = {
  qdpx: 'application/zip',
  qdc: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'application/zip',
  sqlite: 'application/vnd.sqlite3',
  bag: 'application/zip',
}

export type Asked = { format: ExportFormat; pseudonyms: boolean; language: Language }
type Made = { bytes: Uint8Array; items: ExportItem[] | null }

async function written(db: ReadableDb, { format, pseudonyms }: Asked): Promise<Made> {
  switch (format) {
    case 'qdpx':
      return projectFile(db, pseudonyms)
    case 'qdc':
      return codebookFile(db, pseudonyms)
    default:
      throw new AppError('report.format', { format })
  }
}

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

function textsOf(db: ReadableDb, _format: ExportFormat, pseudonyms: boolean): string[] {
  return exchangeTexts(exchangeStudy(db, { pseudonyms }))
}

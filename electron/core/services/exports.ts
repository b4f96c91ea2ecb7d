// Exports of the study as a whole: loaded here, written by pure builders, refused while a real name is left that should not be.

import { resolve } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { ExportFormat, ExportItem } from '../../../shared/schema/exchange.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { fileNameOf } from '../files/report/file-name.ts'
import { tablesXlsx } from '../files/report/render-tables.ts'
import { readStudy } from '../repositories/study.ts'
import { bagFile, bagReportTexts, checkBag } from './bags.ts'
import { exchangeStudy, exchangeTexts } from './exchange.ts'
import { leaksIn, refuseLeaks } from './leaks.ts'
import { allTables, csvZipOf, journalOf, tableTextsOf } from './study-tables.ts'
import { codebookFile, plainFile, projectFile, reportOf } from './whole-files.ts'

export const exchangeServices: ServicesOf<'exchange'> = {
  'exchange.leaks': ({ study }, { format, pseudonyms }) =>
    leaksIn(
      study.file.db,
      textsOf(study.file.db, format, { pseudonyms: pseudonyms ?? false, language: 'es' }),
    ),
  'exchange.checkBag': (_, { path }) => checkBag(resolve(path)),
  'exchange.write': async ({ study }, { format, language, allowLeaks = false, ...asked }) => {
    const { pseudonyms = false, originals = true } = asked
    const { db } = study.file
    if (pseudonyms && !allowLeaks) refuseLeaks(leaksIn(db, textsOf(db, format, { pseudonyms, language })))
    const choices = { pseudonyms, originals, language }
    const made =
      format === 'bag'
        ? await bagFile(db, study.asOf !== null, choices)
        : written(db, { format, pseudonyms, language })
    if (made.bytes.length > mostBytes)
      throw new AppError('export.too_large', { limitMb: mostBytes / 1024 / 1024 })
    const { exchange } = messagesFor(language)
    return {
      fileName: `${fileNameOf([readStudy(db).title]) || 'trama'}.${exchange.endings[format]}`,
      mime: mimes[format],
      base64: Buffer.from(made.bytes).toString('base64'),
      report: made.items === null ? null : reportOf(made.items),
    }
  },
}

/** What can be handed over in one piece. */
const mostBytes = 350 * 1024 * 1024

const mimes: Readonly<Record<ExportFormat, string>> = {
  qdpx: 'application/zip',
  qdc: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'application/zip',
  sqlite: 'application/vnd.sqlite3',
  bag: 'application/zip',
}

export type Asked = { format: ExportFormat; pseudonyms: boolean; language: Language }
type WrittenAtOnce = Omit<Asked, 'format'> & { format: Exclude<ExportFormat, 'bag'> }
type Made = { bytes: Uint8Array; items: ExportItem[] | null }

function written(db: ReadableDb, { format, pseudonyms, language }: WrittenAtOnce): Made {
  switch (format) {
    case 'qdpx':
      return projectFile(db, pseudonyms)
    case 'qdc':
      return codebookFile(db, pseudonyms)
    case 'xlsx':
      return { bytes: tablesXlsx(allTables(db, { language, pseudonyms })), items: null }
    case 'csv':
      return { bytes: csvZipOf(allTables(db, { language, pseudonyms })), items: null }
    case 'sqlite':
      return { bytes: plainFile(db, pseudonyms), items: null }
  }
}

function textsOf(
  db: ReadableDb,
  format: ExportFormat,
  { pseudonyms, language }: Omit<Asked, 'format'>,
): string[] {
  const holdsTables = format === 'xlsx' || format === 'csv' || format === 'bag'
  return [
    ...(holdsTables ? tableTextsOf(allTables(db, { language, pseudonyms })) : []),
    ...(format === 'xlsx' || format === 'csv' ? [] : exchangeTexts(exchangeStudy(db, { pseudonyms }))),
    ...(format === 'bag' ? bagReportTexts(db, { language, pseudonyms }) : []),
    ...(format === 'sqlite' || format === 'bag'
      ? journalOf(db, pseudonyms).map(({ subject }) => subject)
      : []),
  ]
}

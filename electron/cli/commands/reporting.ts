// report, verify: what the study says, on paper and in tables, and whether what was written still stands.
import { readFileSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import type { Input, Output } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import {
  type Leak,
  type ReportOf,
  reportSections,
  reportTables,
  type Verification,
  type WrittenFormat,
  writtenFormats,
} from '../../../shared/schema/report.ts'
import { languages } from '../../../shared/schema/text.ts'
import type { Command, CommandContext, Options } from '../command.ts'
import { findCase } from '../find.ts'
import { openForReading, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'
import { writeOutput } from '../output.ts'

/** Bytes sent at once. */
const pieceSize = 4 * 1024 * 1024

export const reportingCommands: Record<string, Command> = {
  report: {
    usage: `report STUDY (--case NAME | --cross [--case NAME]... | --tables [--case NAME] [--table ${reportTables.join('|')}]) [--format ${writtenFormats.join('|')}] -o FILE [--lang es|en] [--sections ${reportSections.slice(0, 2).join(',')}...] [--quotes N] [--pseudonyms] [--allow-leaks] [--hide-coders] ${pastUsage} | report STUDY ... --leaks`,
    options: {
      ...pastOption,
      case: { type: 'string', multiple: true },
      cross: { type: 'boolean' },
      all: { type: 'boolean' },
      tables: { type: 'boolean' },
      table: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      lang: { type: 'string' },
      sections: { type: 'string' },
      quotes: { type: 'string' },
      pseudonyms: { type: 'boolean' },
      'allow-leaks': { type: 'boolean' },
      leaks: { type: 'boolean' },
      'hide-coders': { type: 'boolean' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      const kind = kindOf(context, options)
      const format = options.flag('leaks') ? null : formatOf(context, options, kind)
      const output = format === null ? '' : resolve(options.required('output'))
      const table = options.oneOf('table', reportTables)
      const choices = choicesOf(context, options)
      await openThen(call, path, options)
      const named = options.several('case')
      const cases: { id: string; name: string }[] = []
      for (const name of named) cases.push(await findCase(call, name))
      const of = ofKind(
        kind,
        cases.map(({ id }) => id),
        table,
      )
      const language = choices.language ?? (await call('study.current', {}))?.language ?? 'es'
      const asked = { of, ...choices, language }
      if (format === null) {
        const leaks = await call('reports.leaks', asked)
        return { json: leaks, text: leaksText(context, leaks) }
      }
      const report = await written(context, { ...asked, format, allowLeaks: options.flag('allow-leaks') })
      const bytes = Buffer.from(report.base64, 'base64')
      writeOutput(output, bytes)
      const json = { path: output, mime: report.mime, bytes: bytes.length }
      const subject = cases.map(({ name }) => name).join(', ') || messages.reporting.cli.allCases
      return { json, text: messages.cli.reported(subject, output) }
    },
  },
  verify: {
    usage: 'verify REPORT STUDY',
    options: {},
    words: [2, 2],
    run: async (context, [report = '', study = '']) => {
      const { call, messages } = context
      await openForReading(call, study)
      const verified = await call('reports.verify', { stagedId: await staged(context, report) })
      const text = verificationText(context, verified)
      const { counts, quotes, unrecorded } = verified
      if (verified.ok) return { json: verified, text }
      const details = { quotes: quotes.length, ...counts, unrecorded: unrecorded.length }
      return {
        json: verified,
        text: [text, ...(verified.inJournal ? [] : [messages.reporting.cli.notInJournal])].join('\n'),
        failures: [{ code: 'report.does_not_stand', details }],
      }
    },
  },
}

type Kind = ReportOf['kind']

function kindOf({ messages }: CommandContext, options: Options): Kind {
  const wanted: Kind[] = [
    ...(options.flag('cross') || options.flag('all') ? (['cross'] as const) : []),
    ...(options.flag('tables') ? (['tables'] as const) : []),
  ]
  const [kind = 'case', second] = wanted
  if (second !== undefined) throw wrong(messages.reporting.cli.oneKind)
  const named = options.several('case').length
  if (kind === 'case' && named !== 1) throw wrong(messages.reporting.cli.oneCase)
  if (kind === 'tables' && named > 1) throw wrong(messages.reporting.cli.oneCase)
  return kind
}

function ofKind(
  kind: Kind,
  cases: readonly string[],
  table: (typeof reportTables)[number] | null,
): Input<'reports.write'>['of'] {
  if (kind === 'cross') return cases.length === 0 ? { kind } : { kind, caseIds: [...cases] }
  const [caseId = ''] = cases
  if (kind === 'case') return { kind, caseId }
  return {
    kind,
    ...(caseId === '' ? {} : { caseId }),
    ...(table === null ? {} : { table }),
  }
}

/** As it is said, or by the ending of the file. */
function formatOf({ messages }: CommandContext, options: Options, kind: Kind): WrittenFormat {
  const said = options.oneOf('format', writtenFormats)
  if (said !== null) return said
  const ending = extname(options.required('output')).slice(1).toLowerCase()
  const found = writtenFormats.find((format) => format === ending)
  if (found === undefined)
    throw wrong(
      messages.reporting.cli.whichFormat(kind === 'tables' ? 'xlsx | csv' : 'html | md | docx | pdf'),
    )
  return found
}

function choicesOf({ messages }: CommandContext, options: Options) {
  const language = options.oneOf('lang', languages)
  const sections = options
    .text('sections')
    ?.split(',')
    .map((section) => {
      const found = reportSections.find((each) => each === section.trim())
      if (found === undefined)
        throw wrong(messages.cli.notAChoice('--sections', section, reportSections.join(' | ')))
      return found
    })
  const quotes = options.whole('quotes')
  return {
    language,
    ...(sections === undefined ? {} : { sections }),
    ...(quotes === null ? {} : { quotes }),
    ...(options.flag('pseudonyms') ? { pseudonyms: true } : {}),
    ...(options.flag('hide-coders') ? { coders: false } : {}),
  }
}

/** Refused for names that are left: then with all of them, each in its place. */
async function written(
  context: CommandContext,
  input: Input<'reports.write'>,
): Promise<Output<'reports.write'>> {
  const { call, messages } = context
  try {
    return await call('reports.write', input)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'report.leaks') throw error
    const { format: _format, allowLeaks: _allow, ...asked } = input
    const leaks = (await call('reports.leaks', asked)).filter(({ strength }) => strength === 'strong')
    const listed = leaks.map(({ found, name, around }) =>
      messages.reporting.cli.leak(found, name, around[0] ?? ''),
    )
    throw new AppError('report.leaks', { ...error.details, names: listed.join('; ') })
  }
}

function leaksText({ messages }: CommandContext, leaks: readonly Leak[]): string {
  const said = messages.reporting.cli
  if (leaks.length === 0) return said.noLeaks
  return leaks
    .map(({ found, name, strength, times, around }) =>
      [said.strength[strength], `${times}×`, said.leak(found, name, around[0] ?? '')].join('\t'),
    )
    .join('\n')
}

async function staged({ call }: CommandContext, path: string): Promise<string> {
  const bytes = readReport(path)
  let stagedId: string | null = null
  for (let at = 0; at === 0 || at < bytes.length; at += pieceSize) {
    const base64 = bytes.subarray(at, at + pieceSize).toString('base64')
    stagedId = (await call('imports.stage', { stagedId, fileName: basename(path), base64 })).stagedId
  }
  return stagedId ?? ''
}

/** @throws import.file_unreadable */
function readReport(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new AppError('import.file_unreadable', { file: path })
  }
}

/** What does not stand, one by one, then how many do. */
function verificationText(
  { messages }: CommandContext,
  { quotes, counts, unrecorded, since }: Verification,
): string {
  const said = messages.reporting.verify
  const line = (text: string) => text.replace(/\s+/g, ' ').trim()
  const wrongOnes = quotes
    .filter(({ standing, untouched }) => standing !== 'stands' || untouched === false)
    .map(({ place, standing, changes, untouched, before, after, locator }) =>
      [
        `q${place}`,
        [
          ...(standing === 'stands' ? [] : [said.standing[standing]]),
          ...(untouched === false ? [said.altered] : []),
        ].join(', '),
        changes.map((change) => said.changes[change]).join(', '),
        locator ?? '',
        `«${line(before)}»`,
        after === null || (standing === 'stands' && untouched !== false) ? '' : `→ «${line(after)}»`,
      ].join('\t'),
    )
  return [
    ...wrongOnes,
    ...unrecorded.map((text) => `?\t${said.unrecorded}\t\t\t«${line(text)}»`),
    said.summary(quotes.length, counts.stands, since),
  ].join('\n')
}

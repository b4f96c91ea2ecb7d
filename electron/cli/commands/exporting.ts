// export: the study as a whole, for other programs and for archives.
import { resolve } from 'node:path'
import { type ExportFormat, type ExportReport, exportFormats } from '../../../shared/schema/exchange.ts'
import { languages } from '../../../shared/schema/text.ts'
import type { Command, CommandContext, Options } from '../command.ts'
import { openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'
import { writeOutput } from '../output.ts'

export const exportCommands: Record<string, Command> = {
  export: {
    usage: `export STUDY --format ${exportFormats.join('|')} -o FILE [--report FILE] [--pseudonyms [--allow-leaks]] [--no-originals] [--lang es|en] ${pastUsage}`,
    options: {
      ...pastOption,
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      report: { type: 'string' },
      pseudonyms: { type: 'boolean' },
      'allow-leaks': { type: 'boolean' },
      'no-originals': { type: 'boolean' },
      lang: { type: 'string' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      const format = formatOf(context, options)
      const output = resolve(options.required('output'))
      const reportPath = options.text('report')
      if (reportPath !== null && !withReport.has(format)) throw wrong(messages.exchange.cli.reportOnlyOf)
      const language = options.oneOf('lang', languages)
      await openThen(call, path, options)
      const study = await call('study.current', {})
      const made = await call('exchange.write', {
        format,
        language: language ?? study?.language ?? 'es',
        ...(options.flag('pseudonyms') ? { pseudonyms: true } : {}),
        ...(options.flag('allow-leaks') ? { allowLeaks: true } : {}),
        ...(options.flag('no-originals') ? { originals: false } : {}),
      })
      const bytes = Buffer.from(made.base64, 'base64')
      writeOutput(output, bytes)
      if (reportPath !== null) writeOutput(resolve(reportPath), `${JSON.stringify(made.report, null, 2)}\n`)
      const json = {
        path: output,
        mime: made.mime,
        bytes: bytes.length,
        counts: made.report?.counts ?? null,
      }
      const head = format === 'bag' ? [`${messages.exchange.whatInBag}:`] : []
      return { json, text: [...head, textOf(context, output, made.report)].join('\n') }
    },
  },
}

/** Of the others there is nothing to tell. */
const withReport: ReadonlySet<ExportFormat> = new Set(['qdpx', 'qdc', 'bag'])

function formatOf({ messages }: CommandContext, options: Options): ExportFormat {
  const format = options.oneOf('format', exportFormats)
  if (format === null) throw wrong(messages.exchange.cli.whichFormat(exportFormats.join(' | ')))
  return format
}

/** What did not go out as it is, in groups: so many of a kind, for such a reason. */
function textOf({ messages }: CommandContext, path: string, report: ExportReport | null): string {
  const { exchange } = messages
  if (report === null) return exchange.cli.plain(path)
  const groups = Map.groupBy(
    report.items.filter(({ outcome }) => outcome !== 'exported'),
    ({ outcome, kind, reasons }) =>
      [
        exchange.outcome[outcome],
        exchange.kinds[kind],
        ...reasons.map((each) => exchange.reasons[each.kind]),
      ].join('\t'),
  )
  return [
    ...[...groups].map(([line, items]) => `${items.length}\t${line}`),
    exchange.cli.written(path, exchange.summary(report.counts)),
  ].join('\n')
}

// excerpts: the study's excerpts, by what is known of them, on the terminal or in a file.
import { resolve } from 'node:path'
import type { Input } from '../../../shared/api/contract.ts'
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { directions } from '../../../shared/schema/coding.ts'
import { excerptFormats } from '../../../shared/schema/excerpts.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import type { Command, CommandContext, Options } from '../command.ts'
import { findCase, findCode } from '../find.ts'
import { openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'
import { writeOutput } from '../output.ts'

/** What `excerpts.read` answers at once. */
const page = 1000

const formats = [...excerptFormats, 'json'] as const

export const excerptCommands: Record<string, Command> = {
  excerpts: {
    usage: `excerpts STUDY [--code PATH]... [--below] [--case NAME]... [--direction ${directions.join('|')}] [--coder C] [--contains TEXT] [--pseudonyms [--allow-leaks]] [--format ${formats.join('|')}] [-o FILE] ${pastUsage}`,
    options: {
      ...pastOption,
      code: { type: 'string', multiple: true },
      below: { type: 'boolean' },
      case: { type: 'string', multiple: true },
      direction: { type: 'string' },
      coder: { type: 'string' },
      contains: { type: 'string' },
      pseudonyms: { type: 'boolean' },
      'allow-leaks': { type: 'boolean' },
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      const output = options.text('output')
      const format = options.oneOf('format', formats) ?? (output === null ? null : 'csv')
      const direction = options.oneOf('direction', directions)
      const names = namesOf(options)
      // What goes to the terminal, or as JSON, is the study's own.
      if (names.pseudonyms && (output === null || format === 'json'))
        throw wrong(messages.reporting.cli.pseudonymsInFiles)
      await openThen(call, path, options)
      const filter = await filterOf(context, options, direction)
      const question = { filter, sort: 'text', groupBy: 'none' } as const
      const { ids } = await call('excerpts.find', question)
      const content =
        format === null || format === 'json'
          ? `${JSON.stringify(await readAll(context, ids), null, 2)}\n`
          : (
              await call('excerpts.export', {
                ...question,
                ...names,
                format,
                language: await languageOf(context),
              })
            ).content
      if (output !== null) {
        const file = resolve(output)
        writeOutput(file, content)
        const json = { path: file, excerpts: ids.length, bytes: Buffer.byteLength(content) }
        return { json, text: messages.cli.exported(ids.length, file) }
      }
      const found = await readAll(context, ids)
      return { json: found, text: format === null ? await asLines(context, found) : content.trimEnd() }
    },
  },
}

function namesOf(options: Options): { pseudonyms?: true; allowLeaks?: true } {
  return {
    ...(options.flag('pseudonyms') ? { pseudonyms: true } : {}),
    ...(options.flag('allow-leaks') ? { allowLeaks: true } : {}),
  }
}

/** A code is meant by its whole name or path: `trust` never means `trustworthiness`. */
async function filterOf(
  { call }: CommandContext,
  options: Options,
  direction: (typeof directions)[number] | null,
): Promise<Input<'excerpts.find'>['filter']> {
  const codeIds: CodeId[] = []
  for (const each of options.several('code')) codeIds.push(await findCode(call, each, false))
  const caseIds: string[] = []
  for (const each of options.several('case')) caseIds.push((await findCase(call, each)).id)
  const coder = options.text('coder')
  const text = options.text('contains')
  return {
    ...(codeIds.length === 0 ? {} : { codeIds, subtree: options.flag('below') }),
    ...(caseIds.length === 0 ? {} : { caseIds }),
    ...(direction === null ? {} : { directions: [direction] }),
    ...(coder === null ? {} : { coders: [coder] }),
    ...(text === null ? {} : { text }),
  }
}

async function readAll({ call }: CommandContext, ids: readonly string[]) {
  const found = []
  for (let at = 0; at < ids.length; at += page)
    found.push(...(await call('excerpts.read', { ids: ids.slice(at, at + page) })))
  return found
}

async function asLines(
  { call, messages }: CommandContext,
  found: Awaited<ReturnType<typeof readAll>>,
): Promise<string> {
  const paths = codePaths(await call('codes.list', {}))
  const line = (quote: string) => quote.replace(/\s+/g, ' ').trim()
  return found
    .map(
      ({ locator, codeId, direction, quote }) =>
        `${locator}\t${paths.get(codeId) ?? codeId}\t${messages.terms.direction[direction]}\t«${line(quote)}»`,
    )
    .join('\n')
}

async function languageOf({ call }: CommandContext) {
  return (await call('study.current', {}))?.language ?? 'es'
}

// autocode: codes what words, an expression or speakers lead to; shown first when asked.
import { readFileSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import { readWordList } from '../../../shared/domain/autocode/word-list.ts'
import { type AutocodeWhat, autocodeUnits, mostStretches } from '../../../shared/schema/autocode.ts'
import { directions } from '../../../shared/schema/coding.ts'
import type { Command, CommandContext, Options } from '../command.ts'
import { findCase, findCode } from '../find.ts'
import { openForReading, openForWriting } from '../open.ts'
import { wrong } from '../options.ts'

const usage = `autocode STUDY --code PATH (--words FILE | --phrase T | --regex R | --speaker NAME...) [--unit ${autocodeUnits.join('|')}] [--case NAME]... [--direction ${directions.join('|')}] [--dry-run]`

export const autocodeCommands: Record<string, Command> = {
  autocode: {
    usage,
    options: {
      code: { type: 'string' },
      words: { type: 'string' },
      phrase: { type: 'string' },
      regex: { type: 'string' },
      speaker: { type: 'string', multiple: true },
      unit: { type: 'string' },
      case: { type: 'string', multiple: true },
      direction: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
    // The names after the first of --speaker arrive as words.
    words: [1, 201],
    run: async ({ call, messages }, [path = '', ...names], options) => {
      const code = options.required('code')
      const what = readWhat(messages, options, names)
      const unit = options.oneOf('unit', autocodeUnits) ?? (what.type === 'speaker' ? 'turn' : 'sentence')
      const direction = options.oneOf('direction', directions) ?? 'neutral'
      const dryRun = options.flag('dry-run')
      await (dryRun ? openForReading : openForWriting)(call, path)
      const codeId = await findCode(call, code, false)
      const caseIds = []
      for (const name of options.several('case')) caseIds.push((await findCase(call, name)).id)
      const scope = caseIds.length === 0 ? {} : { caseIds }
      const preview = await call('autocode.preview', { what, scope, unit, codeId })
      if (!dryRun && preview.total > mostStretches)
        throw wrong(messages.cli.tooManyStretches(preview.total, mostStretches))
      const spans = preview.stretches
        .filter(({ coded }) => !coded)
        .map(({ sourceId, start, end }) => ({ sourceId, start, end }))
      const given = { codeIds: [codeId], direction, memo: '', coder: null }
      const codingIds =
        dryRun || spans.length === 0 ? [] : await call('codings.createMany', { ...given, spans })
      const lines = preview.stretches.map(
        ({ locator, quote, coded }) =>
          `[${locator}] «${quote}»${coded ? ` (${messages.cli.alreadyCoded})` : ''}`,
      )
      const summary = messages.cli.autocoded(preview.total, preview.sources, codingIds.length, dryRun)
      return { json: { ...preview, codingIds }, text: [...lines, summary].join('\n') }
    },
  },
}

/** @throws usage.wrong unless exactly one of the four ways is named */
function readWhat(
  { cli }: CommandContext['messages'],
  options: Options,
  names: readonly string[],
): AutocodeWhat {
  const [words, phrase, regex] = ['words', 'phrase', 'regex'].map(options.text)
  const speakers = options.several('speaker')
  const ways = [words, phrase, regex, speakers[0]].filter((way) => typeof way === 'string')
  if (ways.length !== 1) throw wrong(cli.oneWayToAutocode(usage))
  const [stray] = names
  if (speakers.length > 0) return { type: 'speaker', speakers: [...speakers, ...names] }
  if (stray !== undefined) throw wrong(cli.tooManyWords(stray, usage))
  if (typeof words === 'string') {
    const queries = readWordList(readText(words), true)
    if (queries.length === 0 || queries.length > 200)
      throw wrong(cli.wordListSize(words, queries.length, 200))
    return { type: 'text', queries }
  }
  if (typeof regex === 'string')
    return { type: 'text', queries: [{ text: regex, mode: 'regex', wholeWords: false }] }
  return { type: 'text', queries: [{ text: phrase ?? '', mode: 'phrase', wholeWords: true }] }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new AppError('import.file_unreadable', { path })
  }
}

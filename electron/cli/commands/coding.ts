// import and code: how material and codings come in from the terminal.
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import { directions } from '../../../shared/schema/coding.ts'
import type { CodeId, SourceId, StagedFileId } from '../../../shared/schema/ids.ts'
import { encodings } from '../../../shared/schema/import.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import { day } from '../../../shared/schema/text.ts'
import type { Command, CommandContext } from '../command.ts'
import { findCode, findSource } from '../find.ts'
import { importReport, noteText } from '../import-report.ts'
import { withRows } from '../import-rows.ts'
import { openForWriting } from '../open.ts'
import { wrong } from '../options.ts'
import { writeOutput } from '../output.ts'

/** Raw bytes a piece; base64 makes them a third longer. */
const PIECE_BYTES = 3 * 1024 * 1024

export const codingCommands: Record<string, Command> = {
  import: {
    usage: `import STUDY FILE... --case NAME --kind ${sourceKinds.join('|')} [--date D] [--encoding E] [--again] [--rows COLUMN]... [--row-title COLUMN] [--report FILE]`,
    options: {
      case: { type: 'string' },
      kind: { type: 'string' },
      date: { type: 'string' },
      encoding: { type: 'string' },
      again: { type: 'boolean' },
      report: { type: 'string' },
      rows: { type: 'string', multiple: true },
      'row-title': { type: 'string' },
    },
    words: [2, 1001],
    run: async ({ call, messages }, [path = '', ...files], options) => {
      const name = options.required('case')
      options.required('kind')
      const kind = options.oneOf('kind', sourceKinds) ?? 'document'
      const encoding = options.oneOf('encoding', encodings)
      const date = options.text('date')
      if (date !== null && !day.safeParse(date).success) throw wrong(messages.cli.notADay('--date', date))
      await openForWriting(call, path)
      const columns = { text: options.several('rows'), title: options.text('row-title') }
      const staged = await withRows({ call, messages }, await stageFiles(call, files), columns, encoding)
      const common = {
        kind,
        date,
        encoding,
        case: { name },
        allowDuplicate: options.flag('again') || columns.text.length > 0,
      }
      const items = staged.flatMap(({ stagedId, title }) =>
        stagedId === null ? [] : [{ ...common, stagedId, title }],
      )
      const outcomes = items.length === 0 ? [] : await call('imports.run', { taskId: 'terminal', items })
      const imported = [...outcomes]
      const all = staged.map(({ stagedId, fileName, error }) =>
        stagedId === null ? { fileName, sourceId: null, format: null, notes: [], error } : imported.shift(),
      )
      const sources = await call('sources.list', {})
      const numberOf = (id: SourceId) => sources.find((source) => source.id === id)?.number ?? 0
      const json = all.flatMap((each) => (each === undefined ? [] : [each]))
      const report = options.text('report')
      if (report !== null) writeOutput(report, `${JSON.stringify(importReport(json, messages), null, 2)}\n`)
      return {
        json,
        text: json
          .flatMap(({ fileName, sourceId, format, notes }) =>
            sourceId === null
              ? []
              : [
                  messages.cli.imported(fileName, `S${numberOf(sourceId)}`, sourceId),
                  ...(format === null
                    ? []
                    : [`  ${messages.formats.takenFor(messages.formats.names[format])}`]),
                  ...notes.map((note) => `  ${noteText(note, messages)}`),
                ],
          )
          .join('\n'),
        failures: json.flatMap(({ error, fileName }) =>
          error === null || error === undefined
            ? []
            : [{ code: error.code, details: { ...error.details, file: fileName } }],
        ),
      }
    },
  },
  code: {
    usage: `code STUDY --source ID --from N --to N --code PATH [--direction ${directions.join('|')}] [--coder NAME] [--memo T] [--create]`,
    options: {
      source: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      code: { type: 'string', multiple: true },
      direction: { type: 'string' },
      coder: { type: 'string' },
      memo: { type: 'string' },
      create: { type: 'boolean' },
    },
    words: [1, 1],
    run: async ({ call, messages }, [path = ''], options) => {
      const wanted = options.required('source')
      options.required('from')
      options.required('to')
      const start = options.whole('from') ?? 0
      const end = options.whole('to') ?? 0
      const paths = options.several('code')
      if (paths.length === 0)
        throw wrong(messages.cli.missingOption('--code', codingCommands.code?.usage ?? ''))
      const direction = options.oneOf('direction', directions) ?? 'supports'
      await openForWriting(call, path)
      const sourceId = await findSource(call, wanted)
      const codeIds: CodeId[] = []
      for (const each of paths) codeIds.push(await findCode(call, each, options.flag('create')))
      const ids = await call('codings.create', {
        sourceId,
        start,
        end,
        codeIds,
        direction,
        memo: options.text('memo') ?? '',
        coder: options.text('coder'),
      })
      const made = (await call('codings.list', { sourceId })).filter((coding) => ids.includes(coding.id))
      return {
        json: made.length === 1 ? made[0] : made,
        text: made.map((coding) => `${coding.id} [${coding.locator}] «${coding.quote}»`).join('\n'),
      }
    },
  },
}

export type Staged = {
  fileName: string
  title: string
  stagedId: StagedFileId | null
  error: { code: string; details: Record<string, string | number | boolean | null> } | null
}

/** A file that can't be read is reported in its place and holds none of the others back. */
async function stageFiles(call: CommandContext['call'], files: readonly string[]): Promise<Staged[]> {
  const staged: Staged[] = []
  for (const file of files) {
    const fileName = basename(file).slice(0, 255)
    const oneLine = fileName.replace(/\p{Cc}+/gu, ' ')
    const title =
      oneLine
        .replace(/\.[a-z]{2,8}$/i, '')
        .replaceAll('_', ' ')
        .trim()
        .slice(0, 200) || oneLine
    try {
      staged.push({ fileName, title, stagedId: await stageFile(call, file, fileName), error: null })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      staged.push({
        fileName,
        title,
        stagedId: null,
        error: { code: error.code, details: { ...error.details } },
      })
    }
  }
  return staged
}

async function stageFile(
  call: CommandContext['call'],
  file: string,
  fileName: string,
): Promise<StagedFileId> {
  const bytes = readBytes(file)
  let stagedId: StagedFileId | null = null
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE_BYTES) {
    const base64 = bytes.subarray(at, at + PIECE_BYTES).toString('base64')
    stagedId = (await call('imports.stage', { stagedId, fileName, base64 })).stagedId
  }
  if (stagedId === null) throw new Error(`Nothing was staged of ${fileName}.`)
  return stagedId
}

function readBytes(file: string): Buffer {
  try {
    // A pipe or a device may never end.
    if (!statSync(file).isFile()) throw new AppError('import.file_unreadable', { path: file })
    return readFileSync(file)
  } catch (error) {
    if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) throw error
    throw new AppError('import.file_unreadable', { path: file })
  }
}

// import and imports: how material comes in from the terminal, and what became of it.
import { basename } from 'node:path'
import type { Output } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { Messages } from '../../../shared/i18n/index.ts'
import { projectJson } from '../../../shared/i18n/project-report.ts'
import type { StagedFileId } from '../../../shared/schema/ids.ts'
import { encodings } from '../../../shared/schema/import.ts'
import type { ProjectReport } from '../../../shared/schema/project-import.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import { day } from '../../../shared/schema/text.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import {
  chosenInside,
  type ProjectQuestion,
  projectText,
  readingUsage,
  runProject,
  wantedReading,
} from '../import-projects.ts'
import { importReport, noteText } from '../import-report.ts'
import { withRows } from '../import-rows.ts'
import { openForReading, openForWriting } from '../open.ts'
import { wrong } from '../options.ts'
import { writeOutput } from '../output.ts'
import { stageFile } from '../stage-file.ts'

export const importCommands: Record<string, Command> = {
  import: {
    usage: `import STUDY FILE... --case NAME --kind ${sourceKinds.join('|')} [--date D] [--encoding E] [--again] [--rows COLUMN]... [--row-title COLUMN] [--report FILE]; for a project of another program: import STUDY PROJECT... [--kind KIND] [--project NAME|NUMBER] [--offsets ${readingUsage}] [--create] [--report FILE]`,
    options: {
      case: { type: 'string' },
      kind: { type: 'string' },
      date: { type: 'string' },
      encoding: { type: 'string' },
      again: { type: 'boolean' },
      report: { type: 'string' },
      rows: { type: 'string', multiple: true },
      'row-title': { type: 'string' },
      offsets: { type: 'string' },
      project: { type: 'string' },
      create: { type: 'boolean' },
    },
    words: [2, 1001],
    run: async (context, [path = '', ...files], options) => {
      const { call, messages, language } = context
      const wanted = wantedReading(options.text('offsets'), messages)
      const kind = options.oneOf('kind', sourceKinds) ?? 'document'
      if (options.flag('create'))
        await call('study.create', { path, title: titleOf(basename(files[0] ?? path)), language })
      else await openForWriting(call, path)
      const staged: Staged[] = []
      const done: Done[] = []
      for (const file of await stageFiles(call, files)) {
        const { stagedId } = file
        const project = stagedId === null ? null : await call('projects.recognise', { stagedId })
        if (project === null || stagedId === null) staged.push(file)
        else
          done.push(
            await bringIn(context, file, () => ({
              stagedId,
              wanted,
              kind,
              inside: chosenInside(project.inside, options.text('project')),
            })),
          )
      }
      if (staged.length > 0) done.push(...(await importDocuments(context, staged, options)))
      const report = options.text('report')
      if (report !== null) writeOutput(report, `${JSON.stringify(reportOf(done, messages), null, 2)}\n`)
      return answerOf(done)
    },
  },
  imports: {
    usage: 'imports STUDY [REPORT] [-o FILE]',
    options: { output: { type: 'string', short: 'o' } },
    words: [1, 2],
    run: async ({ call, messages }, [path = '', wanted], options) => {
      await openForReading(call, path)
      if (wanted === undefined) {
        const reports = await call('projects.reports', {})
        return { json: reports, text: reports.map((report) => entryText(report, messages)).join('\n') }
      }
      const report = await call('projects.report', { id: wanted })
      const json = projectJson(report, messages)
      const output = options.text('output')
      if (output === null) return { json, text: projectText(report, messages) }
      writeOutput(output, `${JSON.stringify(json, null, 2)}\n`)
      return { json, text: output }
    },
  },
}

type Failure = NonNullable<Answer['failures']>[number]
type Outcome = Output<'imports.run'>[number]
/** One thing that was named: a project or a document. */
type Done = { json: unknown; text: string; failure: Failure | null } & (
  | { project: ProjectReport; document: null }
  | { project: null; document: Outcome }
)

async function bringIn(
  { call, messages }: CommandContext,
  { fileName }: Staged,
  question: () => ProjectQuestion,
): Promise<Done> {
  try {
    const project = await runProject({ call }, question())
    const json = { fileName, reportId: project.id, ...projectJson(project, messages) }
    return { json, text: projectText(project, messages), failure: null, project, document: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'study.read_only') throw error
    const why = { code: error.code, details: { ...error.details } }
    return outcomeOf({ fileName, sourceId: null, format: null, notes: [], error: why }, '')
  }
}

function outcomeOf(document: Outcome, text: string): Done {
  const { error, fileName } = document
  const failure = error && { code: error.code, details: { ...error.details, file: fileName } }
  return { json: document, text, failure, project: null, document }
}

/** @throws usage.wrong when it is not said of which case and kind they are */
async function importDocuments(
  { call, messages }: CommandContext,
  files: readonly Staged[],
  options: Options,
): Promise<Done[]> {
  const name = options.required('case')
  options.required('kind')
  const kind = options.oneOf('kind', sourceKinds) ?? 'document'
  const encoding = options.oneOf('encoding', encodings)
  const date = options.text('date')
  if (date !== null && !day.safeParse(date).success) throw wrong(messages.cli.notADay('--date', date))
  const columns = { text: options.several('rows'), title: options.text('row-title') }
  const staged = await withRows({ call, messages }, files, columns, encoding)
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
  const all = staged.map(({ stagedId, fileName, error }): Outcome | undefined =>
    stagedId === null ? { fileName, sourceId: null, format: null, notes: [], error } : imported.shift(),
  )
  const numbers = new Map((await call('sources.list', {})).map(({ id, number }) => [id, number]))
  return all.flatMap((each) => {
    if (each === undefined) return []
    return [
      outcomeOf(
        each,
        each.sourceId === null ? '' : documentText(each, numbers.get(each.sourceId) ?? 0, messages),
      ),
    ]
  })
}

function documentText(
  { fileName, sourceId, format, notes }: Outcome,
  number: number,
  messages: Messages,
): string {
  return [
    messages.cli.imported(fileName, `S${number}`, sourceId ?? ''),
    ...(format === null ? [] : [`  ${messages.formats.takenFor(messages.formats.names[format])}`]),
    ...notes.map((note) => `  ${noteText(note, messages)}`),
  ].join('\n')
}

/** Everything that was named, in one list; offsets are those of the project, of the first when there are several. */
function reportOf(done: readonly Done[], messages: Messages): unknown {
  const projects = done.flatMap(({ project }) => (project === null ? [] : [projectJson(project, messages)]))
  const documents = importReport(
    done.flatMap(({ document }) => (document === null ? [] : [document])),
    messages,
  )
  const items = [...projects.flatMap((each) => each.items), ...documents.items]
  return projects.length === 0 ? { items } : { items, offsets: projects[0]?.offsets ?? null }
}

function answerOf(done: readonly Done[]): Answer {
  return {
    json: done.map(({ json }) => json),
    text: done.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n'),
    failures: done.flatMap(({ failure }) => (failure === null ? [] : [failure])),
  }
}

function entryText(report: Output<'projects.reports'>[number], { projects }: Messages): string {
  const { imported, changed, skipped } = report
  const of = projects.from(projects.formats[report.format], report.origin)
  const totals = projects.totals(String(imported), String(changed), String(skipped))
  return `${report.id}  ${report.at}  ${report.fileName}  ${of}\n  ${totals}`
}

function titleOf(fileName: string): string {
  const oneLine = fileName.replace(/\p{Cc}+/gu, ' ')
  return (
    oneLine
      .replace(/\.[a-z]{2,8}$/i, '')
      .replaceAll('_', ' ')
      .trim()
      .slice(0, 200) || oneLine
  )
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
    const title = titleOf(fileName)
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

// Projects of other programs at the terminal: brought in one by one, each with its report as data.
import { AppError } from '../../shared/api/errors.ts'
import type { Messages } from '../../shared/i18n/index.ts'
import { projectJson } from '../../shared/i18n/project-report.ts'
import type { StagedFileId } from '../../shared/schema/ids.ts'
import {
  type KeptProject,
  newlineWidths,
  type OffsetReading,
  offsetUnits,
  type ProjectReport,
} from '../../shared/schema/project-import.ts'
import type { SourceKind } from '../../shared/schema/source.ts'
import type { CommandContext } from './command.ts'
import { wrong } from './options.ts'

/** `utf-16`, `utf-16,two`, `code-points,one,bom`: what is left open is chosen by evidence. */
export type WantedReading = { [K in keyof OffsetReading]: OffsetReading[K] | null }

export const readingUsage = `${offsetUnits.join('|')}[,${newlineWidths.join('|')}][,bom]`

/** @throws usage.wrong */
export function wantedReading(written: string | null, { cli }: Messages): WantedReading | null {
  if (written === null) return null
  const [first = '', ...rest] = written.split(',').map((part) => part.trim())
  const unit = offsetUnits.find((each) => each === first)
  const bom = rest.includes('bom')
  const others = rest.filter((part) => part !== 'bom')
  const newline = newlineWidths.find((each) => each === others[0]) ?? null
  if (unit === undefined || others.length > 1 || (others.length === 1 && newline === null))
    throw wrong(cli.notAChoice('--offsets', written, readingUsage))
  return { unit, newline, bom: bom ? true : null }
}

export type ProjectQuestion = {
  stagedId: StagedFileId
  wanted: WantedReading | null
  kind: SourceKind
  /** Which project of a file that keeps several. */
  inside: string | null
}

/** The one asked for by its name or its id, where a file keeps several. @throws import.which_project */
export function chosenInside(inside: readonly KeptProject[], asked: string | null): string | null {
  if (inside.length === 0) return null
  const named = inside.filter(({ name }) => name === asked)
  const found = inside.find(({ id }) => id === asked) ?? (named.length === 1 ? named[0] : undefined)
  if (found !== undefined) return found.id
  throw new AppError('import.which_project', {
    projects: inside.map(({ id, name }) => `${id}: ${name}`).join('; '),
  })
}

export async function runProject(
  { call }: Pick<CommandContext, 'call'>,
  { wanted, ...question }: ProjectQuestion,
): Promise<ProjectReport> {
  const offsets = wanted === null ? null : await completed({ call }, { ...question, wanted })
  return call('projects.run', { ...question, taskId: 'terminal', offsets })
}

/** The best reading of those that are as wanted. */
async function completed(
  { call }: Pick<CommandContext, 'call'>,
  { wanted, ...question }: ProjectQuestion & { wanted: WantedReading },
): Promise<OffsetReading> {
  const { readings } = await call('projects.preview', { ...question, offsets: null })
  const fits = readings.find(
    (each) =>
      (wanted.unit === null || each.unit === wanted.unit) &&
      (wanted.newline === null || each.newline === wanted.newline) &&
      (wanted.bom === null || each.bom === wanted.bom),
  )
  return {
    unit: wanted.unit ?? fits?.unit ?? 'code-points',
    newline: wanted.newline ?? fits?.newline ?? 'one',
    bom: wanted.bom ?? fits?.bom ?? false,
  }
}

/** What a person reads of it: how many of each, how offsets were read, and everything that is not as it was. */
export function projectText(report: ProjectReport, messages: Messages): string {
  const { projects } = messages
  const { offsets } = report
  const counts = (outcome: string) => String(report.items.filter((item) => item.outcome === outcome).length)
  const others = projectJson(report, messages).items.filter((item) => item.outcome !== 'imported')
  return [
    projects.cliDone(report.fileName, projects.from(projects.formats[report.format], report.origin)),
    `  ${projects.totals(counts('imported'), counts('changed'), counts('skipped'))}`,
    ...(offsets === null
      ? []
      : [
          `  ${projects.cliOffsets(projects.readingOf(offsets), projects.sure[offsets.confidence], offsets.onBoundary, offsets.total)}`,
        ]),
    ...others.map(
      ({ kind, name, outcome, reason }) =>
        `  ${projects.outcome[outcome]}: ${projects.kind[kind]} ${name}${reason === '' ? '' : ` – ${reason}`}`,
    ),
  ].join('\n')
}

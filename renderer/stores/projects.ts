// Projects of other programs on their way in: how each would be read, and the reports of those that came in.
import { create } from 'zustand'
import type { StagedFileId } from '../../shared/schema/ids.ts'
import type { OffsetReading, ProjectPreview, ProjectReport } from '../../shared/schema/project-import.ts'
import type { SourceKind } from '../../shared/schema/source.ts'
import { CallError, call } from '../api/client.ts'
import { run } from './commands.ts'
import { asTask, useImports } from './imports.ts'
import { useStudy } from './study.ts'

/** A project that waits, and what would come of it as it is asked for now. */
export type WaitingProject = {
  kind: SourceKind
  /** Null lets the evidence decide. */
  offsets: OffsetReading | null
  /** Which of several projects; null while there is one only. */
  inside: string | null
  preview: ProjectPreview | null
  error: CallError | null
}

type ProjectsState = {
  waiting: ReadonlyMap<StagedFileId, WaitingProject>
  /** Of the project that came in last; shown until it is put away. */
  finished: ProjectReport | null
  /** Which report is open: its id, the list when null; undefined when none is. */
  reading: string | null | undefined
}

const nothing: ProjectsState = { waiting: new Map(), finished: null, reading: undefined }

export const useProjects = create<ProjectsState>(() => nothing)

useStudy.subscribe((now, before) => {
  if (now.study?.id !== before.study?.id) useProjects.setState(nothing)
})

function change(id: StagedFileId, fields: Partial<WaitingProject>): void {
  useProjects.setState(({ waiting }) => {
    const before = waiting.get(id) ?? {
      kind: 'interview',
      offsets: null,
      inside: null,
      preview: null,
      error: null,
    }
    return { waiting: new Map(waiting).set(id, { ...before, ...fields }) }
  })
}

/** Looks at a project as it is asked for; what was shown stays until there is an answer. */
export async function lookAtProject(
  stagedId: StagedFileId,
  asked: Partial<Pick<WaitingProject, 'kind' | 'offsets' | 'inside'>>,
): Promise<void> {
  change(stagedId, { ...asked, error: null })
  const wanted = useProjects.getState().waiting.get(stagedId)
  if (wanted === undefined) return
  const { kind, offsets, inside } = wanted
  try {
    const preview = await call('projects.preview', { stagedId, kind, offsets, inside })
    const now = useProjects.getState().waiting.get(stagedId)
    // Another question was asked meanwhile.
    if (now?.offsets === offsets && now.kind === kind && now.inside === inside) change(stagedId, { preview })
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    change(stagedId, { error })
  }
}

/** Brings in the project of a file of the import window, which then leaves the list. */
export async function runProject(key: string, stagedId: StagedFileId): Promise<void> {
  const wanted = useProjects.getState().waiting.get(stagedId)
  if (wanted === undefined || useImports.getState().running) return
  const { kind, offsets, inside } = wanted
  const finished = await asTask((taskId) =>
    run('projects.run', { taskId, stagedId, kind, offsets, inside }, { toast: true }),
  )
  if (!finished) return
  useProjects.setState(({ waiting }) => ({
    finished,
    waiting: new Map([...waiting].filter(([id]) => id !== stagedId)),
  }))
  useImports.setState(({ files }) => ({ files: files.filter((file) => file.key !== key) }))
}

export function putReportAway(): void {
  useProjects.setState({ finished: null })
}

/** The list of reports, or one of them. */
export function openReports(id: string | null): void {
  useProjects.setState({ reading: id })
}

export function closeReports(): void {
  useProjects.setState({ reading: undefined })
}

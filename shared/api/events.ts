// What a core tells every window that shows its study.
import type { StudyInfo } from '../schema/app.ts'
import type { CodingMark } from '../schema/coding.ts'
import type { CodingId, SourceId } from '../schema/ids.ts'

/** Parts of a study that change together; stores that show one refetch when it is named. */
export const topics = [
  'study',
  'cases',
  'sources',
  'codes',
  'codings',
  'judgements',
  'memos',
  'plans',
  'ties',
  'model',
  /** What networks are made of and do: meetings, ties, plans, objectives, levels, and the excerpts that show them. */
  'networks',
  'history',
] as const
export type Topic = (typeof topics)[number]

/** What operation `seq`, and it alone, did to codings: how they are now, and those that are gone or no longer anchored. */
export type CodingNews = {
  seq: number
  codings: (CodingMark & { sourceId: SourceId })[]
  gone: CodingId[]
}

export type AppEvent =
  /**
   * An operation was committed, or undone: these topics are to be read again. When it touched few codings or none, `news`
   * are what 'codings.ofSource' would answer about them, so that what was coded is drawn without asking.
   */
  | { type: 'changed'; topics: Topic[]; news?: CodingNews }
  /** A study was opened (its facts) or closed (null). */
  | { type: 'study'; study: StudyInfo | null }
  /** Long work: `done` of `total` steps, now at `label` (a file's or a source's name). The last one has done = total. */
  | {
      type: 'progress'
      taskId: string
      phase: 'reading' | 'writing'
      done: number
      total: number
      label: string
    }

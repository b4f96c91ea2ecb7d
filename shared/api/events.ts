// What a core tells every window that shows its study.
import type { StudyInfo } from '../schema/app.ts'

/** Parts of a study that change together; stores that show one refetch when it is named. */
export const topics = [
  'study',
  'cases',
  'sources',
  'codes',
  'codings',
  'judgements',
  'memos',
  'model',
  'history',
] as const
export type Topic = (typeof topics)[number]

export type AppEvent =
  /** An operation was committed, or undone: these topics are to be read again. */
  | { type: 'changed'; topics: Topic[] }
  /** A study was opened (its facts) or closed (null). */
  | { type: 'study'; study: StudyInfo | null }
  /** Long work: `done` of `total` steps, now at `label` (a file name). The last one has done = total. */
  | { type: 'progress'; taskId: string; done: number; total: number; label: string }

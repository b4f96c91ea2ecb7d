// What belongs to this machine and this window, not to the study.
import { z } from 'zod'
import { moment } from './history.ts'
import { language, name } from './text.ts'

export const settings = z.object({
  /** Null follows the system. */
  language: language.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** The name new codings and operations carry. */
  coder: name,
})
export type Settings = z.infer<typeof settings>

export const recentStudy = z.object({
  path: z.string(),
  title: z.string(),
  openedAt: z.string(),
  exists: z.boolean(),
})
export type RecentStudy = z.infer<typeof recentStudy>

export const appInfo = z.object({
  version: z.string(),
  /** The system's language, as the host sees it. */
  systemLanguage: language,
  /** True when `app.pickPath` shows the system's own dialog; otherwise the workbench browses folders itself. */
  nativeDialogs: z.boolean(),
  /** Where new studies go unless the user says otherwise. */
  documentsFolder: z.string(),
})
export type AppInfo = z.infer<typeof appInfo>

export const folderListing = z.object({
  folder: z.string(),
  parent: z.string().nullable(),
  entries: z.array(z.object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'study']) })),
})
export type FolderListing = z.infer<typeof folderListing>

export const studyInfo = z.object({
  id: z.string(),
  path: z.string(),
  title: name,
  language,
  readOnly: z.boolean(),
  /** The past moment that is shown, read-only; null is the present. */
  asOf: moment.nullable(),
  counts: z.object({
    cases: z.int(),
    sources: z.int(),
    codes: z.int(),
    codings: z.int(),
    operations: z.int(),
  }),
})
export type StudyInfo = z.infer<typeof studyInfo>

export const checkProblem = z.object({
  area: z.enum(['sqlite', 'foreign-keys', 'anchors', 'content', 'journal', 'state']),
  detail: z.string(),
})
export const checkReport = z.object({
  ok: z.boolean(),
  problems: z.array(checkProblem),
  checked: z.object({
    sources: z.int(),
    codings: z.int(),
    files: z.int(),
    operations: z.int(),
    changes: z.int(),
  }),
  /** Hash of the newest operation; writing it down elsewhere proves later that nothing before it was altered. */
  head: z.string(),
})
export type CheckReport = z.infer<typeof checkReport>

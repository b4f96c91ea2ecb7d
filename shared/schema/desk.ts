// How a person left her desk: what this machine remembers of a study beside it, never in it. All of it can be lost without harm.
import { z } from 'zod'
import { direction } from './coding.ts'
import { codeId, sourceId } from './ids.ts'
import { reportChoices, usualChoices } from './report.ts'
import { language, name, offset } from './text.ts'

/** Sources whose reading position is kept; those read longest ago go first. */
export const mostPositions = 500
export const mostPinned = 30
export const mostRecent = 30
export const mostPanes = 50

/** Where a source was being read: the block at the top of the window, CSS pixels below its edge, and the caret. */
export const readingPlace = z.object({
  offset,
  below: z.number(),
  anchor: offset,
  focus: offset,
})
export type ReadingPlace = z.infer<typeof readingPlace>

export const readingColors = ['code', 'coder', 'direction'] as const

/** Which codings are painted, and what their colours tell apart. An empty list limits nothing. */
export const showBy = z.object({
  codes: z.array(codeId).max(200),
  /** The codes below the chosen ones too. */
  subcodes: z.boolean(),
  coders: z.array(name).max(200),
  directions: z.array(direction).max(3),
  color: z.enum(readingColors),
})
export type ShowBy = z.infer<typeof showBy>

export const textLook = z.object({
  /** CSS pixels at the browser's usual text size. */
  size: z.number().min(12).max(40),
  /** Characters a line holds, about. */
  measure: z.number().min(40).max(120),
  /** Of the text size. */
  spacing: z.number().min(1.2).max(2.4),
})
export type TextLook = z.infer<typeof textLook>

export const usualLook: TextLook = { size: 18, measure: 70, spacing: 1.65 }
export const everything: ShowBy = { codes: [], subcodes: true, coders: [], directions: [], color: 'code' }

/** What is written of the study, and how: as it was chosen last. */
export const reportDesk = z.object({
  kind: z.enum(['case', 'cross', 'tables']),
  format: z.enum(['html', 'md', 'docx', 'pdf']),
  /** Null: the workbench's own. */
  language: language.nullable(),
  ...reportChoices.shape,
  /** As is usual for the kind, so many, or null for all. */
  quotes: reportChoices.shape.quotes.or(z.literal('usual')),
})
export type ReportDesk = z.infer<typeof reportDesk>

export const usualReport: ReportDesk = {
  kind: 'case',
  format: 'html',
  language: null,
  ...usualChoices,
  quotes: 'usual',
}

export const desk = z.object({
  lastRead: sourceId.nullable(),
  /** By source, newest last. */
  reading: z.record(z.string().max(80), readingPlace),
  /** Widths in CSS pixels, by the pane's name. */
  panes: z.record(z.string().max(60), z.number().min(0).max(10_000)),
  /** In the person's order; keys 1 to 9 give the first nine. */
  pinned: z.array(codeId).max(mostPinned),
  /** Newest first. */
  recent: z.array(codeId).max(mostRecent),
  show: showBy,
  look: textLook,
  report: reportDesk,
})
export type Desk = z.infer<typeof desk>

/** What is to change; positions and panes that are not named stay. */
export const deskChanges = desk.partial().strict()
export type DeskChanges = z.infer<typeof deskChanges>

export const emptyDesk: Desk = {
  lastRead: null,
  reading: {},
  panes: {},
  pinned: [],
  recent: [],
  show: everything,
  look: usualLook,
  report: usualReport,
}

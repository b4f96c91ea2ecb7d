// A project of another program as data, whatever store or exchange format it was read from. Readers fill it in; planning
// (plan.ts) turns it into rows of a study and a report. Nothing here has been checked against the study it is meant for.
import type { RawText } from '../../../../shared/domain/refi/offsets.ts'
import type { ProjectFormat, ProjectOffsets, ReportItem } from '../../../../shared/schema/project-import.ts'
import type { SourceFormat, TextTime } from '../../../../shared/schema/source.ts'

/**
 * What one thing of a project calls another: its GUID in lower case without braces, or whatever stands in its place. A
 * key that is a GUID becomes the thing's id in the study, so that the same project recognises itself when it comes again.
 */
export type Key = string

export type ProjectUser = { key: Key; name: string }

/** In the order of the tree: a parent before its children. */
export type ProjectCode = {
  key: Key
  parent: Key | null
  name: string
  color: string | null
  description: string
  notes: readonly Key[]
}

export type VariableType = 'text' | 'number' | 'boolean' | 'date' | 'date-time'
export type ProjectVariable = { key: Key; name: string; type: VariableType | null; description: string }
/** As it is written; `type` is what the value says of itself. */
export type ProjectValue = { variable: Key; type: VariableType | null; written: string }

export type ProjectCase = {
  key: Key
  /** May be empty. */
  name: string
  description: string
  codes: readonly Key[]
  values: readonly ProjectValue[]
  sources: readonly Key[]
  selections: readonly Key[]
}

/** Who and when, of whatever was made; null where it is not said. Instants in ISO 8601, as written. */
export type Made = { by: Key | null; at: string | null; changedAt: string | null }
export const nothingMade: Made = { by: null, at: null, changedAt: null }

export type ProjectCoding = {
  key: Key
  code: Key | null
  by: Key | null
  at: string | null
  notes: readonly Key[]
}

export type ProjectSelection = {
  key: Key
  name: string
  description: string
  /** As the project counts; NaN where no number was written. */
  start: number
  end: number
  /** The words it was made of, where the project keeps them beside the offsets. */
  quote: string | null
  codings: readonly ProjectCoding[]
  notes: readonly Key[]
  made: Made
}

/** A selection of something other than text: what it held is only told. */
export type UnplacedSelection = Pick<ProjectSelection, 'key' | 'name' | 'description' | 'codings' | 'notes'>

export const mediaKinds = ['text', 'pdf', 'picture', 'audio', 'video'] as const
export type MediaKind = (typeof mediaKinds)[number]

/** Times of a transcript, at offsets as the project counts. */
export type SyncPoint = { key: Key; position: number; ms: number }

export type ProjectSource = {
  key: Key
  name: string
  media: MediaKind
  description: string
  /** Null when there is none to be had; `items` of the project say why. */
  text: RawText | null
  /** The file kept beside the text, byte for byte. */
  original: { fileName: string; format: SourceFormat; bytes: Uint8Array } | null
  /** Where a store says that file is, in the folder beside it; null where it is read already, or nothing is said. */
  path: string | null
  /** Times found in the text's own file. */
  times: readonly TextTime[]
  /** What came to light about it while it was read; it came in for all that. */
  reasons: ReportItem['reasons']
  syncPoints: readonly SyncPoint[]
  selections: readonly ProjectSelection[]
  unplaced: readonly UnplacedSelection[]
  /** Of the source as a whole. */
  codings: readonly ProjectCoding[]
  notes: readonly Key[]
  values: readonly ProjectValue[]
  made: Made
  /** The transcript of a recording has a key of its own; what names the recording means its first transcript. */
  alsoKnownAs: readonly Key[]
}

export type ProjectNote = { key: Key; name: string; text: string; reasons: ReportItem['reasons']; made: Made }

export type ProjectSet = {
  key: Key
  name: string
  description: string
  codes: readonly Key[]
  sources: readonly Key[]
  notes: readonly Key[]
}

export type ProjectLink = {
  key: Key
  name: string
  isOneWay: boolean
  from: Key | null
  to: Key | null
  notes: readonly Key[]
}

export type Project = {
  format: ProjectFormat
  name: string
  /** The program that wrote it, as it says. */
  origin: string
  description: string
  notes: readonly Key[]
  by: Key | null
  at: string | null
  users: readonly ProjectUser[]
  codes: readonly ProjectCode[]
  variables: readonly ProjectVariable[]
  cases: readonly ProjectCase[]
  sources: readonly ProjectSource[]
  memos: readonly ProjectNote[]
  sets: readonly ProjectSet[]
  links: readonly ProjectLink[]
  /** Drawings of codes and their like: only their names. */
  graphs: readonly string[]
  /** What its offsets were, when the reader has turned them into UTF-16 units of its texts already; null otherwise. */
  counted: ProjectOffsets['unit'] | null
  /** What the reader had to leave out. */
  left: readonly ReportItem[]
}

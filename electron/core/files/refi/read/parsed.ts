// A project as its XML describes it, before its texts are looked for.
import type {
  Key,
  Made,
  MediaKind,
  ProjectCase,
  ProjectCode,
  ProjectCoding,
  ProjectLink,
  ProjectSelection,
  ProjectSet,
  ProjectUser,
  ProjectValue,
  ProjectVariable,
  SyncPoint,
  UnplacedSelection,
} from '../../projects/project.ts'

/** A text: a source, the transcript or representation of one, or a note. */
export type ParsedText = {
  key: Key
  name: string
  description: string
  /** What stands in the XML itself; null when nothing does. */
  inline: string | null
  plainPath: string | null
  richPath: string | null
  selections: ProjectSelection[]
  /** Selections between points in time, by the keys of those. */
  timed: (UnplacedSelection & { from: Key | null; to: Key | null; made: Made })[]
  codings: ProjectCoding[]
  notes: Key[]
  values: ProjectValue[]
  syncPoints: SyncPoint[]
  made: Made
}

export type ParsedSource = Omit<ParsedText, 'timed' | 'selections' | 'syncPoints'> &
  Pick<ParsedText, 'selections' | 'timed' | 'syncPoints'> & {
    media: MediaKind
    /** The file itself, of what is no text. */
    path: string | null
    currentPath: string | null
    /** Transcripts, or what stands for a picture or a PDF. */
    texts: ParsedText[]
    unplaced: UnplacedSelection[]
  }

export type Parsed = {
  root: 'project' | 'codebook' | null
  name: string
  origin: string
  description: string
  by: Key | null
  at: string | null
  notes: Key[]
  users: ProjectUser[]
  codes: ProjectCode[]
  variables: ProjectVariable[]
  cases: ProjectCase[]
  sources: ParsedSource[]
  memos: ParsedText[]
  sets: ProjectSet[]
  links: ProjectLink[]
  graphs: string[]
  /** Elements nobody knows, and how many. */
  unknown: Map<string, number>
}

export const emptyParsed = (): Parsed => ({
  root: null,
  name: '',
  origin: '',
  description: '',
  by: null,
  at: null,
  notes: [],
  users: [],
  codes: [],
  variables: [],
  cases: [],
  sources: [],
  memos: [],
  sets: [],
  links: [],
  graphs: [],
  unknown: new Map(),
})

// What every step of planning works with: the study as it is, the ids things will have, and the report that is being written.
import type { Attribute, StudyCase } from '../../../../../shared/schema/case.ts'
import type { Code } from '../../../../../shared/schema/codebook.ts'
import type { Coder, Coding } from '../../../../../shared/schema/coding.ts'
import type { CaseId, CoderId, CodingId, SourceId } from '../../../../../shared/schema/ids.ts'
import type { Memo, MemoTarget } from '../../../../../shared/schema/memo.ts'
import type {
  ItemReason,
  ItemReasonKind,
  ReportedKind,
  ReportItem,
} from '../../../../../shared/schema/project-import.ts'
import type { Source } from '../../../../../shared/schema/source.ts'
import type { Key } from '../project.ts'
import { isGuid } from './clean.ts'

export type ObjectKind = 'code' | 'case' | 'source' | 'coding' | 'memo' | 'attribute' | 'coder'

/** The study a project comes into. */
export type Existing = {
  codes: readonly Code[]
  cases: readonly StudyCase[]
  attributes: readonly Attribute[]
  coders: readonly Coder[]
  sources: readonly Source[]
  /** Whether something of this kind has the id. */
  has: (kind: ObjectKind, id: string) => boolean
  codingsOf: (id: SourceId) => readonly Coding[]
  /** What was written about a thing before. */
  memosAbout: (target: MemoTarget) => readonly Memo[]
}

/** Words for what had no name, in the study's language. */
export type PlanWords = {
  unnamedCode: string
  unnamedCase: string
  unnamedSource: string
  unnamedVariable: string
  /** The code under which cases that were given to excerpts stand. */
  cases: string
  variables: string
  alsoAbout: string
}

export type PlanTools = { newId: () => string; now: string; coder: string; words: PlanWords }

export type Planning = PlanTools & {
  existing: Existing
  report: Reporter
  /**
   * The id for a thing of the project: its own GUID, so that it is known again, unless another has it. `reasons` hears of
   * a GUID that came twice, or that something else in the study has.
   */
  idFor: (kind: ObjectKind, key: Key, reasons: ItemReason[]) => string
}

export type Reporter = {
  /** Came in: as it was when there are no reasons, changed otherwise. */
  took: (kind: ReportedKind, name: string, reasons: readonly ItemReason[]) => void
  left: (kind: ReportedKind, name: string, reasons: readonly ItemReason[]) => void
  items: ReportItem[]
}

export const because = (kind: ItemReasonKind, detail: string): ItemReason => ({ kind, detail })

/** UTF-16 units of a name in the report. */
const longestItemName = 300

export function reporter(): Reporter {
  const items: ReportItem[] = []
  const add = (
    outcome: ReportItem['outcome'],
    kind: ReportedKind,
    name: string,
    reasons: readonly ItemReason[],
  ) =>
    void items.push({
      kind,
      name: name.slice(0, longestItemName).toWellFormed(),
      outcome,
      reasons: reasons.map((reason) => ({ ...reason, detail: reason.detail.slice(0, 300).toWellFormed() })),
    })
  return {
    items,
    took: (kind, name, reasons) => add(reasons.length === 0 ? 'imported' : 'changed', kind, name, reasons),
    left: (kind, name, reasons) => add('skipped', kind, name, reasons),
  }
}

export function startPlanning(existing: Existing, tools: PlanTools): Planning {
  const given = new Map<string, Set<string>>()
  return {
    ...tools,
    existing,
    report: reporter(),
    idFor: (kind, key, reasons) => {
      const own = given.get(kind) ?? new Set()
      given.set(kind, own)
      if (!isGuid(key)) return tools.newId()
      if (!own.has(key) && !existing.has(kind, key)) {
        own.add(key)
        return key
      }
      reasons.push(because(own.has(key) ? 'guid-doubled' : 'guid-taken', key))
      own.add(key)
      return tools.newId()
    },
  }
}

/** Where the things of the project are in the study, by their keys. */
export type Homes = {
  coders: Map<Key, Coder>
  codes: Map<Key, Code>
  cases: Map<Key, CaseId>
  sources: Map<Key, { id: SourceId; title: string; length: number }>
  /** Every coding of a selection, or the one of that key. */
  codings: Map<Key, { id: CodingId; label: string }[]>
}

export type PlannedCoding = Coding & { coderId: CoderId }

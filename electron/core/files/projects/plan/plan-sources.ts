// Texts become sources, each with the bytes it came from. A text that is here already, down to its bytes, is the same source.

import { placer, type RawText } from '../../../../../shared/domain/refi/offsets.ts'
import { type CaseId, type SourceId, sourceId } from '../../../../../shared/schema/ids.ts'
import type { ItemReason, OffsetReading } from '../../../../../shared/schema/project-import.ts'
import type { SourceFormat, SourceKind, TextTime } from '../../../../../shared/schema/source.ts'
import { sha256 } from '../../../content-hash.ts'
import type { Key, Project, ProjectSource } from '../project.ts'
import { cleanInstant, cleanName } from './clean.ts'
import { measured } from './measured.ts'
import { because, type Planning } from './planning.ts'

export type PlannedSource = {
  id: SourceId
  caseId: CaseId | null
  kind: SourceKind
  title: string
  fileName: string
  format: SourceFormat
  sha256: string
  bytes: Uint8Array
  textSha256: string
  revisionId: string
  text: string
  times: TextTime[]
  /** When it came into the project it was in, if that is known. */
  importedAt: string
}

/** A text of the project and where it is in the study. */
export type PlacedText = {
  source: ProjectSource & { text: RawText }
  id: SourceId
  title: string
  canonical: string
  /** Whether the study had it before. */
  isKnown: boolean
}

export type SourcePlan = {
  added: PlannedSource[]
  /** Sources that were there without a case, and get the project's. */
  moved: { id: SourceId; caseId: CaseId }[]
  texts: PlacedText[]
  of: Map<Key, PlacedText>
  /** Sources that did not come in: their names, by their keys. */
  missing: Map<Key, string>
}

export type CasesOf = (source: ProjectSource) => { id: CaseId; name: string }[]

export function planSources(
  planning: Planning,
  project: Project,
  { kind, reading, casesOf }: { kind: SourceKind; reading: OffsetReading; casesOf: CasesOf },
): SourcePlan {
  const plan: SourcePlan = { added: [], moved: [], texts: [], of: new Map(), missing: new Map() }
  const joined = new Set<SourceId>()
  for (const source of project.sources) {
    const reasons: ItemReason[] = [...source.reasons]
    const title = cleanName(titleOf(source), planning.words.unnamedSource, source.name === '' ? [] : reasons)
    const { text } = source
    if (text === null) {
      planning.report.left('source', title, reasons)
      for (const key of [source.key, ...source.alsoKnownAs])
        if (!plan.of.has(key)) plan.missing.set(key, title)
      continue
    }
    const whole = { ...source, text }
    const { placed, home } = place(planning, plan, whole, { title, kind, reading, joined }, casesOf, reasons)
    plan.texts.push(placed)
    for (const key of [source.key, ...source.alsoKnownAs]) if (!plan.of.has(key)) plan.of.set(key, placed)
    if (placed.canonical.trim() === '') reasons.push(because('text-empty', ''))
    for (const other of casesOf(source))
      if (other.id !== home) reasons.push(because('case-of-other', other.name))
    planning.report.took('source', title, reasons)
  }
  return plan
}

function place(
  planning: Planning,
  plan: SourcePlan,
  source: PlacedText['source'],
  as: { title: string; kind: SourceKind; reading: OffsetReading; joined: Set<SourceId> },
  casesOf: CasesOf,
  reasons: ItemReason[],
): { placed: PlacedText; home: CaseId | null } {
  const { canonical } = measured(source.text)
  const original = source.original ?? {
    fileName: `${as.title.replace(/[\\/:]/g, ' ').replace(/\.txt$/i, '')}.txt`.slice(-255),
    format: 'txt' as const,
    bytes: Buffer.from(source.text.text),
  }
  const fileHash = sha256(original.bytes)
  const textHash = sha256(canonical)
  const [first] = casesOf(source)
  const known = planning.existing.sources.find(
    (each) =>
      each.textSha256 === textHash &&
      (each.id === source.key || each.sha256 === fileHash) &&
      !as.joined.has(each.id),
  )
  if (known !== undefined) {
    as.joined.add(known.id)
    reasons.push(because('joined', known.title))
    if (known.caseId === null && first !== undefined) plan.moved.push({ id: known.id, caseId: first.id })
    const home = known.caseId ?? first?.id ?? null
    return { placed: { source, id: known.id, title: known.title, canonical, isKnown: true }, home }
  }
  const id = sourceId.parse(planning.idFor('source', source.key, reasons))
  const home = first?.id ?? null
  plan.added.push({
    id,
    caseId: home,
    kind: as.kind,
    title: as.title,
    ...original,
    sha256: fileHash,
    textSha256: textHash,
    revisionId: planning.newId(),
    text: canonical,
    times: timesOf(source, as.reading),
    importedAt: cleanInstant(source.made.at) ?? planning.now,
  })
  return { placed: { source, id, title: as.title, canonical, isKnown: false }, home }
}

/** A source without a name is called after its file. */
function titleOf({ name, original }: ProjectSource): string {
  if (name.trim() !== '') return name
  return (original?.fileName ?? '').replace(/\.[a-z0-9]{1,8}$/i, '')
}

/** Times at offsets that rise with the text, each place once. */
function timesOf({ text, syncPoints, times }: PlacedText['source'], reading: OffsetReading): TextTime[] {
  if (syncPoints.length === 0) return [...times]
  const { raw, widths } = measured(text)
  const placeOf = placer(raw, widths, reading)
  const byPlace = new Map<number, number>()
  for (const { position, ms } of syncPoints) {
    const at = placeOf(position)
    if (at !== null && at < text.text.length && !byPlace.has(at)) byPlace.set(at, ms)
  }
  return [...byPlace].map(([at, ms]) => ({ at, ms })).sort((a, b) => a.at - b.at)
}

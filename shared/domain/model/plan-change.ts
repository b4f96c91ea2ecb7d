// What becomes of everything that leans on a model when another takes its place. Nothing is ever lost: a row gets the
// home its part is given, or stays as it is with its part, which is then kept, retired.
import type { Model } from '../../schema/model.ts'
import type { PartHome } from '../../schema/model-change.ts'
import { type Part, type PartRef, partKey, partsOf, partsOnlyIn } from './parts.ts'

/** A row outside the model that names parts of it; or a part retired before, which names others too. */
export type LeaningRow = {
  readonly table: string
  /** Its primary key. */
  readonly rowId: string
  readonly refs: readonly (PartRef & { readonly column: string })[]
  /** Never rewritten: signed, superseded, or a part that is retired already. */
  readonly sealed: boolean
  /** It says nothing but that two things are tied. */
  readonly tie: boolean
}

/** moves: gets new values. joins: a tie that is there already. stays: keeps the parts it names, which are kept for it. */
export type RowFate =
  | { readonly row: LeaningRow; readonly fate: 'moves'; readonly to: Readonly<Record<string, string>> }
  | { readonly row: LeaningRow; readonly fate: 'joins' | 'stays' }

export type ChangePlan = {
  /** Only rows that name a part that goes, or an attribute that gets another component. */
  readonly rows: readonly RowFate[]
  readonly going: readonly (Part & { readonly home: string | null; readonly fate: 'removed' | 'retired' })[]
}

export type ChangeInput = {
  readonly before: Model
  readonly after: Model
  /** What is not named has no home. Homes are parts of `after`. */
  readonly homes: readonly PartHome[]
  readonly rows: readonly LeaningRow[]
  /** Whether another row is what this one would become, by a key that must be unique. */
  readonly taken: (row: LeaningRow, to: Readonly<Record<string, string>>) => boolean
}

/**
 * A row moves whole or not at all: when one of its parts goes without a home it stays with all of them. A row that names
 * a component and an attribute follows the attribute, so that the two always belong together.
 */
export function planChange(input: ChangeInput): ChangePlan {
  const gone = partsOnlyIn(input.before, input.after)
  const homes = new Map(input.homes.map((home) => [partKey(home), home.to]))
  const goneKeys = new Set(gone.map(partKey))
  const owners = { before: ownersIn(input.before), after: ownersIn(input.after) }
  const strayed = ({ kind, id }: PartRef) =>
    kind === 'attribute' &&
    owners.after.has(id) &&
    owners.before.has(id) &&
    owners.before.get(id) !== owners.after.get(id)
  const rows = input.rows.flatMap((row): RowFate[] => {
    if (!row.refs.some((ref) => goneKeys.has(partKey(ref)) || strayed(ref))) return []
    if (row.sealed) return [{ row, fate: 'stays' }]
    const to = targets(row, (ref) =>
      goneKeys.has(partKey(ref)) ? (homes.get(partKey(ref)) ?? null) : ref.id,
    )
    const whole = to === null ? null : withOwner(row, to, owners.after)
    if (whole === null) return [{ row, fate: 'stays' }]
    const changed = Object.fromEntries(
      row.refs.flatMap(({ column, id }) => (whole[column] === id ? [] : [[column, whole[column] ?? id]])),
    )
    if (Object.keys(changed).length === 0) return []
    if (input.taken(row, changed)) return [{ row, fate: row.tie ? 'joins' : 'stays' }]
    return [{ row, fate: 'moves', to: changed }]
  })
  const kept = keptParts(gone, rows)
  return {
    rows,
    going: gone.map((part) => ({
      ...part,
      home: homes.get(partKey(part)) ?? null,
      fate: kept.has(partKey(part)) ? 'retired' : 'removed',
    })),
  }
}

function targets(row: LeaningRow, target: (ref: PartRef) => string | null): Record<string, string> | null {
  const to: Record<string, string> = {}
  for (const ref of row.refs) {
    const id = target(ref)
    if (id === null) return null
    to[ref.column] = id
  }
  return to
}

/** Null when its component and its attribute cannot belong together. */
function withOwner(
  { refs }: LeaningRow,
  to: Record<string, string>,
  owners: ReadonlyMap<string, string>,
): Record<string, string> | null {
  const attribute = refs.find(({ kind }) => kind === 'attribute')
  const component = refs.find(({ kind }) => kind === 'component')
  if (attribute === undefined || component === undefined) return to
  const owner = owners.get(to[attribute.column] ?? '')
  return owner === undefined ? null : { ...to, [component.column]: owner }
}

function ownersIn({ components }: Model): Map<string, string> {
  return new Map(
    components.flatMap(({ id, attributes }) =>
      attributes.map((attribute): [string, string] => [attribute.id, id]),
    ),
  )
}

/** Those that rows stay with, and what those name in turn. */
function keptParts(gone: readonly Part[], rows: readonly RowFate[]): Set<string> {
  const byKey = new Map(gone.map((part) => [partKey(part), part]))
  const kept = new Set<string>()
  const keep = (ref: PartRef): void => {
    const key = partKey(ref)
    const part = byKey.get(key)
    if (part === undefined || kept.has(key)) return
    kept.add(key)
    for (const named of part.refs) keep(named)
  }
  for (const { row, fate } of rows) if (fate === 'stays') for (const ref of row.refs) keep(ref)
  return kept
}

/** The ids of one kind after the change: the home of a part that goes, if it has one; each once. */
export function movedIds<T extends string>(
  ids: readonly T[],
  kind: Part['kind'],
  input: Pick<ChangeInput, 'before' | 'after' | 'homes'>,
): T[] {
  const gone = new Set(
    partsOnlyIn(input.before, input.after)
      .filter((part) => part.kind === kind)
      .map(({ id }) => id),
  )
  const homes = new Map(input.homes.filter((home) => home.kind === kind).map(({ id, to }) => [id, to]))
  // A home is an id of the same kind.
  return [...new Set(ids.map((id) => (gone.has(id) ? ((homes.get(id) ?? id) as T) : id)))]
}

/** Homes that are no part of the new model, or of no part of the model before. */
export function wrongHomes(input: Pick<ChangeInput, 'before' | 'after' | 'homes'>): PartHome[] {
  const [before, after] = [input.before, input.after].map((model) => new Set(partsOf(model).map(partKey)))
  return input.homes.filter(
    ({ kind, id, to }) =>
      !before?.has(partKey({ kind, id })) || (to !== null && !after?.has(partKey({ kind, id: to }))),
  )
}

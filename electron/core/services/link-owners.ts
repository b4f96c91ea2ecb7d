// What excerpts can be linked to: how each kind of it is called, and of which case it is.
import type { LinkOwner, NamedOwner, OwnerKind } from '../../../shared/schema/linked-excerpt.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listSources } from '../repositories/sources.ts'
import { attainmentOwners, planOwners } from './plan-owners.ts'

/** Names owners of one kind by their ids; reads its list once. Null: there is no such owner. */
type OwnerReader = (db: ReadableDb) => (id: string) => Omit<NamedOwner, 'owner'> | null

const readers: { readonly [K in OwnerKind]?: OwnerReader } = {
  meeting: (db) => {
    const sources = new Map(listSources(db).map((source) => [source.id as string, source]))
    return (id) => {
      const source = sources.get(id)
      const met = source?.kind === 'network-meeting' || source?.kind === 'coordination-meeting'
      return source && met ? { name: `S${source.number} ${source.title}`, caseId: source.caseId } : null
    }
  },
  'plan-item': planOwners,
  attainment: attainmentOwners,
}

/** Names owners; every list it needs is read once, however many are named. Null: it is not there. */
export function ownerReader(db: ReadableDb): (owner: LinkOwner) => NamedOwner | null {
  const opened = new Map<OwnerKind, ReturnType<OwnerReader>>()
  return (owner) => {
    const reader = readers[owner.kind]
    if (reader === undefined) return null
    const read = opened.get(owner.kind) ?? reader(db)
    opened.set(owner.kind, read)
    const named = read(owner.id)
    return named === null ? null : { owner, ...named }
  }
}

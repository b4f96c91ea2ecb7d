// What a table is compared with: everybody it may be about, as a table would say it.
import type { Heads } from '../../../shared/domain/tables/columns.ts'
import { writePeriods } from '../../../shared/domain/tables/periods.ts'
import type { Owner, TableMaterial } from '../../../shared/domain/tables/table-plan.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import { type TableField, tableFields } from '../../../shared/schema/attribute-table.ts'
import type { AttributeOwner } from '../../../shared/schema/case.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Establishment, Membership, MembershipBody, Participant } from '../../../shared/schema/people.ts'
import { languages } from '../../../shared/schema/text.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listMemberships } from '../repositories/memberships.ts'
import { listEstablishments, listParticipants } from '../repositories/people.ts'
import { attributesOf } from './attributes.ts'

const catalogues = languages.map((language) => messagesFor(language).tables)

/** A table is understood whatever language it was written in. */
export const heads: Heads = {
  key: {
    case: catalogues.map((each) => each.heads.key.case),
    establishment: catalogues.map((each) => each.heads.key.establishment),
    participant: catalogues.map((each) => each.heads.key.participant),
  },
  case: catalogues.map((each) => each.heads.case),
  fields: fieldHeads(),
}

function fieldHeads(): Heads['fields'] {
  const all: Partial<Record<TableField, string[]>> = {}
  for (const field of Object.values(tableFields).flat())
    all[field] = catalogues.map((each) => each.heads.fields[field])
  return all as Heads['fields']
}

/** Words for yes, no and the territories. */
export const understood: TableMaterial['words'] = {
  yes: [...catalogues.map(({ yes }) => yes), 'true', 'verdadero'],
  no: [...catalogues.map(({ no }) => no), 'false', 'falso'],
  territories: {
    urban: [...catalogues.map(({ territories }) => territories.urban), 'urbana'],
    rural: catalogues.map(({ territories }) => territories.rural),
  },
}

export function materialOf(db: ReadableDb, of: AttributeOwner): TableMaterial {
  const establishments = listEstablishments(db)
  const participants = listParticipants(db)
  return {
    of,
    owners: ownersOf(db, of, establishments, participants),
    cases: listCases(db),
    attributes: attributesOf(db, of),
    taken: takenBy(of === 'establishment' ? participants : of === 'participant' ? establishments : []),
    establishments: new Map(
      [...Map.groupBy(establishments, ({ caseId }) => caseId)].map(([caseId, own]) => [
        caseId,
        own.map(({ pseudonym }) => pseudonym),
      ]),
    ),
    words: understood,
  }
}

function takenBy(others: readonly { caseId: CaseId; pseudonym: string }[]) {
  const taken = new Map<CaseId, Set<string>>()
  for (const { caseId, pseudonym } of others)
    taken.set(caseId, (taken.get(caseId) ?? new Set()).add(foldLabel(pseudonym)))
  return taken
}

function ownersOf(
  db: ReadableDb,
  of: AttributeOwner,
  establishments: readonly Establishment[],
  participants: readonly Participant[],
): Owner[] {
  switch (of) {
    case 'case':
      return listCases(db).map(({ id, name, description, values }) => ({
        id,
        caseId: id,
        name,
        fields: { description },
        values,
      }))
    case 'establishment':
      return establishments.map(establishmentOwner)
    case 'participant': {
      const schools = new Map(establishments.map(({ id, pseudonym }) => [id, pseudonym]))
      const memberships = Map.groupBy(listMemberships(db), ({ participantId }) => participantId)
      return participants.map((each) => participantOwner(each, schools, memberships.get(each.id) ?? []))
    }
  }
}

function establishmentOwner(e: Establishment): Owner {
  return {
    id: e.id,
    caseId: e.caseId,
    name: e.pseudonym,
    fields: {
      name: e.name,
      territory: e.territory,
      levels: e.levels,
      latitude: e.coordinates?.latitude ?? null,
      longitude: e.coordinates?.longitude ?? null,
      'map-x': e.mapPoint?.x ?? null,
      'map-y': e.mapPoint?.y ?? null,
    },
    values: e.values,
  }
}

function participantOwner(
  p: Participant,
  schools: ReadonlyMap<string, string>,
  memberships: readonly Membership[],
): Owner {
  const periods = (body: MembershipBody) => writePeriods(memberships.filter((each) => each.body === body))
  return {
    id: p.id,
    caseId: p.caseId,
    name: p.pseudonym,
    fields: {
      name: p.name,
      role: p.role,
      establishment: p.establishmentId === null ? null : (schools.get(p.establishmentId) ?? null),
      network: periods('network'),
      'coordinating-team': periods('coordinating-team'),
    },
    values: p.values,
  }
}

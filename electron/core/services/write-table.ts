// Writes what a plan of a table says. Every rule was asked when the plan was made, within the same operation.
import { readPeriods } from '../../../shared/domain/tables/periods.ts'
import type {
  FieldValue,
  RowPlan,
  TableMaterial,
  TablePlan,
} from '../../../shared/domain/tables/table-plan.ts'
import type { ColumnUse, TableField } from '../../../shared/schema/attribute-table.ts'
import type { Attribute, AttributeValue } from '../../../shared/schema/case.ts'
import {
  type AttributeId,
  attributeId,
  type CaseId,
  caseId,
  establishmentId,
  membershipId,
  type ParticipantId,
  participantId,
} from '../../../shared/schema/ids.ts'
import {
  type Establishment,
  type Membership,
  type MembershipBody,
  type Participant,
  territory,
} from '../../../shared/schema/people.ts'
import type { CommandContext } from '../context.ts'
import { insertAttribute, insertCase, setValue, updateAttribute, updateCase } from '../repositories/cases.ts'
import { deleteMembership, insertMembership, listMemberships } from '../repositories/memberships.ts'
import {
  insertEstablishment,
  insertParticipant,
  listEstablishments,
  listParticipants,
  updateEstablishment,
  updateParticipant,
} from '../repositories/people.ts'
import {
  insertPeopleAttribute,
  setEstablishmentValue,
  setParticipantValue,
  updatePeopleAttribute,
} from '../repositories/people-attributes.ts'

export function writePlan(
  context: CommandContext,
  plan: TablePlan,
  uses: readonly ColumnUse[],
  material: TableMaterial,
): void {
  const attributes = uses.map((use, at) =>
    attributeFor(context, use, plan.columns[at]?.options ?? [], material),
  )
  const write = writers[material.of](context)
  for (const row of plan.rows) {
    const set = write(row)
    for (const [place, value] of row.values) {
      const attribute = attributes[place]
      if (attribute !== undefined && attribute !== null) set(attribute, value)
    }
  }
}

/** The attribute a column writes to, made or given its new options first. */
function attributeFor(
  { db, newId }: CommandContext,
  use: ColumnUse,
  options: readonly string[],
  { of, attributes }: TableMaterial,
): AttributeId | null {
  if (use.as === 'new') {
    const made: Attribute = {
      id: attributeId.parse(newId()),
      of,
      name: use.name,
      type: use.type,
      options: [...options],
    }
    if (of === 'case') insertAttribute(db, made)
    else insertPeopleAttribute(db, of, made)
    return made.id
  }
  if (use.as !== 'attribute') return null
  const known = attributes.find(({ id }) => id === use.attributeId)
  if (known !== undefined && options.length > 0) {
    const wider = { ...known, options: [...known.options, ...options] }
    if (of === 'case') updateAttribute(db, wider)
    else updatePeopleAttribute(db, wider)
  }
  return use.attributeId
}

type SetValue = (attribute: AttributeId, value: AttributeValue) => void
/** Writes a row's owner and its fields; what it returns writes its values. */
type RowWriter = (row: RowPlan) => SetValue

const writers: Readonly<Record<TableMaterial['of'], (context: CommandContext) => RowWriter>> = {
  case: caseWriter,
  establishment: establishmentWriter,
  participant: participantWriter,
}

function caseWriter({ db, newId }: CommandContext): RowWriter {
  return ({ owner, name, fields }) => {
    const description = textOf(fieldReader(fields, owner)('description'))
    const id = owner?.caseId ?? caseId.parse(newId())
    if (owner === null) insertCase(db, { id, name, description })
    else if (fields.has('description')) updateCase(db, { id, name, description })
    return (attribute, value) => setValue(db, { caseId: id, attributeId: attribute }, value)
  }
}

function establishmentWriter({ db, newId }: CommandContext): RowWriter {
  const known = new Map<string, Establishment>(listEstablishments(db).map((each) => [each.id, each]))
  return ({ owner, caseId: of, name, fields }) => {
    const before = owner === null ? undefined : known.get(owner.id)
    const said = fieldReader(fields, owner)
    const [latitude, longitude] = [numberOf(said('latitude')), numberOf(said('longitude'))]
    const [x, y] = [numberOf(said('map-x')), numberOf(said('map-y'))]
    const levels = said('levels')
    const next: Establishment = {
      id: before?.id ?? establishmentId.parse(newId()),
      caseId: before?.caseId ?? caseOf(of),
      pseudonym: before?.pseudonym ?? name,
      name: textOf(said('name')),
      territory: territory.nullable().parse(said('territory')),
      levels: Array.isArray(levels) ? [...levels] : [],
      coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
      mapPoint: x === null || y === null ? null : { x, y },
      values: {},
    }
    if (before === undefined) insertEstablishment(db, next)
    else if (fields.size > 0) updateEstablishment(db, next)
    return (attribute, value) => setEstablishmentValue(db, next.id, attribute, value)
  }
}

function participantWriter(context: CommandContext): RowWriter {
  const { db, newId } = context
  const known = new Map<string, Participant>(listParticipants(db).map((each) => [each.id, each]))
  const schools = new Map(listEstablishments(db).map((each) => [`${each.caseId} ${each.pseudonym}`, each.id]))
  const memberships = Map.groupBy(listMemberships(db), ({ participantId: of }) => of)
  return ({ owner, caseId: of, name, fields }) => {
    const before = owner === null ? undefined : known.get(owner.id)
    const said = fieldReader(fields, owner)
    const caseIs = before?.caseId ?? caseOf(of)
    const next: Participant = {
      id: before?.id ?? participantId.parse(newId()),
      caseId: caseIs,
      pseudonym: before?.pseudonym ?? name,
      name: textOf(said('name')),
      role: textOf(said('role')),
      establishmentId: schools.get(`${caseIs} ${textOf(said('establishment'))}`) ?? null,
      values: {},
    }
    if (before === undefined) insertParticipant(db, next)
    else if (['name', 'role', 'establishment'].some((field) => fields.has(field as TableField)))
      updateParticipant(db, next)
    for (const body of ['network', 'coordinating-team'] as const)
      if (fields.has(body))
        setMemberships(context, next.id, body, {
          had: (memberships.get(next.id) ?? []).filter((each) => each.body === body),
          written: textOf(fields.get(body) ?? ''),
        })
    return (attribute, value) => setParticipantValue(db, next.id, attribute, value)
  }
}

/** Those that are as they were stay the same ones. */
function setMemberships(
  { db, newId }: CommandContext,
  of: ParticipantId,
  body: MembershipBody,
  { had, written }: { had: readonly Membership[]; written: string },
): void {
  const read = readPeriods(written)
  const wanted = 'value' in read ? read.value : []
  const isAlike = (a: { from: string | null; to: string | null }, b: typeof a) =>
    a.from === b.from && a.to === b.to
  for (const each of had) if (!wanted.some((period) => isAlike(period, each))) deleteMembership(db, each.id)
  for (const { from, to } of wanted)
    if (!had.some((each) => isAlike(each, { from, to })))
      insertMembership(db, { id: membershipId.parse(newId()), participantId: of, body, from, to })
}

function fieldReader(fields: RowPlan['fields'], owner: RowPlan['owner']) {
  return (field: TableField): FieldValue =>
    (fields.has(field) ? fields.get(field) : owner?.fields[field]) ?? null
}

const textOf = (value: FieldValue): string => (typeof value === 'string' ? value : '')
const numberOf = (value: FieldValue): number | null => (typeof value === 'number' ? value : null)

function caseOf(of: CaseId | null): CaseId {
  if (of === null) throw new Error('A row about people is of a case.')
  return of
}

// Cases, typed attributes, and tables of either in and out.
import { z } from 'zod'
import { columnUse, tableAsked, tableOutcome, tablePreview } from '../../schema/attribute-table.ts'
import {
  attribute,
  attributeOwner,
  attributeType,
  attributeValue,
  MOST_OPTIONS,
  studyCase,
} from '../../schema/case.ts'
import * as ids from '../../schema/ids.ts'
import { networkTable } from '../../schema/network-table.ts'
import { language, name, prose } from '../../schema/text.ts'
import { command, done, type Methods, none, query, task, writtenFile } from './method.ts'

export const casesMethods = {
  /** Of cases, unless another owner is named. */
  'attributes.list': query(z.strictObject({ of: attributeOwner.optional() }), z.array(attribute)),
  'attributes.create': command(
    z.strictObject({
      /** A case, unless another owner is named. */
      of: attributeOwner.optional(),
      name,
      type: attributeType,
      options: z.array(name).max(MOST_OPTIONS),
    }),
    attribute,
  ),
  'attributes.update': command(
    z.strictObject({
      id: ids.attributeId,
      name: name.optional(),
      options: z.array(name).max(MOST_OPTIONS).optional(),
    }),
    done,
  ),
  'attributes.remove': command(z.strictObject({ id: ids.attributeId }), done),

  'cases.list': query(none, z.array(studyCase)),
  'cases.create': command(z.strictObject({ name, description: prose.optional() }), studyCase),
  'cases.update': command(
    z.strictObject({ id: ids.caseId, name: name.optional(), description: prose.optional() }),
    done,
  ),
  'cases.setValue': command(
    z.strictObject({ caseId: ids.caseId, attributeId: ids.attributeId, value: attributeValue }),
    done,
  ),
  'cases.remove': command(z.strictObject({ id: ids.caseId }), done),

  /** Every network in a row, computed from what is recorded; with `wave`, as it was then. */
  'networks.table': query(z.strictObject({ wave: ids.waveId.nullable().optional() }), networkTable),
  'networks.export': task(
    z.strictObject({
      wave: ids.waveId.nullable().optional(),
      format: z.enum(['csv', 'xlsx', 'md']),
      language: language.optional(),
      /** Otherwise refused while a real name is left in it. */
      allowLeaks: z.boolean().optional(),
    }),
    writtenFile,
  ),

  /** What each column of a staged table becomes, as guessed unless `columns` say otherwise, and what would change. */
  'tables.preview': task(
    z.strictObject({ ...tableAsked, columns: z.array(columnUse).max(500).nullable() }),
    tablePreview,
  ),
  /** Brings the table in as one operation. */
  'tables.import': task(
    z.strictObject({ ...tableAsked, columns: z.array(columnUse).max(500) }),
    tableOutcome,
  ),
  /** Cases, establishments or participants with their attributes, such that bringing the file in again changes nothing. */
  'tables.export': task(
    z.strictObject({
      of: attributeOwner,
      /** Of people: those of one case; absent, of all. */
      caseId: ids.caseId.optional(),
      format: z.enum(['csv', 'xlsx']),
      /** Real names go along; otherwise nothing is written while one is left in it, unless `allowLeaks`. */
      realNames: z.boolean(),
      allowLeaks: z.boolean().optional(),
      language: language.optional(),
    }),
    writtenFile,
  ),
} as const satisfies Methods

// Support between establishments: entered, drawn, measured, taken along.
import { z } from 'zod'
import * as ids from '../../schema/ids.ts'
import { encoding } from '../../schema/import.ts'
import { linkedExcerpt } from '../../schema/linked-excerpt.ts'
import { language, prose } from '../../schema/text.ts'
import {
  comparedTie,
  frequency,
  mapPicture,
  mostTies,
  tie,
  tieColumnChoice,
  tieFilter,
  tieFormats,
  tieKind,
  tieLayouts,
  tieMetrics,
  tiePreview,
  tieRow,
} from '../../schema/tie.ts'
import { command, done, type Methods, query, task } from './method.ts'

const tieFields = {
  giverId: ids.establishmentId,
  receiverId: ids.establishmentId,
  kind: tieKind,
  frequency,
  waveId: ids.waveId.nullable(),
}

export const tiesMethods = {
  /** Of a case or of all: case by case, by giver, receiver and kind. */
  'ties.list': query(
    z.strictObject({ caseId: ids.caseId.optional() }),
    z.array(tie.extend({ evidence: z.array(linkedExcerpt) })),
  ),
  /** Figures of the networks of these cases, or of all; without a wave, over all waves. */
  'ties.metrics': query(
    z.strictObject({ caseIds: z.array(ids.caseId).max(200).optional(), ...tieFilter.shape }),
    z.array(tieMetrics),
  ),
  /** What came, went, grew and shrank between two waves (null: ties without one). */
  'ties.compare': query(
    z.strictObject({
      caseId: ids.caseId,
      from: ids.waveId.nullable(),
      to: ids.waveId.nullable(),
      kind: tieKind.optional(),
      /** Ties that are so frequent in one of the two. */
      atLeast: frequency.optional(),
    }),
    z.object({ ties: z.array(comparedTie), before: tieMetrics, after: tieMetrics }),
  ),
  'ties.create': command(
    z.strictObject({
      caseId: ids.caseId,
      ...tieFields,
      note: prose.optional(),
      cite: z.array(ids.codingId).max(100).optional(),
    }),
    tie,
  ),
  'ties.update': command(
    z.strictObject({
      id: ids.tieId,
      giverId: ids.establishmentId.optional(),
      receiverId: ids.establishmentId.optional(),
      kind: tieKind.optional(),
      frequency: frequency.optional(),
      waveId: ids.waveId.nullable().optional(),
      note: prose.optional(),
      /** Linked after those that are. */
      cite: z.array(ids.codingId).max(100).optional(),
    }),
    done,
  ),
  /** One cell of a matrix: a tie between two schools, of a kind, in a wave. Null takes it away. */
  'ties.set': command(
    z.strictObject({ caseId: ids.caseId, ...tieFields, frequency: frequency.nullable() }),
    done,
  ),
  'ties.remove': command(z.strictObject({ ids: z.array(ids.tieId).min(1).max(mostTies) }), done),
  /** What the rows of a staged table would become. */
  'ties.preview': task(
    z.strictObject({
      stagedId: ids.stagedFileId,
      caseId: ids.caseId,
      encoding: encoding.nullable().optional(),
      columns: tieColumnChoice.optional(),
    }),
    tiePreview,
  ),
  /** Every row that is right, as one operation; those that are not are answered. */
  'ties.import': task(
    z.strictObject({
      stagedId: ids.stagedFileId,
      caseId: ids.caseId,
      encoding: encoding.nullable().optional(),
      columns: tieColumnChoice.optional(),
    }),
    z.object({
      created: z.int().nonnegative(),
      changed: z.int().nonnegative(),
      same: z.int().nonnegative(),
      refused: z.array(tieRow),
    }),
  ),
  /** Without a layout: on the territory when every school that has ties has a place there. */
  'ties.export': query(
    z.strictObject({
      caseId: ids.caseId,
      ...tieFilter.shape,
      format: z.enum(tieFormats),
      layout: z.enum(tieLayouts).optional(),
      language,
    }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string(), ties: z.int().nonnegative() }),
  ),
  /** The picture of a case's map, with its bytes. */
  'ties.map': query(
    z.strictObject({ caseId: ids.caseId }),
    mapPicture.extend({ base64: z.string() }).nullable(),
  ),
  /** A staged PNG or JPEG becomes the picture of a case's map. */
  'ties.setMap': task(z.strictObject({ stagedId: ids.stagedFileId, caseId: ids.caseId }), mapPicture),
  'ties.removeMap': command(z.strictObject({ caseId: ids.caseId }), done),
} as const satisfies Methods

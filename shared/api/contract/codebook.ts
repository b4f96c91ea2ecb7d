// Codes and who codes.
import { z } from 'zod'
import { code, codeTies, color, mergePreview, splitPart } from '../../schema/codebook.ts'
import { coder } from '../../schema/coding.ts'
import * as ids from '../../schema/ids.ts'
import { name, prose } from '../../schema/text.ts'
import { codeIds, command, done, type Methods, none, query } from './method.ts'

const codeFields = {
  name,
  color: color.optional(),
  definition: prose.optional(),
  useWhen: prose.optional(),
  doNotUseWhen: prose.optional(),
  example: prose.optional(),
}

export const codebookMethods = {
  'codes.list': query(none, z.array(code.extend({ codings: z.int(), sources: z.int() }))),
  'codes.create': command(z.strictObject({ parentId: ids.codeId.nullable(), ...codeFields }), code),
  'codes.update': command(
    z.strictObject({ id: ids.codeId, ...codeFields, name: name.optional(), retired: z.boolean().optional() }),
    done,
  ),
  'codes.tie': command(codeTies.extend({ id: ids.codeId }).strict(), done),
  /** Takes the codes, and what is under them, to a place among the children of a code, in the order of the tree. */
  'codes.move': command(
    z.strictObject({
      ids: codeIds,
      parentId: ids.codeId.nullable(),
      /** Place among the siblings that were there, those moved left out. */
      position: z.int().nonnegative(),
    }),
    done,
  ),
  'codes.recolor': command(z.strictObject({ ids: codeIds, color }), done),
  'codes.retire': command(z.strictObject({ ids: codeIds, retired: z.boolean() }), done),
  'codes.previewMerge': query(z.strictObject({ ids: codeIds, into: ids.codeId }), mergePreview),
  /** Makes the codes one with `into`, with all that hangs on them. */
  'codes.merge': command(z.strictObject({ ids: codeIds, into: ids.codeId }), done),
  /** Takes codings out of a code into new ones beside it, tied and defined alike; what no part asks for stays. */
  'codes.split': command(
    z.strictObject({ id: ids.codeId, parts: z.array(splitPart).min(1).max(50) }),
    z.array(ids.codeId),
  ),
  'codes.remove': command(z.strictObject({ ids: codeIds }), done),

  'coders.list': query(none, z.array(coder)),
} as const satisfies Methods

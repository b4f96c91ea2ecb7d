// Coded excerpts, lists of them, and what they are linked to.
import { z } from 'zod'
import {
  autocodePreview,
  autocodeScope,
  autocodeUnit,
  autocodeWhat,
  mostStretches,
} from '../../schema/autocode.ts'
import { codingMark, direction, excerpt, weight } from '../../schema/coding.ts'
import {
  excerptFormat,
  excerptList,
  excerptQuestion,
  listedExcerpt,
  mostCodings,
} from '../../schema/excerpts.ts'
import * as ids from '../../schema/ids.ts'
import { stance } from '../../schema/judgement.ts'
import { linkOwner, placedLink } from '../../schema/linked-excerpt.ts'
import { lostExcerpt } from '../../schema/revision.ts'
import { language, name, offset, prose } from '../../schema/text.ts'
import { command, done, type Methods, query } from './method.ts'

const excerptFilter = z.strictObject({
  sourceId: ids.sourceId.optional(),
  caseId: ids.caseId.optional(),
  codeId: ids.codeId.optional(),
  /** With `codeId`: the codings of the codes below it too. */
  subtree: z.boolean().optional(),
  coder: name.optional(),
  direction: direction.optional(),
})

export const codingsMethods = {
  'codings.list': query(excerptFilter, z.array(excerpt)),
  /** Codings whose words were edited away, in the order of sources and of the text that had them. */
  'codings.lost': query(z.strictObject({ sourceId: ids.sourceId.optional() }), z.array(lostExcerpt)),
  /**
   * The codings of one source, for drawing them over its text. After an operation (`since`, its seq) only what changed,
   * unless much did: then, as without it, all of them (`isWhole`). `seq` is the operation it is true to.
   */
  'codings.ofSource': query(
    z.strictObject({ sourceId: ids.sourceId, since: z.int().nonnegative().optional() }),
    z.object({
      seq: z.int().nonnegative(),
      isWhole: z.boolean(),
      codings: z.array(codingMark),
      /** No longer of this source, or no longer anchored in its text. */
      gone: z.array(ids.codingId),
    }),
  ),
  'codings.create': command(
    z.strictObject({
      sourceId: ids.sourceId,
      start: offset,
      end: offset,
      codeIds: z.array(ids.codeId).min(1).max(50),
      direction,
      memo: prose,
      coder: name.nullable(),
    }),
    z.array(ids.codingId),
  ),
  /** Gives the codes to many excerpts, as one operation. What is there already is not added again. */
  'codings.createMany': command(
    z.strictObject({
      spans: z
        .array(z.strictObject({ sourceId: ids.sourceId, start: offset, end: offset }))
        .min(1)
        .max(mostStretches),
      codeIds: z.array(ids.codeId).min(1).max(10),
      direction,
      memo: prose,
      coder: name.nullable(),
    }),
    z.array(ids.codingId),
  ),
  /** Make a code and give it to an excerpt, as one operation. */
  'codings.createWithNewCode': command(
    z.strictObject({
      sourceId: ids.sourceId,
      start: offset,
      end: offset,
      name,
      parentId: ids.codeId.nullable(),
      direction,
    }),
    z.object({ codeId: ids.codeId, codingId: ids.codingId }),
  ),
  'codings.update': command(
    z.strictObject({
      ids: z.array(ids.codingId).min(1).max(mostCodings),
      direction: direction.optional(),
      weight: weight.nullable().optional(),
      memo: prose.optional(),
      /** Becomes a further paragraph of each one's memo. */
      addMemo: prose.min(1).optional(),
      codeId: ids.codeId.optional(),
      /** Made first, and given instead of `codeId`. */
      newCode: z.strictObject({ name, parentId: ids.codeId.nullable() }).optional(),
    }),
    done,
  ),
  /** Puts a coding at a span of its source's present text, wherever it was, lost codings included. The quote is taken anew. */
  'codings.place': command(z.strictObject({ id: ids.codingId, start: offset, end: offset }), done),
  /** Two codings that meet at an offset, without the blanks there; all else is the same for both. Answers the second's id. */
  'codings.split': command(z.strictObject({ id: ids.codingId, at: offset }), ids.codingId),
  /** One coding over everything from the first start to the last end, of one source, code, coder and direction. Answers the id kept. */
  'codings.merge': command(z.strictObject({ ids: z.array(ids.codingId).min(2).max(1000) }), ids.codingId),
  'codings.remove': command(z.strictObject({ ids: z.array(ids.codingId).min(1).max(mostCodings) }), done),
  /**
   * Gives further codes to the excerpts of these codings. `direction` null: each in the direction it has already.
   * What is there already is not added again.
   */
  'codings.addCodes': command(
    z.strictObject({
      ids: z.array(ids.codingId).min(1).max(mostCodings),
      codeIds: z.array(ids.codeId).min(1).max(10),
      direction: direction.nullable(),
    }),
    z.array(ids.codingId),
  ),

  /** Every coding that answers, as light ids; `excerpts.read` says what is in some of them. */
  'excerpts.find': query(excerptQuestion, excerptList),
  /** In the order asked; what is gone is left out. */
  'excerpts.read': query(z.strictObject({ ids: z.array(ids.codingId).max(1000) }), z.array(listedExcerpt)),
  /** The list as a file; with `ids`, only those of it. */
  'excerpts.export': query(
    excerptQuestion.extend({
      ids: z.array(ids.codingId).max(mostCodings).optional(),
      format: excerptFormat,
      /** Names by pseudonyms; then refused while a real name is left, unless `allowLeaks`. */
      pseudonyms: z.boolean().optional(),
      allowLeaks: z.boolean().optional(),
      language,
    }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string() }),
  ),

  /** What autocoding would code. Without a code, nothing is coded already. */
  'autocode.preview': query(
    z.strictObject({
      what: autocodeWhat,
      scope: autocodeScope,
      unit: autocodeUnit,
      codeId: ids.codeId.nullable(),
    }),
    autocodePreview,
  ),

  /** The excerpts that show something, in the order they were linked, and where their words are now. */
  'links.list': query(z.strictObject({ owner: linkOwner }), z.array(placedLink)),
  /** Of an owner that is of a case, excerpts of that case only. What is linked already is not linked again. */
  'links.add': command(
    z.strictObject({
      owner: linkOwner,
      codingIds: z.array(ids.codingId).min(1).max(1000),
      stance: stance.nullable().optional(),
    }),
    done,
  ),
  'links.setStance': command(
    z.strictObject({ owner: linkOwner, position: z.int().nonnegative(), stance: stance.nullable() }),
    done,
  ),
  'links.remove': command(z.strictObject({ owner: linkOwner, position: z.int().nonnegative() }), done),
} as const satisfies Methods

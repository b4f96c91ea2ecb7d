// Sources, their texts, and searching in them.
import { z } from 'zod'
import * as ids from '../../schema/ids.ts'
import {
  edit,
  mostReplaced,
  replacePreview,
  replaceWhat,
  revision,
  revisionPreview,
  revisionText,
} from '../../schema/revision.ts'
import { searchQuery, searchResult, searchScope } from '../../schema/search.ts'
import { source, sourceKind, sourceText } from '../../schema/source.ts'
import { day, name, offset } from '../../schema/text.ts'
import { command, done, type Methods, none, query } from './method.ts'

export const sourcesMethods = {
  'sources.list': query(none, z.array(source.extend({ codings: z.int() }))),
  'sources.text': query(z.strictObject({ id: ids.sourceId }), sourceText),
  'sources.update': command(
    z.strictObject({
      id: ids.sourceId,
      title: name.optional(),
      kind: sourceKind.optional(),
      date: day.nullable().optional(),
      caseId: ids.caseId.nullable().optional(),
    }),
    done,
  ),
  /** What an edit of a source's text would do to its codings. */
  'sources.previewRevision': query(edit, revisionPreview),
  /** Edits a source's text; its codings go along, and those whose words are gone are lost, which is not removed. */
  'sources.revise': command(
    edit,
    z.object({ textSha256: z.string().length(64), lost: z.array(ids.codingId) }),
  ),
  /** Every text the source had, oldest first. */
  'sources.revisions': query(z.strictObject({ id: ids.sourceId }), z.array(revision)),
  'sources.revisionText': query(
    z.strictObject({ sourceId: ids.sourceId, revisionId: z.string().min(1).max(80) }),
    revisionText,
  ),
  'sources.remove': command(z.strictObject({ id: ids.sourceId }), done),
  'sources.original': query(
    z.strictObject({ id: ids.sourceId }),
    z.object({ fileName: z.string(), base64: z.string() }),
  ),
  'sources.locate': query(
    z.strictObject({ locator: z.string().max(100) }),
    z.object({ sourceId: ids.sourceId, start: offset, end: offset }),
  ),
  /** Everybody who speaks in some source, once for all the ways the name is cased or accented, and in how many they do. */
  'sources.speakers': query(none, z.array(z.object({ speaker: z.string(), sources: z.int() }))),

  'search.run': query(
    z.strictObject({
      query: searchQuery,
      scope: searchScope,
      /** Hits answered, of all that are counted. */
      limit: z.int().positive().max(5000),
    }),
    searchResult,
  ),

  /** What replacing everything that is found would change. */
  'replace.preview': query(z.strictObject(replaceWhat), replacePreview),
  /** The same done, as one operation across sources. */
  'replace.run': command(
    z.strictObject({
      ...replaceWhat,
      /** Hits to leave as they are. */
      except: z
        .array(z.strictObject({ sourceId: ids.sourceId, start: offset, end: offset }))
        .max(mostReplaced),
      /** Every source with hits, and the text they were found in. */
      expected: z
        .array(z.strictObject({ sourceId: ids.sourceId, textSha256: z.string().length(64) }))
        .max(10_000),
    }),
    z.object({
      replaced: z.int().nonnegative(),
      sources: z.int().nonnegative(),
      lost: z.array(ids.codingId),
    }),
  ),
} as const satisfies Methods

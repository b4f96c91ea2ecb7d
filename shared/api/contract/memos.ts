// Memos and what they are about.
import { z } from 'zod'
import * as ids from '../../schema/ids.ts'
import {
  memo,
  memoBody,
  memoCount,
  memoEntry,
  memoLink,
  memoTarget,
  memoTargetKinds,
  memoTitle,
  namedThing,
} from '../../schema/memo.ts'
import { instant } from '../../schema/text.ts'
import { command, done, type Methods, none, query } from './method.ts'

export const memosMethods = {
  /** Those about `target` as they were written; else all, what changed last first. */
  'memos.list': query(
    z.strictObject({
      target: memoTarget.optional(),
      /** Kinds of things they are about. */
      kinds: z.array(z.enum(memoTargetKinds)).optional(),
      /** Words that all are in title or text, whatever their case and accents. */
      text: z.string().max(500).optional(),
    }),
    z.array(memoEntry),
  ),
  'memos.counts': query(none, z.array(memoCount)),
  /** What a thing is called now, whether or not there are memos about it. */
  'memos.about': query(memoTarget, namedThing),
  /** The memos whose text points at a thing. */
  'memos.backlinks': query(memoLink, z.array(memoEntry)),
  'memos.create': command(z.strictObject({ target: memoTarget, title: memoTitle, body: memoBody }), memo),
  /** `basedOn`: when the memo that was seen was changed last. Refused when it has changed since. */
  'memos.update': command(
    z.strictObject({
      id: ids.memoId,
      title: memoTitle.optional(),
      body: memoBody.optional(),
      basedOn: instant,
    }),
    memo,
  ),
  'memos.remove': command(z.strictObject({ id: ids.memoId }), done),
} as const satisfies Methods

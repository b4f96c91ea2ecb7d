// Reports, and whether one still stands.
import { z } from 'zod'
import * as ids from '../../schema/ids.ts'
import { askedChoices, leak, reportOf, verification, writtenFormat } from '../../schema/report.ts'
import { type Methods, query, task, writtenFile } from './method.ts'

export const reportsMethods = {
  'reports.case': query(
    z.strictObject({ caseId: ids.caseId, format: z.enum(['html', 'md']), ...askedChoices }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string() }),
  ),
  /** Cases side by side; without `caseIds`, all of them. */
  'reports.cross': query(
    z.strictObject({
      caseIds: z.array(ids.caseId).max(200).optional(),
      format: z.enum(['html', 'md']),
      ...askedChoices,
    }),
    z.object({ fileName: z.string(), mime: z.string(), content: z.string() }),
  ),
  /** Real names of people and establishments in what would be written. */
  'reports.leaks': query(z.strictObject({ of: reportOf, ...askedChoices }), z.array(leak)),
  /** A report or a table as a file. With pseudonyms wanted, refused while a real name is left, unless `allowLeaks`. */
  'reports.write': task(
    z.strictObject({
      of: reportOf,
      format: writtenFormat,
      allowLeaks: z.boolean().optional(),
      ...askedChoices,
    }),
    writtenFile,
  ),
  /** What has become of every quote of a report, staged as `imports.stage` does. */
  'reports.verify': task(z.strictObject({ stagedId: ids.stagedFileId }), verification),
} as const satisfies Methods

import type { ReportItem } from '../../../../shared/schema/project-import.ts'

/** What did not come in, named as far as a report has room. */
export const skipped = (
  kind: ReportItem['kind'],
  name: string,
  reason: ReportItem['reasons'][number]['kind'],
  detail: string,
): ReportItem => ({
  kind,
  name: name.slice(0, 200).toWellFormed(),
  outcome: 'skipped',
  reasons: [{ kind: reason, detail: detail.slice(0, 300).toWellFormed() }],
})

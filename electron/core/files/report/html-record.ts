// What a report can be verified by, inside the page: data that runs nothing, whatever is in it.
import type { ReportRecord } from '../../../../shared/schema/report.ts'
import { type Html, html } from './html.ts'

export const recordId = 'trama-report'

/** No `<` stands in it, so that nothing in it can end the block. */
export function recordBlock(record: ReportRecord | null): Html {
  if (record === null) return html``
  const data = { markup: JSON.stringify(record).replaceAll('<', '\\u003c') }
  return html`<script type="application/json" id="${recordId}">${data}</script>\n`
}

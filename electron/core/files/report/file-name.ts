import type { CaseReport } from './case-report.ts'
import { wordsFor } from './words.ts'

const longestName = 60

/** A name any file system takes, as in `informe-red-1.html`: letters and digits of any script, the rest as hyphens. */
export function reportFileName(report: CaseReport, format: 'html' | 'md'): string {
  const hyphened = report.case.name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  const name = [...hyphened]
    .slice(0, longestName)
    .join('')
    .replace(/^-+|-+$/g, '')
  return [wordsFor(report).say.fileName, ...(name === '' ? [] : [name])].join('-').concat(`.${format}`)
}

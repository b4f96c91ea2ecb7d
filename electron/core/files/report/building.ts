import type { WeighedCoding } from '../../../../shared/domain/rollup/input.ts'
import type { Code } from '../../../../shared/schema/codebook.ts'
import type { Exclusion } from '../../../../shared/schema/evidence-mark.ts'
import type { CodeId, IndicatorId, StageId } from '../../../../shared/schema/ids.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../../shared/schema/profile.ts'
import type { ReportSection } from '../../../../shared/schema/report.ts'
import type { Source } from '../../../../shared/schema/source.ts'
import type { LocalText } from '../../../../shared/schema/text.ts'
import type { ReportFact } from './case-report.ts'
import type { Quoter } from './quotes.ts'

/** What every part of the report is built with: the material of the case alone, and names in its language. */
export type Building = {
  model: Model
  /** In the codebook's order. */
  codes: Code[]
  sources: Source[]
  codings: WeighedCoding[]
  exclusions: readonly Exclusion[]
  facts: ReadonlyMap<IndicatorId, ReportFact[]>
  profile: CaseProfile
  local: (text: LocalText) => string
  path: (code: CodeId) => string
  stageName: (stage: StageId) => string
  /** Stage and place in it, as in 2.3. */
  number: (indicator: IndicatorId) => string
  /** Takes the quotes of a section; those of one that is not shown are not counted among the report's. */
  quotesIn: (section: ReportSection) => Quoter
  /** Passages quoted of one indicator or code in each direction; null: all. */
  mostQuotes: number | null
}

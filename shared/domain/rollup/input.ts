import type { Code } from '../../schema/codebook.ts'
import type { Coding } from '../../schema/coding.ts'
import type { IndicatorId } from '../../schema/ids.ts'
import type { Model } from '../../schema/model.ts'
import type { Source } from '../../schema/source.ts'

/** What the roll-up reads of a source. */
export type RolledSource = Pick<Source, 'id' | 'kind'>

/** What the roll-up reads of a coding; offsets are UTF-16 units, [start, end), never empty. */
export type RolledCoding = Pick<Coding, 'sourceId' | 'start' | 'end' | 'codeId' | 'coder' | 'direction'> & {
  /** Indicators it does not count for, because a researcher excluded it there. */
  excludedFor?: readonly IndicatorId[]
}

/** A whole coding that may be excluded here and there. */
export type WeighedCoding = Coding & Pick<RolledCoding, 'excludedFor'>

/**
 * One case, ready to roll up. Codings on sources that are not listed are ignored, and so are ties to
 * indicators the model does not have; a tie given twice counts once.
 */
export type RollupInput = {
  model: Pick<Model, 'saturation' | 'threshold' | 'minCoverage' | 'stages' | 'indicators'>
  codes: readonly Pick<Code, 'id' | 'indicators'>[]
  /** The case's sources, in source order. */
  sources: readonly RolledSource[]
  codings: readonly RolledCoding[]
}

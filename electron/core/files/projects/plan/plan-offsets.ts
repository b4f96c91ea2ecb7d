// How the offsets of a project are to be read, for all of it at once: one program wrote it.
import {
  chooseReading,
  type SelectedText,
  scoreReading,
} from '../../../../../shared/domain/refi/choose-reading.ts'
import { normaliseNewlines } from '../../../../../shared/domain/text/newlines.ts'
import type {
  OffsetReading,
  ProjectOffsets,
  ProjectPreview,
} from '../../../../../shared/schema/project-import.ts'
import type { Project, ProjectSelection } from '../project.ts'

/** As the standard has it. */
const standard: OffsetReading = { unit: 'code-points', newline: 'one', bom: false }

export type OffsetPlan = {
  reading: OffsetReading
  offsets: ProjectOffsets | null
  readings: ProjectPreview['readings']
}

/** From the smaller offset to the greater, whichever was written first; null when there is no stretch between them. */
export function stretchOf({ start, end }: ProjectSelection): { start: number; end: number } | null {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start === end) return null
  return start < end ? { start, end } : { start: end, end: start }
}

/** `chosen` null lets the evidence decide. */
export function planOffsets(project: Project, chosen: OffsetReading | null): OffsetPlan {
  const texts = project.sources.flatMap(({ text, selections }): SelectedText[] => {
    if (text === null) return []
    const raw = { ...text, text: text.text.toWellFormed() }
    const stretches = selections.map(stretchOf).filter((each) => each !== null)
    return [{ raw, canonical: normaliseNewlines(raw.text), selections: stretches }]
  })
  const found = chooseReading(texts)
  if (found === null) return { reading: chosen ?? standard, offsets: null, readings: [] }
  const reading = chosen === null ? found.reading : scoreReading(texts, chosen)
  const { unit, newline, bom, onBoundary, total } = reading
  return {
    reading: { unit, newline, bom },
    // What a person chose is not doubted.
    offsets: {
      unit,
      newline,
      bom,
      onBoundary,
      total,
      confidence: chosen === null ? found.confidence : 'certain',
      chosen: chosen !== null,
    },
    readings: found.readings,
  }
}

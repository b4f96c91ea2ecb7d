// How the offsets of a project are to be read, for all of it at once: one program wrote it.
import {
  chooseReading,
  indifferentParts,
  type SelectedText,
  scoreReading,
} from '../../../../../shared/domain/refi/choose-reading.ts'
import { placer } from '../../../../../shared/domain/refi/offsets.ts'
import type {
  OffsetReading,
  ProjectOffsets,
  ProjectPreview,
} from '../../../../../shared/schema/project-import.ts'
import { type CarriedCoding, quoteCheck } from '../../refi/carried-notes.ts'
import type { Key, Project, ProjectSelection } from '../project.ts'
import { measured } from './measured.ts'
import { byQuotes } from './quote-evidence.ts'

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

/** What the reader has counted itself, asking for the words only where its places do not have them. Nothing to choose. */
function alreadyPlaced(project: Project, unit: ProjectOffsets['unit']): OffsetPlan {
  const reading: OffsetReading = { unit: 'utf-16', newline: 'one', bom: false }
  const { onBoundary, total } = scoreReading(textsOf(project), reading)
  const moved = project.sources.flatMap((source) => source.selections.filter(({ quote }) => quote !== null))
  const confidence: ProjectOffsets['confidence'] = moved.length * 2 > total ? 'guess' : 'certain'
  const offsets = { ...reading, unit, onBoundary, total, confidence, chosen: false, any: [] }
  return { reading, offsets: total === 0 ? null : offsets, readings: [] }
}

function textsOf(project: Project): SelectedText[] {
  return project.sources.flatMap(({ text, selections }): SelectedText[] => {
    if (text === null) return []
    const stretches = selections.map(stretchOf).filter((each) => each !== null)
    return [{ ...measured(text), selections: stretches }]
  })
}

/**
 * `chosen` null lets the evidence decide. Better evidence than where words end is the words themselves, where notes of the
 * project tell them: then it is read as the standard has it as soon as that gives those words.
 */
export function planOffsets(
  project: Project,
  chosen: OffsetReading | null,
  told: ReadonlyMap<Key, CarriedCoding>,
): OffsetPlan {
  if (project.counted !== null) return alreadyPlaced(project, project.counted)
  const isProved = chosen === null && givesWords(project, told)
  const texts = textsOf(project)
  const found = byQuotes(project, chooseReading(texts))
  if (found === null) return { reading: chosen ?? standard, offsets: null, readings: [] }
  const wanted = isProved ? standard : chosen
  const reading = wanted === null ? found.reading : scoreReading(texts, wanted)
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
      confidence: wanted === null ? found.confidence : 'certain',
      chosen: chosen !== null,
      any: indifferentParts(texts, { unit, newline, bom }),
    },
    readings: found.readings,
  }
}

/** Of excerpts whose words are told; one another program moved does not speak against all the others. */
const enoughWords = 0.9

function givesWords(project: Project, told: ReadonlyMap<Key, CarriedCoding>): boolean {
  let right = 0
  let asked = 0
  for (const { text, selections } of project.sources) {
    if (text === null || !selections.some(({ codings }) => codings.some(({ key }) => told.has(key)))) continue
    const { raw, canonical, widths } = measured(text)
    const place = placer(raw, widths, standard)
    for (const { start, end, codings } of selections) {
      const check = codings.map(({ key }) => told.get(key)?.check ?? null).find((each) => each !== null)
      if (check === undefined || check === null) continue
      asked += 1
      const [from, to] = [place(start), place(end)]
      if (from !== null && to !== null && quoteCheck(canonical.slice(from, to)) === check) right += 1
    }
  }
  return asked > 0 && right >= asked * enoughWords
}

// How big the text is, how long its lines are, how far apart: always by steps, so that a way there is a way back.
import { type TextLook, usualLook } from '../../../../shared/schema/desk.ts'

export type LookPart = keyof TextLook

export const lookParts = ['size', 'measure', 'spacing'] as const satisfies readonly LookPart[]

const steps: Readonly<Record<LookPart, readonly number[]>> = {
  size: [13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 32, 36],
  measure: [45, 50, 55, 60, 65, 70, 75, 80, 90, 100, 110],
  spacing: [1.3, 1.4, 1.5, 1.65, 1.8, 2, 2.2],
}

/** The next step up or down from a value, which need not be one; null at the ends. */
export function nextStep(part: LookPart, value: number, step: 1 | -1): number | null {
  const found =
    step === 1 ? steps[part].find((each) => each > value) : steps[part].findLast((each) => each < value)
  return found ?? null
}

/** The custom properties that the text's style sheets read. Half the text's size is about the width of a character. */
export function lookStyle({ size, measure, spacing }: TextLook): Record<string, string> {
  return {
    '--text-reading': `${size / 16}rem`,
    '--leading-reading': String(spacing),
    '--column': `${(measure * size * characterWidth) / 16}rem`,
  }
}

/** Of the text size, on average: 70 characters of the usual size take 39.5rem. */
const characterWidth = (39.5 * 16) / (usualLook.measure * usualLook.size)

/** More characters than any line holds: stripes this far apart cannot share one. Narrow letters take two thirds of the average. */
export function longestLine(measure: number): number {
  return Math.ceil(measure * 1.6)
}

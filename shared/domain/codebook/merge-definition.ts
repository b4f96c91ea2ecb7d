// What a code means once others are merged into it: their words are added to its own, and their ties to its ties.
import type { Code, CodeTies } from '../../schema/codebook.ts'

export const codeTexts = ['definition', 'useWhen', 'doNotUseWhen', 'example'] as const
export type CodeTexts = Pick<Code, (typeof codeTexts)[number]>

/** Where the code has no text, the first of the others' stands; after it, each under the name of its code. A text said already is not said again. */
export function mergedTexts(into: CodeTexts, others: readonly (CodeTexts & Pick<Code, 'name'>)[]): CodeTexts {
  const merged = { ...into }
  for (const field of codeTexts) {
    const said = new Set([into[field].trim()])
    for (const other of others) {
      const text = other[field].trim()
      if (text === '' || said.has(text)) continue
      said.add(text)
      merged[field] = merged[field].trim() === '' ? text : `${merged[field]}\n\n${other.name}: ${text}`
    }
  }
  return merged
}

export function mergedTies(into: CodeTies, others: readonly CodeTies[]): CodeTies {
  const all = [into, ...others]
  return {
    indicators: [...new Set(all.flatMap((code) => code.indicators))],
    components: [...new Set(all.flatMap((code) => code.components))],
    attributes: [...new Set(all.flatMap((code) => code.attributes))],
  }
}

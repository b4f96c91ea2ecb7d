// A gap in words, the same in the window, the terminal and reports.
import type { Gap } from '../schema/gaps.ts'
import type { Model } from '../schema/model.ts'
import type { Source } from '../schema/source.ts'
import type { Language } from '../schema/text.ts'
import type { Messages } from './index.ts'
import { partNamed } from './part-names.ts'

export type GapNames = {
  model: Pick<Model, 'stages' | 'indicators'>
  sources: readonly Pick<Source, 'id' | 'number' | 'title'>[]
}

export function sourceLabel(sources: GapNames['sources'], id: string | null): string {
  const source = sources.find((each) => each.id === id)
  return source === undefined ? (id ?? '') : `S${source.number} ${source.title}`
}

/** What is missing there, in a few words. */
export function gapWords(
  { kind, source, only }: Gap,
  { sources }: GapNames,
  { gaps, terms }: Messages,
): string {
  const word = gaps.words[kind]
  if (kind === 'single-source') return word(sourceLabel(sources, source))
  if (kind === 'single-kind') return word(Object.entries(terms.kind).find(([id]) => id === only)?.[1] ?? '')
  return word(only ?? '')
}

/** What it is about: an indicator, the judgement, a source, an objective, a strategy. */
export function gapAbout(
  { kind, stage, indicator, source, about }: Gap,
  { model, sources }: GapNames,
  { messages: { gaps }, language }: { messages: Messages; language: Language },
): string {
  if (indicator !== null)
    return model.indicators.find(({ id }) => id === indicator)?.text[language] ?? indicator
  if (about !== null) return about
  if (kind === 'uncoded-source') return sourceLabel(sources, source)
  const judged = (stage === null ? undefined : partNamed(model, 'stage', stage))?.[language]
  return judged === undefined ? gaps.ofJudgement : gaps.judgementOf(judged)
}

// Sentences of a case report that are the same in every format.
import type { CaseReport, ReportCode, ReportSuggestion } from './case-report.ts'
import type { Words } from './words.ts'

/** Whether judgement and suggestion say the same. */
export function agreement(
  { judgement, suggestion }: Pick<CaseReport, 'judgement' | 'suggestion'>,
  { say }: Words,
): string {
  if (judgement === null) return say.judgement.noneText
  if (suggestion.agrees) return say.judgement.agree
  if (suggestion.stage === null) return say.judgement.differNone(judgement.stage)
  return say.judgement.differ(judgement.stage, suggestion.stage.name)
}

/** Which sources decide the suggestion; `{sources}` is where they go, each format in its own way. */
export function flipSentence({ sources, to }: NonNullable<ReportSuggestion['flip']>, { say }: Words): string {
  const told = say.judgement
  const alone = sources.length === 1
  if (to === null) return alone ? told.flipsByOneToNone : told.flipsByMoreToNone
  return (alone ? told.flipsByOne : told.flipsByMore)(to)
}

/** What a code means, when it is used, and what it is tied to, each in a text of its own. */
export function definitionOf(code: ReportCode, { say }: Words): string[] {
  const told = say.codebook
  return [
    code.definition.trim() === '' ? told.noDefinition : code.definition,
    ...(code.useWhen.trim() === '' ? [] : [told.whenToUse(code.useWhen)]),
    ...(code.doNotUseWhen.trim() === '' ? [] : [told.whenNotToUse(code.doNotUseWhen)]),
    ...(code.example.trim() === '' ? [] : [told.example(code.example)]),
    [
      code.indicators.length === 0
        ? told.noTies
        : told.indicators(code.indicators.join(', '), code.indicators.length > 1),
      ...(code.components.length === 0 ? [] : [told.components(code.components.join(', '))]),
    ].join(' '),
  ]
}

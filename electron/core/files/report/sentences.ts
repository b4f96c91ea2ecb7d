// Marks and sentences of reports that are the same in every format.
import type { Direction } from '../../../../shared/schema/coding.ts'
import type { Status } from '../../../../shared/schema/profile.ts'
import type { CaseReport, PassageCoding, ReportCode, ReportSuggestion, SourceRef } from './case-report.ts'
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

/** The marks' plain-text twins. */
export const signs = { supports: '▲', contradicts: '▼', neutral: '◇', missing: '○' } as const
export const signsOfStatus: Readonly<Record<Status, string>> = {
  unsupported: signs.missing,
  supported: signs.supports,
  contradicted: signs.contradicts,
  contested: `${signs.supports}${signs.contradicts}`,
}
export const directionsInOrder: readonly Direction[] = ['supports', 'contradicts', 'neutral']

export function sourceFacts({ title, kind, date }: SourceRef, { terms, day }: Words): string {
  return `${title} · ${terms.kind[kind]} · ${day(date)}`
}

export function whence(source: SourceRef, speakers: readonly string[], words: Words): string {
  const facts = sourceFacts(source, words)
  if (speakers.length === 0) return facts
  return `${words.say.evidence.speakers(words.list(speakers), speakers.length > 1)} · ${facts}`
}

/** What a coding says, and of which indicators. */
export function spoken({ direction, indicators }: PassageCoding, { say }: Words): string {
  if (indicators.length === 0) return ` · ${say.evidence.speaksUntied[direction]}`
  return ` · ${say.evidence.speaks[direction].replace('{indicators}', indicators.join(', '))}`
}

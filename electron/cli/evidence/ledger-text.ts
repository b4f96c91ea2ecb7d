// The ledger as it is read in a terminal.

import type { Output } from '../../../shared/api/contract.ts'
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { partNamed } from '../../../shared/i18n/part-names.ts'
import type { LedgerExcerpt, LedgerIndicator, LedgerPassage } from '../../../shared/schema/ledger.ts'
import type { CommandContext } from '../command.ts'
import type { Names } from '../commands/evidence.ts'
import { citedFactLines } from './facts-text.ts'
import { formatOf } from './format.ts'

export function ledgerText(
  context: Pick<CommandContext, 'messages' | 'language'>,
  name: string,
  ledger: Output<'ledger.read'>,
  names: Names,
): string {
  const { messages, language } = context
  const { ledger: words, terms, cli } = messages
  const format = formatOf(language)
  const stageName = (id: string | undefined) =>
    (id === undefined ? undefined : partNamed(names.model, 'stage', id))?.[language] ?? terms.noClearStage
  const lines = [`${name}   ${cli.suggestion}: ${stageName(ledger.suggestion?.stage)}`]
  if (ledger.filtered) lines.push(words.filtered)
  const write = passageWriter(context, names)
  for (const stage of ledger.stages) {
    if (stage.indicators.length === 0) continue
    const reached = stage.reached ? ` (${words.reached})` : ''
    lines.push(
      '',
      `== ${stageName(stage.stage)}: ${words.stage(format.fit(stage.fit), format.fit(stage.coverage))}${reached}`,
    )
    for (const dimension of names.model.dimensions) {
      const indicators = stage.indicators.filter((each) => each.dimension === dimension.id)
      if (indicators.length === 0) continue
      lines.push('', `  ${dimension.name[language]}`)
      for (const indicator of indicators) lines.push(...indicatorLines(indicator))
    }
  }
  return lines.join('\n')

  function indicatorLines(indicator: LedgerIndicator): string[] {
    const text = names.model.indicators.find(({ id }) => id === indicator.id)?.text[language] ?? indicator.id
    const { supporting, contradicting, neutral, excluded, facts } = indicator
    const nothing = supporting.passages + contradicting.passages + neutral.passages === 0
    const head = `  * ${text} [${indicator.id}]`
    const open = indicator.unanswered
    return [
      head,
      ...(nothing
        ? [
            `      ${excluded.length > 0 ? words.onlyExcluded : facts.length > 0 ? words.onlyFacts : words.noEvidence}`,
          ]
        : []),
      ...supporting.shown.flatMap((passage) => write(`+ ${terms.mark.for}`, passage)),
      ...contradicting.shown.flatMap((passage) => write(`- ${terms.mark.against}`, passage)),
      ...neutral.shown.flatMap((passage) => write(`· ${terms.direction.neutral}`, passage)),
      ...excluded.flatMap(({ excerpt, reason, title }) => [
        `      x ${excerpt.locator} ${title}: ~~«${oneLine(excerpt.quote)}»~~`,
        `        ${messages.trace.excludedBecause(reason)}`,
      ]),
      ...facts.flatMap((cited) => citedFactLines(context, cited)),
      ...(open === 0 ? [] : [`      ! ${words.unanswered(open, format.number(open))}`]),
    ]
  }
}

function passageWriter({ messages, language }: Pick<CommandContext, 'messages' | 'language'>, names: Names) {
  const { ledger: words, terms, trace } = messages
  const format = formatOf(language)
  const paths = codePaths(names.codes)
  const called = new Map(names.people.participants.map(({ id, pseudonym }) => [id, pseudonym]))
  const facts = ({ title, kind, date, speakers, participants, coders, weight }: LedgerPassage) => {
    const who = participants.length > 0 ? participants.map((id) => called.get(id) ?? id) : speakers
    return [
      title,
      terms.kind[kind],
      date ?? words.undated,
      ...(who.length === 0 ? [] : [words.speaks(who.join(', '))]),
      words.coded(coders.join(', ')),
      ...(weight === null ? [] : [words.weight(format.number(weight))]),
    ].join(' · ')
  }
  const about = ({ id, codeId, memo, memos }: LedgerExcerpt) => {
    const note = memo === '' ? '' : `  ${trace.note(oneLine(memo))}`
    const more = memos === 0 ? '' : `  ${words.memos(memos, format.number(memos))}`
    return `        ${id}  ${paths.get(codeId) ?? codeId}${note}${more}`
  }
  return (mark: string, passage: LedgerPassage): string[] => [
    `      ${mark} ${passage.locator} «${oneLine(passage.quote)}»`,
    `        ${facts(passage)}`,
    ...passage.excerpts.map(about),
    ...passage.answers.map(({ argument }) => `        ${trace.answered(oneLine(argument))}`),
  ]
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

// What every format says of a list and of an excerpt, in the same words.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { wordsFor } from '../report/words.ts'
import type { ExportedExcerpt, ExportedList } from './build-excerpts.ts'

export function excerptWords(list: ExportedList) {
  const words = wordsFor(list)
  const { excerpts: say, report, terms } = messagesFor(list.language)
  return {
    title: say.file.title(list.study),
    found: say.found(list.total, words.number(list.total), list.sources),
    group: ({ heading, excerpts }: ExportedList['groups'][number]): string =>
      say.file.group(heading ?? '', words.number(excerpts.length)),
    facts: [
      ...list.asked,
      ...(list.chosen ? [[say.file.chosen, say.file.chosenText] as const] : []),
      [report.asOf, report.asOfText(words.instant(list.asOf.at), words.number(list.asOf.operation))] as const,
      [report.madeWith, report.program(list.version)] as const,
    ],
    /** Where it was said, after the locator. */
    place: ({ excerpt, source, caseName }: ExportedExcerpt): string =>
      [caseName, terms.kind[source.kind], words.shortDay(source.date), excerpt.speaker]
        .filter((each) => each !== null)
        .join(', '),
    /** What was given to it. */
    coding: ({ excerpt, path }: ExportedExcerpt): string =>
      [
        path,
        terms.direction[excerpt.direction],
        excerpt.weight === null ? null : say.weightIs(words.number(excerpt.weight)),
        excerpt.coder,
      ]
        .filter((each) => each !== null)
        .join(' · '),
    memo: say.columns.memo,
  }
}

// Facts in a report: those of the network as a table with their definitions, and those cited for each indicator.
import { factNews, factValue } from '../../../../shared/i18n/fact-words.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { CaseId, IndicatorId } from '../../../../shared/schema/ids.ts'
import type { ReadableDb } from '../../db/sql.ts'
import { type Block, bold, bullets, numberColumn, small, textColumn } from '../../files/report/blocks.ts'
import type { ReportFact } from '../../files/report/case-report.ts'
import type { Words } from '../../files/report/words.ts'
import { listWaves } from '../../repositories/waves.ts'
import { citedFacts, factReader } from '../facts.ts'
import type { Part } from '../report-network.ts'
import { factNumbers } from './fact-numbers.ts'
import { placesOf } from './places.ts'

/** Of the network as a whole, beside what each was in every wave. */
export const factsPart: Part = ({ db, caseId, language, words }) => {
  const messages = messagesFor(language)
  const { facts: said } = messages
  const reader = factReader(db, caseId)
  const ofCase = (wave: Parameters<typeof reader>[0]) =>
    reader(wave).filter(({ subject }) => subject.kind === 'case')
  const whole = ofCase(null)
  if (whole.length === 0) return null
  const waves = listWaves(db).map((wave) => ({ name: wave.name, facts: ofCase(wave) }))
  const numbers = factNumbers(words)
  const table: Block = {
    type: 'table',
    caption: said.title,
    columns: [
      textColumn(said.fact),
      textColumn(said.nature),
      numberColumn(said.value),
      ...waves.map(({ name }) => numberColumn(name)),
    ],
    rows: whole.map((fact) => [
      said.kinds[fact.kind].name,
      said.natures[fact.nature],
      factValue(messages, fact.kind, fact, numbers),
      ...waves.map(({ facts }) => {
        const then = facts.find(({ kind }) => kind === fact.kind)
        return then === undefined ? said.absent : factValue(messages, then.kind, then, numbers)
      }),
    ]),
  }
  return {
    title: said.title,
    blocks: [
      small(said.notInRollup),
      table,
      bullets(
        // A locator is too long for a column, and broken in two nobody can look for it.
        whole.map(({ kind, locator }) => [
          bold(said.kinds[kind].name),
          ` (${locator}). ${said.kinds[kind].definition}`,
        ]),
      ),
    ],
  }
}

/** In words, by the indicator they are cited for. */
export function reportedFacts(
  db: ReadableDb,
  caseId: CaseId,
  {
    language,
    words,
    coderName,
  }: { language: 'es' | 'en'; words: Words; coderName: (name: string) => string },
): Map<IndicatorId, ReportFact[]> {
  const messages = messagesFor(language)
  const { facts: said, links } = messages
  const numbers = factNumbers(words)
  const byIndicator = new Map<IndicatorId, ReportFact[]>()
  for (const cited of citedFacts(db, caseId)) {
    const { id, indicatorId, kind, stance, note, author, at, fact, was } = cited
    const places = placesOf(db, { kind: 'fact', id })
    const news = factNews(messages, cited, numbers)
    const told: ReportFact = {
      stance,
      text: `${said.kinds[kind].name}: ${factValue(messages, kind, fact ?? was, numbers)} (${fact?.locator ?? was.locator})`,
      notes: [
        ...(news === null ? [] : [news]),
        ...(note === '' ? [] : [note]),
        ...(places === '' ? [] : [`${links.title}: ${places}`]),
        said.by(coderName(author), words.day(at.slice(0, 10))),
      ],
    }
    byIndicator.set(indicatorId, [...(byIndicator.get(indicatorId) ?? []), told])
  }
  return byIndicator
}

// The part of a report on what a network agreed to reach: every objective, with all that was seen of it by day.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { type Block, heading, prose, small, textColumn } from '../../files/report/blocks.ts'
import type { ReportPart } from '../../files/report/case-report.ts'
import { objectivesRead } from '../objectives.ts'
import type { PartContext } from '../report-network.ts'

export function objectivesPart({
  db,
  caseId,
  language,
  words,
  coderName,
  quote,
}: PartContext): ReportPart | null {
  const objectives = objectivesRead(db, caseId)
  if (objectives.length === 0) return null
  const { objectives: m, planning } = messagesFor(language)
  const said = planning.objectives
  const table: Block = {
    type: 'table',
    caption: said.chart.title,
    columns: [said.chart.objective, said.chart.day, said.chart.value, said.note].map(textColumn),
    rows: objectives.flatMap(({ text, attainments }, place) => {
      const name = `${words.number(place + 1)}. ${text}`
      return attainments.length === 0
        ? [[name, '', m.notLooked, '']]
        : attainments.map(({ day, value, note, author }) => [
            name,
            words.shortDay(day),
            m.value[value],
            note === '' ? said.by(coderName(author)) : `${note} (${said.by(coderName(author))})`,
          ])
    }),
  }
  return {
    title: said.title,
    blocks: [
      table,
      ...objectives.flatMap(({ text, instrument, agreedOn, attainments }, place): Block[] => [
        heading(3, `${words.number(place + 1)}. ${text}`),
        ...prose(`${said.instrument}: ${instrument === '' ? m.noInstrument : instrument}`),
        ...(agreedOn === null ? [] : [small(said.agreedWhen(words.day(agreedOn)))]),
        ...attainments
          .filter(({ evidence }) => evidence.length > 0)
          .flatMap(({ day, value, evidence }) => [
            small(said.evidenceOf(m.value[value], words.shortDay(day))),
            ...evidence.map(quote),
          ]),
      ]),
    ],
  }
}

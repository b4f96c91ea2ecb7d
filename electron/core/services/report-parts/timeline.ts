// The timeline of a case in a report: what happened, in the order of days.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { timelineLines } from '../../../../shared/i18n/timeline-words.ts'
import { textColumn } from '../../files/report/blocks.ts'
import { readModel } from '../../repositories/model.ts'
import type { Part } from '../report-network.ts'
import { readTimeline } from '../timeline.ts'
import { factNumbers } from './fact-numbers.ts'

export const timelinePart: Part = ({ db, caseId, language, words, coderName }) => {
  const messages = messagesFor(language)
  const { timeline: said } = messages
  const read = readTimeline(db, caseId)
  const timeline = {
    ...read,
    judgements: read.judgements.map((each) => ({ ...each, author: coderName(each.author) })),
  }
  const lines = timelineLines(
    { messages, language, numbers: factNumbers(words), model: readModel(db) },
    timeline,
  )
  if (lines.length === 0) return null
  const inWave = (day: string | null) =>
    timeline.waves.find(
      ({ from, to }) => day !== null && (from === null || from <= day) && (to === null || to >= day),
    )?.name ?? ''
  return {
    title: said.title,
    blocks: [
      {
        type: 'table',
        caption: said.title,
        columns: [said.day, said.waves, said.what, '', said.about].map(textColumn),
        rows: lines.map(({ from, to, lane, title, about }) => [
          to === null || to === from ? words.day(from) : `${words.day(from)} – ${words.day(to)}`,
          inWave(from),
          said.lanes[lane],
          title,
          about,
        ]),
      },
    ],
  }
}

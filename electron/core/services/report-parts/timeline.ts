// The timeline of a case in a report: what happened as a picture, and the same as a table in the order of days.
import { inWave } from '../../../../shared/domain/waves/in-wave.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { tickDay } from '../../../../shared/i18n/tick-day.ts'
import { timelineLines } from '../../../../shared/i18n/timeline-words.ts'
import { timelineLanes } from '../../../../shared/schema/timeline.ts'
import type { Wave } from '../../../../shared/schema/wave.ts'
import { type Block, numberColumn, textColumn } from '../../files/report/blocks.ts'
import { readModel } from '../../repositories/model.ts'
import type { Part, PartContext } from '../report-network.ts'
import { readTimeline } from '../timeline.ts'
import { factNumbers } from './fact-numbers.ts'
import { type Numbered, timelineSvg } from './timeline-svg.ts'

export const timelinePart: Part = (context) => {
  const { db, caseId, language, words, coderName } = context
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
  ).map((line, at): Numbered => ({ ...line, number: line.from === null ? '' : words.number(at + 1) }))
  if (lines.length === 0) return null
  return {
    title: said.title,
    blocks: [
      ...(lines.some(({ from }) => from !== null) ? [figure(lines, timeline.waves, context)] : []),
      table(lines, timeline.waves, context),
    ],
  }
}

function figure(lines: readonly Numbered[], waves: readonly Wave[], { language, words }: PartContext): Block {
  const { timeline: said } = messagesFor(language)
  const counted = timelineLanes.flatMap((lane) => {
    const count = lines.filter((line) => line.lane === lane && line.from !== null).length
    return count === 0 ? [] : [`${said.lanes[lane]}: ${words.number(count)}`]
  })
  return {
    type: 'figure',
    svg: timelineSvg(lines, waves, {
      label: said.title,
      lanes: said.lanes,
      day: tickDay(language),
      longDay: words.shortDay,
    }),
    caption: `${said.units}. ${said.numbered}`,
    words: counted.join(' · '),
  }
}

function table(lines: readonly Numbered[], waves: readonly Wave[], { language, words }: PartContext): Block {
  const { timeline: said } = messagesFor(language)
  const waveOf = (date: string | null) => waves.find((wave) => inWave({ date }, wave))?.name ?? ''
  return {
    type: 'table',
    caption: said.title,
    columns: [
      numberColumn(said.number),
      ...[said.day, said.waves, said.what, '', said.about].map(textColumn),
    ],
    rows: lines.map(({ number, from, to, lane, title, about }) => [
      number,
      to === null || to === from ? words.day(from) : `${words.day(from)} – ${words.day(to)}`,
      waveOf(from),
      said.lanes[lane],
      title,
      about,
    ]),
  }
}

// What a timeline says of each thing on it, the same on screen, in the terminal and in reports.
import type { Model } from '../schema/model.ts'
import type { Language } from '../schema/text.ts'
import type { Lane, Timeline, TimelineJudgement } from '../schema/timeline.ts'
import type { FactNumbers } from './fact-words.ts'
import type { Messages } from './index.ts'
import { type NamedModel, partNamed } from './part-names.ts'

export type TimelineLine = {
  /** Of the thing itself: a source's, a judgement's or a plan item's id. */
  id: string
  lane: Lane
  title: string
  about: string
  /** Null: without a date. */
  from: string | null
  /** The last day of what lasts; null for what happened on one day, or goes on. */
  to: string | null
}

export type TimelineWords = {
  messages: Messages
  language: Language
  numbers: FactNumbers
  model: Model & NamedModel
}

/** By day, undated last; what is of one day in the order of lanes. */
export function timelineLines(words: TimelineWords, timeline: Timeline): TimelineLine[] {
  const { messages, language, numbers } = words
  const { timeline: m } = messages
  const sources = timeline.sources.map(({ id, kind, number, title, date, codings, attendance }) => {
    const came =
      attendance === null || attendance.rate === null
        ? []
        : [
            m.attended(
              numbers.percent(attendance.rate),
              messages.facts.counts(numbers.number(attendance.part), numbers.number(attendance.whole)),
            ),
          ]
    return {
      id,
      lane: kind,
      title: `S${number} ${title}`,
      about: [...came, m.codings(codings)].join(' · '),
      from: date,
      to: null,
    }
  })
  const judgements = timeline.judgements.map((each) => ({
    id: each.id,
    lane: 'judgement' as const,
    title: m.judged(claimOf(words, each), each.author),
    about: messages.terms.judgementStatus[each.status],
    from: each.day,
    to: null,
  }))
  const strategies = timeline.strategies.map(({ id, name, who, from, to, status }) => ({
    id,
    lane: 'strategy' as const,
    title: name[language],
    about: [messages.process.statuses[status], ...(who === '' ? [] : [who])].join(' · '),
    from,
    to,
  }))
  const day = ({ from }: TimelineLine) => from ?? '9999-99-99'
  return [...sources, ...judgements, ...strategies].sort((a, b) =>
    day(a) < day(b) ? -1 : Number(day(a) > day(b)),
  )
}

function claimOf({ messages, language, model }: TimelineWords, each: TimelineJudgement): string {
  if (each.subject.kind === 'stage')
    return (each.stage === null ? undefined : partNamed(model, 'stage', each.stage))?.[language] ?? ''
  const { subject } = each
  const named =
    subject.kind === 'indicator'
      ? model.indicators.find(({ id }) => id === subject.id)?.text
      : subject.kind === 'component'
        ? model.components.find(({ id }) => id === subject.id)?.name
        : model.results.find(({ id }) => id === subject.id)?.name
  const verdict = each.verdict === null ? '' : `: ${messages.terms.verdict[each.verdict]}`
  return `${named?.[language] ?? subject.id}${verdict}`
}

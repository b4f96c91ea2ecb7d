// judge, judgements, sign, affirm, reveal, stale, consensus: claims, who stands by them, and what changed since.

import { partName } from '../../../shared/domain/judgements/part-name.ts'
import { partNamed } from '../../../shared/i18n/part-names.ts'
import { staleWords } from '../../../shared/i18n/stale-words.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import {
  confidences,
  type Judgement,
  type JudgementSubject,
  verdicts,
} from '../../../shared/schema/judgement.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { Standing } from '../../../shared/schema/staleness.ts'
import type { Command, CommandContext, Options } from '../command.ts'
import { codingOf, findCase, findWave, judgementOf, partOf, stageOf } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'

const claimOptions = {
  stage: { type: 'string' },
  verdict: { type: 'string' },
  rationale: { type: 'string' },
  cite: { type: 'string', multiple: true },
  'cite-against': { type: 'string', multiple: true },
  weight: { type: 'string', multiple: true },
  rival: { type: 'string' },
  'rival-reason': { type: 'string' },
  confidence: { type: 'string' },
} as const

const claimUsage =
  '--rationale T [--cite CODING_ID...] [--cite-against CODING_ID]... [--weight CODING_ID=0..100]... [--rival ID] [--rival-reason T] [--confidence low|medium|high]'

const judgeUsage = `judge STUDY --case NAME (--stage ID | (--indicator ID | --component ID | --result ID) --verdict ${verdicts.join('|')}) ${claimUsage} [--wave NAME] [--blind] [--sign]`
const consensusUsage = `consensus STUDY JUDGEMENT_ID JUDGEMENT_ID... (--stage ID | --verdict ${verdicts.join('|')}) ${claimUsage.replace('--cite CODING_ID...', '--cite CODING_ID')}`

export const judgementCommands: Record<string, Command> = {
  judge: {
    usage: judgeUsage,
    options: {
      ...claimOptions,
      case: { type: 'string' },
      indicator: { type: 'string' },
      component: { type: 'string' },
      result: { type: 'string' },
      wave: { type: 'string' },
      blind: { type: 'boolean' },
      sign: { type: 'boolean' },
    },
    // The ids after the first of --cite arrive as words.
    words: [1, 1001],
    run: async (context, [path = '', ...alsoCited], options) => {
      const { call, messages } = context
      const name = options.required('case')
      const subject = subjectOf(context, options)
      const claim = claimOf(context, options, alsoCited)
      const wave = options.text('wave')
      await openForWriting(call, path)
      const of = await findCase(call, name)
      const made = await call('judgements.create', {
        ...claim,
        caseId: of.id,
        subject,
        wave: wave === null ? null : (await findWave(call, wave)).id,
        blind: options.flag('blind'),
      })
      const judgement = options.flag('sign') ? await call('judgements.sign', { id: made.id }) : made
      const what =
        judgement.stage ?? (judgement.verdict === null ? '' : messages.terms.verdict[judgement.verdict])
      return { json: judgement, text: messages.judgementCli.judged(of.name, what, judgement.id) }
    },
  },
  judgements: {
    usage: `judgements STUDY [--case NAME] ${pastUsage}`,
    options: { ...pastOption, case: { type: 'string' } },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      await openThen(call, path, options)
      const input = await inCase(context, options)
      const read = await call('judgements.list', input)
      const hidden = await call('judgements.hidden', input)
      const say = await speaker(context)
      const lines = [
        ...read.map(
          (each) =>
            `${each.id}  ${messages.terms.judgementStatus[each.status]}  ${say.head(each)}  ${each.author}, ${say.when(each.at)}`,
        ),
        ...hidden.map(({ id, author, at }) => `${id}  ${messages.judgementCli.hidden(author, say.when(at))}`),
      ]
      return {
        json: { judgements: read, hidden },
        text: lines.join('\n') || messages.judgementCli.noJudgements,
      }
    },
  },
  sign: {
    usage: 'sign STUDY JUDGEMENT_ID',
    options: {},
    words: [2, 2],
    run: async ({ call, messages }, [path = '', wanted = '']) => {
      const id = judgementOf(wanted)
      await openForWriting(call, path)
      const judgement = await call('judgements.sign', { id })
      return { json: judgement, text: messages.judgementCli.signed(id, judgement.signature?.by ?? '') }
    },
  },
  affirm: {
    usage: 'affirm STUDY JUDGEMENT_ID --note T',
    options: { note: { type: 'string' } },
    words: [2, 2],
    run: async ({ call, messages }, [path = '', wanted = ''], options) => {
      const note = options.required('note')
      const id = judgementOf(wanted)
      await openForWriting(call, path)
      const judgement = await call('judgements.affirm', { id, note })
      return {
        json: judgement,
        text: messages.judgementCli.affirmed(id, judgement.affirmations.at(-1)?.by ?? ''),
      }
    },
  },
  reveal: {
    usage: 'reveal STUDY JUDGEMENT_ID',
    options: {},
    words: [2, 2],
    run: async ({ call, messages }, [path = '', wanted = '']) => {
      const id = judgementOf(wanted)
      await openForWriting(call, path)
      await call('judgements.reveal', { id })
      return { json: { id }, text: messages.judgementCli.revealed(id) }
    },
  },
  stale: {
    usage: `stale STUDY [--case NAME] ${pastUsage}`,
    options: { ...pastOption, case: { type: 'string' } },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      await openThen(call, path, options)
      const input = await inCase(context, options)
      const standings = await call('judgements.stale', input)
      const stale = standings.filter(({ changes }) => changes.length > 0)
      const judgements = new Map((await call('judgements.list', input)).map((each) => [each.id, each]))
      const say = await speaker(context)
      const text = stale.flatMap((each) => {
        const judgement = judgements.get(each.judgementId)
        return judgement === undefined ? [] : [say.stale(each, judgement)]
      })
      return { json: stale, text: text.join('\n\n') || messages.judgementCli.noneStale(standings.length) }
    },
  },
  consensus: {
    usage: consensusUsage,
    options: claimOptions,
    words: [3, 21],
    run: async (context, [path = '', ...wanted], options) => {
      const { call, messages } = context
      const ids = wanted.map(judgementOf)
      if ((options.text('stage') === null) === (options.text('verdict') === null))
        throw wrong(messages.judgementCli.oneSubject(consensusUsage))
      const claim = claimOf(context, options, [])
      await openForWriting(call, path)
      const judgement = await call('judgements.settle', { ...claim, ids })
      return { json: judgement, text: messages.judgementCli.settled(judgement.id, judgement.settles.length) }
    },
  },
}

async function inCase({ call }: CommandContext, options: Options) {
  const name = options.text('case')
  return name === null ? {} : { caseId: (await findCase(call, name)).id }
}

/** @throws usage.wrong unless exactly one thing is judged */
function subjectOf({ messages }: CommandContext, options: Options): JudgementSubject {
  const parts = (['indicator', 'component', 'result'] as const).flatMap((kind) => {
    const id = options.text(kind)
    return id === null ? [] : [partOf(kind, id)]
  })
  const [part, another] = parts
  const hasStage = options.text('stage') !== null
  const hasVerdict = options.text('verdict') !== null
  if (part === undefined && hasVerdict === false) {
    // As it always was: a missing stage is named by its option.
    options.required('stage')
    return { kind: 'stage' }
  }
  if (part === undefined || another !== undefined || hasStage || !hasVerdict)
    throw wrong(messages.judgementCli.oneSubject(judgeUsage))
  return part
}

function claimOf({ messages }: CommandContext, options: Options, alsoCited: readonly string[]) {
  const stage = options.text('stage')
  const verdict = options.oneOf('verdict', verdicts)
  const rival = options.text('rival')
  const against = options.several('cite-against')
  const cite = [...options.several('cite'), ...alsoCited, ...against].map(codingOf)
  return {
    ...(stage === null ? {} : { stage: stageOf(stage) }),
    ...(verdict === null ? {} : { verdict }),
    rationale: options.required('rationale'),
    rivalStage: rival === null ? null : stageOf(rival),
    rivalReason: options.text('rival-reason') ?? '',
    confidence: options.oneOf('confidence', confidences),
    cite,
    stances: Object.fromEntries(against.map((id) => [id, 'against' as const])),
    weights: weightsOf(messages.judgementCli, options.several('weight'), cite),
  }
}

function weightsOf(
  words: CommandContext['messages']['judgementCli'],
  given: readonly string[],
  cite: readonly CodingId[],
): Record<string, number> {
  return Object.fromEntries(
    given.map((each) => {
      const [, id = '', weight = ''] = /^(.+)=(\d{1,3})$/.exec(each) ?? []
      if (id === '' || Number(weight) > 100) throw wrong(words.badWeight(each))
      if (!cite.some((cited) => cited === id)) throw wrong(words.notCited(id))
      return [id, Number(weight)]
    }),
  )
}

/** What judgements and changes are called, in the language of the terminal. */
async function speaker({ call, messages, language }: CommandContext) {
  const model = await call('model.get', {})
  const cases = new Map((await call('cases.list', {})).map(({ id, name }) => [id, name]))
  const codes = new Map((await call('codes.list', {})).map(({ id, name }) => [String(id), name]))
  const instant = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' })
  const when = (at: string) => instant.format(new Date(at))
  const head = (judgement: Judgement) =>
    `${cases.get(judgement.caseId) ?? ''}: ${claimIn(judgement, model, messages, language)}`
  return {
    when,
    head,
    stale: (standing: Standing, judgement: Judgement): string =>
      [
        messages.judgementCli.staleHead(
          cases.get(judgement.caseId) ?? '',
          claimIn(judgement, model, messages, language),
          judgement.id,
          when(standing.since),
        ),
        ...standing.changes.flatMap((change) => {
          const words = staleWords(messages, change, {
            language,
            model,
            quote: (at) => `«${judgement.citations[at]?.quote ?? ''}»`,
            code: (id) => codes.get(id) ?? id,
          })
          const made =
            change.made === null ? '' : ` (${messages.staleness.made(change.made.by, when(change.made.at))})`
          return [
            `  ${words.what}${words.of === '' ? '' : `: ${words.of}`}${made}`,
            `    - ${words.before}`,
            `    + ${words.after}`,
          ]
        }),
      ].join('\n'),
  }
}

function claimIn(
  { stage, subject, verdict }: Judgement,
  model: Model,
  { terms }: CommandContext['messages'],
  language: CommandContext['language'],
): string {
  if (subject.kind === 'stage') return partNamed(model, 'stage', stage ?? '')?.[language] ?? stage ?? ''
  const part = partName(model, subject)?.[language] ?? subject.id
  return `${part}: ${verdict === null ? '' : terms.verdict[verdict]}`
}

// facts: what follows from the records of a network, and its citing for or against indicators, which enters no figure.
import type { Output } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { factCitationId, indicatorId } from '../../../shared/schema/ids.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import { citedFactLines, factsText } from '../evidence/facts-text.ts'
import { findCase, findWave, modelPart } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'

const stances = ['for', 'against'] as const
const usage = `facts STUDY [LOCATOR] [--case NAME] [--wave NAME] ${pastUsage} | facts cited STUDY [--case NAME] | facts cite STUDY LOCATOR --indicator ID --stance for|against [--wave NAME] [--note T] | facts recite STUDY CITATION_ID [--stance for|against] [--note T] [--take-value] | facts uncite STUDY CITATION_ID`

export const factCommands: Record<string, Command> = {
  facts: {
    usage,
    options: {
      ...pastOption,
      case: { type: 'string' },
      wave: { type: 'string' },
      indicator: { type: 'string' },
      stance: { type: 'string' },
      note: { type: 'string' },
      'take-value': { type: 'boolean' },
    },
    words: [1, 3],
    run: async (context, words, options) => {
      const [action, path, what] = words
      const run = action === undefined ? undefined : actions[action]
      if (run !== undefined && path !== undefined) return run(context, path, what, options)
      if (words.length > 2) throw wrong(context.messages.cli.tooManyWords(what ?? '', usage))
      return listed(context, options, action ?? '', path)
    },
  },
}

type Action = (
  context: CommandContext,
  path: string,
  what: string | undefined,
  options: Options,
) => Promise<Answer>

const actions: Readonly<Record<string, Action>> = {
  cited: async (context, path, _, options) => {
    await openThen(context.call, path, options)
    return citedIn(context, options.text('case'))
  },
  cite: async (context, path, locator = '', options) => {
    const { call } = context
    const indicator = modelPart(indicatorId, options.required('indicator'))
    const stance = options.oneOf('stance', stances)
    if (stance === null) options.required('stance')
    await openForWriting(call, path)
    const [found] = await factsAt(context, options, locator)
    if (found === undefined) throw new AppError('fact.not_found', { fact: locator })
    const { caseId, kind, subject, wave } = found
    const note = options.text('note')
    const made = await call('facts.cite', {
      ...{ caseId, kind, subject, wave, indicatorId: indicator, stance: stance ?? 'for' },
      ...(note === null ? {} : { note }),
    })
    const { text } = await citedIn(context, null)
    return { json: made, text }
  },
  recite: async (context, path, what = '', options) => {
    const stance = options.oneOf('stance', stances)
    const note = options.text('note')
    await openForWriting(context.call, path)
    await context.call('facts.updateCitation', {
      id: citationOf(what),
      ...(stance === null ? {} : { stance }),
      ...(note === null ? {} : { note }),
      ...(options.flag('take-value') ? { takeValue: true } : {}),
    })
    return citedIn(context, null)
  },
  uncite: async (context, path, what = '') => {
    await openForWriting(context.call, path)
    await context.call('facts.uncite', { id: citationOf(what) })
    return citedIn(context, null)
  },
}

/** @throws fact.citation_not_found */
function citationOf(wanted: string) {
  const id = factCitationId.safeParse(wanted)
  if (!id.success) throw new AppError('fact.citation_not_found', { citation: wanted })
  return id.data
}

async function listed(
  context: CommandContext,
  options: Options,
  path: string,
  locator: string | undefined,
): Promise<Answer> {
  await openThen(context.call, path, options)
  const facts = await factsAt(context, options, locator)
  if (locator !== undefined && facts.length === 0) throw new AppError('fact.not_found', { fact: locator })
  return { json: facts, text: factsText(context, facts) }
}

/** Of a case and a wave where they are said; with a locator, that one alone. */
async function factsAt(
  { call }: CommandContext,
  options: Options,
  locator: string | undefined,
): Promise<Output<'facts.list'>> {
  const name = options.text('case')
  const wave = options.text('wave')
  const found = await call('facts.list', {
    ...(name === null ? {} : { caseId: (await findCase(call, name)).id }),
    ...(wave === null ? {} : { wave: (await findWave(call, wave)).id }),
  })
  return locator === undefined ? found : found.filter((fact) => fact.locator === locator)
}

/** Case by case, with what each fact was when it was cited and is now. */
async function citedIn(context: CommandContext, name: string | null): Promise<Answer> {
  const { call } = context
  const cases = name === null ? await call('cases.list', {}) : [await findCase(call, name)]
  const cited: Output<'facts.cited'> = []
  for (const { id } of cases) cited.push(...(await call('facts.cited', { caseId: id })))
  const text = cited.flatMap((each) => [`${each.id}  ${each.indicatorId}`, ...citedFactLines(context, each)])
  return { json: cited, text: text.join('\n') }
}

// plan: what is done with each network, which strategies fit its stage, and what came of those that were tried.

import { AppError } from '../../../shared/api/errors.ts'
import { sameStrategy } from '../../../shared/domain/strategies/library.ts'
import { evidenceWords } from '../../../shared/i18n/later-words.ts'
import { partNamed, retiredNamed } from '../../../shared/i18n/part-names.ts'
import { planItemId } from '../../../shared/schema/ids.ts'
import { type ListedPlanItem, planStatuses } from '../../../shared/schema/strategy.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import { codingOf, findCase } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'
import { actionOf, dayNamed, findStrategy, given, stageNamed } from '../planning/named.ts'

const usage = `plan STUDY [--case NAME] [--fit | --add STRATEGY | --change ID | --remove ID] [--who T] [--from DAY|-] [--to DAY|-] [--status ${planStatuses.join('|')}] [--what-happened T] [--before STAGE|-] [--after STAGE|-] [--cite CODING_ID]... ${pastUsage}`

const actions = ['add', 'change', 'remove'] as const

export const planCommands: Record<string, Command> = {
  plan: {
    usage,
    options: {
      ...pastOption,
      ...Object.fromEntries(actions.map((action) => [action, { type: 'string' }])),
      case: { type: 'string' },
      fit: { type: 'boolean' },
      who: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      status: { type: 'string' },
      'what-happened': { type: 'string' },
      before: { type: 'string' },
      after: { type: 'string' },
      cite: { type: 'string', multiple: true },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const asked = actionOf(context, options, actions, usage)
      if (asked === null) {
        if (options.flag('fit')) options.required('case')
        await openThen(context.call, path, options)
        return options.flag('fit') ? fitting(context, options) : listed(context, options)
      }
      if (options.flag('fit')) throw wrong(context.messages.plans.cli.oneAction(usage))
      if (asked.action === 'add') return add(context, path, asked.value, options)
      return changeOrRemove(context, path, { ...asked, action: asked.action }, options)
    },
  },
}

/** What was said of a line; what was not is undefined. */
function fieldsOf(context: CommandContext, options: Options) {
  return {
    who: options.text('who') ?? undefined,
    from: dayNamed(context, options, 'from'),
    to: dayNamed(context, options, 'to'),
    status: options.oneOf('status', planStatuses) ?? undefined,
    whatHappened: options.text('what-happened') ?? undefined,
    stageBefore: stageNamed(options, 'before'),
    stageAfter: stageNamed(options, 'after'),
  }
}

async function add(context: CommandContext, path: string, wanted: string, options: Options): Promise<Answer> {
  const { call, messages, language } = context
  const of = options.required('case')
  const said = fieldsOf(context, options)
  const cite = options.several('cite').map(codingOf)
  await openForWriting(call, path)
  const { id: caseId } = await findCase(call, of)
  const { ref, name } = await findStrategy(call, wanted)
  const made = await call('plans.create', {
    caseId,
    strategy: ref,
    who: said.who ?? '',
    from: said.from ?? null,
    to: said.to ?? null,
    status: said.status ?? 'planned',
    whatHappened: said.whatHappened ?? '',
    stageBefore: said.stageBefore ?? null,
    stageAfter: said.stageAfter ?? null,
    cite,
  })
  return { json: made, text: messages.plans.cli.planAdded(name[language], made.id) }
}

async function changeOrRemove(
  context: CommandContext,
  path: string,
  { action, value }: { action: 'change' | 'remove'; value: string },
  options: Options,
): Promise<Answer> {
  const { call, messages } = context
  const said = fieldsOf(context, options)
  const cite = options.several('cite').map(codingOf)
  const { data: id } = planItemId.safeParse(value)
  if (id === undefined) throw new AppError('plan.not_found', { plan: value })
  await openForWriting(call, path)
  if (action === 'remove') {
    await call('plans.remove', { id })
    return { json: { id }, text: messages.plans.cli.planRemoved }
  }
  const changes = given(said)
  if (Object.keys(changes).length > 0 || cite.length === 0) await call('plans.update', { id, ...changes })
  if (cite.length > 0) await call('links.add', { owner: { kind: 'plan-item', id }, codingIds: cite })
  const changed = (await call('plans.list', {})).find((each) => each.id === id)
  return { json: changed, text: messages.plans.cli.planChanged }
}

async function listed(context: CommandContext, options: Options): Promise<Answer> {
  const { call, messages, language } = context
  const of = options.text('case')
  const caseId = of === null ? undefined : (await findCase(call, of)).id
  const items = await call('plans.list', caseId === undefined ? {} : { caseId })
  const cases = await call('cases.list', {})
  const library = await call('strategies.list', {})
  const model = await call('model.get', {})
  const stageName = (id: string | null) =>
    (id === null ? undefined : partNamed(model, 'stage', id))?.[language] ?? messages.plans.noStage
  const line = (item: ListedPlanItem): string => {
    const { plans: m } = messages
    const strategy = library.find(({ ref }) => sameStrategy(ref, item.strategy))
    return [
      cases.find(({ id }) => id === item.caseId)?.name,
      (retiredNamed(model, 'strategy', item.strategy.id) ?? strategy?.name)?.[language],
      m.days(item.from, item.to),
      m.status[item.status],
      item.who || m.cli.nobody,
      m.stages(stageName(item.stageBefore), stageName(item.stageAfter)),
      evidenceWords(item, messages, String),
      item.id,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join('  ')
  }
  return { json: items, text: items.map(line).join('\n') || messages.plans.cli.empty }
}

async function fitting(context: CommandContext, options: Options): Promise<Answer> {
  const { call, messages, language } = context
  const { plans: m } = messages
  const { id: caseId } = await findCase(call, options.required('case'))
  const fit = await call('plans.fit', { caseId })
  const model = await call('model.get', {})
  const stageName = (id: string) => partNamed(model, 'stage', id)?.[language] ?? ''
  if (fit.stage === null || fit.basis === null) return { json: fit, text: m.neither }
  const lines = [m.basis[fit.basis](stageName(fit.stage))]
  if (fit.suggested !== null && fit.suggested !== fit.stage) lines.push(m.differs(stageName(fit.suggested)))
  for (const { name, component, standing } of fit.strategies) {
    const of = component === null ? '' : (partNamed(model, 'component', component)?.[language] ?? '')
    lines.push(`${name[language]}: ${m.standing[standing](of)}`)
  }
  if (fit.strategies.length === 0) lines.push(m.noneFits(stageName(fit.stage)))
  return { json: fit, text: [...lines, m.yoursDecides].join('\n') }
}

// objectives: what a network agreed to reach, and what was seen of it, day by day.
import { AppError } from '../../../shared/api/errors.ts'
import { lastSeen } from '../../../shared/domain/objectives/attained.ts'
import { attainmentId, objectiveId } from '../../../shared/schema/ids.ts'
import { attainmentValues, type ListedObjective } from '../../../shared/schema/objective.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import { codingOf, findCase } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { actionOf, dayNamed, given } from '../planning/named.ts'

const usage = `objectives STUDY [--case NAME] [--add TEXT | --change ID [--text T] | --remove ID | --look ID --day DAY --value ${attainmentValues.join('|')} [--note T] [--cite CODING_ID]... | --remove-look ID] [--instrument T] [--agreed DAY|-] ${pastUsage}`

const actions = ['add', 'change', 'remove', 'look', 'remove-look'] as const

export const objectiveCommands: Record<string, Command> = {
  objectives: {
    usage,
    options: {
      ...pastOption,
      ...Object.fromEntries(actions.map((action) => [action, { type: 'string' }])),
      case: { type: 'string' },
      text: { type: 'string' },
      instrument: { type: 'string' },
      agreed: { type: 'string' },
      day: { type: 'string' },
      value: { type: 'string' },
      note: { type: 'string' },
      cite: { type: 'string', multiple: true },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const asked = actionOf(context, options, actions, usage)
      switch (asked?.action) {
        case undefined:
          await openThen(context.call, path, options)
          return listed(context, options)
        case 'add':
          return add(context, path, asked.value, options)
        case 'change':
          return change(context, path, asked.value, options)
        case 'look':
          return look(context, path, asked.value, options)
        case 'remove':
        case 'remove-look':
          return remove(context, path, asked.action, asked.value)
      }
    },
  },
}

/** What can't be an id is answered like an id that is nobody's. @throws objective.not_found */
function objectiveOf(wanted: string) {
  const { data: id } = objectiveId.safeParse(wanted)
  if (id === undefined) throw new AppError('objective.not_found', { objective: wanted })
  return id
}

async function add(context: CommandContext, path: string, text: string, options: Options): Promise<Answer> {
  const { call, messages } = context
  const of = options.required('case')
  const agreedOn = dayNamed(context, options, 'agreed') ?? null
  await openForWriting(call, path)
  const { id: caseId } = await findCase(call, of)
  const instrument = options.text('instrument') ?? ''
  const made = await call('objectives.create', { caseId, text, instrument, agreedOn })
  return { json: made, text: messages.objectives.cli.added(made.text, made.id) }
}

async function change(
  context: CommandContext,
  path: string,
  wanted: string,
  options: Options,
): Promise<Answer> {
  const { call, messages } = context
  const id = objectiveOf(wanted)
  const changes = given({
    text: options.text('text') ?? undefined,
    instrument: options.text('instrument') ?? undefined,
    agreedOn: dayNamed(context, options, 'agreed'),
  })
  await openForWriting(call, path)
  await call('objectives.update', { id, ...changes })
  const changed = (await call('objectives.list', {})).find((each) => each.id === id)
  return { json: changed, text: messages.objectives.cli.changed }
}

async function look(
  context: CommandContext,
  path: string,
  wanted: string,
  options: Options,
): Promise<Answer> {
  const { call, messages } = context
  options.required('day')
  options.required('value')
  const day = dayNamed(context, options, 'day') ?? ''
  const value = options.oneOf('value', attainmentValues) ?? 'not-evidenced'
  const cite = options.several('cite').map(codingOf)
  await openForWriting(call, path)
  const seen = await call('objectives.look', {
    objectiveId: objectiveOf(wanted),
    day,
    value,
    note: options.text('note') ?? '',
    cite,
  })
  return { json: seen, text: messages.objectives.cli.seen(messages.objectives.value[value], day) }
}

async function remove(
  { call, messages }: CommandContext,
  path: string,
  action: 'remove' | 'remove-look',
  wanted: string,
): Promise<Answer> {
  await openForWriting(call, path)
  if (action === 'remove') {
    await call('objectives.remove', { id: objectiveOf(wanted) })
    return { json: { id: wanted }, text: messages.objectives.cli.removed }
  }
  const { data: id } = attainmentId.safeParse(wanted)
  if (id === undefined) throw new AppError('attainment.not_found', { attainment: wanted })
  await call('objectives.removeLook', { id })
  return { json: { id }, text: messages.objectives.cli.lookRemoved }
}

async function listed({ call, messages }: CommandContext, options: Options): Promise<Answer> {
  const { objectives: m } = messages
  const of = options.text('case')
  const caseId = of === null ? undefined : (await findCase(call, of)).id
  const objectives = await call('objectives.list', caseId === undefined ? {} : { caseId })
  const cases = await call('cases.list', {})
  const lines = objectives.flatMap((objective: ListedObjective) => {
    const last = lastSeen(objective.attainments, null)
    const name = cases.find(({ id }) => id === objective.caseId)?.name ?? ''
    const now = last === null ? m.notLooked : `${m.value[last.value]} (${last.day})`
    return [
      `${name}  ${objective.text}  ${now}  ${objective.id}`,
      ...objective.attainments.map(
        ({ day, value, evidence, id }) =>
          `  ${day}  ${m.value[value]}  ${m.excerpts(evidence.length, `${evidence.length}`)}  ${id}`,
      ),
    ]
  })
  return { json: objectives, text: lines.join('\n') || m.cli.empty }
}

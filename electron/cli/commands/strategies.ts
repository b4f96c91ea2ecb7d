// strategies: the library of the model and the study, and copies from one study to another.
import { readFileSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import { ownStrategyId } from '../../../shared/schema/ids.ts'
import {
  type StrategyHomes,
  type StrategyPreview,
  strategyHomes,
} from '../../../shared/schema/strategy-file.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import { openForReading, openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'
import { writeOutput } from '../output.ts'
import { actionOf, componentNamed, findStrategy, given, stageNamed } from '../planning/named.ts'

const usage = `strategies STUDY [--add NAME --stage ID | --change NAME [--name NAME] | --remove NAME | --export FILE [--only NAME]... | --import FILE [--dry-run] [--home KEY=ID|-]... [--leave NUMBER]...] [--stage ID] [--component ID|-] [--description T] ${pastUsage}`

const actions = ['add', 'change', 'remove', 'export', 'import'] as const

export const strategyCommands: Record<string, Command> = {
  strategies: {
    usage,
    options: {
      ...pastOption,
      ...Object.fromEntries(actions.map((action) => [action, { type: 'string' }])),
      stage: { type: 'string' },
      component: { type: 'string' },
      name: { type: 'string' },
      description: { type: 'string' },
      only: { type: 'string', multiple: true },
      home: { type: 'string', multiple: true },
      leave: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
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
        case 'remove':
          return remove(context, path, asked.value)
        case 'export':
          return exportTo(context, path, asked.value, options)
        case 'import':
          return importFrom(context, path, asked.value, options)
      }
    },
  },
}

async function listed(
  { call, messages: { plans: m }, language }: CommandContext,
  options: Options,
): Promise<Answer> {
  const stage = stageNamed(options, 'stage')
  const library = (await call('strategies.list', {})).filter((each) => !stage || each.stage === stage)
  const { stages, components } = await call('model.get', {})
  const nameOf = (id: string | null) =>
    [...stages, ...components].find((part) => part.id === id)?.name[language] ?? ''
  const lines = library.map((each) => {
    const about = [nameOf(each.stage), nameOf(each.component)].filter((part) => part !== '').join(' / ')
    const tried = each.tried.length === 0 ? m.notTried : m.tried(each.tried.length, `${each.tried.length}`)
    return `${each.name[language]}  [${about}]  ${m.origin[each.ref.origin]}, ${tried}`
  })
  return { json: library, text: lines.join('\n') }
}

async function add(context: CommandContext, path: string, name: string, options: Options): Promise<Answer> {
  const { call, messages } = context
  options.required('stage')
  const stage = stageNamed(options, 'stage')
  if (stage === null || stage === undefined) throw new AppError('model.part_not_found', { id: '-' })
  const component = componentNamed(options, 'component') ?? null
  await openForWriting(call, path)
  const made = await call('strategies.create', {
    name,
    stage,
    component,
    description: options.text('description') ?? '',
  })
  return { json: made, text: messages.plans.cli.strategyAdded(made.name, made.id) }
}

/** Those of the model are changed with the model. @throws strategy.not_found */
async function ownNamed({ call }: CommandContext, wanted: string) {
  const { ref, name } = await findStrategy(call, wanted)
  if (ref.origin === 'model') throw new AppError('strategy.not_found', { strategy: wanted })
  return { id: ownStrategyId.parse(ref.id), name: name.es }
}

async function change(
  context: CommandContext,
  path: string,
  wanted: string,
  options: Options,
): Promise<Answer> {
  const { call, messages } = context
  const stage = stageNamed(options, 'stage')
  const component = componentNamed(options, 'component')
  await openForWriting(call, path)
  const { id, name } = await ownNamed(context, wanted)
  await call('strategies.update', {
    id,
    ...given({
      stage: stage ?? undefined,
      component,
      name: options.text('name') ?? undefined,
      description: options.text('description') ?? undefined,
    }),
  })
  const changed = (await call('strategies.list', {})).find(({ ref }) => ref.id === id)
  return { json: changed, text: messages.plans.cli.strategyChanged(options.text('name') ?? name) }
}

async function remove(context: CommandContext, path: string, wanted: string): Promise<Answer> {
  const { call, messages } = context
  await openForWriting(call, path)
  const { id, name } = await ownNamed(context, wanted)
  await call('strategies.remove', { id })
  return { json: { id }, text: messages.plans.cli.strategyRemoved(name) }
}

async function exportTo(
  { call, messages }: CommandContext,
  path: string,
  file: string,
  options: Options,
): Promise<Answer> {
  await openForReading(call, path)
  const refs: Awaited<ReturnType<typeof findStrategy>>['ref'][] = []
  for (const name of options.several('only')) refs.push((await findStrategy(call, name)).ref)
  const count = refs.length > 0 ? refs.length : (await call('strategies.list', {})).length
  const { content } = await call('strategies.export', refs.length > 0 ? { refs } : {})
  writeOutput(file, content)
  return { json: { path: file, strategies: count }, text: messages.plans.cli.exported(count, file) }
}

async function importFrom(
  context: CommandContext,
  path: string,
  file: string,
  options: Options,
): Promise<Answer> {
  const { call, messages } = context
  const content = contentOf(file)
  const said = saidHomes(context, options.several('home'))
  const leave = options.several('leave').map((written) => {
    if (!/^\d{1,6}$/.test(written)) throw wrong(messages.cli.notANumber('--leave', written))
    return Number(written)
  })
  const dryRun = options.flag('dry-run')
  await (dryRun ? openForReading(call, path) : openForWriting(call, path))
  // A key may be that of a stage or of a component; the file tells which.
  const known = await call('strategies.previewImport', { content })
  const homes = homesOf(known, said)
  const preview = await call('strategies.previewImport', { content, homes })
  if (dryRun) return { json: preview, text: previewText(context, preview, leave) }
  const added = await call('strategies.import', { content, homes, leave })
  return { json: added, text: messages.plans.cli.copied(added.length, false) }
}

/** @throws import.file_unreadable */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new AppError('import.file_unreadable', { path: file })
  }
}

/** @throws usage.wrong */
function saidHomes({ messages }: CommandContext, written: readonly string[]): [string, string | null][] {
  return written.map((each) => {
    const at = each.lastIndexOf('=')
    if (at < 1) throw wrong(messages.plans.cli.badHome(each))
    const to = each.slice(at + 1)
    return [each.slice(0, at), to === '-' ? null : to]
  })
}

function homesOf(
  { stages, components }: StrategyPreview,
  said: readonly (readonly [string, string | null])[],
): StrategyHomes {
  const among = (parts: readonly { key: string }[]) =>
    said.filter(([key]) => parts.some((part) => part.key === key))
  return strategyHomes.parse({
    stages: Object.fromEntries(among(stages).filter(([, to]) => to !== null)),
    components: Object.fromEntries(among(components)),
  })
}

function previewText(
  { messages: { plans: m }, language }: CommandContext,
  preview: StrategyPreview,
  leave: readonly number[],
): string {
  const copied = preview.strategies.filter(
    ({ index, state }) => !leave.includes(index) && (state === 'new' || state === 'renamed'),
  )
  return [
    ...[...preview.stages, ...preview.components]
      .filter(({ means }) => means === null)
      .map(({ key, name }) => m.cli.noHome(key, name[language])),
    ...preview.strategies.map(({ index, name, state }) => `${index}  ${name}  ${m.cli.state[state]}`),
    m.cli.copied(copied.length, true),
  ].join('\n')
}

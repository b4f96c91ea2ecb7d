// model: the model of a study shown, compared, taken out as a file, and another put in its place.
import { readFileSync } from 'node:fs'
import type { Output } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import {
  differenceLine,
  fateLine,
  leaningLines,
  partNameIn,
  suggestionLine,
} from '../../../shared/i18n/model-words.ts'
import { type Model, type PartKind, partKinds } from '../../../shared/schema/model.ts'
import type { ModelPreview, PartHome } from '../../../shared/schema/model-change.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import { openForReading, openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'
import { writeOutput } from '../output.ts'

const actions = ['show', 'versions', 'diff', 'export', 'import', 'migrate'] as const
const usage = `model show|versions STUDY ${pastUsage} | model diff STUDY FROM TO (a version or FILE.json) | model export STUDY [-o FILE] [--no-codebook] | model import STUDY FILE [--note N] [--with-codes] [--dry-run] | model migrate STUDY FILE [--home KIND:OLD=NEW] [--keep] [--note N] [--with-codes] [--dry-run]`

export const modelCommands: Record<string, Command> = {
  model: {
    usage,
    options: {
      ...pastOption,
      output: { type: 'string', short: 'o' },
      note: { type: 'string' },
      home: { type: 'string', multiple: true },
      keep: { type: 'boolean' },
      'no-codebook': { type: 'boolean' },
      'with-codes': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
    words: [2, 4],
    run: async (context, [action = '', path = '', first, second], options) => {
      if (!actions.some((each) => each === action)) throw wrong(usage)
      switch (action as (typeof actions)[number]) {
        case 'show':
          return show(context, path, options)
        case 'versions':
          return versions(context, path, options)
        case 'diff':
          return diff(context, path, { from: first ?? '', to: second ?? '' })
        case 'export':
          return exported(context, path, options)
        case 'import':
          return taken(context, path, { file: first ?? '', isMigration: false }, options)
        case 'migrate':
          return taken(context, path, { file: first ?? '', isMigration: true }, options)
      }
    },
  },
}

async function show(
  { call, messages, language }: CommandContext,
  path: string,
  options: Options,
): Promise<Answer> {
  await openThen(call, path, options)
  const { retired, ...model } = await call('model.get', {})
  const { modelEditing: m } = messages
  const line = (depth: number, name: string, id: string) => `${'  '.repeat(depth)}${name}  [${id}]`
  const text = [
    `${model.name[language]}  [${model.id}]  ${m.version(String(model.version))}`,
    `${m.field.saturation}: ${model.saturation} · ${m.field.threshold}: ${model.threshold} · ${m.field.minCoverage}: ${model.minCoverage}`,
    ...model.stages.flatMap((stage) => [
      '',
      line(0, `${stage.order ?? '–'}. ${stage.name[language]}`, stage.id),
      ...model.components
        .filter((each) => each.stage === stage.id)
        .flatMap((each) => [
          line(1, each.name[language], each.id),
          ...each.attributes.map((attribute) => line(2, attribute.name[language], attribute.id)),
        ]),
      ...model.indicators
        .filter((each) => each.stage === stage.id)
        .map((each) => line(1, `· ${each.text[language]}`, each.id)),
    ]),
    ...(retired.length === 0 ? [] : ['', m.retiredParts]),
    ...retired.map((part) => line(1, `${m.kind[part.kind]}: ${part.name[language]}`, part.id)),
  ]
  return { json: { ...model, retired }, text: text.join('\n') }
}

async function versions(context: CommandContext, path: string, options: Options): Promise<Answer> {
  const { call, messages, language } = context
  await openThen(call, path, options)
  const list = await call('model.versions', {})
  const { modelEditing: m } = messages
  const text = list.map(({ number, at, author, note, name, current }) =>
    [
      `${m.version(String(number))}${current ? ` (${m.inForce})` : ''}`,
      m.versionBy(author, at.slice(0, 10)),
      note === '' ? `${name[language]}. ${m.begun}` : note,
    ].join(' · '),
  )
  return { json: list, text: text.join('\n') }
}

async function diff(
  context: CommandContext,
  path: string,
  sides: { from: string; to: string },
): Promise<Answer> {
  const { call, messages } = context
  if (sides.from === '' || sides.to === '') throw wrong(usage)
  await openForReading(call, path)
  const found = await call('model.diff', {
    from: await sideOf(context, sides.from),
    to: await sideOf(context, sides.to),
  })
  return { json: found.differences, text: differences(context, found) || messages.modelEditing.same }
}

function differences(
  { messages, language }: CommandContext,
  { before, after, differences: list }: Output<'model.diff'>,
): string {
  return list.map((each) => differenceLine(messages, each, { language, before, after })).join('\n')
}

async function sideOf({ call }: CommandContext, side: string): Promise<number | Model> {
  if (/^\d+$/.test(side)) return Number(side)
  return (await call('model.readFile', { text: readText(side) })).model
}

async function exported({ call, messages }: CommandContext, path: string, options: Options): Promise<Answer> {
  await openForReading(call, path)
  const { fileName, content } = await call('model.export', { codebook: !options.flag('no-codebook') })
  const out = options.text('output')
  if (out === null) return { json: JSON.parse(content), text: content.trimEnd() }
  writeOutput(out, content)
  return { json: { out, fileName }, text: `${messages.modelEditing.exported}: ${out}` }
}

/** An import is refused when anything would lose its home; a migration gives homes, or keeps parts retired. */
async function taken(
  context: CommandContext,
  path: string,
  { file, isMigration }: { file: string; isMigration: boolean },
  options: Options,
): Promise<Answer> {
  const { call, messages } = context
  if (file === '') throw wrong(usage)
  const said = options.several('home').map(homeFrom)
  if (said.length > 0 && !isMigration) throw wrong(usage)
  const { model, codebook } = await call('model.readFile', { text: readText(file) })
  await (options.flag('dry-run') ? openForReading : openForWriting)(call, path)
  const proposed = await call('model.previewChange', { model })
  const homes: PartHome[] = [
    ...said,
    ...proposed.going
      .filter((part) => !said.some((home) => home.kind === part.kind && home.id === part.id))
      .map(({ kind, id, proposed: to }) => ({ kind, id, to: options.flag('keep') ? null : to })),
  ]
  const preview = await call('model.previewChange', { model, homes })
  const homeless = preview.going.filter(
    ({ fate, home, leanings }) =>
      fate === 'retired' && home === null && leanings.some(({ stays }) => stays > 0),
  )
  const told = await previewText(context, preview, model)
  if (homeless.length > 0 && !options.flag('keep') && said.length === 0 && !options.flag('dry-run'))
    throw new AppError('model.would_lose_homes', {
      parts: homeless.map(({ kind, id }) => `${kind}:${id}`).join(', '),
    })
  if (options.flag('dry-run'))
    return { json: { ...preview, published: false }, text: `${told}\n\n${messages.modelEditing.cli.dryRun}` }
  const version = await call('model.change', {
    model,
    homes,
    note: options.text('note') ?? file,
    ...(options.flag('with-codes') ? { codebook } : {}),
  })
  const done = messages.modelEditing.cli.published(String(version.number))
  return { json: { ...preview, published: true }, text: `${told}\n\n${done}` }
}

async function previewText(context: CommandContext, preview: ModelPreview, after: Model): Promise<string> {
  const { call, messages, language } = context
  const { modelEditing: m } = messages
  const before: Model = await call('model.get', {})
  const lines = differences(context, { before, after, differences: preview.differences })
  const nameOf = (kind: PartKind, id: string | null) =>
    id === null ? null : (partNameIn(after, kind, id)?.[language] ?? id)
  const going = preview.going.flatMap((part) => [
    `  ${m.kind[part.kind]} · ${part.name[language]} [${part.kind}:${part.id}]: ${fateLine(messages, part, nameOf(part.kind, part.home))}`,
    ...leaningLines(messages, part.leanings).map((line) => `    ${line}`),
  ])
  const cases = preview.cases.map((each) => `  ${each.name}: ${suggestionLine(messages, each, language)}`)
  return [
    lines || m.same,
    ...(going.length === 0 ? [] : ['', m.cli.going, ...going]),
    ...(preview.returning.length === 0 ? [] : ['', m.cli.comes]),
    ...preview.returning.map(({ kind, name }) => `  ${m.kind[kind]} · ${name[language]}`),
    ...(cases.length === 0 ? [] : ['', m.cli.cases, ...cases]),
    ...(preview.signed === 0 ? [] : ['', m.signedKeep(preview.signed)]),
  ].join('\n')
}

/** `kind:old=new`; without a new one, nowhere. @throws usage.wrong */
function homeFrom(text: string): PartHome {
  const found = /^([a-z]+):([^=]+)=(.*)$/.exec(text)
  const kind = partKinds.find((each) => each === found?.[1])
  if (found === null || kind === undefined) throw wrong(usage)
  return { kind, id: found[2] ?? '', to: found[3] === '' ? null : (found[3] ?? null) }
}

/** @throws import.unreadable */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new AppError('model.file_unreadable', { path })
    throw error
  }
}

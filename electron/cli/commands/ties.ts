// ties: who supports whom among the schools of a case; listed, entered, imported, taken along, measured, compared.

import { basename } from 'node:path'
import type { Output } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import {
  type Frequency,
  frequency,
  neededTieColumns,
  type TieColumnChoice,
  type TieFilter,
  tieChanges,
  tieColumns,
  tieFormats,
  tieKinds,
  tieLayouts,
} from '../../../shared/schema/tie.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import { codingOf, findCase, findEstablishment, findWave } from '../find.ts'
import { openForWriting, openThen, pastOption } from '../open.ts'
import { wrong } from '../options.ts'
import { writeOutput } from '../output.ts'
import { given } from '../planning/named.ts'
import { stageFile } from '../stage-file.ts'

const usage =
  'ties [list|add|change|remove|import|map|export|metrics|compare] STUDY [FILE|-|TIE...] --case NAME [--from PSEUDONYM --to PSEUDONYM --frequency 1-5] [--kind professional|emotional] [--wave NAME|-] [--at-least 1-5] [--note TEXT] [--cite CODING]... [--column giver|receiver|kind|frequency|wave|note=HEAD]... [--before WAVE --after WAVE] [--format graphml|csv|svg] [--layout territory|force] [-o FILE]'

const actions = ['list', 'add', 'change', 'remove', 'import', 'map', 'export', 'metrics', 'compare'] as const
const writing: readonly string[] = ['add', 'change', 'remove', 'import', 'map']
type Action = (typeof actions)[number]

export const tieCommands: Record<string, Command> = {
  ties: {
    usage,
    options: {
      ...pastOption,
      case: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      kind: { type: 'string' },
      frequency: { type: 'string' },
      'at-least': { type: 'string' },
      wave: { type: 'string' },
      note: { type: 'string' },
      cite: { type: 'string', multiple: true },
      column: { type: 'string', multiple: true },
      before: { type: 'string' },
      after: { type: 'string' },
      format: { type: 'string' },
      layout: { type: 'string' },
      output: { type: 'string', short: 'o' },
    },
    words: [1, 1000],
    run: async (context, words, options) => {
      const [first = '', ...others] = words
      const named = actions.find((each) => each === first)
      const [path = '', ...rest] = named === undefined ? words : others
      if (path === '') throw wrong(context.messages.cli.tooFewWords(usage))
      const action: Action = named ?? 'list'
      if (writing.includes(action)) await openForWriting(context.call, path)
      else await openThen(context.call, path, options)
      return run[action](context, rest, options)
    },
  },
}

type Run = (context: CommandContext, words: readonly string[], options: Options) => Promise<Answer>

const run: Record<Action, Run> = {
  list: async (context, _, options) => {
    const { call, messages } = context
    const name = options.text('case')
    const caseId = name === null ? null : (await findCase(call, name)).id
    const filter = await filterOf(context, options)
    const ties = (await call('ties.list', caseId === null ? {} : { caseId })).filter(
      (tie) =>
        (filter.wave === undefined || tie.waveId === filter.wave) &&
        (filter.kind === undefined || tie.kind === filter.kind) &&
        tie.frequency >= (filter.atLeast ?? 1),
    )
    const say = await namesIn(context)
    const lines = ties.map((tie) =>
      [
        messages.ties.arrow(say.school(tie.giverId), say.school(tie.receiverId)),
        messages.ties.kindsOf[tie.kind],
        String(tie.frequency),
        say.wave(tie.waveId),
        messages.ties.details.evidence(tie.evidence.length),
        tie.id,
      ]
        .filter((each) => each !== '')
        .join('  '),
    )
    return { json: ties, text: lines.join('\n') || messages.ties.cli.none }
  },
  add: async (context, _, options) => {
    const { call, messages } = context
    const { id: caseId } = await findCase(call, options.required('case'))
    const giver = await findEstablishment(call, options.required('from'), caseId)
    const receiver = await findEstablishment(call, options.required('to'), caseId)
    const made = await call('ties.create', {
      caseId,
      giverId: giver.id,
      receiverId: receiver.id,
      kind: options.oneOf('kind', tieKinds) ?? 'professional',
      frequency: often(context, options.required('frequency'), '--frequency'),
      waveId: (await waveOf(context, options, 'wave')) ?? null,
      note: options.text('note') ?? '',
      cite: options.several('cite').map(codingOf),
    })
    const arrow = messages.ties.arrow(giver.pseudonym, receiver.pseudonym)
    return { json: made, text: messages.ties.cli.added(arrow, made.id) }
  },
  change: async (context, [wanted], options) => {
    const { call, messages } = context
    if (wanted === undefined) throw wrong(messages.cli.tooFewWords(usage))
    const tie = (await call('ties.list', {})).find(({ id }) => id === wanted)
    if (tie === undefined) throw new AppError('tie.not_found', { tie: wanted })
    const { id, caseId } = tie
    const school = async (option: string) => {
      const name = options.text(option)
      return name === null ? undefined : (await findEstablishment(call, name, caseId)).id
    }
    const frequency = options.text('frequency')
    const changes = given({
      giverId: await school('from'),
      receiverId: await school('to'),
      kind: options.oneOf('kind', tieKinds) ?? undefined,
      frequency: frequency === null ? undefined : often(context, frequency, '--frequency'),
      waveId: await waveOf(context, options, 'wave'),
      note: options.text('note') ?? undefined,
    })
    await call('ties.update', { id, ...changes, cite: options.several('cite').map(codingOf) })
    const now = (await call('ties.list', {})).find((each) => each.id === id) ?? tie
    const say = await namesIn(context)
    const arrow = messages.ties.arrow(say.school(now.giverId), say.school(now.receiverId))
    return { json: now, text: messages.ties.cli.added(arrow, id) }
  },
  remove: async (context, words, _options) => {
    const { call, messages } = context
    if (words.length === 0) throw wrong(messages.cli.tooFewWords(usage))
    const ties = await call('ties.list', {})
    const found = words.map((wanted) => {
      const tie = ties.find(({ id }) => id === wanted)
      if (tie === undefined) throw new AppError('tie.not_found', { tie: wanted })
      return tie
    })
    const say = await namesIn(context)
    await call('ties.remove', { ids: found.map(({ id }) => id) })
    const lines = found.map(({ giverId, receiverId }) =>
      messages.ties.cli.removed(messages.ties.arrow(say.school(giverId), say.school(receiverId))),
    )
    return { json: { ids: found.map(({ id }) => id) }, text: lines.join('\n') }
  },
  import: async ({ call, messages }, [file], options) => {
    if (file === undefined) throw wrong(messages.cli.tooFewWords(usage))
    const { id: caseId } = await findCase(call, options.required('case'))
    const stagedId = await stageFile(call, file, basename(file).slice(0, 255))
    const { heads } = await call('ties.preview', { stagedId, caseId })
    const chosen = columnsFrom(messages, options.several('column'), heads)
    const { columns } = await call('ties.preview', { stagedId, caseId, columns: chosen })
    const missing = neededTieColumns.filter((column) => columns[column] === null)
    if (missing.length > 0)
      throw wrong(messages.ties.cli.missing(missing.map((each) => messages.ties.columns[each]).join(', ')))
    const done = await call('ties.import', { stagedId, caseId, columns: chosen })
    const say = messages.ties
    const lines = [
      say.cli.imported(done.created, done.changed, done.same, done.refused.length),
      ...done.refused.map(({ row, problem }) =>
        say.cli.refusedRow(row, problem === null ? '' : say.import.problems[problem.kind](problem.value)),
      ),
    ]
    return { json: done, text: lines.join('\n') }
  },
  map: async ({ call, messages }, [file], options) => {
    const { id: caseId } = await findCase(call, options.required('case'))
    const say = messages.ties.cli
    if (file === undefined) throw wrong(messages.cli.tooFewWords(usage))
    if (file === '-') {
      await call('ties.removeMap', { caseId })
      return { json: null, text: say.mapRemoved }
    }
    const picture = await call('ties.setMap', {
      stagedId: await stageFile(call, file, basename(file).slice(0, 255)),
      caseId,
    })
    return { json: picture, text: say.mapSet(picture.fileName, picture.width, picture.height) }
  },
  export: async (context, _, options) => {
    const { call, messages, language } = context
    const { id: caseId } = await findCase(call, options.required('case'))
    const layout = options.oneOf('layout', tieLayouts)
    const { content, fileName, ties } = await call('ties.export', {
      caseId,
      ...(await filterOf(context, options)),
      format: options.oneOf('format', tieFormats) ?? 'csv',
      ...(layout === null ? {} : { layout }),
      language,
    })
    const output = options.text('output')
    if (output === null) return { json: { fileName, ties, content }, text: content }
    writeOutput(output, content)
    return { json: { path: output, ties }, text: messages.ties.cli.exported(ties, output) }
  },
  metrics: async (context, _, options) => {
    const { call } = context
    const name = options.text('case')
    const filter = await filterOf(context, options)
    const metrics = await call('ties.metrics', {
      ...(name === null ? {} : { caseIds: [(await findCase(call, name)).id] }),
      ...filter,
    })
    return { json: metrics, text: await metricsText(context, metrics) }
  },
  compare: async (context, _, options) => {
    const { call, messages } = context
    const { id: caseId } = await findCase(call, options.required('case'))
    options.required('before')
    options.required('after')
    const { wave: _wave, ...filter } = await filterOf(context, options)
    const compared = await call('ties.compare', {
      caseId,
      from: (await waveOf(context, options, 'before')) ?? null,
      to: (await waveOf(context, options, 'after')) ?? null,
      ...filter,
    })
    const say = await namesIn(context)
    const lines = tieChanges.flatMap((change) =>
      compared.ties
        .filter((tie) => tie.change === change)
        .map(({ giverId, receiverId, kind, before, after }) =>
          [
            messages.ties.compare.changes[change],
            messages.ties.arrow(say.school(giverId), say.school(receiverId)),
            messages.ties.kindsOf[kind],
            `${before?.frequency ?? '–'} → ${after?.frequency ?? '–'}`,
          ].join('  '),
        ),
    )
    return { json: compared, text: lines.join('\n') || messages.ties.cli.none }
  },
}

/** `giver=Head of its column`; nothing behind the sign: no column says it. @throws usage.wrong */
function columnsFrom(
  { cli }: CommandContext['messages'],
  written: readonly string[],
  heads: readonly string[],
): TieColumnChoice {
  return Object.fromEntries(
    written.map((each) => {
      const [name = '', ...rest] = each.split('=')
      const column = tieColumns.find((known) => known === name)
      if (column === undefined) throw wrong(cli.notAChoice('--column', name, tieColumns.join(' | ')))
      const head = rest.join('=').trim()
      const at = heads.indexOf(head)
      if (head !== '' && at === -1) throw wrong(cli.notAChoice('--column', head, heads.join(' | ')))
      return [column, head === '' ? null : at]
    }),
  )
}

async function filterOf(context: CommandContext, options: Options): Promise<TieFilter> {
  const kind = options.oneOf('kind', tieKinds)
  const least = options.text('at-least')
  const wave = await waveOf(context, options, 'wave')
  return {
    ...(kind === null ? {} : { kind }),
    ...(least === null ? {} : { atLeast: often(context, least, '--at-least') }),
    ...(wave === undefined ? {} : { wave }),
  }
}

/** Undefined when it is not said; null for `-`, ties without a wave. */
async function waveOf({ call }: CommandContext, options: Options, option: string) {
  const wanted = options.text(option)
  if (wanted === null) return undefined
  return wanted === '-' ? null : (await findWave(call, wanted)).id
}

/** @throws usage.wrong */
function often({ messages }: CommandContext, written: string, option: string): Frequency {
  const found = frequency.safeParse(Number(written))
  if (!found.success) throw wrong(messages.cli.notAChoice(option, written, '1, 2, 3, 4, 5'))
  return found.data
}

async function namesIn({ call }: CommandContext) {
  const { establishments } = await call('people.list', {})
  const waves = await call('waves.list', {})
  return {
    school: (id: string) => establishments.find((each) => each.id === id)?.pseudonym ?? id,
    wave: (id: string | null) => waves.find((each) => each.id === id)?.name ?? '',
  }
}

async function metricsText(context: CommandContext, metrics: Output<'ties.metrics'>): Promise<string> {
  const { call, messages, language } = context
  const { figures: say, cli } = messages.ties
  const names = new Map((await call('cases.list', {})).map(({ id, name }): [CaseId, string] => [id, name]))
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  const { school } = await namesIn(context)
  const named = (ids: readonly string[]) =>
    ids.length === 0 ? '0' : `${number.format(ids.length)} (${ids.map(school).join(', ')})`
  const figure = (value: number | null) => (value === null ? say.none : number.format(value))
  return metrics
    .flatMap((of) => [
      names.get(of.caseId) ?? of.caseId,
      cli.metric(say.schools, figure(of.schools)),
      cli.metric(say.arcs, figure(of.arcs)),
      cli.metric(say.density, figure(of.density)),
      cli.metric(say.reciprocity, figure(of.reciprocity)),
      cli.metric(say.components, figure(of.components.length)),
      cli.metric(say.isolates, named(of.isolates)),
      cli.metric(say.centralisation, figure(of.centralisation.neighbours)),
      cli.metric(say.giving, figure(of.centralisation.giving)),
      cli.metric(say.receiving, figure(of.centralisation.receiving)),
      ...(['ruralToRural', 'ruralToUrban', 'urbanToRural', 'urbanToUrban'] as const).map((each) =>
        cli.metric(say[each], figure(of.mixing[each])),
      ),
      cli.metric(say.ei, `${figure(of.mixing.ei)} (${say.expected(figure(of.mixing.expectedEi))})`),
    ])
    .join('\n')
}

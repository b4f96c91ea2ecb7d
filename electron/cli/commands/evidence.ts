// ledger, gaps, sensitivity, trace, compare: any claim about a case looked at from both ends.

import type { Output } from '../../../shared/api/contract.ts'
import { stageCounts } from '../../../shared/domain/ledger/compare.ts'
import type { IndicatorId, ParticipantId, WaveId } from '../../../shared/schema/ids.ts'
import { type LedgerFilter, ledgerSorts } from '../../../shared/schema/ledger.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import type { Command, CommandContext, Options } from '../command.ts'
import { gapsText } from '../evidence/gaps-text.ts'
import { ledgerText } from '../evidence/ledger-text.ts'
import { compareText, sensitivityText } from '../evidence/tables-text.ts'
import { traceText } from '../evidence/trace-text.ts'
import { findCase, findParticipant, findWave, judgementOf } from '../find.ts'
import { openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'

const filterOptions = {
  wave: { type: 'string' },
  kind: { type: 'string', multiple: true },
  coder: { type: 'string', multiple: true },
  participant: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
} as const
const filterUsage =
  '[--wave NAME] [--kind K]... [--coder NAME]... [--participant PSEUDONYM]... [--from DAY] [--to DAY]'

export const evidenceCommands: Record<string, Command> = {
  ledger: {
    usage: `ledger STUDY --case NAME [--indicator ID]... [--sort ${ledgerSorts.join('|')}] ${filterUsage} ${pastUsage}`,
    options: {
      ...pastOption,
      ...filterOptions,
      case: { type: 'string' },
      indicator: { type: 'string', multiple: true },
      sort: { type: 'string' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call } = context
      const name = options.required('case')
      const sort = options.oneOf('sort', ledgerSorts) ?? 'text'
      await openThen(call, path, options)
      const of = await findCase(call, name)
      const filter = await filterOf(context, options, of.id)
      // What is no indicator is answered like any other part the model does not have.
      const indicators = options.several('indicator') as IndicatorId[]
      const ledger = await call('ledger.read', {
        caseId: of.id,
        filter,
        sort,
        show: 100_000,
        facets: true,
        ...(indicators.length === 0 ? {} : { indicators }),
      })
      return { json: ledger, text: ledgerText(context, of.name, ledger, await namesOf(call)) }
    },
  },
  gaps: {
    usage: `gaps STUDY [--case NAME | --judgement ID] ${pastUsage}`,
    options: { ...pastOption, case: { type: 'string' }, judgement: { type: 'string' } },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call } = context
      await openThen(call, path, options)
      const name = options.text('case')
      const judgement = options.text('judgement')
      const of = name === null ? null : await findCase(call, name)
      const gaps = await call('gaps.list', {
        ...(of === null ? {} : { caseId: of.id }),
        ...(judgement === null ? {} : { judgementId: judgementOf(judgement) }),
      })
      return { json: gaps, text: gapsText(context, gaps, await namesOf(call)) }
    },
  },
  sensitivity: {
    usage: `sensitivity STUDY --case NAME [--wave NAME] ${pastUsage}`,
    options: { ...pastOption, case: { type: 'string' }, wave: { type: 'string' } },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call } = context
      const name = options.required('case')
      await openThen(call, path, options)
      const of = await findCase(call, name)
      const wave = await waveOf(call, options.text('wave'))
      const found = await call('profile.sensitivity', {
        caseId: of.id,
        ...(wave === null ? {} : { wave }),
      })
      return { json: found, text: sensitivityText(context, found, await namesOf(call)) }
    },
  },
  trace: {
    usage: `trace STUDY ID|LOCATOR|SHA256 ${pastUsage}`,
    options: pastOption,
    words: [2, 3],
    run: async (context, [path = '', ...named], options) => {
      const { call } = context
      await openThen(call, path, options)
      // A locator is often typed without quotation marks.
      const trace = await call('trace.read', { of: named.join(' ') })
      const proofs = new Map<string, Output<'trace.file'>>()
      for (const node of trace.nodes)
        if (node.kind === 'source') proofs.set(node.id, await call('trace.file', { sourceId: node.id }))
      const json = { ...trace, proofs: Object.fromEntries(proofs) }
      return { json, text: traceText(context, trace, proofs, await namesOf(call)) }
    },
  },
  compare: {
    usage: `compare STUDY [--case NAME]... [--waves] ${pastUsage}`,
    options: { ...pastOption, case: { type: 'string', multiple: true }, waves: { type: 'boolean' } },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      const names = options.several('case')
      const [name] = names
      if (options.flag('waves') && (name === undefined || names.length > 1))
        throw wrong(messages.ledger.compare.oneCase)
      await openThen(call, path, options)
      const columns =
        options.flag('waves') && name !== undefined
          ? await waveColumns(context, name)
          : await caseColumns(context, names)
      return { json: columns, text: compareText(context, columns, await namesOf(call)) }
    },
  },
}

/** What ids are called, for texts. */
export async function namesOf(call: CommandContext['call']) {
  return {
    model: await call('model.get', {}),
    cases: await call('cases.list', {}),
    sources: await call('sources.list', {}),
    codes: await call('codes.list', {}),
    people: await call('people.list', {}),
  }
}
export type Names = Awaited<ReturnType<typeof namesOf>>

async function filterOf(
  { call, messages }: CommandContext,
  options: Options,
  caseId: Output<'cases.list'>[number]['id'],
): Promise<LedgerFilter> {
  const kinds = options.several('kind').map((kind) => {
    const found = sourceKinds.find((each) => each === kind)
    if (found === undefined) throw wrong(messages.cli.notAChoice('--kind', kind, sourceKinds.join(' | ')))
    return found
  })
  const days = { from: options.text('from'), to: options.text('to') }
  for (const [option, day] of Object.entries(days))
    if (day !== null && !isDay(day)) throw wrong(messages.cli.notADay(`--${option}`, day))
  const wave = await waveOf(call, options.text('wave'))
  const participants: ParticipantId[] = []
  for (const wanted of options.several('participant'))
    participants.push((await findParticipant(call, wanted, caseId)).id)
  const coders = options.several('coder')
  return {
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(coders.length === 0 ? {} : { coders }),
    ...(participants.length === 0 ? {} : { participants }),
    ...(wave === null ? {} : { wave }),
    ...(days.from === null ? {} : { from: days.from }),
    ...(days.to === null ? {} : { to: days.to }),
  }
}

function isDay(written: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(written))
}

/** @throws wave.not_found */
async function waveOf(call: CommandContext['call'], wanted: string | null): Promise<WaveId | null> {
  return wanted === null ? null : (await findWave(call, wanted)).id
}

/** One column of a comparison: a case, or a wave of it. */
export type Column = {
  name: string
  judgement: string | null
  suggestion: string | null
  fragile: boolean
  stages: {
    stage: string
    fit: number
    coverage: number
    reached: boolean
    for: number
    against: number
    missing: number
  }[]
}

async function caseColumns({ call }: CommandContext, names: readonly string[]): Promise<Column[]> {
  const wanted = new Set<string>()
  for (const name of names) wanted.add((await findCase(call, name)).id)
  const profiles = await call('profile.list', {})
  return profiles
    .filter(({ caseId }) => wanted.size === 0 || wanted.has(caseId))
    .map((profile) => columnOf(profile.case, profile.judgement?.stage ?? null, profile))
}

async function waveColumns({ call }: CommandContext, name: string): Promise<Column[]> {
  const { id: caseId } = await findCase(call, name)
  const columns: Column[] = []
  for (const wave of await call('waves.list', {})) {
    const [profile] = await call('profile.list', { caseId, wave: wave.id })
    if (profile !== undefined) columns.push(columnOf(wave.name, profile.judgement?.stage ?? null, profile))
  }
  return columns
}

function columnOf(
  name: string,
  judgement: string | null,
  { suggestion, fragile, stages }: Output<'profile.whatIf'>,
): Column {
  return {
    name,
    judgement,
    suggestion: suggestion?.stage ?? null,
    fragile,
    stages: stages.map((stage) => {
      const { fit, coverage, reached } = stage
      return { stage: stage.stage, fit, coverage, reached, ...stageCounts(stage) }
    }),
  }
}

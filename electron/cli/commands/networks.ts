// cases, tables and attributes: the networks side by side, and their tables in and out.

import { basename, resolve } from 'node:path'
import type { Input, Output } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { networkCells } from '../../../shared/i18n/network-words.ts'
import { partNamed } from '../../../shared/i18n/part-names.ts'
import { attributeOwners } from '../../../shared/schema/case.ts'
import { columnsAsked } from '../column-uses.ts'
import type { Answer, Command, CommandContext, Options } from '../command.ts'
import { findCase, findWave } from '../find.ts'
import { openForReading, openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { wrong } from '../options.ts'
import { writeOutput } from '../output.ts'
import { stageFile } from '../stage-file.ts'

const formats = ['csv', 'xlsx', 'md'] as const
const tableFormats = ['csv', 'xlsx'] as const

export const networkCommands: Record<string, Command> = {
  cases: {
    usage: `cases STUDY [--wave NAME] [--format ${formats.join('|')} -o FILE [--allow-leaks]] ${pastUsage}`,
    options: {
      ...pastOption,
      wave: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      'allow-leaks': { type: 'boolean' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, language } = context
      const output = options.text('output')
      const format = options.oneOf('format', formats) ?? 'csv'
      await openThen(call, path, options)
      const named = options.text('wave')
      const wave = named === null ? null : (await findWave(call, named)).id
      if (output === null) return networksListed(context, await call('networks.table', { wave }))
      const allowLeaks = options.flag('allow-leaks')
      return saved(context, output, await call('networks.export', { wave, format, language, allowLeaks }))
    },
  },
  tables: {
    usage: `tables STUDY --of ${attributeOwners.join('|')} [--case NAME] (-o FILE [--format csv|xlsx] [--real-names] [--allow-leaks] | (--preview FILE | --import FILE) [--column PLACE=USE]... [--no-new] [--clear-blank])`,
    options: {
      of: { type: 'string' },
      case: { type: 'string' },
      output: { type: 'string', short: 'o' },
      format: { type: 'string' },
      'real-names': { type: 'boolean' },
      'allow-leaks': { type: 'boolean' },
      preview: { type: 'string' },
      import: { type: 'string' },
      column: { type: 'string', multiple: true },
      'no-new': { type: 'boolean' },
      'clear-blank': { type: 'boolean' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      options.required('of')
      const ways = ['output', 'preview', 'import'].filter((way) => options.text(way) !== null)
      if (ways.length !== 1) throw wrong(messages.tables.cli.oneWay)
      const bringing = options.text('import')
      await (bringing === null ? openForReading : openForWriting)(call, path)
      const name = options.text('case')
      const caseId = name === null ? null : (await findCase(call, name)).id
      return ways[0] === 'output' ? exported(context, options, caseId) : looked(context, options, caseId)
    },
  },
}

async function saved(
  { messages }: CommandContext,
  output: string,
  file: Output<'tables.export'>,
): Promise<Answer> {
  const path = resolve(output)
  const bytes = Buffer.from(file.base64, 'base64')
  writeOutput(path, bytes)
  return { json: { path, mime: file.mime, bytes: bytes.length }, text: messages.tables.export.saved(path) }
}

async function networksListed(
  { call, language }: CommandContext,
  table: Output<'networks.table'>,
): Promise<Answer> {
  const model = await call('model.get', {})
  const attributes = await call('attributes.list', {})
  const cases = await call('cases.list', {})
  const number = new Intl.NumberFormat(language).format
  const stage = (id: string) => partNamed(model, 'stage', id)?.[language] ?? id
  const rows = table.rows.map((row) => {
    const own = cases.find(({ id }) => id === row.caseId)
    const noted = attributes.flatMap(({ id, name }) => {
      const value = own?.values[id]
      return value === undefined ? [] : [[name, value] as const]
    })
    return { ...row, description: own?.description ?? '', attributes: Object.fromEntries(noted) }
  })
  const text = table.rows
    .map((row) => {
      const { members, territory, levels, coordinatingTeam, judged, suggested } = networkCells(row, {
        language,
        number,
        stage,
      })
      const facts = [members, territory, levels, coordinatingTeam].filter((each) => each !== '')
      return [
        `${row.case}: ${judged === '' ? '-' : judged} / ${suggested}`,
        ...facts.map((fact) => `  ${fact}`),
      ].join('\n')
    })
    .join('\n')
  return { json: { ...table, rows }, text }
}

async function exported(
  context: CommandContext,
  options: Options,
  caseId: Input<'tables.preview'>['caseId'],
): Promise<Answer> {
  const output = options.required('output')
  const usual = output.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
  const file = await context.call('tables.export', {
    of: options.oneOf('of', attributeOwners) ?? 'case',
    ...(caseId === null ? {} : { caseId }),
    format: options.oneOf('format', tableFormats) ?? usual,
    realNames: options.flag('real-names'),
    allowLeaks: options.flag('allow-leaks'),
    language: context.language,
  })
  return saved(context, output, file)
}

async function looked(
  context: CommandContext,
  options: Options,
  caseId: Input<'tables.preview'>['caseId'],
): Promise<Answer> {
  const { call, messages } = context
  const bringing = options.text('import')
  const file = bringing ?? options.required('preview')
  const of = options.oneOf('of', attributeOwners) ?? 'case'
  const asked = {
    stagedId: await stageFile(call, file, basename(file).slice(0, 255)),
    encoding: null,
    of,
    caseId: of === 'case' ? null : caseId,
    newRows: !options.flag('no-new'),
    clearBlank: options.flag('clear-blank'),
  }
  const guessed = await call('tables.preview', { ...asked, columns: null })
  const attributes = await call('attributes.list', { of })
  const columns = columnsAsked(guessed.columns, options.several('column'), attributes, messages)
  if (bringing === null) {
    const preview = await call('tables.preview', { ...asked, columns })
    return { json: preview, text: previewText(preview, attributes, context) }
  }
  const outcome = await call('tables.import', { ...asked, columns })
  const { done, leftOut } = messages.tables.import
  const left = outcome.leftOut === 0 ? '' : ` ${leftOut(outcome.leftOut, String(outcome.leftOut))}`
  return { json: outcome, text: `${done(String(outcome.made), String(outcome.changed))}${left}` }
}

function previewText(
  preview: Output<'tables.preview'>,
  attributes: Output<'attributes.list'>,
  { messages }: CommandContext,
): string {
  const { cli, types, faults, tableFaults } = messages.tables
  const columns = preview.columns.map(({ head, use, cells, unfit, ambiguous }, at) => {
    const named =
      use.as === 'field'
        ? `field:${use.field}`
        : use.as === 'attribute'
          ? `attribute:${attributes.find(({ id }) => id === use.attributeId)?.name ?? ''}`
          : use.as
    const read = ambiguous && 'reading' in use ? `@${use.reading}?` : ''
    const rest = [
      use.as === 'new' ? types[use.type] : '',
      read,
      unfit === 0 ? '' : `${cells - unfit}/${cells}`,
    ]
    return cli.column(String(at + 1), head, named, rest.filter((each) => each !== '').join(', '))
  })
  const problems = preview.problems.map(({ line, column, cell, fault }) =>
    cli.problem(
      String(line),
      column === null ? '' : (preview.columns[column]?.head ?? ''),
      cell,
      faults[fault],
    ),
  )
  const { making, changing, same, problemCount } = preview
  const counted = cli.looked(
    ...([making, changing, same, problemCount].map(String) as [string, string, string, string]),
  )
  return [...columns, ...problems, preview.fault === null ? counted : tableFaults[preview.fault]].join('\n')
}

/** @throws attribute.not_found */
export function attributeNamed(attributes: Output<'attributes.list'>, wanted: string) {
  const found = attributes.find(({ name }) => name === wanted) ?? attributes.find(({ id }) => id === wanted)
  if (found === undefined) throw new AppError('attribute.not_found', { attribute: wanted })
  return found
}

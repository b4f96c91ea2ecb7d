// profile and report: what the evidence says, and that on paper beside what a person says.
import { resolve } from 'node:path'
// profile, judge: what the evidence says, and what a person says.
import { confidences } from '../../../shared/schema/judgement.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import type { Command, CommandContext } from '../command.ts'
import { findCase, findWave } from '../find.ts'
import { openThen, pastOption, pastUsage } from '../open.ts'
import { writeOutput } from '../output.ts'
import { codingOf, findCase, stageOf } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'

export const judgingCommands: Record<string, Command> = {
  profile: {
    usage: `profile STUDY [--case NAME] [--wave NAME] ${pastUsage}`,
    options: {
      ...pastOption,
      case: { type: 'string' },
      wave: { type: 'string' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call } = context
      await openThen(call, path, options)
      const name = options.text('case')
      const of = name === null ? null : await findCase(call, name)
      const wave = options.text('wave')
      const profiles = await call('profile.list', {
        ...(of === null ? {} : { caseId: of.id }),
        ...(wave === null ? {} : { wave: (await findWave(call, wave)).id }),
      })
      const model = await call('model.get', {})
      return { json: profiles, text: profiles.map((each) => profileText(context, model, each)).join('\n\n') }
    },
  },
  report: {
    usage: `report STUDY --case NAME --format html|md -o FILE [--lang es|en] ${pastUsage}`,
    options: {
      ...pastOption,
      case: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      lang: { type: 'string' },
    },
    words: [1, 1],
    run: async ({ call, messages }, [path = ''], options) => {
      const name = options.required('case')
      options.required('format')
      const format = options.oneOf('format', ['html', 'md'] as const) ?? 'html'
      const output = resolve(options.required('output'))
      const lang = options.oneOf('lang', languages)
      await openThen(call, path, options)
      const of = await findCase(call, name)
      const language = lang ?? (await call('study.current', {}))?.language ?? 'es'
      const report = await call('reports.case', { caseId: of.id, format, language })
      writeOutput(output, report.content)
      const json = { path: output, mime: report.mime, bytes: Buffer.byteLength(report.content) }
      return { json, text: messages.cli.reported(of.name, output) }
  judge: {
    usage:
      'judge STUDY --case NAME --stage ID --rationale T [--cite CODING_ID...] [--cite-against CODING_ID]... [--rival ID] [--rival-reason T] [--confidence low|medium|high]',
    options: {
      case: { type: 'string' },
      stage: { type: 'string' },
      rationale: { type: 'string' },
      cite: { type: 'string', multiple: true },
      'cite-against': { type: 'string', multiple: true },
      rival: { type: 'string' },
      'rival-reason': { type: 'string' },
      confidence: { type: 'string' },
    },
    // The ids after the first of --cite arrive as words.
    words: [1, 1001],
    run: async ({ call, messages }, [path = '', ...alsoCited], options) => {
      const name = options.required('case')
      const stage = stageOf(options.required('stage'))
      const rationale = options.required('rationale')
      const rival = options.text('rival')
      const confidence = options.oneOf('confidence', confidences)
      const against = options.several('cite-against')
      const cite = [...options.several('cite'), ...alsoCited, ...against].map(codingOf)
      await openForWriting(call, path)
      const of = await findCase(call, name)
      const judgement = await call('judgements.create', {
        caseId: of.id,
        stage,
        rationale,
        rivalStage: rival === null ? null : stageOf(rival),
        rivalReason: options.text('rival-reason') ?? '',
        confidence,
        cite,
        stances: Object.fromEntries(against.map((id) => [id, 'against'])),
      })
      return { json: judgement, text: messages.cli.judged(of.name, stage, judgement.id) }
    },
  },
}

function profileText({ messages, language }: CommandContext, model: Model, profile: CaseProfile): string {
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const stageName = (id: string) => model.stages.find((stage) => stage.id === id)?.name[language] ?? id
  const { cli, terms } = messages
  const suggestion = profile.suggestion === null ? terms.noClearStage : stageName(profile.suggestion.stage)
  const judged = profile.judgement === null ? cli.notJudged : stageName(profile.judgement.stage)
  const stages = profile.stages.map(
    (stage) =>
      `  ${stageName(stage.stage).padEnd(26)} ${cli.fit} ${number.format(stage.fit).padStart(5)}   ${cli.coverage} ${number.format(stage.coverage)}${stage.reached ? `   ${cli.reached}` : ''}`,
  )
  return [
    profile.case,
    `  ${cli.suggestion}: ${suggestion}${profile.fragile ? ` (${cli.fragile})` : ''}`,
    `  ${cli.judgement}: ${judged}`,
    ...stages,
  ].join('\n')
}

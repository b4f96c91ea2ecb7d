// profile: what the evidence says, beside what a person says.
import { partNamed } from '../../../shared/i18n/part-names.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import type { Command, CommandContext } from '../command.ts'
import { findCase, findWave } from '../find.ts'
import { openThen, pastOption, pastUsage } from '../open.ts'

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
}

function profileText({ messages, language }: CommandContext, model: Model, profile: CaseProfile): string {
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const stageName = (id: string) => partNamed(model, 'stage', id)?.[language] ?? id
  const { cli, terms } = messages
  const suggestion = profile.suggestion === null ? terms.noClearStage : stageName(profile.suggestion.stage)
  const judged = profile.judgement === null ? cli.notJudged : stageName(profile.judgement.stage)
  const stages = profile.stages.map(
    (stage) =>
      `  ${stageName(stage.stage).padEnd(26)} ${cli.fit} ${number.format(stage.fit).padStart(5)}   ${cli.coverage} ${number.format(stage.coverage)}${stage.reached ? `   ${cli.reached}` : ''}`,
  )
  return [
    `${profile.case} · ${messages.modelEditing.ofModel(String(profile.modelVersion))}`,
    `  ${cli.suggestion}: ${suggestion}${profile.fragile ? ` (${cli.fragile})` : ''}`,
    `  ${cli.judgement}: ${judged}`,
    ...stages,
  ].join('\n')
}

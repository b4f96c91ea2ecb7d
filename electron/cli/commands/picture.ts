// levels, picture, process: where networks were placed on the steps of the model, its layers case by case, and the process.
import type { Output } from '../../../shared/api/contract.ts'
import { componentAttributeId, componentId } from '../../../shared/schema/ids.ts'
import type { ShownPlacement } from '../../../shared/schema/level.ts'
import type { Command, CommandContext, Options } from '../command.ts'
import { levelsText, pictureText } from '../evidence/picture-text.ts'
import { processText } from '../evidence/process-text.ts'
import { codingOf, findCase, findWave, modelPart } from '../find.ts'
import { openForWriting, openThen, pastOption, pastUsage } from '../open.ts'
import { namesOf } from './evidence.ts'

export const pictureCommands: Record<string, Command> = {
  levels: {
    usage: `levels STUDY [--case NAME [--component ID --step ID|- [--wave NAME] [--note TEXT] [--cite CODING]... [--cite-against CODING]...]] ${pastUsage}`,
    options: {
      ...pastOption,
      case: { type: 'string' },
      component: { type: 'string' },
      step: { type: 'string' },
      wave: { type: 'string' },
      note: { type: 'string' },
      cite: { type: 'string', multiple: true },
      'cite-against': { type: 'string', multiple: true },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call } = context
      const component = options.text('component')
      if (component !== null) return placed(context, path, component, options)
      await openThen(call, path, options)
      const name = options.text('case')
      const of = name === null ? null : await findCase(call, name)
      const placements = await call('levels.list', of === null ? {} : { caseId: of.id })
      return { json: placements, text: await textOf(context, placements) }
    },
  },
  picture: {
    usage: `picture STUDY [--case NAME]... [--wave NAME] ${pastUsage}`,
    options: { ...pastOption, case: { type: 'string', multiple: true }, wave: { type: 'string' } },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call } = context
      await openThen(call, path, options)
      const caseIds: Output<'cases.list'>[number]['id'][] = []
      for (const name of options.several('case')) caseIds.push((await findCase(call, name)).id)
      const picture = await call('model.picture', {
        ...(caseIds.length === 0 ? {} : { caseIds }),
        ...(await waveOf(call, options)),
      })
      return { json: picture, text: pictureText(context, picture, await namesOf(call)) }
    },
  },
  process: {
    usage: `process STUDY --case NAME [--wave NAME] ${pastUsage}`,
    options: { ...pastOption, case: { type: 'string' }, wave: { type: 'string' } },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call } = context
      const name = options.required('case')
      await openThen(call, path, options)
      const { id: caseId } = await findCase(call, name)
      const process = await call('profile.process', { caseId, ...(await waveOf(call, options)) })
      return { json: process, text: processText(context, process, await namesOf(call)) }
    },
  },
}

async function placed(context: CommandContext, path: string, component: string, options: Options) {
  const { call } = context
  const name = options.required('case')
  const step = options.required('step')
  await openForWriting(call, path)
  const of = await findCase(call, name)
  const wave = options.text('wave')
  const [supporting, contradicting] = [options.several('cite'), options.several('cite-against')].map((ids) =>
    ids.map(codingOf),
  )
  const placement = await call('levels.place', {
    caseId: of.id,
    component: modelPart(componentId, component),
    step: step === '-' ? null : modelPart(componentAttributeId, step),
    note: options.text('note') ?? '',
    cite: [...(supporting ?? []), ...(contradicting ?? [])],
    stances: Object.fromEntries([
      ...(supporting ?? []).map((id) => [id, 'for'] as const),
      ...(contradicting ?? []).map((id) => [id, 'against'] as const),
    ]),
    ...(wave === null ? {} : { wave: (await findWave(call, wave)).id }),
  })
  return { json: placement, text: await textOf(context, [placement]) }
}

async function textOf(context: CommandContext, placements: readonly ShownPlacement[]): Promise<string> {
  const { call } = context
  return levelsText(context, placements, await namesOf(call), await call('waves.list', {}))
}

async function waveOf(call: CommandContext['call'], options: Options) {
  const wanted = options.text('wave')
  return wanted === null ? {} : { wave: (await findWave(call, wanted)).id }
}

// code: how codings come in from the terminal.
import { directions } from '../../../shared/schema/coding.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import type { Command } from '../command.ts'
import { findCode, findSource } from '../find.ts'
import { openForWriting } from '../open.ts'
import { wrong } from '../options.ts'

export const codingCommands: Record<string, Command> = {
  code: {
    usage: `code STUDY --source ID --from N --to N --code PATH [--direction ${directions.join('|')}] [--coder NAME] [--memo T] [--create]`,
    options: {
      source: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      code: { type: 'string', multiple: true },
      direction: { type: 'string' },
      coder: { type: 'string' },
      memo: { type: 'string' },
      create: { type: 'boolean' },
    },
    words: [1, 1],
    run: async ({ call, messages }, [path = ''], options) => {
      const wanted = options.required('source')
      options.required('from')
      options.required('to')
      const start = options.whole('from') ?? 0
      const end = options.whole('to') ?? 0
      const paths = options.several('code')
      if (paths.length === 0)
        throw wrong(messages.cli.missingOption('--code', codingCommands.code?.usage ?? ''))
      const direction = options.oneOf('direction', directions) ?? 'supports'
      await openForWriting(call, path)
      const sourceId = await findSource(call, wanted)
      const codeIds: CodeId[] = []
      for (const each of paths) codeIds.push(await findCode(call, each, options.flag('create')))
      const ids = await call('codings.create', {
        sourceId,
        start,
        end,
        codeIds,
        direction,
        memo: options.text('memo') ?? '',
        coder: options.text('coder'),
      })
      const made = (await call('codings.list', { sourceId })).filter((coding) => ids.includes(coding.id))
      return {
        json: made.length === 1 ? made[0] : made,
        text: made.map((coding) => `${coding.id} [${coding.locator}] «${coding.quote}»`).join('\n'),
      }
    },
  },
}

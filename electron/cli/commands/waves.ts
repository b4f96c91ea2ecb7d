// waves: spans of time that profiles and judgements can be of.
import { day } from '../../../shared/schema/text.ts'
import type { Command, CommandContext, Options } from '../command.ts'
import { findWave } from '../find.ts'
import { openForReading, openForWriting } from '../open.ts'
import { wrong } from '../options.ts'

const usage =
  'waves STUDY [--add NAME | --change NAME [--name NAME] | --remove NAME] [--from DAY|-] [--to DAY|-]'

export const waveCommands: Record<string, Command> = {
  waves: {
    usage,
    options: {
      add: { type: 'string' },
      change: { type: 'string' },
      remove: { type: 'string' },
      name: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
    words: [1, 1],
    run: async (context, [path = ''], options) => {
      const { call, messages } = context
      const [add, change, remove] = [options.text('add'), options.text('change'), options.text('remove')]
      const asked = [add, change, remove].filter((each) => each !== null).length
      if (asked > 1) throw wrong(messages.judgementCli.oneWaveAction(usage))
      const from = boundOf(context, options, 'from')
      const to = boundOf(context, options, 'to')
      if (asked === 0) return listed(context, path)
      await openForWriting(call, path)
      if (add !== null) {
        const wave = await call('waves.create', { name: add, from: from ?? null, to: to ?? null })
        return { json: wave, text: messages.judgementCli.waveAdded(wave.name, wave.id) }
      }
      const wave = await findWave(call, change ?? remove ?? '')
      if (remove !== null) {
        await call('waves.remove', { id: wave.id })
        return { json: { id: wave.id }, text: messages.judgementCli.waveRemoved(wave.name) }
      }
      const name = options.text('name')
      await call('waves.update', {
        id: wave.id,
        ...(name === null ? {} : { name }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      })
      const changed = await findWave(call, wave.id)
      return { json: changed, text: messages.judgementCli.waveChanged(changed.name) }
    },
  },
}

async function listed({ call, messages }: CommandContext, path: string) {
  await openForReading(call, path)
  const waves = await call('waves.list', {})
  const { judgementCli: words } = messages
  const lines = waves.map(({ name, from, to, sources }) =>
    words.wave(name, from ?? words.open, to ?? words.open, sources),
  )
  return { json: waves, text: lines.join('\n') || words.noWaves }
}

/** A day; null for `-`, which leaves that side open; undefined when it is not said. @throws usage.wrong */
function boundOf({ messages }: CommandContext, options: Options, name: string): string | null | undefined {
  const written = options.text(name)
  if (written === null) return undefined
  if (written === '-') return null
  if (!day.safeParse(written).success) throw wrong(messages.cli.notADay(`--${name}`, written))
  return written
}

// Run by the kill test: writes codings one after the other until something ends it.
import { writeSync } from 'node:fs'
import { createCore, nodeCoreOptions } from '../../electron/core/core.ts'

const [path = '', folder = '', round = ''] = process.argv.slice(2)
const core = createCore(
  nodeCoreOptions(
    { systemLanguage: 'es', documentsFolder: folder, settingsFolder: folder, pickPath: null, passing: true },
    () => undefined,
    '0.0.0-test',
  ),
)

async function ask(method: string, input: unknown): Promise<unknown> {
  const reply = await core.dispatch(method, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value
}

await ask('study.open', { path, readOnly: false })
const sources = (await ask('sources.list', {})) as { id: string }[]
const codes = (await ask('codes.list', {})) as { id: string }[]
writeSync(1, 'ready\n')
for (let n = 0; ; n++) {
  const ids = (await ask('codings.create', {
    sourceId: sources[0]?.id,
    start: n % 50,
    end: (n % 50) + 5 + (n % 17),
    codeIds: [codes[n % codes.length]?.id],
    direction: 'supports',
    memo: `${round}.${n}`,
    coder: null,
  })) as string[]
  // Only now is it acknowledged.
  writeSync(1, `${ids[0]}\n`)
}

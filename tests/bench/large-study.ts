// A study as large as asked, made from a seed through the product's own commands.
import { type Core, createCore, nodeCoreOptions } from '../../electron/core/core.ts'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { seeded } from './measure.ts'

export type Bench = {
  core: Core
  call: <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>
}

export function openBench(folder: string): Bench {
  const core = createCore(
    nodeCoreOptions(
      {
        systemLanguage: 'es',
        documentsFolder: folder,
        settingsFolder: `${folder}/settings`,
        pickPath: null,
        passing: true,
      },
      () => undefined,
      'bench',
    ),
  )
  return {
    core,
    call: async (method, input) => {
      const reply = await core.dispatch(method, input)
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
      return reply.value as never
    },
  }
}

const words =
  'la red se reúne cada mes y las escuelas comparten prácticas pero falta tiempo para decidir juntas qué hacer con los resultados de aprendizaje en común'.split(
    ' ',
  )

/** Text of about `units` UTF-16 units in turns of two speakers. */
export function transcript(units: number, random: () => number): string {
  const lines: string[] = []
  let length = 0
  while (length < units) {
    const count = 10 + Math.floor(random() * 90)
    const said = Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ')
    const line = `${lines.length % 2 === 0 ? 'E1' : 'P1'}: ${said}.`
    lines.push(line)
    length += line.length + 1
  }
  return lines.join('\n').slice(0, units)
}

/** Cases of 6 sources each, `units` of text a source, `codings` in all, spread evenly. */
export async function fill(
  { call }: Bench,
  path: string,
  size: { cases: number; units: number; codings: number },
): Promise<void> {
  const random = seeded(7)
  await call('study.create', { path, title: 'Banco', language: 'es' })
  const items: Input<'imports.run'>['items'] = []
  for (let n = 0; n < size.cases * 6; n++) {
    const base64 = Buffer.from(transcript(size.units, random)).toString('base64')
    const { stagedId } = await call('imports.stage', { stagedId: null, fileName: `${n}.txt`, base64 })
    const kind =
      (['interview', 'field-note', 'coordination-meeting', 'network-meeting'] as const)[n % 4] ?? 'interview'
    items.push({
      stagedId,
      title: `Fuente ${n}`,
      case: { name: `Red ${Math.floor(n / 6) + 1}` },
      kind,
      date: null,
      encoding: null,
      allowDuplicate: true,
    })
  }
  await call('imports.run', { taskId: 'bench', items })
  const sources = await call('sources.list', {})
  const codes = await call('codes.list', {})
  // Fifty codes an operation: as fast as the product's own commands allow.
  for (let n = 0; n < size.codings; ) {
    const source = sources[n % sources.length]
    if (source === undefined) throw new Error('no sources')
    const start = Math.floor(random() * (source.length - 500))
    const codeIds = codes.slice(0, Math.min(50, size.codings - n)).map((code) => code.id)
    const direction = (['supports', 'supports', 'contradicts', 'neutral'] as const)[n % 4] ?? 'supports'
    await call('codings.create', {
      sourceId: source.id,
      start,
      end: start + 20 + Math.floor(random() * 400),
      codeIds,
      direction,
      memo: '',
      coder: `P${n % 3}`,
    })
    n += codeIds.length
  }
}

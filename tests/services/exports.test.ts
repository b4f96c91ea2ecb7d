// The sample study on its way out, in every form there is.
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Core, createCore } from '../../electron/core/core.ts'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { AppError } from '../../shared/api/errors.ts'
import { hasSchemas, schemaProblems } from '../files/refi/schemas.ts'
import { type Node, parseXml, problemsOf } from '../files/refi/structure.ts'
import { temporaryFolder } from '../temporary-folder.ts'

let core: Core
let folder: string

async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await core.dispatch(method, input)
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
  return reply.value as Output<M>
}

beforeAll(async () => {
  folder = temporaryFolder()
  core = createCore({
    platform: {
      systemLanguage: 'es',
      documentsFolder: folder,
      settingsFolder: join(folder, 'settings'),
      pickPath: null,
    },
    clock: () => Date.UTC(2024, 0, 1),
    newId: () => v7(),
    log: () => undefined,
    version: '0.0.0-test',
  })
  await call('study.createSample', { path: join(folder, 'ejemplo.trama') })
}, 60_000)

const bytesOf = ({ base64 }: { base64: string }) => new Uint8Array(Buffer.from(base64, 'base64'))
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? new Uint8Array()).toString('utf8')
const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
]

describe('a project of the exchange standard', () => {
  it('has every source, code and excerpt, each under its own id, and says what did not go as it is', async () => {
    const made = await call('exchange.write', { format: 'qdpx', language: 'es' })
    const files = unzipSync(bytesOf(made))
    expect(Object.keys(files)[0]).toBe('project.qde')
    expect(
      Object.keys(files).every(
        (path) => path === 'project.qde' || /^sources\/[0-9a-f-]{36}\.(txt|docx|pdf)$/.test(path),
      ),
    ).toBe(true)
    const root = parseXml(textOf(files['project.qde']))
    expect(problemsOf(root)).toEqual([])
    const sources = await call('sources.list', {})
    for (const { id } of sources) {
      const { text } = await call('sources.text', { id })
      expect(textOf(files[`sources/${id}.txt`])).toBe(text)
    }
    const codings = await call('codings.list', {})
    expect(
      all(root, 'Coding')
        .map(({ attributes }) => attributes.guid)
        .sort(),
    ).toEqual(codings.map(({ id }) => String(id)).sort())
    const codes = await call('codes.list', {})
    expect(all(root, 'Code')).toHaveLength(codes.length)
    const kinds = Map.groupBy(made.report?.items ?? [], ({ kind }) => kind)
    expect(kinds.get('coding')).toHaveLength(codings.length)
    expect(kinds.get('source')).toHaveLength(sources.length)
    expect(
      made.report?.items.some(({ outcome, name }) => outcome === 'carried' && name === 'judgement'),
    ).toBe(true)
  })

  it('is the same to the byte when nothing changed', async () => {
    const once = await call('exchange.write', { format: 'qdpx', language: 'es' })
    const again = await call('exchange.write', { format: 'qdpx', language: 'es' })
    expect(again.base64 === once.base64).toBe(true)
  })

  it('has no real name left with pseudonyms, and every excerpt still holds its words', async () => {
    const [participant] = (await call('people.list', {})).participants
    const [source] = await call('sources.list', {})
    if (participant === undefined || source === undefined) throw new Error('nobody there')
    await call('participants.update', { id: participant.id, name: 'Zunilda Xampuy Orrego' })
    const { text, textSha256 } = await call('sources.text', { id: source.id })
    await call('sources.revise', {
      sourceId: source.id,
      textSha256,
      replacements: [{ start: text.length, end: text.length, text: ' Lo dijo Zunilda Xampuy.' }],
    })
    const plain = unzipSync(bytesOf(await call('exchange.write', { format: 'qdpx', language: 'es' })))
    const made = await call('exchange.write', { format: 'qdpx', language: 'es', pseudonyms: true })
    const files = unzipSync(bytesOf(made))
    const everything = (parts: Record<string, Uint8Array>) => Object.values(parts).map(textOf).join('\n')
    expect(everything(plain).includes('Xampuy')).toBe(true)
    expect(everything(files).includes('Xampuy')).toBe(false)
    expect(await call('exchange.leaks', { format: 'qdpx', pseudonyms: true })).toEqual([])
    expect(problemsOf(parseXml(textOf(files['project.qde'])))).toEqual([])
    await call('history.undo', {})
    await call('history.undo', {})
  })

  it.skipIf(!hasSchemas)('is valid by the schemas of the standard', async () => {
    const project = unzipSync(bytesOf(await call('exchange.write', { format: 'qdpx', language: 'en' })))
    expect(await schemaProblems(textOf(project['project.qde']), 'Project')).toEqual([])
    const codebook = await call('exchange.write', { format: 'qdc', language: 'en' })
    expect(await schemaProblems(textOf(bytesOf(codebook)), 'Codebook')).toEqual([])
  })
})

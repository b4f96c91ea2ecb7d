// One study comes into another that has work of its own: nothing that is said there is said otherwise afterwards.
import { describe, expect, it } from 'vitest'
import { code, importText, openCore, type TestCore } from '../core/open-core.ts'
import { importProject } from '../files/refi/importing.ts'

const text = 'Acordamos juntas las fechas del año.'

/** The same interview, a code of the same path, an attribute of the same name: each study says other things of them. */
async function study(core: TestCore, name: string, at: 0 | 1) {
  const { call } = core
  await call('study.create', { path: core.path(`${name}.trama`), title: name, language: 'es' })
  const { indicators } = await call('model.get', {})
  const { id: caseId } = await call('cases.create', { name: 'Red 1' })
  const sourceId = await importText(core, 'entrevista.txt', text, caseId)
  const date = at === 0 ? '2023-05-10' : '2024-01-31'
  const kind = at === 0 ? 'interview' : 'network-meeting'
  await call('sources.update', { id: sourceId, title: 'Entrevista', kind, date, caseId })
  const attribute = await call('attributes.create', { name: 'Zona', type: 'text', options: [] })
  await call('cases.setValue', { caseId, attributeId: attribute.id, value: `zona ${name}` })
  const made = await call('codes.create', {
    parentId: null,
    name: 'Acuerdos',
    definition: '',
    useWhen: at === 0 ? 'En A.' : 'En B.',
    doNotUseWhen: '',
    example: at === 0 ? '' : '«De B»',
  })
  const tied = [indicators[at]?.id ?? ('' as never)]
  await call('codes.tie', { id: made.id, indicators: tied, components: [], attributes: [] })
  await code(core, { sourceId, start: at, end: 9, codeId: made.id })
}

describe('a study that comes into another', () => {
  it('adds to it, and changes nothing of what is there', async () => {
    const core = openCore()
    await study(core, 'B', 1)
    const { base64 } = await core.call('exchange.write', { format: 'qdpx', language: 'es' })
    await study(core, 'A', 0)
    const before = await core.call('study.dump', {})
    const list = async () =>
      (await core.call('codes.list', {})).map(({ codings: _, sources: __, ...rest }) => rest)
    const codes = await list()
    const report = await importProject(core, 'b.qdpx', Buffer.from(base64, 'base64'))
    const after = await core.call('study.dump', {})
    expect(after.codings).toHaveLength(2)
    expect(after.sources).toEqual(before.sources)
    expect(after.cases).toEqual(before.cases)
    // What nobody had said is said now.
    expect(await list()).toEqual(
      codes.map((each) => (each.name === 'Acuerdos' ? { ...each, example: '«De B»' } : each)),
    )
    const kept = report.items
      .filter(({ kind }) => kind === 'table')
      .flatMap(({ name, reasons }) => reasons.map((reason) => [name, reason.kind, reason.detail]))
      .filter(([, kind]) => /kept-here$/.test(kind ?? ''))
    expect(kept).toContainEqual(['Códigos: Acuerdos', 'description-kept-here', 'En B.'])
    expect(kept).toContainEqual([expect.stringContaining('Acuerdos'), 'ties-kept-here', ''])
    expect(kept).toContainEqual(['Fuentes: Entrevista', 'value-kept-here', '2023-05-10'])
    expect((await core.call('study.check', {})).problems).toEqual([])
    await core.call('history.undo', {})
    expect(await core.call('study.dump', {})).toEqual(before)
  })
})

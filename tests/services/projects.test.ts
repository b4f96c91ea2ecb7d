import { describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import { openCore, type TestCore } from '../core/open-core.ts'
import { importProject, outcomeCounts } from '../files/refi/importing.ts'

type Dump = Output<'study.dump'>

/** What has the same id wherever it is: codes join those a new study begins with. */
const comparable = ({ cases, establishments, participants, speaking, waves, judgements }: Dump) => ({
  cases,
  establishments,
  participants,
  speaking,
  waves,
  judgements: judgements.length,
})

const codingsOf = ({ codings, codes, sources }: Dump) => {
  const paths = new Map(codes.map(({ id, path }) => [id, path]))
  const texts = new Map(sources.map(({ id, text, kind, date }) => [id, { text, kind, date }]))
  return codings.map(({ codeId, sourceId, ...rest }) => ({
    ...rest,
    code: paths.get(codeId),
    of: texts.get(sourceId),
  }))
}

/** Without ids: those of a test are no GUIDs, and become some on the way out. */
const unnamed = (dump: Dump) => ({
  cases: dump.cases.map(({ id: _, ...rest }) => rest),
  // Where several begin and end alike, ids decide their order.
  codings: codingsOf(dump)
    .map(({ id: _, ...rest }) => JSON.stringify(rest))
    .sort(),
  people: dump.participants.map(({ pseudonym, role }) => `${pseudonym} ${role}`).sort(),
  waves: dump.waves.map(({ name }) => name),
  judgements: dump.judgements.map(({ rationale, author, at }) => `${rationale} ${author} ${at}`).sort(),
})

/** Out of the study that is open, and into one of its own. */
async function moveOn(core: TestCore, name: string) {
  const { base64 } = await core.call('exchange.write', { format: 'qdpx', language: 'es' })
  await core.call('study.create', { path: core.path(`${name}.trama`), title: name, language: 'es' })
  const begun = await core.call('study.dump', {})
  const report = await importProject(core, `${name}.qdpx`, Buffer.from(base64, 'base64'))
  return { begun, report, after: await core.call('study.dump', {}) }
}

describe('projects.run', () => {
  it('takes a study back in as it went out, again and again', async () => {
    const core = openCore()
    await core.call('study.createSample', { path: core.path('muestra.trama') })
    const before = await core.call('study.dump', {})
    const once = await moveOn(core, 'una')
    expect(unnamed(once.after)).toEqual(unnamed(before))
    expect(once.report.items.filter(({ outcome }) => outcome === 'skipped')).toEqual([])
    expect(outcomeCounts(once.report).coding).toEqual({ imported: before.codings.length })
    const twice = await moveOn(core, 'dos')
    expect(comparable(twice.after)).toEqual(comparable(once.after))
    expect(codingsOf(twice.after)).toEqual(codingsOf(once.after))
    expect((await core.call('study.check', {})).problems).toEqual([])
    await core.call('history.undo', {})
    expect(await core.call('study.dump', {})).toEqual(twice.begun)
  })
})

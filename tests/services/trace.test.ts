import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { code, importText, interview, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

async function claimed(test: TestCore) {
  const { caseId, sourceId, codes } = await studyWithSource(test)
  const speaking = codes.find(({ indicators }) => indicators.length === 1)
  const indicator = speaking?.indicators[0]
  const stage = (await test.call('model.get', {})).indicators.find(({ id }) => id === indicator)?.stage
  if (speaking === undefined || indicator === undefined || stage === undefined) throw new Error('no code')
  const cited = await code(test, { sourceId, start: 0, end: 14, codeId: speaking.id })
  const other = await code(test, { sourceId, start: 60, end: 70, codeId: speaking.id })
  const claim = { caseId, stage, rationale: 'Deciden.', rivalStage: null, rivalReason: '', confidence: null }
  const judgement = await test.call('judgements.create', { ...claim, cite: [cited] })
  const nodesOf = async (of: string) => {
    const { nodes } = await test.call('trace.read', { of })
    return nodes.map(({ key }) => key)
  }
  return { caseId, sourceId, speaking, indicator, stage, cited, other, judgement, nodesOf, claim }
}

const hash = createHash('sha256').update(interview).digest('hex')

describe('the chain of evidence', () => {
  it('goes from a judgement by what it cites to the imported bytes', async () => {
    const test = openCore()
    const { caseId, sourceId, indicator, cited, judgement } = await claimed(test)
    const { roots, nodes, edges } = await test.call('trace.read', { of: judgement.id })
    expect(roots).toEqual([`judgement:${judgement.id}`])
    expect(nodes.map(({ key }) => key)).toEqual([
      `judgement:${judgement.id}`,
      `indicator:${caseId}:${indicator}`,
      `coding:${cited}`,
      `source:${sourceId}`,
      `file:${hash}`,
    ])
    expect(nodes.at(-1)).toMatchObject({ sha256: hash, intact: true, fileName: 'entrevista.txt' })
    expect(edges.map(({ how }) => how).sort()).toEqual(['about', 'cites-for', 'imported', 'in', 'supports'])
    expect(await test.call('trace.file', { sourceId })).toEqual({
      sha256: hash,
      intact: true,
      follows: true,
      edits: 0,
    })
  })

  it('goes from a coding to every claim that leans on it, and says what does not count', async () => {
    const test = openCore()
    const { caseId, indicator, stage, cited, other, judgement, nodesOf } = await claimed(test)
    expect(await nodesOf(cited)).toContain(`judgement:${judgement.id}`)
    expect(await nodesOf(cited)).toContain(`stage:${caseId}:${stage}`)
    expect(await nodesOf(other)).not.toContain(`judgement:${judgement.id}`)
    await test.call('evidence.exclude', { codingId: other, indicatorId: indicator, reason: 'Otra red.' })
    const { edges } = await test.call('trace.read', { of: other })
    expect(edges).toContainEqual({
      from: `indicator:${caseId}:${indicator}`,
      to: `coding:${other}`,
      how: 'excluded',
      why: 'Otra red.',
    })
  })

  it('is found by a source, a passage, a code, a hash, and the beginning of an id no other has', async () => {
    const test = openCore()
    const { speaking, cited, other, judgement, sourceId, nodesOf } = await claimed(test)
    const whole = await nodesOf('S1')
    expect(whole).toEqual(expect.arrayContaining([`coding:${cited}`, `coding:${other}`]))
    expect(await nodesOf('[S1 ¶1]')).toContain(`coding:${cited}`)
    expect(await nodesOf('s1 ¶1')).not.toContain(`coding:${other}`)
    expect(await nodesOf(speaking.id)).toEqual(
      expect.arrayContaining([`code:${speaking.id}`, `coding:${other}`, `judgement:${judgement.id}`]),
    )
    expect((await nodesOf(hash.slice(0, 8))).sort()).toEqual(whole.sort())
    expect(await nodesOf(hash)).toContain(`source:${sourceId}`)
    await expect(nodesOf('id-')).rejects.toMatchObject({ code: 'trace.ambiguous' })
    await expect(nodesOf('nada')).rejects.toMatchObject({ code: 'trace.nothing_named' })
    await expect(nodesOf('S9')).rejects.toMatchObject({ code: 'trace.nothing_named' })
  })

  it('keeps what was cited and removed since, and tells edits of the text', async () => {
    const test = openCore()
    const { sourceId, cited, judgement } = await claimed(test)
    await test.call('codings.remove', { ids: [cited] })
    const { textSha256 } = await test.call('sources.text', { id: sourceId })
    const replacements = [{ start: 100, end: 101, text: 'xyz' }]
    await test.call('sources.revise', { sourceId, textSha256, replacements })
    const { nodes } = await test.call('trace.read', { of: judgement.id })
    expect(nodes.map(({ kind }) => kind)).toEqual(['judgement', 'quote', 'source', 'file'])
    expect(nodes.find(({ kind }) => kind === 'source')).toMatchObject({ edits: 1 })
    expect(await test.call('trace.file', { sourceId })).toMatchObject({
      intact: true,
      follows: true,
      edits: 1,
    })
  })

  it('does not show what others judged blind', async () => {
    const test = openCore()
    const { cited, claim, nodesOf } = await claimed(test)
    await test.call('app.saveSettings', { coder: 'Tomás' })
    const blind = await test.call('judgements.create', { ...claim, cite: [cited], blind: true })
    expect(await nodesOf(cited)).toContain(`judgement:${blind.id}`)
    await test.call('app.saveSettings', { coder: 'Inés' })
    expect(await nodesOf(cited)).not.toContain(`judgement:${blind.id}`)
    expect((await test.call('gaps.list', {})).some(({ judgement }) => judgement === blind.id)).toBe(false)
  })

  it('says of every kind of source whether its text follows from its bytes', async () => {
    const test = openCore()
    await test.call('study.createSample', { path: test.path('muestra.trama') })
    for (const { id } of await test.call('sources.list', {}))
      expect(await test.call('trace.file', { sourceId: id })).toMatchObject({ intact: true, follows: true })
    await importText(test, 'crlf.txt', 'una\r\ndos', null)
    const last = (await test.call('sources.list', {})).at(-1)
    if (last === undefined) throw new Error('no source')
    expect(await test.call('trace.file', { sourceId: last.id })).toMatchObject({ follows: true })
  })
})

import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/api/contract.ts'
import type { MemoBody, MemoLink, MemoTarget } from '../../shared/schema/memo.ts'
import { code, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

const paragraph = (text: string): MemoBody => [{ type: 'paragraph', content: [{ text }] }]
const pointing = (link: MemoLink, label: string): MemoBody => [
  { type: 'paragraph', content: [{ text: 'véase ' }, { link, label }] },
]

async function studyToWriteAbout(test: TestCore) {
  const { caseId, sourceId, tied } = await studyWithSource(test)
  const [codeId] = tied
  if (codeId === undefined) throw new Error('no code')
  const codingId = await code(test, { sourceId, start: 54, end: 90, codeId })
  return { caseId, sourceId, codeId, codingId }
}

const write = (test: TestCore, target: MemoTarget, body: MemoBody, title = '') =>
  test.call('memos.create', { target, title, body })

describe('memos', () => {
  it('are about anything, and say what it is called now and where it is', async () => {
    const test = openCore()
    const { caseId, sourceId, codeId, codingId } = await studyToWriteAbout(test)
    const { id: judgementId } = await test.call('judgements.create', {
      ...{ caseId, stage: 'formation', rationale: 'Porque.', rivalStage: null, rivalReason: '' },
      ...{ confidence: null, cite: [codingId] },
    })
    for (const target of [
      { kind: 'study' },
      { kind: 'case', id: caseId },
      { kind: 'source', id: sourceId },
      { kind: 'code', id: codeId },
      { kind: 'coding', id: codingId },
      { kind: 'judgement', id: judgementId },
    ] as const)
      await write(test, target, paragraph('Duda.'))
    await test.call('cases.update', { id: caseId, name: 'Red Uno' })
    const listed = await test.call('memos.list', {})
    expect(listed.map(({ about }) => [about.target.kind, about.label, about.exists])).toEqual([
      ['judgement', 'Red Uno: Formación, 2024-01-01', true],
      ['coding', 'S1 ¶2 JEFA DE UTP: Al principio decidía la', true],
      ['code', expect.any(String), true],
      ['source', 'S1 entrevista', true],
      ['case', 'Red Uno', true],
      ['study', 'Estudio', true],
    ])
    expect(listed[0]?.about.caseId).toBe(caseId)
    expect(listed[1]?.about.at).toEqual({ sourceId, start: 54, end: 90 })
    expect(await test.call('memos.counts', {})).toHaveLength(6)
    expect(
      (await test.call('memos.list', { kinds: ['case', 'study'] })).map((each) => each.target.kind),
    ).toEqual(['case', 'study'])
    expect(await test.call('memos.list', { text: 'otra' })).toEqual([])
  })

  it('are refused about what is not there, and in a body nobody could have written', async () => {
    const test = openCore()
    await studyWithSource(test)
    for (const kind of ['case', 'source', 'code', 'coding', 'judgement'] as const)
      await expect(
        test.call('memos.create', { target: { kind, id: 'nadie' }, title: '', body: [] }),
      ).rejects.toMatchObject({ code: `${kind}.not_found` })
    for (const body of [
      {},
      '[]',
      [{ type: 'html', content: [] }],
      [{ type: 'quote', content: [{ text: '\0' }] }],
    ])
      await expect(
        test.call('memos.create', { target: { kind: 'study' }, title: '', body } as never),
      ).rejects.toMatchObject({ code: 'input.invalid' })
    await expect(
      test.call('memos.create', { target: { kind: 'study', id: 'x' }, title: '', body: [] } as never),
    ).rejects.toMatchObject({ code: 'input.invalid' })
    expect(await test.call('memos.list', {})).toEqual([])
  })

  it('are changed only by who saw their last state, and a change of nothing is none', async () => {
    const test = openCore()
    const { caseId } = await studyToWriteAbout(test)
    const first = await write(test, { kind: 'case', id: caseId }, paragraph('uno'))
    const second = await test.call('memos.update', {
      id: first.id,
      body: paragraph('dos'),
      basedOn: first.updatedAt,
    })
    expect(second.updatedAt > first.updatedAt).toBe(true)
    const late: Input<'memos.update'> = { id: first.id, body: paragraph('tarde'), basedOn: first.updatedAt }
    await expect(test.call('memos.update', late)).rejects.toMatchObject({ code: 'memo.changed_since' })
    const operations = async () => (await test.call('study.current', {}))?.counts.operations
    const before = await operations()
    const split: MemoBody = [{ type: 'paragraph', content: [{ text: 'd' }, { text: 'os' }] }]
    expect(await test.call('memos.update', { ...late, body: split })).toEqual(second)
    expect(await operations()).toBe(before)
    await test.call('history.undo', {})
    expect(await test.call('memos.list', {})).toMatchObject([
      { body: paragraph('uno'), updatedAt: first.updatedAt },
    ])
    await expect(
      test.call('memos.update', { id: first.id, title: 'x', basedOn: second.updatedAt }),
    ).rejects.toMatchObject({ code: 'memo.changed_since' })
    await test.call('history.redo', {})
    expect(await test.call('memos.list', {})).toMatchObject([
      { body: paragraph('dos'), updatedAt: second.updatedAt },
    ])
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('are found from what they point at, and undo brings memo and links back', async () => {
    const test = openCore()
    const { sourceId, codeId, codingId } = await studyToWriteAbout(test)
    const link = { kind: 'source', id: sourceId } as const
    const memo = await write(test, { kind: 'study' }, pointing(link, 'S1'), 'Dudas')
    const titles = async (to: MemoLink) =>
      (await test.call('memos.backlinks', to)).map(({ title, links }) => [title, links[0]?.label])
    expect(await titles(link)).toEqual([['Dudas', 'S1 entrevista']])
    const other = { kind: 'coding', id: codingId } as const
    await test.call('memos.update', { id: memo.id, body: pointing(other, 'ahí'), basedOn: memo.updatedAt })
    expect([await titles(link), await titles(other)]).toEqual([
      [],
      [['Dudas', expect.stringContaining('¶2')]],
    ])
    expect(await titles({ kind: 'code', id: codeId })).toEqual([])
    await test.call('memos.remove', { id: memo.id })
    expect(await titles(other)).toEqual([])
    await test.call('history.undo', {})
    expect(await titles(other)).toHaveLength(1)
    await test.call('history.undo', {})
    expect([await titles(link), await titles(other)]).toEqual([[['Dudas', 'S1 entrevista']], []])
    await test.call('history.undo', {})
    expect(await test.call('memos.list', {})).toEqual([])
    await test.call('history.redo', {})
    expect(await titles(link)).toHaveLength(1)
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('go with what they are about in the same operation, however it goes, and come back with it', async () => {
    const test = openCore()
    const { caseId, sourceId, codeId, codingId } = await studyToWriteAbout(test)
    await write(test, { kind: 'case', id: caseId }, paragraph('caso'))
    await write(test, { kind: 'source', id: sourceId }, paragraph('fuente'))
    await write(test, { kind: 'code', id: codeId }, paragraph('código'))
    await write(test, { kind: 'coding', id: codingId }, pointing({ kind: 'code', id: codeId }, 'ese'))
    await write(test, { kind: 'study' }, pointing({ kind: 'coding', id: codingId }, 'lo dicho'))
    const before = await test.call('study.dump', {})
    const leaves = async (left: readonly string[]) => {
      const kinds = (await test.call('memos.list', {})).map(({ target }) => target.kind)
      expect(kinds.toReversed()).toEqual(left)
      expect(await test.call('study.check', {})).toMatchObject({ ok: true })
      await test.call('history.undo', {})
      expect(await test.call('study.dump', {})).toEqual(before)
    }
    await test.call('codings.remove', { ids: [codingId] })
    const [pointer] = await test.call('memos.list', { target: { kind: 'study' } })
    expect(pointer?.links).toMatchObject([
      { target: { kind: 'coding', id: codingId }, exists: false, at: null },
    ])
    expect(pointer?.body).toEqual(pointing({ kind: 'coding', id: codingId }, 'lo dicho'))
    await leaves(['case', 'source', 'code', 'study'])
    await test.call('codes.remove', { ids: [codeId] })
    await leaves(['case', 'source', 'study'])
    await test.call('sources.remove', { id: sourceId })
    await leaves(['case', 'code', 'study'])
  })

  it('about a case and its judgements go with the case', async () => {
    const test = openCore()
    await studyWithSource(test)
    const { id: caseId } = await test.call('cases.create', { name: 'Red 2' })
    const { id: judgementId } = await test.call('judgements.create', {
      ...{ caseId, stage: 'formation', rationale: 'Porque.', rivalStage: null, rivalReason: '' },
      ...{ confidence: null, cite: [] },
    })
    await write(test, { kind: 'judgement', id: judgementId }, pointing({ kind: 'case', id: caseId }, 'Red 2'))
    await write(test, { kind: 'case', id: caseId }, paragraph('caso'))
    const before = await test.call('study.dump', {})
    await test.call('cases.remove', { id: caseId })
    expect(await test.call('memos.list', {})).toEqual([])
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
    expect(before.memos.map((memo) => memo.target.kind)).toEqual(['judgement', 'case'])
  })

  it('follow a code and a coding that another takes the place of, and so do the links to them', async () => {
    const test = openCore()
    const { sourceId, codeId } = await studyToWriteAbout(test)
    const { id: other } = await test.call('codes.create', { parentId: null, name: 'Otro' })
    const first = await code(test, { sourceId, start: 0, end: 14, codeId: other })
    const second = await code(test, { sourceId, start: 8, end: 30, codeId: other })
    await write(test, { kind: 'code', id: other }, paragraph('del código'))
    await write(test, { kind: 'coding', id: second }, paragraph('de la cita'))
    const pointer = await write(test, { kind: 'study' }, [
      ...pointing({ kind: 'code', id: other }, 'ese código'),
      ...pointing({ kind: 'coding', id: second }, 'esa cita'),
    ])
    const before = await test.call('study.dump', {})
    await test.call('codings.merge', { ids: [first, second] })
    await test.call('codes.merge', { ids: [other], into: codeId })
    const [after] = await test.call('memos.list', { target: { kind: 'study' } })
    expect(after?.body).toEqual([
      ...pointing({ kind: 'code', id: codeId }, 'ese código'),
      ...pointing({ kind: 'coding', id: first }, 'esa cita'),
    ])
    expect(after?.links.map(({ exists }) => exists)).toEqual([true, true])
    // Whoever had it open before does not take the links back unawares.
    await expect(
      test.call('memos.update', { id: pointer.id, title: 'x', basedOn: pointer.updatedAt }),
    ).rejects.toMatchObject({ code: 'memo.changed_since' })
    expect(await test.call('memos.list', { target: { kind: 'code', id: codeId } })).toHaveLength(1)
    expect(await test.call('memos.list', { target: { kind: 'coding', id: first } })).toHaveLength(1)
    expect(await test.call('memos.backlinks', { kind: 'code', id: codeId })).toHaveLength(1)
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
    await test.call('history.undo', {})
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
  })

  it('about a lost coding keep its words, and know that it has no place', async () => {
    const test = openCore()
    const { sourceId, codingId } = await studyToWriteAbout(test)
    await write(test, { kind: 'coding', id: codingId }, paragraph('cita'))
    const [before] = await test.call('memos.list', {})
    expect(before?.about.at).not.toBeNull()
    const { text, textSha256 } = await test.call('sources.text', { id: sourceId })
    const replacements = [{ start: 50, end: text.length, text: 'Nada.' }]
    await test.call('sources.revise', { sourceId, textSha256, replacements })
    const [after] = await test.call('memos.list', {})
    expect(after?.about).toMatchObject({ exists: true, at: null })
    expect(before?.about.label).toContain(after?.about.label)
  })

  it('are named in the journal by their title, their words or what they are about', async () => {
    const test = openCore()
    const { caseId } = await studyToWriteAbout(test)
    const target = { kind: 'case', id: caseId } as const
    await write(test, target, paragraph('cuerpo'), 'Título')
    await write(test, target, paragraph('Cómo se\ndecide'))
    await write(test, target, [])
    const subjects = (await test.call('history.list', { before: null, limit: 3 })).map(
      ({ subject }) => subject,
    )
    expect(subjects).toEqual(['Red 1', 'Cómo se decide', 'Título'])
  })
})

import { describe, expect, it } from 'vitest'
import { importText, openCore, studyWithSource } from '../core/open-core.ts'

async function withPeople(test: ReturnType<typeof openCore>) {
  const { caseId, sourceId } = await studyWithSource(test)
  const school = await test.call('establishments.create', {
    caseId,
    pseudonym: 'Escuela A',
    name: 'Escuela Los Aromos',
  })
  const head = await test.call('participants.create', {
    caseId,
    pseudonym: 'Jefa 1',
    name: 'Ana Soto',
    role: 'jefa de UTP',
    establishmentId: school.id,
  })
  return { caseId, sourceId, school, head }
}

describe('the people of a case', () => {
  it('are kept with pseudonym, role and establishment, are told by dump, and undone step by step', async () => {
    const test = openCore()
    const { caseId } = await studyWithSource(test)
    const before = await test.call('study.dump', {})
    const school = await test.call('establishments.create', { caseId, pseudonym: 'Escuela A' })
    const made = await test.call('participants.create', {
      caseId,
      pseudonym: 'P1',
      establishmentId: school.id,
    })
    await test.call('participants.update', { id: made.id, role: 'directora', name: 'Inés Ruiz' })
    await test.call('establishments.update', { id: school.id, name: 'Los Aromos', pseudonym: 'Escuela B' })
    expect(await test.call('study.dump', {})).toMatchObject({
      establishments: [{ pseudonym: 'Escuela B', name: 'Los Aromos' }],
      participants: [{ pseudonym: 'P1', role: 'directora', name: 'Inés Ruiz', establishmentId: school.id }],
    })
    await test.call('establishments.remove', { id: school.id })
    expect((await test.call('people.list', {})).participants).toMatchObject([{ establishmentId: null }])
    for (let step = 0; step < 5; step += 1) await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
    expect((await test.call('study.check', {})).ok).toBe(true)
  })

  it('have pseudonyms that nobody else of the case has, whatever the case and accents', async () => {
    const test = openCore()
    const { caseId } = await withPeople(test)
    for (const pseudonym of ['jefa 1', 'ESCUELA A'])
      await expect(test.call('participants.create', { caseId, pseudonym })).rejects.toMatchObject({
        code: 'people.pseudonym_taken',
      })
    const other = await test.call('cases.create', { name: 'Red 2' })
    await test.call('participants.create', { caseId: other.id, pseudonym: 'Jefa 1' })
  })

  it('are listed as people look for them, case by case', async () => {
    const test = openCore()
    const { caseId } = await studyWithSource(test)
    const other = await test.call('cases.create', { name: 'Red 2' })
    for (const pseudonym of ['Zoila', 'Persona 10', 'Ángela', 'Persona 2', 'ñusta', 'Nora'])
      await test.call('participants.create', { caseId, pseudonym })
    await test.call('participants.create', { caseId: other.id, pseudonym: 'Ana' })
    const { participants } = await test.call('people.list', {})
    expect(participants.map(({ pseudonym }) => pseudonym)).toEqual([
      ...['Ángela', 'Nora', 'ñusta', 'Persona 2', 'Persona 10', 'Zoila'],
      'Ana',
    ])
  })

  it('belong to establishments of their own case', async () => {
    const test = openCore()
    const { school } = await withPeople(test)
    const other = await test.call('cases.create', { name: 'Red 2' })
    await expect(
      test.call('participants.create', { caseId: other.id, pseudonym: 'X', establishmentId: school.id }),
    ).rejects.toMatchObject({ code: 'participant.elsewhere' })
  })

  it('go with their case and come back with it', async () => {
    const test = openCore()
    const { caseId, sourceId } = await withPeople(test)
    await test.call('sources.remove', { id: sourceId })
    const before = await test.call('study.dump', {})
    await test.call('cases.remove', { id: caseId })
    expect((await test.call('people.list', {})).participants).toEqual([])
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
  })
})

describe('memberships', () => {
  it('of one body never share a day, and are undone step by step', async () => {
    const test = openCore()
    const { head } = await withPeople(test)
    const before = await test.call('study.dump', {})
    const belong = (
      from: string | null,
      to: string | null,
      body: 'network' | 'coordinating-team' = 'network',
    ) => test.call('memberships.create', { participantId: head.id, body, from, to })
    const first = await belong('2021-03-01', '2021-12-31')
    await expect(belong('2021-12-31', null)).rejects.toMatchObject({ code: 'membership.overlaps' })
    await expect(belong('2022-02-01', '2022-01-31')).rejects.toMatchObject({ code: 'membership.backwards' })
    await belong('2022-01-01', null)
    await belong('2021-06-01', null, 'coordinating-team')
    await expect(test.call('memberships.update', { id: first.id, to: null })).rejects.toMatchObject({
      code: 'membership.overlaps',
    })
    await test.call('memberships.update', { id: first.id, from: null })
    expect((await test.call('people.list', {})).memberships).toMatchObject([
      { body: 'network', from: null, to: '2021-12-31' },
      { body: 'network', from: '2022-01-01', to: null },
      { body: 'coordinating-team', from: '2021-06-01', to: null },
    ])
    const object = { kind: 'participant' as const, id: head.id }
    expect(await test.call('history.list', { before: null, limit: 10, filter: { object } })).toHaveLength(5)
    for (let step = 0; step < 4; step += 1) await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
  })

  it('and values go with a participant and an establishment, and come back with them', async () => {
    const test = openCore()
    const { school, head } = await withPeople(test)
    await test.call('memberships.create', { participantId: head.id, body: 'network', from: null, to: null })
    const attribute = (of: 'establishment' | 'participant') =>
      test.call('attributes.create', { of, name: 'Matrícula', type: 'number', options: [] })
    const ofSchool = await attribute('establishment')
    const ofHead = await attribute('participant')
    await test.call('establishments.setValue', {
      establishmentId: school.id,
      attributeId: ofSchool.id,
      value: 214,
    })
    await test.call('participants.setValue', { participantId: head.id, attributeId: ofHead.id, value: 1 })
    const before = await test.call('study.dump', {})
    await test.call('participants.remove', { id: head.id })
    await test.call('establishments.remove', { id: school.id })
    await test.call('attributes.remove', { id: ofSchool.id })
    expect(await test.call('study.dump', {})).toMatchObject({ memberships: [], establishments: [] })
    for (let step = 0; step < 3; step += 1) await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
    expect((await test.call('study.check', {})).ok).toBe(true)
  })
})

describe('who speaks in a source', () => {
  it('is said by label, once for all the ways it is written, or for the whole source', async () => {
    const test = openCore()
    const { sourceId, head } = await withPeople(test)
    expect(await test.call('people.labels', { caseId: head.caseId })).toEqual([
      { sourceId, labels: ['ENTREVISTADORA', 'JEFA DE UTP'] },
    ])
    const speaking = async () => (await test.call('people.list', {})).speaking
    await test.call('participants.speak', { sourceId, speaker: 'JEFA DE UTP', participantId: head.id })
    await test.call('participants.speak', { sourceId, speaker: 'Jefa de UTP', participantId: head.id })
    expect(await speaking()).toEqual([{ sourceId, speaker: 'Jefa de UTP', participantId: head.id }])
    await test.call('participants.speak', { sourceId, speaker: '', participantId: head.id })
    expect(await speaking()).toHaveLength(2)
    await test.call('participants.speak', { sourceId, speaker: 'JEFA DE UTP', participantId: null })
    expect(await speaking()).toMatchObject([{ speaker: '' }])
    await expect(
      test.call('participants.speak', { sourceId, speaker: 'Nadie', participantId: head.id }),
    ).rejects.toMatchObject({ code: 'source.no_such_speaker' })
  })

  it('is forgotten when the source comes to another case, and known again when that is undone', async () => {
    const test = openCore()
    const { caseId, sourceId, head } = await withPeople(test)
    await test.call('participants.speak', { sourceId, speaker: '', participantId: head.id })
    const before = await test.call('study.dump', {})
    const other = await test.call('cases.create', { name: 'Red 2' })
    await test.call('sources.update', { id: sourceId, caseId: other.id })
    expect((await test.call('people.list', {})).speaking).toEqual([])
    await test.call('history.undo', {})
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
    const elsewhere = await importText(test, 'otra.txt', 'JEFA: hola\nPROFE: ya', null)
    await expect(
      test.call('participants.speak', { sourceId: elsewhere, speaker: '', participantId: head.id }),
    ).rejects.toMatchObject({ code: 'participant.elsewhere' })
    expect(caseId).toBe(head.caseId)
  })
})

import { describe, expect, it } from 'vitest'
import type { ParticipantId, SourceId } from '../../shared/schema/ids.ts'
import { attendanceOwner } from '../../shared/schema/meeting.ts'
import { code, importText, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

/** Two meetings of a network of two schools: Ana coordinates, Beto and Cora belong to it. */
async function network() {
  const core = openCore()
  const { call } = core
  const { caseId, sourceId, tied } = await studyWithSource(core)
  const second = await importText(core, 'segunda.txt', 'Acta de la segunda reunión.', caseId)
  await call('sources.update', { id: sourceId, kind: 'network-meeting', date: '2023-04-14' })
  await call('sources.update', { id: second, kind: 'network-meeting', date: '2023-08-18' })
  const school = await call('establishments.create', { caseId, pseudonym: 'Escuela 1' })
  const person = async (pseudonym: string, body: 'network' | 'coordinating-team') => {
    const { id } = await call('participants.create', {
      caseId,
      pseudonym,
      establishmentId: body === 'network' ? school.id : null,
    })
    await call('memberships.create', { participantId: id, body, from: null, to: null })
    return id
  }
  const ana = await person('Ana', 'coordinating-team')
  const beto = await person('Beto', 'network')
  const cora = await person('Cora', 'network')
  const mark = (id: SourceId, states: [ParticipantId, 'present' | 'absent' | 'excused' | null][]) =>
    call('meetings.setAttendance', {
      sourceId: id,
      marks: states.map(([participantId, state]) => ({ participantId, state })),
    })
  return { ...core, caseId, first: sourceId, second, school: school.id, tied, ana, beto, cora, mark }
}

const factOf = async ({ call }: TestCore, locator: string) =>
  (await call('facts.list', {})).find((fact) => fact.locator === locator)

describe('meetings', () => {
  it('are read with who came, in the order of time, and undone as one step', async () => {
    const { call, caseId, first, second, ana, beto, cora, mark } = await network()
    await mark(second, [[ana, 'present']])
    await mark(first, [
      [ana, 'present'],
      [beto, 'absent'],
    ])
    const read = await call('meetings.read', { caseId })
    expect(read.meetings).toMatchObject([
      {
        sourceId: first,
        called: [ana, beto, cora],
        unmarked: [cora],
        attendance: { part: 1, whole: 2, rate: 0.5 },
      },
      { sourceId: second, attendance: { part: 1, whole: 1 } },
    ])
    await call('history.undo', {})
    const [before] = (await call('meetings.read', { caseId })).meetings
    expect(before).toMatchObject({ marks: [], attendance: { rate: null } })
  })

  it('say how many excerpts show each mark, which go with it and come back with it', async () => {
    const { call, caseId, first, ana, beto, mark, tied } = await network()
    await mark(first, [
      [ana, 'present'],
      [beto, 'absent'],
    ])
    const at = { sourceId: first, start: 0, end: 14, codeId: tied[0] ?? ('' as never) }
    const coding = await code({ call }, at)
    const owner = attendanceOwner({ sourceId: first, participantId: beto })
    const shown = async () =>
      (await call('meetings.read', { caseId })).meetings[0]?.marks.map(({ state, excerpts }) => [
        state,
        excerpts,
      ])
    await call('links.add', { owner, codingIds: [coding] })
    expect(await shown()).toEqual([
      ['present', 0],
      ['absent', 1],
    ])
    await mark(first, [[beto, 'excused']])
    expect(await shown()).toEqual([
      ['present', 0],
      ['excused', 1],
    ])
    await mark(first, [[beto, null]])
    await mark(first, [[beto, 'absent']])
    expect((await shown())?.[1]).toEqual(['absent', 0])
    await call('history.undo', {})
    await call('history.undo', {})
    expect((await shown())?.[1]).toEqual(['excused', 1])
  })

  it('are recorded of meetings of a case alone, with people of it', async () => {
    const { call, first, ana, mark } = await network()
    const other = await call('cases.create', { name: 'Red 2' })
    const stranger = await call('participants.create', { caseId: other.id, pseudonym: 'Dora' })
    await expect(mark(first, [[stranger.id, 'present']])).rejects.toThrow('participant.elsewhere')
    await call('sources.update', { id: first, kind: 'interview' })
    await expect(mark(first, [[ana, 'present']])).rejects.toThrow('meeting.not_a_meeting')
    await call('sources.update', { id: first, kind: 'network-meeting', caseId: null })
    await expect(mark(first, [[ana, 'present']])).rejects.toThrow('meeting.no_case')
  })

  it('keep nobody of a case they left, and nothing of a participant or a source that was removed', async () => {
    const { call, first, second, ana, beto, mark, tied } = await network()
    for (const id of [first, second])
      await mark(id, [
        [ana, 'present'],
        [beto, 'present'],
      ])
    await call('meetings.setRoles', { sourceId: first, roles: [{ role: 'Registro', participantId: beto }] })
    const done = await call('activities.create', { sourceId: first, title: 'Análisis', ledBy: beto })
    const coding = await code(
      { call },
      { sourceId: first, start: 0, end: 14, codeId: tied[0] ?? ('' as never) },
    )
    await call('links.add', { owner: { kind: 'activity', id: done.id }, codingIds: [coding] })
    await call('links.add', { owner: { kind: 'attendance', id: `${first} ${beto}` }, codingIds: [coding] })
    await call('participants.remove', { id: beto })
    let dump = await call('study.dump', {})
    expect(dump.attendance.map(({ participantId }) => participantId)).toEqual([ana, ana])
    expect(dump.meetingRoles).toEqual([])
    expect(dump.activities).toMatchObject([{ ledBy: null }])
    expect(dump.linkedExcerpts.map(({ owner }) => owner.kind)).toEqual(['activity'])
    const other = await call('cases.create', { name: 'Red 2' })
    await call('sources.update', { id: second, caseId: other.id })
    await call('sources.remove', { id: first })
    dump = await call('study.dump', {})
    expect([dump.attendance, dump.activities, dump.linkedExcerpts]).toEqual([[], [], []])
    expect((await call('study.check', {})).problems).toEqual([])
    for (let step = 0; step < 4; step += 1) await call('history.undo', {})
    expect((await call('study.dump', {})).attendance).toHaveLength(4)
  })

  it('have activities in their order, each led by one of the case or by another', async () => {
    const { call, caseId, first, ana, beto } = await network()
    const titles = async () =>
      (await call('meetings.read', { caseId })).meetings[0]?.activities.map(({ title, lead }) => [
        title,
        lead,
      ])
    await call('activities.create', { sourceId: first, title: 'Bienvenida', ledBy: ana })
    const second = await call('activities.create', { sourceId: first, title: 'Taller', ledBy: beto })
    await call('activities.move', { id: second.id, position: 0 })
    expect(await titles()).toEqual([
      ['Taller', 'members'],
      ['Bienvenida', 'coordinating-team'],
    ])
    await call('activities.update', { id: second.id, ledByText: 'Universidad' })
    expect(await titles()).toContainEqual(['Taller', 'outside'])
    await call('activities.update', { id: second.id, ledBy: ana })
    expect(await titles()).toContainEqual(['Taller', 'coordinating-team'])
    await expect(
      call('activities.create', { sourceId: first, title: 'X', ledBy: ana, ledByText: 'Y' }),
    ).rejects.toThrow('activity.two_leads')
  })

  it('take no column of another meeting, and nothing that is said in two ways', async () => {
    const { call, caseId, first, second, ana, beto, cora } = await network()
    const read = (text: string, sourceId = first) =>
      call('meetings.readList', { sourceId, base64: Buffer.from(text, 'latin1').toString('base64') })
    // Days as Chilean spreadsheets write them; the first meeting was on 14 April, the second on 18 August.
    const days = 'Participante;14-04-2023;18-08-2023\r\nAna;P;A\r\nBeto;ausente;presente\r\n'
    expect((await read(days)).marks).toEqual([
      { participantId: ana, state: 'present' },
      { participantId: beto, state: 'absent' },
    ])
    expect((await read(days, second)).marks).toMatchObject([{ state: 'absent' }, { state: 'present' }])
    for (const head of ['S9', 'S8;S9', '01-01-2023', 'Mañana;Tarde'])
      expect(await read(`Participante;${head}\nAna;P;P\n`)).toMatchObject({
        marks: [],
        problems: [{ row: 1, problem: 'column' }],
      })
    expect(await read('Participante;Vino\nAna;P\n')).toMatchObject({ marks: [{ participantId: ana }] })
    const twice = await read('Ana,P\nBeto,P\nAna,P\nBeto,A\nCora,A\n')
    expect(twice).toEqual({
      marks: [
        { participantId: ana, state: 'present' },
        { participantId: cora, state: 'absent' },
      ],
      problems: [{ row: 4, value: 'Beto', problem: 'twice' }],
    })
    await call('participants.update', { id: ana, name: 'Inés Muñoz' })
    await call('participants.update', { id: beto, name: 'Inés Muñoz' })
    expect(await read('nombre;estado\nInés Muñoz;P\n')).toEqual({
      marks: [],
      problems: [{ row: 2, value: 'Inés Muñoz', problem: 'several' }],
    })
    await call('participants.create', { caseId, pseudonym: 'Directora Ñuñoa' })
    expect((await read('nombre;estado\nDIRECTORA ÑUÑOA;presente\n')).problems).toEqual([])
  })

  it('take a list in the words people use, or say the first cell that is not understood', async () => {
    const { call, first, ana, beto, cora } = await network()
    const read = (text: string) =>
      call('meetings.readList', { sourceId: first, base64: Buffer.from(text).toString('base64') })
    expect(await read('Escuela;Participante;S1;S2\n1;ana;P;A\n1;BETO;justificado;P\n1;Cora;;P\n')).toEqual({
      marks: [
        { participantId: ana, state: 'present' },
        { participantId: beto, state: 'excused' },
      ],
      problems: [],
    })
    expect(await read('Cora,sí\nNadie,no\nBeto,quizás\n')).toEqual({
      marks: [{ participantId: cora, state: 'present' }],
      problems: [
        { row: 2, value: 'Nadie', problem: 'person' },
        { row: 3, value: 'quizás', problem: 'state' },
      ],
    })
  })
})

describe('facts', () => {
  it('are listed with locators, of the whole time and of a wave', async () => {
    const made = await network()
    const { call, first, second, school, ana, beto, mark } = made
    await mark(first, [
      [ana, 'present'],
      [beto, 'absent'],
    ])
    await mark(second, [
      [ana, 'present'],
      [beto, 'present'],
    ])
    expect(await factOf(made, 'H:asistencia@Red 1')).toMatchObject({
      nature: 'temporal',
      unit: 'share',
      value: 0.75,
      part: 3,
      whole: 4,
      basis: [
        { kind: 'source', id: first },
        { kind: 'source', id: second },
      ],
    })
    expect(await factOf(made, 'H:asistencia@Red 1/Escuela 1')).toMatchObject({
      subject: { kind: 'establishment', id: school },
      part: 1,
      whole: 2,
    })
    expect(await factOf(made, 'H:recambio@S2')).toMatchObject({ value: 0 })
    const wave = await call('waves.create', { name: 'Primer semestre', from: null, to: '2023-07-31' })
    const within = await call('facts.list', { wave: wave.id })
    expect(
      within.find(({ kind, subject }) => kind === 'attendance' && subject.kind === 'case'),
    ).toMatchObject({
      locator: 'H:asistencia@Red 1 (Primer semestre)',
      value: 0.5,
    })
  })

  it('are cited beside an indicator’s evidence, tell when they moved, and never enter its figures', async () => {
    const made = await network()
    const { call, caseId, first, ana, beto, cora, mark } = made
    await mark(first, [
      [ana, 'present'],
      [beto, 'absent'],
    ])
    const [indicator] = (await call('model.get', {})).indicators
    if (indicator === undefined) throw new Error('no indicator')
    const key = { caseId, kind: 'attendance', subject: { kind: 'case', id: caseId }, wave: null } as const
    const ledger = async () => {
      const read = await call('ledger.read', { caseId, filter: {}, sort: 'text', show: 5 })
      return read.stages.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicator.id)
    }
    const { facts: none, ...figures } = (await ledger()) ?? {}
    const cited = await call('facts.cite', {
      ...key,
      indicatorId: indicator.id,
      stance: 'for',
      note: 'Vienen.',
    })
    await expect(
      call('facts.cite', { ...key, indicatorId: indicator.id, stance: 'against' }),
    ).rejects.toThrow('fact.cited_already')
    const { facts, ...after } = (await ledger()) ?? {}
    expect(none).toEqual([])
    expect(after).toEqual(figures)
    expect(facts).toMatchObject([
      {
        moved: false,
        was: { locator: 'H:asistencia@Red 1', value: 0.5 },
        fact: { value: 0.5 },
        note: 'Vienen.',
      },
    ])
    await mark(first, [[cora, 'present']])
    expect((await ledger())?.facts).toMatchObject([
      { moved: true, was: { value: 0.5 }, fact: { part: 2, whole: 3 } },
    ])
    await call('facts.updateCitation', { id: cited.id, takeValue: true })
    expect((await ledger())?.facts).toMatchObject([{ moved: false, was: { part: 2, whole: 3 } }])
    await mark(first, [
      [ana, null],
      [beto, null],
      [cora, null],
    ])
    expect((await ledger())?.facts).toMatchObject([{ moved: true, fact: null, was: { part: 2, whole: 3 } }])
    await call('facts.uncite', { id: cited.id })
    expect(await call('facts.cited', { caseId })).toEqual([])
  })
})

describe('the report of a case', () => {
  it('says where the excerpts are that show a mark, a meeting and a cited fact, and draws the timeline', async () => {
    const { call, caseId, first, ana, beto, mark, tied } = await network()
    await mark(first, [
      [ana, 'present'],
      [beto, 'absent'],
    ])
    const at = { sourceId: first, start: 0, end: 14, codeId: tied[0] ?? ('' as never) }
    const codingIds = [await code({ call }, at)]
    await call('links.add', { owner: attendanceOwner({ sourceId: first, participantId: beto }), codingIds })
    await call('links.add', { owner: { kind: 'meeting', id: first }, codingIds })
    const { indicators } = await call('model.get', {})
    const cited = await call('facts.cite', {
      caseId,
      kind: 'attendance',
      subject: { kind: 'case', id: caseId },
      wave: null,
      indicatorId: indicators[0]?.id ?? ('' as never),
      stance: 'for',
    })
    await call('links.add', { owner: { kind: 'fact', id: cited.id }, codingIds })
    const written = async (format: 'md' | 'html') =>
      (await call('reports.case', { caseId, format, language: 'es' })).content
    const text = await written('md')
    expect(text).toContain('- **Beto: Ausente.** [S1 ¶1]')
    expect(text).toContain('- **Reunión.** [S1 ¶1]')
    expect(text).toMatch(/\(H:asistencia@Red 1\) · Citas que lo muestran: \[S1 ¶1\]/)
    expect(text).toContain('| 1 | 14 de abril de 2023 |')
    const drawn =
      /<svg[^>]*aria-label="Línea de tiempo"[\s\S]*?<\/svg>/.exec(await written('html'))?.[0] ?? ''
    expect(drawn).toContain('Reuniones de red')
    expect(drawn.match(/<circle/g)).toHaveLength(2)
  })
})

describe('the timeline of a case', () => {
  it('has its sources by day, with attendance, and the judgements anybody may read', async () => {
    const { call, caseId, first, second, ana, mark } = await network()
    await call('sources.update', { id: second, date: null })
    await mark(first, [[ana, 'present']])
    const read = await call('timeline.read', { caseId })
    expect(read.sources).toMatchObject([
      { id: first, number: 1, date: '2023-04-14', attendance: { part: 1, whole: 1 } },
      { id: second, date: null, attendance: null },
    ])
    expect(read.judgements).toEqual([])
  })
})

import { deflateSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Output } from '../../shared/api/contract.ts'
import type { CaseId, EstablishmentId } from '../../shared/schema/ids.ts'
import { code, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

type Schools = { a: EstablishmentId; b: EstablishmentId; c: EstablishmentId }

async function network(test: TestCore) {
  const { caseId, sourceId, codes } = await studyWithSource(test)
  const schools: Partial<Schools> = {}
  for (const [key, pseudonym, territory] of [
    ['a', 'Escuela A', 'rural'],
    ['b', 'Escuela B', 'rural'],
    ['c', 'Liceo Ñandú', 'urban'],
  ] as const) {
    const { id } = await test.call('establishments.create', { caseId, pseudonym, territory })
    schools[key] = id
  }
  const first = await test.call('waves.create', { name: 'Ola 1', from: '2023-01-01', to: '2023-06-30' })
  const second = await test.call('waves.create', { name: 'Ola 2', from: '2023-07-01', to: null })
  return { caseId, sourceId, codes, ...(schools as Schools), first: first.id, second: second.id }
}

const stage = async ({ call }: TestCore, fileName: string, bytes: string | Buffer) =>
  (await call('imports.stage', { stagedId: null, fileName, base64: Buffer.from(bytes).toString('base64') }))
    .stagedId

/** A red PNG of a pixel, with a head that says how large it is. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG as far as its frame, lying on its side where `turned`. */
function jpeg(width: number, height: number, turned: boolean): Buffer {
  const exif = Buffer.from([
    0xff,
    0xe1,
    0,
    34,
    ...Buffer.from('Exif\0\0', 'latin1'),
    ...Buffer.from('MM', 'latin1'),
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turned ? 6 : 1,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    17,
    0,
  ])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), exif, frame])
}

describe('ties', () => {
  it('are entered with the excerpt that shows them, changed, and taken back exactly', async () => {
    const test = openCore()
    const { call } = test
    const { caseId, sourceId, codes, a, b, c, first } = await network(test)
    const coding = await code(test, { sourceId, start: 60, end: 110, codeId: codes[0]?.id as never })
    const tie = await call('ties.create', {
      caseId,
      giverId: a,
      receiverId: b,
      kind: 'professional',
      frequency: 4,
      waveId: first,
      cite: [coding],
    })
    expect(await call('ties.list', { caseId })).toMatchObject([
      {
        id: tie.id,
        frequency: 4,
        note: '',
        evidence: [{ codingId: coding, owner: { kind: 'tie', id: tie.id } }],
      },
    ])
    expect(await call('links.list', { owner: { kind: 'tie', id: tie.id } })).toMatchObject([
      { codingId: coding },
    ])
    await call('ties.update', { id: tie.id, receiverId: c, frequency: 2, note: 'Prestan la sala.' })
    const before = await call('study.dump', {})
    await call('ties.remove', { ids: [tie.id] })
    expect(await call('ties.list', {})).toEqual([])
    await call('history.undo', {})
    expect(await call('study.dump', {})).toEqual(before)
    expect(before.ties).toMatchObject([{ receiverId: c, frequency: 2, note: 'Prestan la sala.' }])
  })

  it('are between two schools of one case, each said once a kind and wave', async () => {
    const test = openCore()
    const { call } = test
    const { caseId, a, b, first } = await network(test)
    const other = await call('cases.create', { name: 'Red 2' })
    const far = await call('establishments.create', { caseId: other.id, pseudonym: 'Lejana' })
    const fields = {
      caseId,
      giverId: a,
      receiverId: b,
      kind: 'emotional',
      frequency: 3,
      waveId: first,
    } as const
    const tie = await call('ties.create', fields)
    const refused = (changes: object, code: string) =>
      expect(call('ties.create', { ...fields, ...changes })).rejects.toMatchObject({ code })
    await refused({}, 'tie.said_already')
    await refused({ receiverId: a }, 'tie.same_school')
    await refused({ receiverId: far.id }, 'tie.elsewhere')
    await refused({ receiverId: 'nadie' }, 'establishment.not_found')
    await refused({ waveId: 'ninguna' }, 'wave.not_found')
    await refused({ caseId: 'ninguno' }, 'case.not_found')
    await call('ties.create', { ...fields, waveId: null })
    const back = await call('ties.create', { ...fields, giverId: b, receiverId: a })
    await expect(call('ties.update', { id: back.id, giverId: a, receiverId: b })).rejects.toMatchObject({
      code: 'tie.said_already',
    })
    await call('ties.update', { id: tie.id, frequency: 5 })
    await expect(call('ties.remove', { ids: [tie.id, 'nadie' as typeof tie.id] })).rejects.toMatchObject({
      code: 'tie.not_found',
    })
    expect(await call('ties.list', {})).toHaveLength(3)
    await expect(call('waves.remove', { id: first })).rejects.toMatchObject({ code: 'wave.has_ties' })
  })

  it('are set cell by cell, and a cell that is emptied takes its tie away', async () => {
    const test = openCore()
    const { call } = test
    const { caseId, a, b } = await network(test)
    const cell = { caseId, giverId: a, receiverId: b, kind: 'professional', waveId: null } as const
    await call('ties.set', { ...cell, frequency: null })
    await call('ties.set', { ...cell, frequency: 3 })
    const [tie] = await call('ties.list', {})
    await call('ties.update', { id: tie?.id as never, note: 'Se llaman.' })
    await call('ties.set', { ...cell, frequency: 5 })
    expect(await call('ties.list', {})).toMatchObject([{ id: tie?.id, frequency: 5, note: 'Se llaman.' }])
    await call('ties.set', { ...cell, frequency: null })
    expect(await call('ties.list', {})).toEqual([])
  })

  it('go with their school and their case, and come back with them', async () => {
    const test = openCore()
    const { call } = test
    const { caseId, sourceId, codes, a, b, c } = await network(test)
    const coding = await code(test, { sourceId, start: 60, end: 110, codeId: codes[0]?.id as never })
    const fields = { caseId, kind: 'professional', frequency: 3, waveId: null } as const
    await call('ties.create', { ...fields, cite: [coding], giverId: a, receiverId: b })
    await call('ties.create', { ...fields, cite: [coding], giverId: c, receiverId: a })
    await call('ties.create', { ...fields, cite: [coding], giverId: b, receiverId: c })
    const before = await call('study.dump', {})
    await call('establishments.remove', { id: a })
    expect(await call('ties.list', {})).toMatchObject([{ giverId: b, receiverId: c }])
    expect(await call('study.check', {})).toMatchObject({ ok: true })
    await call('history.undo', {})
    expect(await call('study.dump', {})).toEqual(before)
    await call('ties.setMap', { stagedId: await stage(test, 'mapa.png', png(4, 3)), caseId })
    await call('sources.remove', { id: sourceId })
    const whole = await call('study.dump', {})
    await call('cases.remove', { id: caseId })
    expect(await call('ties.list', {})).toEqual([])
    await call('history.undo', {})
    expect(await call('study.dump', {})).toEqual(whole)
    expect(await call('study.check', {})).toMatchObject({ ok: true })
  })
})

describe('figures and comparisons', () => {
  it('are of the wave, kind and frequency asked for', async () => {
    const test = openCore()
    const { call } = test
    const { caseId, a, b, c, first, second } = await network(test)
    const say = (
      giverId: EstablishmentId,
      receiverId: EstablishmentId,
      frequency: 1 | 2 | 4 | 5,
      waveId: typeof first,
    ) => call('ties.create', { caseId, giverId, receiverId, kind: 'professional', frequency, waveId })
    await say(a, b, 2, first)
    await say(a, b, 5, second)
    await say(b, a, 4, second)
    await say(c, a, 1, first)
    const metrics = async (filter: object): Promise<Output<'ties.metrics'>[number]> => {
      const [found] = await call('ties.metrics', { caseIds: [caseId as CaseId], ...filter })
      if (found === undefined) throw new Error('no figures')
      return found
    }
    expect(await metrics({})).toMatchObject({ schools: 3, arcs: 3, density: 0.5, reciprocity: 2 / 3 })
    expect((await metrics({})).perSchool[0]).toMatchObject({ given: 5, received: 5 })
    expect(await metrics({ wave: first })).toMatchObject({ arcs: 2, reciprocity: 0, isolates: [] })
    expect(await metrics({ wave: second, atLeast: 5 })).toMatchObject({ arcs: 1, isolates: [c] })
    expect(await metrics({ wave: null })).toMatchObject({ arcs: 0 })
    // Over all waves a tie is as frequent as it ever was said to be.
    expect(await metrics({ atLeast: 5 })).toMatchObject({ arcs: 1, mixing: { ruralToRural: 1, ei: -1 } })
    const compared = await call('ties.compare', { caseId, from: first, to: second, atLeast: 4 })
    expect(compared.ties.map(({ giverId, change }) => [giverId, change])).toEqual([
      [a, 'grew'],
      [b, 'came'],
    ])
    expect((await call('ties.compare', { caseId, from: first, to: second })).ties).toMatchObject([
      { change: 'grew' },
      { giverId: c, change: 'went' },
      { change: 'came' },
    ])
  })
})

describe('a table of ties', () => {
  it('comes in as one operation, row by row, and what went out comes in as it was', async () => {
    const test = openCore()
    const { call } = test
    const { caseId, a, b, first } = await network(test)
    await call('ties.create', {
      caseId,
      giverId: a,
      receiverId: b,
      kind: 'professional',
      frequency: 2,
      waveId: first,
      note: 'Se visitan.',
    })
    const before = await call('study.dump', {})
    const table =
      'Da;Recibe;Tipo;Frecuencia;Ola;Nota\nEscuela A;Escuela B;profesional;5;ola 1;\nEscuela B;liceo nandu;emocional;3;;=SUMA(A1)\nEscuela X;Escuela B;profesional;1;;\n'
    const stagedId = await stage(test, 'lazos.csv', table)
    expect((await call('ties.preview', { stagedId, caseId })).rows).toMatchObject([
      { row: 2, replaces: 2, problem: null },
      { row: 3, replaces: null, problem: null },
      { row: 4, problem: { kind: 'giver-unknown', value: 'Escuela X' } },
    ])
    expect(await call('ties.import', { stagedId, caseId })).toMatchObject({
      created: 1,
      changed: 1,
      same: 0,
      refused: [{ row: 4 }],
    })
    const after = await call('ties.list', {})
    expect(after).toMatchObject([
      { frequency: 5, note: 'Se visitan.' },
      { kind: 'emotional', frequency: 3, note: '=SUMA(A1)' },
    ])
    const { content, ties } = await call('ties.export', { caseId, format: 'csv', language: 'es' })
    expect(ties).toBe(2)
    const again = await stage(test, 'otra.csv', content)
    expect(await call('ties.import', { stagedId: again, caseId })).toMatchObject({
      created: 0,
      changed: 0,
      same: 2,
    })
    // What changed nothing is no operation.
    await call('history.undo', {})
    expect(await call('study.dump', {})).toEqual(before)
    await expect(call('ties.preview', { stagedId, caseId })).rejects.toMatchObject({
      code: 'import.staged_missing',
    })
  })
})

describe('the picture of a map', () => {
  it('is kept as it came, replaced, taken away and brought back', async () => {
    const test = openCore()
    const { call } = test
    const { caseId } = await network(test)
    const bytes = png(640, 480)
    await call('ties.setMap', { stagedId: await stage(test, 'mapa.png', bytes), caseId })
    expect(await call('ties.map', { caseId })).toMatchObject({
      fileName: 'mapa.png',
      mediaType: 'image/png',
      width: 640,
      height: 480,
      base64: bytes.toString('base64'),
    })
    await call('ties.setMap', { stagedId: await stage(test, 'foto.jpg', jpeg(40, 30, true)), caseId })
    expect(await call('ties.map', { caseId })).toMatchObject({
      mediaType: 'image/jpeg',
      width: 30,
      height: 40,
    })
    await call('ties.removeMap', { caseId })
    expect(await call('ties.map', { caseId })).toBeNull()
    await call('history.undo', {})
    await call('history.undo', {})
    expect(await call('ties.map', { caseId })).toMatchObject({ fileName: 'mapa.png' })
    expect(await call('study.check', {})).toMatchObject({ ok: true })
  })

  it('is checked byte for byte', async () => {
    const test = openCore()
    const { call, path } = test
    const { caseId } = await network(test)
    const { sha256 } = await call('ties.setMap', {
      stagedId: await stage(test, 'mapa.png', png(4, 3)),
      caseId,
    })
    await call('study.close', {})
    const db = new Database(path('estudio.trama'))
    const guard = db.prepare("SELECT sql FROM sqlite_master WHERE name = 'imported_file_no_update'").get()
    db.exec('DROP TRIGGER imported_file_no_update')
    db.prepare('UPDATE imported_file SET bytes = ? WHERE sha256 = ?').run(png(4, 4), sha256)
    db.exec((guard as { sql: string }).sql)
    db.close()
    await call('study.open', { path: path('estudio.trama'), readOnly: true })
    const { problems } = await call('study.check', {})
    expect(problems).toContainEqual({ area: 'content', detail: 'map mapa.png' })
  })

  it('is a PNG or a JPEG, whatever it is called', async () => {
    const test = openCore()
    const { caseId } = await network(test)
    for (const bytes of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      png(640, 480).subarray(0, 14),
      jpeg(40, 30, false).subarray(0, 44),
      png(60_000, 60_000),
    ])
      await expect(
        test.call('ties.setMap', { stagedId: await stage(test, 'mapa.png', bytes), caseId }),
      ).rejects.toMatchObject({ code: 'map.not_a_picture' })
    const upright = await test.call('ties.setMap', {
      stagedId: await stage(test, 'x.bin', jpeg(40, 30, false)),
      caseId,
    })
    expect(upright).toMatchObject({ width: 40, height: 30 })
  })
})

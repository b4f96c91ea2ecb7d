// Projects of other programs from the terminal.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bytesOf, qdpx } from '../files/refi/importing.ts'
import { storeBytes } from '../files/stores/building.ts'
import { terminal } from './terminal.ts'

const { folder, trama, json, refused } = terminal()
const file = (name: string) => join(folder, name)

describe('import of projects', () => {
  it('brings one in by its content, writes the report, and keeps it', async () => {
    const study = file('estudio.trama')
    // Its name says nothing of what it is.
    writeFileSync(file('redes.bin'), bytesOf('nvivo-windows'))
    const [made] = await json(
      'import',
      study,
      file('redes.bin'),
      '--create',
      '--report',
      file('informe.json'),
    )
    expect(made).toMatchObject({ fileName: 'redes.bin', reportId: expect.any(String) })
    const report = JSON.parse(readFileSync(file('informe.json'), 'utf8'))
    expect(report.offsets).toEqual({
      ...{ unit: 'utf-16', newline: 'two', bom: false, confidence: 'certain', onBoundary: 10, total: 10 },
      chosen: false,
      any: [],
    })
    expect(report.items).toContainEqual({
      kind: 'case',
      name: 'Red del Valle',
      outcome: 'imported',
      reason: '',
    })
    const changed = report.items.filter((item: { outcome: string }) => item.outcome !== 'imported')
    expect(changed).toEqual([
      {
        kind: 'selection',
        name: 'Directora: ',
        outcome: 'changed',
        reason: 'Solo algunas de sus palabras son del caso; llevan el código «Casos/Directora».',
      },
    ])
    const [listed] = await json('imports', study)
    expect(listed).toMatchObject({
      id: made.reportId,
      fileName: 'redes.bin',
      origin: 'NVivo 12.6',
      changed: 1,
    })
    expect(await json('imports', study, made.reportId)).toEqual(report)
    const told = await trama('imports', study, made.reportId)
    expect(told.out).toContain('unidades UTF-16, CRLF como dos; con certeza (10 de 10')
    await refused(1, 'import.no_report', 'imports', study, 'ninguno')
  })

  it('takes the store of another program by its content, and says what moved', async () => {
    const study = file('almacen.trama')
    writeFileSync(file('data.bin'), storeBytes('qualcoder-drifted'))
    const [made] = await json('import', study, file('data.bin'), '--create', '--report', file('movido.json'))
    expect(made).toMatchObject({ fileName: 'data.bin', reportId: expect.any(String) })
    const told = await trama('imports', study, made.reportId)
    expect(told.out).toContain('Proyecto de QualCoder')
    expect(told.out).toContain('Sus palabras no están en ninguna parte del texto: algo que ya nadie dice')
  })

  it('takes the folder QualCoder keeps a project in', async () => {
    mkdirSync(file('redes.qda'))
    writeFileSync(join(file('redes.qda'), 'data.qda'), storeBytes('qualcoder'))
    const [made] = await json('import', file('carpeta.trama'), file('redes.qda'), '--create')
    expect(made).toMatchObject({ fileName: 'redes.qda', reportId: expect.any(String) })
  })

  it('asks which one, where a file keeps several', async () => {
    const study = file('varios.trama')
    writeFileSync(file('taguette.sqlite3'), storeBytes('taguette-several'))
    await json('new', study, '--lang', 'es')
    await refused(1, 'import.which_project', 'import', study, file('taguette.sqlite3'))
    const told = await trama('import', study, file('taguette.sqlite3'), '--project', 'Otro')
    expect(told.err).toContain('1: Redes; 4: Huertos')
    expect((await json('dump', study)).sources).toEqual([])
    await json('import', study, file('taguette.sqlite3'), '--project', 'Huertos')
    expect((await json('dump', study)).sources.map(({ title }: { title: string }) => title)).toEqual(['Acta'])
    await json('import', study, file('taguette.sqlite3'), '--project', '1')
    expect((await json('dump', study)).sources).toHaveLength(2)
  })

  it('reads offsets as it is told to', async () => {
    const study = file('otro.trama')
    writeFileSync(file('redes.qdpx'), bytesOf('nvivo-windows'))
    await json('new', study, '--lang', 'es')
    const [made] = await json('import', study, file('redes.qdpx'), '--offsets', 'code-points,one')
    expect(made.offsets).toMatchObject({ unit: 'code-points', newline: 'one', bom: false, chosen: true })
    await refused(2, 'usage.wrong', 'import', study, file('redes.qdpx'), '--offsets', 'bytes')
  })

  it('takes documents beside projects, and tells of what is broken in its place', async () => {
    const study = file('mixto.trama')
    await json('new', study, '--lang', 'es')
    writeFileSync(file('nota.txt'), 'Una nota.')
    writeFileSync(file('codigos.qdc'), bytesOf('taguette'))
    writeFileSync(
      file('roto.qdpx'),
      qdpx({ 'project.qde': '<Project xmlns="urn:QDA-XML:project:1.0"><Users>' }),
    )
    await refused(2, 'usage.wrong', 'import', study, file('nota.txt'))
    const files = ['nota.txt', 'codigos.qdc', 'roto.qdpx'].map(file)
    const where = ['--case', 'Red 1', '--kind', 'field-note', '--report', file('mixto.json')]
    const ran = await trama('import', study, ...files, ...where)
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/^import\.bad_file: roto\.qdpx: /)
    const { items } = JSON.parse(readFileSync(file('mixto.json'), 'utf8'))
    const outcomes = items.map(({ kind, outcome }: { kind: string; outcome: string }) => `${kind} ${outcome}`)
    expect(outcomes).toEqual(['code imported', 'code imported', 'document skipped', 'document imported'])
  })
})

// trama ties: what it takes and what comes out.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { terminal } from './terminal.ts'

const { folder, trama, json, refused } = terminal()
const study = join(folder, 'estudio.trama')
const of = ['--case', 'Red 1'] as const

beforeAll(async () => {
  await trama('new', study, '--lang', 'es')
  writeFileSync(join(folder, 'a.txt'), 'Una nota.')
  await trama('import', study, join(folder, 'a.txt'), ...of, '--kind', 'field-note')
  for (const school of ['Escuela A', 'Escuela B', 'Escuela C'])
    await trama('people-add', study, ...of, '--as', 'establishment', '--pseudonym', school)
  await trama('waves', study, '--add', 'Ola 1', '--to', '2023-06-30')
  await trama('waves', study, '--add', 'Ola 2', '--from', '2023-07-01')
})

describe('trama ties', () => {
  it('adds, imports, lists, measures, compares, takes along and removes', async () => {
    const between = ['--from', 'Escuela A', '--to', 'Escuela B'] as const
    const made = await json('ties', 'add', study, ...of, ...between, '--frequency', '2', '--wave', 'Ola 1')
    expect(made).toMatchObject({ kind: 'professional', frequency: 2 })
    const table = join(folder, 'vinculos.csv')
    writeFileSync(
      table,
      'da,recibe,tipo,frecuencia,ola\nEscuela A,Escuela B,profesional,5,Ola 2\nEscuela B,Escuela A,emocional,4,Ola 2\nEscuela B,Nadie,emocional,4,\n',
    )
    const imported = await trama('ties', 'import', study, table, ...of)
    expect(imported.out).toContain('2 nuevos, 0 cambiados, 0 como estaban, 1 rechazados.')
    expect(imported.out).toContain('fila 4: ninguna escuela se llama «Nadie»')
    expect(await json('ties', study, ...of, '--wave', 'Ola 2', '--at-least', '5')).toMatchObject([
      { frequency: 5 },
    ])
    expect((await trama('ties', 'list', study)).out).toContain('Escuela A → Escuela B  profesional  2  Ola 1')
    expect(await json('ties', 'metrics', study, ...of, '--wave', 'Ola 2')).toMatchObject([
      { arcs: 2, reciprocity: 1, density: 2 / 6 },
    ])
    expect((await trama('ties', 'metrics', study)).out).toContain('Reciprocidad: 1')
    const compared = await json('ties', 'compare', study, ...of, '--before', 'Ola 1', '--after', 'Ola 2')
    expect(compared.ties.map(({ change }: { change: string }) => change)).toEqual(['grew', 'came'])
    for (const format of ['graphml', 'csv', 'svg']) {
      const output = join(folder, `red.${format}`)
      await trama('ties', 'export', study, ...of, '--format', format, '-o', output)
      expect(readFileSync(output, 'utf8')).toContain('Escuela A')
    }
    expect((await trama('ties', 'metrics', study)).out).toContain('Escuelas aisladas: 1 (Escuela C)')
    const changed = await json('ties', 'change', study, made.id, '--frequency', '3', '--wave', '-')
    expect(changed).toMatchObject({ id: made.id, kind: 'professional', frequency: 3, waveId: null })
    const map = join(folder, 'mapa.png')
    // The first bytes of a PNG say how large it is; so long a file goes in pieces.
    const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000040000000300802000000', 'hex')
    writeFileSync(map, Buffer.concat([head, Buffer.alloc(5_000_000)]))
    expect(await json('ties', 'map', study, map, ...of)).toMatchObject({ fileName: 'mapa.png', width: 64 })
    expect((await trama('ties', 'map', study, '-', ...of)).out).toContain('Se quitó la imagen del mapa.')
    expect(await json('ties', 'remove', study, made.id)).toEqual({ ids: [made.id] })
    expect(await json('ties', 'list', study)).toHaveLength(2)
  })

  it('imports a table whose columns are called otherwise', async () => {
    const table = join(folder, 'otra.csv')
    writeFileSync(table, 'Quién,A quién,Veces\nEscuela C,Escuela A,3\n')
    const columns = ['giver=Quién', 'receiver=A quién', 'frequency=Veces'].flatMap((each) => [
      '--column',
      each,
    ])
    const line = ['ties', 'import', study, table, ...of] as const
    await refused(2, 'usage.wrong', ...line)
    await refused(2, 'usage.wrong', ...line, ...columns.slice(0, 4), '--column', 'frequency=Nada')
    expect(await json(...line, ...columns)).toMatchObject({ created: 1, refused: [] })
  })

  it('refuses what is no tie, no wave and no number of times', async () => {
    const line = ['ties', 'add', study, ...of, '--from', 'Escuela A', '--to', 'Escuela C'] as const
    await refused(2, 'usage.wrong', ...line, '--frequency', '9')
    await refused(1, 'wave.not_found', ...line, '--frequency', '3', '--wave', 'Ola 9')
    await refused(1, 'tie.not_found', 'ties', 'remove', study, 'nadie')
    await refused(2, 'usage.wrong', 'ties', 'compare', study, ...of)
  })
})

// trama cases, tables, attributes and member: what they print, and what scripts get.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { interview } from '../core/open-core.ts'
import { terminal } from './terminal.ts'

const { folder, trama, json, refused } = terminal()
const study = join(folder, 'estudio.trama')
const red = ['--case', 'Red 1'] as const

beforeAll(async () => {
  await trama('new', study, '--lang', 'es')
  writeFileSync(join(folder, 'a.txt'), interview)
  await trama('import', study, join(folder, 'a.txt'), ...red, '--kind', 'interview', '--date', '2023-05-10')
  const school = [
    '--as',
    'establishment',
    '--territory',
    'rural',
    '--levels',
    'Parvularia; Básica',
    '--at=-33.5,-70',
    '--on-map=0.25,0.75',
  ]
  await json('people-add', study, ...red, '--pseudonym', 'Escuela A', ...school)
  await json(
    'people-add',
    study,
    ...red,
    '--pseudonym',
    'Ximena',
    '--role',
    'Directora',
    '--establishment',
    'Escuela A',
  )
})

describe('trama member', () => {
  it('says who belongs since when, in the network and in its team', async () => {
    const made = await json('member', study, 'Ximena', ...red, '--from', '2020-03-18')
    await json('member', study, 'Ximena', ...red, '--team', '--from', '2023-01-01', '--to', '2023-06-30')
    await refused(1, 'membership.overlaps', 'member', study, 'Ximena', ...red, '--from', '2024-01-01')
    await json('member', study, '--change', made.id, '--to', '2023-12-31')
    await refused(2, 'usage.wrong', 'member', study, 'Ximena', ...red, '--remove', made.id)
    const { out } = await trama('people', study)
    expect(out).toContain('Escuela A · rural · Parvularia, Básica')
    expect(out).toContain(
      'Ximena · Directora · Escuela A · En la red 2020-03-18/2023-12-31 · En el equipo coordinador 2023-01-01/2023-06-30',
    )
    const { memberships, establishments } = await json('people', study)
    expect(memberships).toHaveLength(2)
    expect(establishments).toMatchObject([
      { coordinates: { latitude: -33.5, longitude: -70 }, mapPoint: { x: 0.25, y: 0.75 } },
    ])
    await refused(2, 'usage.wrong', 'people-change', study, 'Escuela A', ...red, '--on-map=0.25')
  })
})

describe('trama cases', () => {
  it('shows every network as the study has it, and writes it as a file', async () => {
    const { rows } = await json('cases', study)
    expect(rows).toMatchObject([
      {
        case: 'Red 1',
        day: '2023-05-10',
        members: { count: 1, roles: [{ role: 'Directora', count: 1 }] },
        coordinatingTeam: { count: 1 },
        establishments: { count: 1, urban: 0, rural: 1 },
        judged: null,
      },
    ])
    const file = join(folder, 'redes.md')
    await json('cases', study, '--format', 'md', '-o', file)
    expect(readFileSync(file, 'utf8')).toContain('| Red 1 | 1 persona: Directora | rural (1) | 1 |')
  })
})

describe('trama attributes and tables', () => {
  it('notes values by hand and by table, and writes what it would read again', async () => {
    await json('attributes', study, '--of', 'establishment', '--add', 'Matrícula', '--type', 'number')
    const on = ['--of', 'establishment', '--set', 'Matrícula', '--on', 'Escuela A', ...red] as const
    await json('attributes', study, ...on, '--value', '214')
    await refused(2, 'usage.wrong', 'attributes', study, ...on, '--value', 'muchos')
    const file = join(folder, 'escuelas.csv')
    writeFileSync(
      file,
      'Establecimiento;Matrícula;Desde\nEscuela A;215;3/4/1961\nEscuela B;muchos;5/6/1970\n',
    )
    const of = ['--of', 'establishment', ...red] as const
    const { out } = await trama('tables', study, ...of, '--preview', file)
    expect(out).toContain('2  Matrícula -> attribute:Matrícula  (1/2)')
    expect(out).toContain('3  Desde -> new  (Fecha, @day-first?)')
    expect(out).toContain('fila 3, Matrícula «muchos»: no es un número')
    const bring = ['tables', study, ...of, '--import', file, '--column', '3=new:date@month-first'] as const
    expect(await json(...bring)).toEqual({ made: 1, changed: 1, attributes: 1, leftOut: 1 })
    await refused(2, 'usage.wrong', ...bring.slice(0, -1), '9=key')
    const back = join(folder, 'vuelta.xlsx')
    await json('tables', study, '--of', 'establishment', '-o', back)
    expect(await json('tables', study, '--of', 'establishment', '--preview', back)).toMatchObject({
      making: 0,
      changing: 0,
      same: 2,
      problems: [],
    })
    expect(await json('attributes', study, '--of', 'establishment')).toMatchObject([
      { name: 'Matrícula' },
      { name: 'Desde', type: 'date' },
    ])
    await json('attributes', study, '--of', 'establishment', '--remove', 'Desde')
  })
})

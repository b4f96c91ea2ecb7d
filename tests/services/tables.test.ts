import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/api/contract.ts'
import type { AttributeOwner } from '../../shared/schema/case.ts'
import type { CaseId } from '../../shared/schema/ids.ts'
import { openCore, type TestCore } from '../core/open-core.ts'

async function emptyStudy(): Promise<TestCore & { caseId: CaseId }> {
  const test = openCore()
  await test.call('study.create', { path: test.path('a.trama'), title: 'Redes', language: 'es' })
  const { id: caseId } = await test.call('cases.create', { name: 'Red 1' })
  return { ...test, caseId }
}

async function stage({ call }: TestCore, content: string | Buffer, fileName: string) {
  const base64 = Buffer.from(content).toString('base64')
  return (await call('imports.stage', { stagedId: null, fileName, base64 })).stagedId
}

type Asked = Partial<Omit<Input<'tables.preview'>, 'stagedId'>> & { of: AttributeOwner }

async function look(test: TestCore, content: string, { of, ...asked }: Asked) {
  const usual = { caseId: null, encoding: null, newRows: true, clearBlank: false, columns: null }
  const stagedId = await stage(test, content, 'tabla.csv')
  const input = { stagedId, of, ...usual, ...asked }
  return { input, preview: await test.call('tables.preview', input) }
}

/** As the preview says it. */
async function bring(test: TestCore, content: string, asked: Asked) {
  const { input, preview } = await look(test, content, asked)
  return test.call('tables.import', { ...input, columns: preview.columns.map(({ use }) => use) })
}

const schools = [
  'Caso,Establecimiento,Territorio,Niveles que imparte,Latitud,Longitud,Matrícula,Dependencia,Fundada',
  'Red 1,Escuela A,Urbano,"Parvularia, Básica",-35.1,-100,214,municipal,1/4/1961',
  'Red 1,Escuela B,rural,Básica,-35.2,-100.5,muchos,municipal,13/4/1970',
  'Red 1,escuela a,rural,,,,12,municipal,',
  'Red 9,Escuela C,rural,,,,12,municipal,',
  'Red 1,Escuela D,lunar,,-95,,,municipal,',
  ',,,,,,,,',
].join('\r\n')

describe('a table on its way in', () => {
  it('shows what each column becomes, and row by row what does not fit', async () => {
    const test = await emptyStudy()
    const { preview } = await look(test, schools, { of: 'establishment' })
    expect(preview.columns.map(({ use }) => use)).toMatchObject([
      { as: 'case' },
      { as: 'key' },
      { as: 'field', field: 'territory' },
      { as: 'field', field: 'levels' },
      { as: 'field', field: 'latitude' },
      { as: 'field', field: 'longitude' },
      { as: 'new', name: 'Matrícula', type: 'text' },
      { as: 'new', name: 'Dependencia', type: 'one-of' },
      { as: 'new', name: 'Fundada', type: 'date', reading: 'day-first' },
    ])
    expect(preview).toMatchObject({ rows: 5, making: 3, changing: 0, same: 0, fault: null })
    expect(preview.problems).toEqual([
      { line: 4, column: null, cell: 'escuela a', fault: 'twice' },
      { line: 5, column: null, cell: 'Escuela C', fault: 'unknown-case' },
      { line: 6, column: 2, cell: 'lunar', fault: 'territory' },
      { line: 6, column: 4, cell: '-95', fault: 'range' },
    ])
  })

  it('comes in as the person says, in one operation that undo takes back', async () => {
    const test = await emptyStudy()
    const before = await test.call('study.dump', {})
    const { input, preview } = await look(test, schools, { of: 'establishment' })
    const columns = preview.columns.map(({ use }, at) =>
      at === 6
        ? { as: 'new' as const, name: 'Matrícula', type: 'number' as const, reading: 'plain' as const }
        : use,
    )
    const asNumber = await test.call('tables.preview', { ...input, columns })
    expect(asNumber.columns[6]).toMatchObject({ cells: 2, unfit: 1 })
    expect(await test.call('tables.import', { ...input, columns })).toEqual({
      made: 3,
      changed: 0,
      attributes: 3,
      leftOut: 5,
    })
    const { establishments } = await test.call('people.list', {})
    const [enrolled, , founded] = await test.call('attributes.list', { of: 'establishment' })
    expect(establishments).toMatchObject([
      {
        pseudonym: 'Escuela A',
        territory: 'urban',
        levels: ['Parvularia', 'Básica'],
        coordinates: { latitude: -35.1, longitude: -100 },
        values: { [String(enrolled?.id)]: 214, [String(founded?.id)]: '1961-04-01' },
      },
      { pseudonym: 'Escuela B', territory: 'rural', values: { [String(founded?.id)]: '1970-04-13' } },
      { pseudonym: 'Escuela D', territory: null, coordinates: null },
    ])
    expect(establishments[1]?.values).not.toHaveProperty(String(enrolled?.id))
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
    await test.call('history.redo', {})
    expect((await test.call('people.list', {})).establishments).toHaveLength(3)
  })

  it('brings people with their school and their time in the network', async () => {
    const test = await emptyStudy()
    const { caseId } = test
    await test.call('establishments.create', { caseId, pseudonym: 'Escuela A' })
    const table = [
      'Participante;Rol;Establecimiento;En la red;En el equipo coordinador',
      'Ximena;directora;Escuela A;2020-03-18/..;2021-03-01/2021-12-31, 2023-03-01/..',
      'Hernán;;Escuela Z;;2020-03-18/..',
      'Escuela A;;;;',
    ].join('\n')
    const { preview } = await look(test, table, { of: 'participant', caseId })
    expect(preview.problems.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'period'],
      [3, 'establishment'],
      [4, 'taken'],
    ])
    await bring(
      test,
      table
        .replace(', 2023', '; 2023')
        .replace('2021-03-01/2021-12-31; 2023-03-01/..', '"2021-03-01/2021-12-31; 2023-03-01/.."'),
      { of: 'participant', caseId },
    )
    const { memberships, participants } = await test.call('people.list', {})
    expect(participants.map(({ pseudonym, role }) => [pseudonym, role])).toEqual([
      ['Hernán', ''],
      ['Ximena', 'directora'],
    ])
    expect(memberships.map(({ body, from, to }) => [body, from, to])).toEqual([
      ['coordinating-team', '2020-03-18', null],
      ['network', '2020-03-18', null],
      ['coordinating-team', '2021-03-01', '2021-12-31'],
      ['coordinating-team', '2023-03-01', null],
    ])
  })

  it('takes nothing away with an empty cell unless asked to', async () => {
    const test = await emptyStudy()
    await bring(test, 'Caso,Descripción,Zona\nRed 1,Catorce escuelas,norte\nRed 2,,sur\n', { of: 'case' })
    const empty = 'Caso,Descripción,Zona\nRed 1,,\n'
    expect((await look(test, empty, { of: 'case' })).preview).toMatchObject({ changing: 0, same: 1 })
    const cleared = { of: 'case', clearBlank: true } as const
    expect((await look(test, empty, cleared)).preview).toMatchObject({ changing: 1, same: 0 })
    await bring(test, empty, cleared)
    expect(await test.call('cases.list', {})).toMatchObject([
      { name: 'Red 1', description: '', values: {} },
      { name: 'Red 2', values: { [String((await test.call('attributes.list', {}))[0]?.id)]: 'sur' } },
    ])
  })

  it('gives an attribute new options when asked, and otherwise says they do not fit', async () => {
    const test = await emptyStudy()
    const zone = await test.call('attributes.create', { name: 'Zona', type: 'one-of', options: ['norte'] })
    const { input, preview } = await look(test, 'Caso,Zona\nRed 1,sur\n', { of: 'case' })
    expect(preview.problems).toEqual([{ line: 2, column: 1, cell: 'sur', fault: 'option' }])
    const columns = [
      { as: 'key' as const },
      { as: 'attribute' as const, attributeId: zone.id, newOptions: true, reading: 'plain' as const },
    ]
    expect(await test.call('tables.preview', { ...input, columns })).toMatchObject({
      problems: [],
      columns: [{}, { options: ['sur'] }],
    })
    await test.call('tables.import', { ...input, columns })
    expect(await test.call('attributes.list', {})).toMatchObject([{ options: ['norte', 'sur'] }])
  })

  it('is refused whole where its columns make no sense together', async () => {
    const test = await emptyStudy()
    const { input, preview } = await look(test, 'Caso,Zona\nRed 1,sur\n', { of: 'establishment' })
    expect(preview.fault).toBe(null)
    const fault = async (columns: Input<'tables.import'>['columns'], of: AttributeOwner) =>
      (await test.call('tables.preview', { ...input, of, columns })).fault
    expect(await fault([{ as: 'ignored' }, { as: 'ignored' }], 'case')).toBe('no-key')
    expect(await fault([{ as: 'key' }, { as: 'ignored' }], 'participant')).toBe('no-case')
    expect(await fault([{ as: 'key' }, { as: 'key' }], 'case')).toBe('twice')
    expect(await fault([{ as: 'key' }], 'case')).toBe('columns')
    expect(await fault([{ as: 'key' }, { as: 'field', field: 'role', reading: 'plain' }], 'case')).toBe(
      'not-its-own',
    )
    await expect(
      test.call('tables.import', { ...input, of: 'case', columns: [{ as: 'key' }] }),
    ).rejects.toThrow('table.fault')
  })
})

describe('a table on its way out', () => {
  it('comes back without changing anything, whatever is in it, as CSV and as XLSX', async () => {
    const test = await emptyStudy()
    const { call, caseId } = test
    const other = await call('cases.create', { name: '=Red "2"; ñ', description: 'Dos\nlíneas, y más' })
    const school = await call('establishments.create', {
      caseId,
      pseudonym: '+Escuela A',
      name: "'=Real",
      territory: 'rural',
      levels: ['Parvularia', 'Básica; Media', '[1]'],
      coordinates: { latitude: -33.123456789, longitude: 0 },
      mapPoint: { x: 0.1, y: 1 },
    })
    await call('establishments.create', { caseId: other.id, pseudonym: 'Escuela A' })
    const who = await call('participants.create', {
      caseId,
      pseudonym: 'Rol',
      role: '@jefa',
      establishmentId: school.id,
    })
    await call('memberships.create', { participantId: who.id, body: 'network', from: null, to: '2021-01-01' })
    await call('memberships.create', { participantId: who.id, body: 'network', from: '2022-01-01', to: null })
    for (const of of ['case', 'establishment', 'participant'] as const) {
      const make = async (
        name: string,
        type: 'text' | 'number' | 'date' | 'boolean' | 'one-of' | 'several-of',
      ) => (await call('attributes.create', { of, name, type, options: ['a, b', 'c;d', 'e'] })).id
      const values = [
        [await make('Rol', 'text'), " '-1\t"],
        [await make('=N', 'number'), -1e-7],
        [await make('Día', 'date'), '1899-12-31'],
        [await make('Sí o no', 'boolean'), false],
        [await make('Una', 'one-of'), 'c;d'],
        [await make('Varias', 'several-of'), ['e', 'a, b']],
        [await make('Nada', 'several-of'), []],
        [await make('Código', 'text'), '00123'],
      ] as const
      for (const [attributeId, value] of values) {
        const written = Array.isArray(value) ? [...value] : (value as string | number | boolean)
        if (of === 'case') await call('cases.setValue', { caseId: other.id, attributeId, value: written })
        else if (of === 'establishment')
          await call('establishments.setValue', { establishmentId: school.id, attributeId, value: written })
        else await call('participants.setValue', { participantId: who.id, attributeId, value: written })
      }
    }
    const before = await call('study.dump', {})
    for (const of of ['case', 'establishment', 'participant'] as const)
      for (const format of ['csv', 'xlsx'] as const)
        for (const language of ['es', 'en'] as const) {
          const { base64, fileName } = await call('tables.export', { of, format, language, realNames: true })
          const stagedId = await stage(test, Buffer.from(base64, 'base64'), fileName)
          const asked = { stagedId, of, caseId: null, encoding: null, newRows: true, clearBlank: true }
          const preview = await call('tables.preview', { ...asked, columns: null })
          expect(preview, `${of} ${format}`).toMatchObject({
            making: 0,
            changing: 0,
            problems: [],
            fault: null,
          })
          expect(preview.columns.filter(({ use }) => use.as === 'new' || use.as === 'ignored')).toEqual([])
          await call('tables.import', { ...asked, columns: preview.columns.map(({ use }) => use) })
        }
    expect(await call('study.dump', {})).toEqual(before)
  })

  it('keeps real names in, and is not written while one is left in a text', async () => {
    const test = await emptyStudy()
    const { call, caseId } = test
    const { id } = await call('participants.create', {
      caseId,
      pseudonym: 'Directora 1',
      name: 'Ximena Valdés',
    })
    const csv = async (realNames: boolean) =>
      Buffer.from(
        (await call('tables.export', { of: 'participant', format: 'csv', realNames })).base64,
        'base64',
      ).toString()
    expect(await csv(false)).not.toContain('Ximena')
    expect(await csv(true)).toContain('Ximena Valdés')
    const note = await call('attributes.create', {
      of: 'participant',
      name: 'Nota',
      type: 'text',
      options: [],
    })
    await call('participants.setValue', {
      participantId: id,
      attributeId: note.id,
      value: 'Es Ximena Valdés',
    })
    await expect(csv(false)).rejects.toThrow('report.leaks')
  })
})

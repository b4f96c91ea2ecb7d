// trama strategies, plan and objectives: what they print, and what scripts get.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { interview } from '../core/open-core.ts'
import { terminal } from './terminal.ts'

const { folder, trama, json, refused } = terminal()
const study = join(folder, 'estudio.trama')
const red = ['--case', 'Red 1'] as const
let coding = ''
let stage = ''
let strategy = ''

beforeAll(async () => {
  await trama('new', study, '--lang', 'es')
  writeFileSync(join(folder, 'a.txt'), interview)
  await trama('import', study, join(folder, 'a.txt'), ...red, '--kind', 'interview', '--date', '2023-05-10')
  const at = ['--source', 'S1', '--from', '70', '--to', '90', '--code', 'Propio', '--create']
  await trama('code', study, ...at)
  const dump = await json('dump', study)
  coding = dump.codings[0]?.id
  const library = await json('strategies', study)
  stage = library[0].stage
  strategy = library[0].name.es
})

describe('trama strategies', () => {
  it('adds, changes, removes, and copies to another study in one file', async () => {
    const other = join(folder, 'otro.trama')
    const file = join(folder, 'estrategias.json')
    await json('strategies', study, '--add', 'Duplas', '--stage', stage, '--description', 'De a dos.')
    await json('strategies', study, '--change', 'Duplas', '--name', 'Parejas')
    expect(await trama('strategies', study, '--export', file, '--only', 'parejas')).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      format: 'trama.strategies/1',
      strategies: [{ name: { es: 'Parejas' } }],
    })
    await trama('new', other, '--lang', 'es')
    const preview = await trama('strategies', other, '--import', file, '--dry-run')
    expect(preview.out).toContain('Parejas  nueva')
    expect(await json('strategies', other, '--import', file)).toMatchObject([{ name: 'Parejas', stage }])
    expect(await json('strategies', other, '--import', file)).toEqual([])
    expect((await json('dump', other)).strategies).toHaveLength(1)
    await json('strategies', study, '--remove', 'Parejas')
    await refused(1, 'strategy.not_found', 'strategies', study, '--remove', 'Parejas')
    await refused(1, 'strategy.not_found', 'strategies', study, '--remove', strategy)
    await refused(1, 'strategy.bad_file', 'strategies', other, '--import', join(folder, 'a.txt'))
    await refused(1, 'import.file_unreadable', 'strategies', other, '--import', join(folder, 'nada.json'))
    await refused(2, 'usage.wrong', 'strategies', study, '--add', 'x', '--remove', 'y')
  })

  it('asks where strategies of an unknown stage go', async () => {
    const file = join(folder, 'ajenas.json')
    const strange = {
      format: 'trama.strategies/1',
      model: { id: 'otro', version: 1, name: { es: 'Otro', en: 'Other' } },
      stages: [{ id: 'rara', name: { es: 'Rara', en: 'Odd' } }],
      components: [],
      strategies: [{ stage: 'rara', component: null, name: { en: 'Walks' }, description: {} }],
    }
    writeFileSync(file, JSON.stringify(strange))
    expect((await trama('strategies', study, '--import', file, '--dry-run')).out).toContain('Rara')
    await refused(1, 'strategy.homeless', 'strategies', study, '--import', file)
    await refused(1, 'model.part_not_found', 'strategies', study, '--import', file, '--home', 'rara=nada')
    await refused(2, 'usage.wrong', 'strategies', study, '--import', file, '--home', 'rara')
    expect(await json('strategies', study, '--import', file, '--home', `rara=${stage}`)).toMatchObject([
      { name: 'Walks', stage },
    ])
  })
})

describe('trama plan', () => {
  it('puts a strategy in the plan of a case, follows it, and says what fits', async () => {
    const added = await json(
      'plan',
      study,
      '--add',
      strategy,
      ...red,
      '--from',
      '2023-03-01',
      '--who',
      'Coordinación',
    )
    expect(await trama('plan', study)).toMatchObject({
      out: expect.stringContaining('sin evidencia posterior'),
    })
    const done = ['--status', 'done', '--after', stage, '--cite', coding]
    expect(await json('plan', study, '--change', added.id, ...done)).toMatchObject({
      status: 'done',
      stageAfter: stage,
      later: 1,
      who: 'Coordinación',
    })
    expect((await trama('plan', study, ...red)).out).toContain('1 cita posterior')
    expect((await trama('plan', study, ...red, '--fit')).out).toContain('ninguna estrategia conviene')
    await json('judge', study, ...red, '--stage', stage, '--rationale', 'Así se ve.')
    const fit = await trama('plan', study, ...red, '--fit')
    expect(fit.out).toContain(strategy)
    expect(fit.out).toContain('no un puntaje')
    await json('plan', study, '--remove', added.id)
    await refused(1, 'plan.not_found', 'plan', study, '--remove', added.id)
    await refused(2, 'usage.wrong', 'plan', study, '--fit')
    await refused(2, 'usage.wrong', 'plan', study, '--add', strategy, ...red, '--from', 'ayer')
  })
})

describe('trama objectives', () => {
  it('records what was seen of an objective, day by day', async () => {
    const { id } = await json(
      'objectives',
      study,
      '--add',
      'Compartir prácticas',
      ...red,
      '--agreed',
      '2023-03-10',
    )
    expect((await trama('objectives', study)).out).toContain('Aún no se ha mirado')
    const seen = ['--look', id, '--day', '2023-05-10', '--value']
    const look = await json('objectives', study, ...seen, 'not-evidenced')
    expect((await trama('objectives', study, ...red)).out).toContain('No evidenciado (2023-05-10)')
    await json(
      'objectives',
      study,
      '--look',
      id,
      '--day',
      '2023-10-10',
      '--value',
      'in-part',
      '--cite',
      coding,
    )
    const [objective] = await json('objectives', study)
    expect(objective.attainments.map((each: { value: string }) => each.value)).toEqual([
      'not-evidenced',
      'in-part',
    ])
    await json('objectives', study, '--remove-look', look.id)
    await json('objectives', study, '--change', id, '--instrument', 'Pauta', '--agreed', '-')
    expect((await json('objectives', study))[0]).toMatchObject({ instrument: 'Pauta', agreedOn: null })
    await refused(2, 'usage.wrong', 'objectives', study, ...seen, 'perhaps')
    await json('objectives', study, '--remove', id)
    await refused(1, 'objective.not_found', 'objectives', study, '--remove', id)
  })
})

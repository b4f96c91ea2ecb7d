// trama levels, picture and process: what they take, what they print, and what scripts get.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { interview } from '../core/open-core.ts'
import { terminal } from './terminal.ts'

const { folder, trama, json, refused } = terminal()
const study = join(folder, 'estudio.trama')
const red = ['--case', 'Red 1'] as const
const on = ['--component', 'collaboration', '--step'] as const
let coding = ''

beforeAll(async () => {
  await trama('new', study, '--lang', 'es')
  writeFileSync(join(folder, 'a.txt'), interview)
  const about = ['--kind', 'interview', '--date', '2023-05-10']
  await trama('import', study, join(folder, 'a.txt'), ...red, ...about)
  const { codes } = await json('dump', study)
  const path = codes.find(({ name }: { name: string }) => /emergente/.test(name))?.path
  const at = ['--source', 'S1', '--from', '70', '--to', '90', '--code', path]
  await json('code', study, ...at, '--direction', 'supports')
  coding = (await json('dump', study)).codings[0].id
  await trama('waves', study, '--add', '2023', '--from', '2023-01-01', '--to', '2023-12-31')
})

it('places a network on a level, tells where it was placed, and what took whose place', async () => {
  expect((await trama('levels', study)).out).toBe('No se ubicó a ningún caso en un nivel.\n')
  const first = await json('levels', study, ...red, ...on, 'collaboration.association', '--wave', '2023')
  const placed = await json(
    'levels',
    study,
    ...red,
    ...on,
    'collaboration.emerging',
    '--wave',
    '2023',
    '--note',
    'Analizan juntas.',
    '--cite-against',
    coding,
  )
  expect(placed).toMatchObject({
    step: 'collaboration.emerging',
    evidence: [{ codingId: coding, stance: 'against' }],
  })
  expect((await json('levels', study, ...red))[0]).toMatchObject({ id: first.id, supersededBy: placed.id })
  const { out } = await trama('levels', study)
  expect(out).toContain('Red 1  Colaboración: Colaboración emergente  2023')
  expect(out).toContain('0 a favor, 1 en contra')
  expect(out).toContain('reemplazada')
  await refused(1, 'level.not_of_component', 'levels', study, ...red, ...on, 'purpose.shared')
  await refused(1, 'model.part_not_found', 'levels', study, ...red, '--component', 'nada', '--step', '-')
  await refused(2, 'usage.wrong', 'levels', study, ...red, '--component', 'collaboration')
})

it('draws the picture of the model as a table, network by network', async () => {
  const picture = await json('picture', study, ...red, '--wave', '2023')
  expect(picture.cases).toMatchObject([{ case: 'Red 1', sources: 1, stage: null }])
  const { out } = await trama('picture', study)
  expect(out).toMatch(/Colaboración emergente +1\+ 0- \/1 \(ubicado aquí\)/)
  await refused(1, 'wave.not_found', 'picture', study, '--wave', 'ninguna')
})

it('tells the process of a case', async () => {
  await trama('judge', study, ...red, '--rationale', 'Analizan juntas.', '--stage', 'development')
  expect(await json('process', study, ...red)).toMatchObject({
    stage: 'development',
    judgement: { status: 'draft' },
    accompaniment: { fit: { basis: 'judged' }, plan: [] },
  })
  const { out } = await trama('process', study, ...red)
  expect(out).toContain('Proceso de Red 1')
  expect(out).toMatch(/> Desarrollo/)
  expect(out).toContain('Nada en su plan todavía')
  await refused(2, 'usage.wrong', 'process', study)
})

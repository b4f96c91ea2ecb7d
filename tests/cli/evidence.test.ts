// trama ledger, gaps, sensitivity, compare, trace and people: what they print, and what scripts get.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { interview } from '../core/open-core.ts'
import { terminal } from './terminal.ts'

const { folder, trama, json } = terminal()
const study = join(folder, 'estudio.trama')
const red = ['--case', 'Red 1'] as const
let indicator = ''
let coding = ''

beforeAll(async () => {
  await trama('new', study, '--lang', 'es')
  writeFileSync(join(folder, 'a.txt'), interview)
  await trama('import', study, join(folder, 'a.txt'), ...red, '--kind', 'interview')
  const codes = await json('dump', study)
  const tied = codes.codes.find((code: { indicators: string[] }) => code.indicators.length === 1)
  indicator = tied.indicators[0]
  const at = ['--source', 'S1', '--from', '70', '--to', '90', '--code', tied.path]
  await json('code', study, ...at, '--direction', 'contradicts')
  coding = (await json('dump', study)).codings[0].id
})

describe('trama people', () => {
  it('adds, changes, says who speaks, lists by pseudonym only, and removes', async () => {
    const school = ['--as', 'establishment', '--pseudonym', 'Escuela A', '--name', 'Los Aromos']
    expect(await trama('people-add', study, ...red, ...school)).toMatchObject({ code: 0, err: '' })
    const head = await json('people-add', study, ...red, '--pseudonym', 'Jefa 1', '--name', 'Ana Soto')
    await json(
      'people-change',
      study,
      'Jefa 1',
      ...red,
      '--role',
      'jefa de UTP',
      '--establishment',
      'Escuela A',
    )
    await json('speaks', study, 'S1', '--as', 'Jefa de UTP', '--who', 'Jefa 1')
    const { out } = await trama('people', study)
    expect(out).toContain('Jefa 1 · jefa de UTP · Escuela A · S1')
    expect(out).not.toContain('Soto')
    expect((await json('people', study, ...red)).participants).toMatchObject([
      { id: head.id, name: 'Ana Soto', role: 'jefa de UTP' },
    ])
    expect(await trama('speaks', study, 'S1', '--as', 'Nadie', '--who', 'Jefa 1')).toMatchObject({ code: 1 })
    expect(await trama('speaks', study, 'S1')).toMatchObject({ code: 2 })
    expect(await trama('people-remove', study, 'Otra', ...red)).toMatchObject({ code: 1, out: '' })
    await json('people-change', study, 'Escuela A', ...red, '--pseudonym', 'Escuela B')
    await json('people-remove', study, 'Escuela B', ...red)
    expect((await json('people', study)).establishments).toEqual([])
  })
})

describe('trama ledger', () => {
  it('tells quotes with who says them, and the honest nothing', async () => {
    const { out } = await trama('ledger', study, ...red)
    expect(out).toContain('S1 ¶2')
    expect(out).toContain('habla Jefa 1')
    expect(out).toContain('Sin evidencia. Nadie ha encontrado nada a favor ni en contra.')
    const filtered = await json('ledger', study, ...red, '--indicator', indicator, '--participant', 'Jefa 1')
    expect(filtered).toMatchObject({ filtered: true })
    expect((await trama('ledger', study, ...red, '--kind', 'document')).out).toContain('solo una parte')
    expect(await trama('ledger', study, ...red, '--kind', 'carta')).toMatchObject({ code: 2 })
    expect(await trama('ledger', study, ...red, '--wave', 'ninguna')).toMatchObject({ code: 1 })
    expect(await trama('ledger', study, ...red, '--indicator', 'ninguno')).toMatchObject({ code: 1 })
  })
})

describe('trama gaps, sensitivity, compare, trace', () => {
  it('list what is missing', async () => {
    const gaps = await json('gaps', study, ...red)
    expect(gaps).toContainEqual(expect.objectContaining({ kind: 'contrary-unanswered', indicator }))
    expect((await trama('gaps', study)).out).toContain('evidencia contraria sin responder')
    expect(await trama('gaps', study, '--judgement', 'ninguno')).toMatchObject({ code: 1 })
  })

  it('leave out one source at a time, and put cases or waves side by side', async () => {
    expect((await json('sensitivity', study, ...red)).without).toHaveLength(1)
    expect((await trama('sensitivity', study, ...red)).out).toContain('S1 a')
    expect(await json('compare', study)).toMatchObject([{ name: 'Red 1', judgement: null }])
    expect((await trama('compare', study)).out).toContain('0 a favor, 1 en contra')
    expect((await trama('compare', study, ...red, '--waves')).out).toBe('Este estudio no tiene olas.\n')
    expect(await trama('compare', study, '--waves')).toMatchObject({ code: 2 })
  })

  it('follow the chain of a passage to the bytes, whatever it is named by', async () => {
    for (const named of [[coding], ['S1', '¶2'], ['S1 ¶2']]) {
      const chain = await json('trace', study, ...named)
      expect(chain.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
        'stage',
        'indicator',
        'coding',
        'source',
        'file',
      ])
      expect(Object.values(chain.proofs)).toMatchObject([{ intact: true, follows: true, edits: 0 }])
    }
    const { out } = await trama('trace', study, coding)
    expect(out).toContain('Los bytes guardados tienen esta huella.')
    expect(out).toContain('El texto es lo que dicen estos bytes.')
    expect(await trama('trace', study, 'nada')).toMatchObject({ code: 1, out: '' })
  })
})

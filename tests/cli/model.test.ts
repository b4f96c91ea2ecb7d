// trama model and trama new --model: what they print, what they refuse, and what they leave in the study.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { modelText } from '../../shared/domain/model/model-text.ts'
import { communityGardens, schoolNetworks } from '../../shared/models/index.ts'
import { terminal } from './terminal.ts'

const { folder, trama, json, refused } = terminal()
const study = join(folder, 'estudio.trama')
const file = join(folder, 'modelo.json')
const changed = join(folder, 'cambiado.json')

beforeAll(async () => {
  await trama('new', study, '--lang', 'es')
  writeFileSync(file, modelText(communityGardens))
  const model = {
    ...schoolNetworks.model,
    saturation: 4,
    indicators: schoolNetworks.model.indicators.filter(({ id }) => id !== 'formation.initial-phase'),
  }
  writeFileSync(changed, modelText({ ...schoolNetworks, model, codebook: [] }))
})

describe('trama new --model', () => {
  it('begins with a model that ships, or with that of a file', async () => {
    for (const [name, model] of [
      ['a.trama', 'community-gardens'],
      ['b.trama', file],
    ] as const) {
      expect(await trama('new', join(folder, name), '--lang', 'en', '--model', model)).toMatchObject({
        code: 0,
      })
      const out = join(folder, `${name}.json`)
      await json('model', 'export', join(folder, name), '-o', out)
      expect(readFileSync(out, 'utf8')).toBe(modelText(communityGardens))
    }
    await refused(1, 'model.not_shipped', 'new', join(folder, 'c.trama'), '--model', 'nothing')
    await refused(1, 'model.file_unreadable', 'new', join(folder, 'c.trama'), '--model', './none.json')
  })
})

describe('trama model', () => {
  it('shows the model, and every version of it', async () => {
    const shown = await trama('model', 'show', study)
    expect(shown.out).toContain('1. Formación  [formation]')
    expect(shown.out).toContain('Declive o transformación')
    expect((await json('model', 'show', study)).stages).toHaveLength(5)
    expect(await json('model', 'versions', study)).toMatchObject([{ number: 1, note: '', current: true }])
  })

  it('says what a change would do and does nothing yet', async () => {
    const tried = await trama('model', 'migrate', study, changed, '--dry-run')
    expect(tried.out).toContain('fuentes para la fuerza plena: 3 → 4')
    expect(tried.out).toContain('[indicator:formation.initial-phase]: se conserva, en retiro')
    expect(tried.out).toContain('se quedan con ella: 1 vínculo de código')
    expect(await json('model', 'versions', study)).toHaveLength(1)
  })

  it('imports nothing that would leave something without a home, and migrates it to one', async () => {
    await refused(1, 'model.would_lose_homes', 'model', 'import', study, changed)
    const home = 'indicator:formation.initial-phase=formation.norms-being-set'
    const made = await json('model', 'migrate', study, changed, '--home', home, '--note', 'Menos.')
    expect(made).toMatchObject({ published: true, version: 2 })
    expect(await json('model', 'versions', study)).toMatchObject([
      { number: 1 },
      { number: 2, note: 'Menos.' },
    ])
    const codes = (await json('dump', study)).codes as { indicators: string[] }[]
    expect(codes.some(({ indicators }) => indicators.includes('formation.initial-phase'))).toBe(false)
    expect((await trama('model', 'diff', study, '1', '2')).out).toContain('ya no está')
    expect(await json('model', 'diff', study, '2', changed)).toEqual([])
    await refused(1, 'model.version_not_found', 'model', 'diff', study, '1', '7')
    expect(await trama('undo', study)).toMatchObject({ code: 0 })
    expect(await json('model', 'versions', study)).toHaveLength(1)
  })

  it('puts the model of another field in its place, with its codes, keeping what was leaned on', async () => {
    const made = await json(
      'model',
      'migrate',
      study,
      file,
      '--keep',
      '--with-codes',
      '--note',
      'Otro campo.',
    )
    expect(made.published).toBe(true)
    const model = await json('model', 'show', study)
    expect(model.id).toBe('community-gardens')
    expect(model.retired.length).toBeGreaterThan(20)
    const dump = await json('dump', study)
    expect(dump.codes.map(({ path }: { path: string }) => path)).toContain(
      'Quién hace qué/Turnos que se cumplen',
    )
    expect((await trama('check', study)).code).toBe(0)
  })

  it('refuses what it cannot understand', async () => {
    await refused(2, 'usage.wrong', 'model', 'burn', study)
    await refused(2, 'usage.wrong', 'model', 'diff', study, '1')
    await refused(2, 'usage.wrong', 'model', 'migrate', study, file, '--home', 'planet:a=b')
    writeFileSync(join(folder, 'otro.json'), '{}')
    await refused(1, 'model.file_other', 'model', 'import', study, join(folder, 'otro.json'))
  })
})

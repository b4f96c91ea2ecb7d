// trama judge, sign, stale, affirm, consensus and waves: what they take and what comes out.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { interview } from '../core/open-core.ts'
import { terminal } from './terminal.ts'

const { folder, trama, json, refused } = terminal()
const study = join(folder, 'estudio.trama')
const judge = (...line: string[]) =>
  json('judge', study, '--case', 'Red 1', '--rationale', 'Porque sí.', ...line)
let cited = ''
let indicator = ''

beforeAll(async () => {
  await trama('new', study, '--lang', 'es')
  writeFileSync(join(folder, 'a.txt'), interview)
  await trama(
    'import',
    study,
    join(folder, 'a.txt'),
    '--case',
    'Red 1',
    '--kind',
    'interview',
    '--date',
    '2023-05-10',
  )
  const at = ['--source', 'S1', '--from', '16', '--to', '52', '--code', 'confianza', '--create']
  await trama('code', study, ...at, '--direction', 'supports')
  cited = (await json('dump', study)).codings[0].id
  indicator = (await json('dump', study)).model.stages[0].indicators[0].id
})

describe('trama judge', () => {
  it('judges a stage as it always did, or a part of the model with a verdict', async () => {
    expect(await judge('--stage', 'formation', '--cite', cited)).toMatchObject({
      subject: { kind: 'stage' },
      stage: 'formation',
      status: 'draft',
      citations: [{ codingId: cited, stance: 'for', weight: null }],
    })
    const part = ['--indicator', indicator, '--verdict', 'partly', '--cite-against', cited]
    expect(await judge(...part, '--weight', `${cited}=70`, '--blind')).toMatchObject({
      subject: { kind: 'indicator', id: indicator },
      verdict: 'partly',
      blind: true,
      citations: [{ stance: 'against', weight: 70 }],
    })
  })

  it('refuses what is judged in two ways, in none, or weighs what is not cited', async () => {
    const line = ['judge', study, '--case', 'Red 1', '--rationale', 'x']
    await refused(2, 'usage.wrong', ...line)
    await refused(
      2,
      'usage.wrong',
      ...line,
      '--stage',
      'formation',
      '--indicator',
      indicator,
      '--verdict',
      'shown',
    )
    await refused(2, 'usage.wrong', ...line, '--indicator', indicator)
    await refused(2, 'usage.wrong', ...line, '--stage', 'formation', '--weight', 'x=5')
    await refused(
      2,
      'usage.wrong',
      ...line,
      '--stage',
      'formation',
      '--cite',
      cited,
      '--weight',
      `${cited}=500`,
    )
    await refused(1, 'model.part_not_found', ...line, '--component', 'ninguno', '--verdict', 'shown')
    await refused(1, 'wave.not_found', ...line, '--stage', 'formation', '--wave', 'ninguna')
  })
})

describe('trama sign, stale and affirm', () => {
  it('say what changed since, before and after, and that it holds all the same', async () => {
    const { id } = await judge('--stage', 'development', '--cite', cited)
    expect(await json('sign', study, id)).toMatchObject({ id, status: 'signed' })
    expect(await json('stale', study)).toEqual([])
    expect((await trama('stale', study)).out).toBe('Nada desactualizado; hay un juicio firmado.\n')
    const quote = (await json('dump', study)).codings[0].quote
    await trama('replace', study, '--find', 'toman las decisiones', '--with', 'deciden')
    const stale = await json('stale', study, '--case', 'Red 1')
    expect(stale).toMatchObject([{ judgementId: id, changes: [{ kind: 'quote', before: quote }] }])
    const { out } = await trama('stale', study)
    expect(out).toContain(`Red 1: Desarrollo (${id})`)
    expect(out).toContain(`    - ${quote}\n    + ${quote.replace('toman las decisiones', 'deciden')}`)
    await refused(2, 'usage.wrong', 'affirm', study, id)
    expect(await json('affirm', study, id, '--note', 'Dice lo mismo.')).toMatchObject({
      affirmations: [{ note: 'Dice lo mismo.' }],
    })
    expect(await json('stale', study)).toEqual([])
    const { judgements } = await json('judgements', study)
    expect(judgements.map(({ status }: { status: string }) => status)).toEqual([
      'superseded',
      'draft',
      'signed',
    ])
    expect((await trama('judgements', study)).out).toContain('Firmado  Red 1: Desarrollo')
    await refused(1, 'judgement.signed', 'sign', study, id)
    await refused(1, 'judgement.not_found', 'sign', study, 'ninguno')
  })
})

describe('trama waves and consensus', () => {
  it('add, change and list waves, and tell the profile of one', async () => {
    expect(
      await json('waves', study, '--add', '2023', '--from', '2023-01-01', '--to', '2023-12-31'),
    ).toMatchObject({
      name: '2023',
      to: '2023-12-31',
    })
    await json('waves', study, '--change', '2023', '--name', 'Primera', '--to', '-')
    expect((await trama('waves', study)).out).toBe('Primera  2023-01-01 – …  1 fuente\n')
    await refused(1, 'wave.overlaps', 'waves', study, '--add', 'Otra', '--from', '2024-01-01')
    await refused(2, 'usage.wrong', 'waves', study, '--add', 'Otra', '--from', 'ayer')
    await refused(2, 'usage.wrong', 'waves', study, '--add', 'Otra', '--remove', 'Primera')
    expect(await json('profile', study, '--wave', 'Primera')).toMatchObject([
      { case: 'Red 1', judgement: null },
    ])
  })

  it('settle two signed judgements of one wave, made blind by two people', async () => {
    mkdirSync(join(folder, 'settings'), { recursive: true })
    const as = (name: string) =>
      writeFileSync(join(folder, 'settings', 'settings.json'), JSON.stringify({ coder: name }))
    const blind = ['--stage', 'formation', '--wave', 'Primera', '--blind', '--sign']
    as('Ana')
    const hers = await judge(...blind)
    as('Beto')
    expect((await json('judgements', study)).hidden).toMatchObject([{}, { id: hers.id, author: 'Ana' }])
    await refused(1, 'judgement.hidden', 'affirm', study, hers.id, '--note', 'x')
    const his = await judge(...blind)
    const line = ['consensus', study, hers.id, his.id, '--rationale', 'Juntos.']
    await refused(2, 'usage.wrong', ...line)
    expect(await json(...line, '--stage', 'formation')).toMatchObject({
      status: 'signed',
      settles: [hers.id, his.id],
    })
    await refused(1, 'wave.has_judgements', 'waves', study, '--remove', 'Primera')
    expect(await json('check', study)).toMatchObject({ ok: true })
  })
})

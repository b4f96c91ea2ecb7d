// trama report and trama verify: what is asked for, what is written, and when it is not.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { terminal } from './terminal.ts'

const { folder, trama } = terminal()
const study = join(folder, 'muestra.trama')
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  expect((await trama('sample', study)).code).toBe(0)
}, 120_000)

describe('trama report', () => {
  it('takes the format from the ending, and says what it can’t do', async () => {
    for (const name of ['r.html', 'r.md', 'r.docx']) {
      expect(await trama('report', study, '--case', 'Red 1', '-o', at(name))).toMatchObject({
        code: 0,
        err: '',
      })
      expect(existsSync(at(name))).toBe(true)
    }
    expect(await trama('report', study, '--cross', '-o', at('x.docx'))).toMatchObject({ code: 0 })
    expect(await trama('report', study, '--tables', '-o', at('t.xlsx'))).toMatchObject({ code: 0 })
    expect(await trama('report', study, '--tables', '--table', 'profile', '-o', at('t.csv'))).toMatchObject({
      code: 0,
    })
    expect(readFileSync(at('t.csv'), 'utf8')).toContain('Red 5,')
    const wrong: [string[], number, string][] = [
      [['-o', at('n.html')], 2, '--case'],
      [['--cross', '--tables', '-o', at('n.html')], 2, '--cross'],
      [['--case', 'Red 1', '-o', at('n.odt')], 2, 'docx'],
      [['--case', 'Red 1', '--sections', 'nada', '-o', at('n.html')], 2, '--sections'],
      [['--case', 'Red 9', '-o', at('n.html')], 1, 'case.not_found'],
      [['--case', 'Red 1', '-o', at('n.xlsx')], 1, 'report.format'],
      [['--tables', '-o', at('n.csv')], 1, 'report.which_table'],
    ]
    for (const [args, code, err] of wrong)
      expect(await trama('report', study, ...args)).toMatchObject({ code, err: expect.stringContaining(err) })
    expect(existsSync(at('n.html'))).toBe(false)
  }, 120_000)

  it('with pseudonyms writes nothing while a name is left, lists it, and writes it when told to', async () => {
    const { code } = await trama(
      'people-add',
      study,
      '--case',
      'Red 1',
      '--pseudonym',
      'La señora Paulina',
      '--name',
      'Paulina',
    )
    expect(code).toBe(0)
    const asked = ['report', study, '--case', 'Red 1', '--pseudonyms', '-o', at('p.html')]
    const refused = await trama(...asked)
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('report.leaks') })
    expect(refused.err).toContain('«Paulina»')
    expect(existsSync(at('p.html'))).toBe(false)
    expect(await trama(...asked, '--allow-leaks')).toMatchObject({ code: 0 })
    const leaks = await trama('report', study, '--case', 'Red 1', '--leaks', '--json')
    expect(JSON.parse(leaks.out)[0]).toMatchObject({ name: 'Paulina', strength: 'strong' })
  }, 120_000)
})

describe('trama verify', () => {
  it('says that all stands, and of what does not, what it was and is', async () => {
    await trama('report', study, '--case', 'Red 2', '-o', at('v.html'))
    const fine = await trama('verify', at('v.html'), study, '--json')
    expect(fine.code).toBe(0)
    expect(JSON.parse(fine.out)).toMatchObject({ ok: true, since: 0 })
    const page = readFileSync(at('v.html'), 'utf8')
    const first = /<blockquote data-quote="1">([^<]{10})/.exec(page)?.[1] ?? ''
    writeFileSync(at('v2.html'), page.replaceAll(`data-quote="1">${first}`, 'data-quote="1">Inventado: '))
    const altered = await trama('verify', at('v2.html'), study)
    expect(altered).toMatchObject({ code: 1, err: expect.stringContaining('report.does_not_stand') })
    expect(altered.out).toContain('alterada en el informe')
    expect(altered.out).toContain('«Inventado:')
    expect(await trama('verify', at('nada.html'), study)).toMatchObject({
      code: 1,
      err: expect.stringContaining('import.file_unreadable'),
    })
    expect(await trama('verify', study, study)).toMatchObject({
      code: 1,
      err: expect.stringContaining('report.not_a_report'),
    })
  }, 120_000)
})

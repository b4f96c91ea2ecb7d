// Evidence as tables: typed, safe, the same every time, and what the profile says.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReportTable } from '../../../shared/schema/report.ts'
import { type CaseStudy, caseStudy, harmless, identity } from './case-study.ts'
import { all } from './read-docx.ts'

async function tableOf(
  { call }: CaseStudy,
  table: ReportTable,
  more: { pseudonyms?: boolean; coders?: boolean },
) {
  const of = { kind: 'tables', table } as const
  const { base64 } = await call('reports.write', { of, format: 'csv', language: 'es', ...more })
  return Buffer.from(base64, 'base64').toString('utf8')
}

describe('evidence tables', () => {
  it('as CSV begin with the mark of UTF-8, and hold one row a passage, computed with by nobody', async () => {
    const study = await caseStudy((text) => text.replace('Decidimos', '=2+2'))
    await study.call('cases.update', { id: study.caseId, name: '=cmd|A' })
    const csv = await tableOf(study, 'passages', {})
    expect(csv.startsWith('\ufeff"') || csv.startsWith('\ufeffCaso,')).toBe(true)
    expect(csv).toContain("\r\n'=cmd|A,")
    expect(csv).not.toMatch(/(^|,|\r\n)"?[=+@]/)
  })

  it('say what the profile says', async () => {
    const study = await caseStudy(harmless)
    const [profile] = await study.call('profile.list', { caseId: study.caseId })
    const rows = (await tableOf(study, 'profile', {})).trim().split('\r\n')
    const indicators = profile?.stages.flatMap((stage) => stage.indicators) ?? []
    // Two cases, and the heads.
    expect(rows).toHaveLength(2 * indicators.length + 1)
    expect(rows[1]).toContain(`,${indicators[0]?.strength},`)
    const passages = (await tableOf(study, 'passages', {})).split('\r\n').length
    expect(passages).toBeGreaterThan(7)
  })

  it('as a workbook have four sheets with typed cells and heads that stay, the same bytes every time', async () => {
    const study = await caseStudy(identity)
    const of = { kind: 'tables', caseId: study.caseId } as const
    const write = async () =>
      (await study.call('reports.write', { of, format: 'xlsx', language: 'es' })).base64
    const first = await write()
    expect(await write()).toBe(first)
    const parts = unzipSync(Buffer.from(first, 'base64'))
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
    expect(all(part('xl/workbook.xml'), /<sheet [^>]*name="([^"]*)"/g)).toEqual([
      'Perfil',
      'Registro de evidencia',
      'Codificaciones',
      'Juicios',
    ])
    const profile = part('xl/worksheets/sheet1.xml')
    expect(profile).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(profile).toMatch(/<c r="G2"[^>]*(?: t="n")?[^>]*><v>0\.333/)
    for (const path of Object.keys(parts)) expect(part(path)).not.toContain('<f>')
  })

  it('name neither people nor coders when that is chosen', async () => {
    const study = await caseStudy(harmless)
    const { caseId } = study
    await study.call('participants.create', { caseId, pseudonym: 'Jefa 1', name: 'Decidimos Xbx' })
    const csv = await tableOf(study, 'codings', { coders: false })
    expect(csv).toContain('Analista 1')
    expect(csv).not.toContain('Beto')
    const of = { kind: 'tables' } as const
    const leaks = await study.call('reports.leaks', { of, language: 'es', pseudonyms: true })
    expect(leaks.filter(({ strength }) => strength === 'strong')).toEqual([])
  })
})

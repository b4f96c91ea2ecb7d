// Cases side by side: what each report says, in one; contrasts held against a slow look at the profiles.
import { describe, expect, it } from 'vitest'
import { readMigrations } from '../../../electron/core/db/migrate.ts'
import { openStudyFile } from '../../../electron/core/db/open.ts'
import { buildCross } from '../../../electron/core/files/report/build-cross.ts'
import { chosen } from '../../../electron/core/services/report-material.ts'
import { crossReport } from '../../../electron/core/services/report-writing.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { openCore } from '../../core/open-core.ts'
import { caseStudy, harmless, identity } from './case-study.ts'
import { blockquotesOf, markdownShape, tagsOf } from './read-report.ts'
import { sampleStudy } from './sample-study.ts'

describe('cases side by side', () => {
  it('name as contrasts the indicators that divide the cases, the widest first, and no other', async () => {
    const { call, path } = await sampleStudy()
    const profiles = await call('profile.list', {})
    const model = await call('model.get', {})
    const strengths = new Map(
      model.indicators.map(({ id, text }) => [
        text.es,
        profiles.map(
          ({ stages }) =>
            stages.flatMap((each) => each.indicators).find((each) => each.id === id)?.strength ?? 0,
        ),
      ]),
    )
    const dividing = [...strengths].filter(([, of]) => Math.max(...of) > 1e-9 && Math.min(...of) < -1e-9)
    const study = openStudyFile(path('muestra.trama'), true, readMigrations())
    const report = crossReport(study.db, undefined, chosen({ language: 'es' }), 2)
    study.close()
    expect(report.contrasts.map(({ indicator }) => indicator.text).sort()).toEqual(
      dividing.map(([text]) => text).sort(),
    )
    const widths = report.contrasts.map(({ indicator }) => {
      const of = strengths.get(indicator.text) ?? [0]
      return Math.max(...of) - Math.min(...of)
    })
    for (const [index, width] of widths.entries())
      expect(width).toBeLessThanOrEqual((widths[index - 1] ?? 2) + 1e-9)
    for (const { sides } of report.contrasts)
      for (const { supports, contradicts } of sides) {
        expect(supports.length).toBeLessThanOrEqual(2)
        expect(contradicts.length).toBeLessThanOrEqual(2)
      }
    // Numbers of quotes are each given once, in order.
    const places = report.record?.quotes.map(({ place }) => place)
    expect(places).toEqual(places?.map((_, index) => index + 1))
  })

  it('take the cases chosen, in the order of the study, and refuse what is none', async () => {
    const { call } = await sampleStudy()
    const cases = await call('cases.list', {})
    const [first, second] = cases.map(({ id }) => id)
    if (first === undefined || second === undefined) throw new Error('no cases')
    const { content } = await call('reports.cross', {
      caseIds: [second, first],
      format: 'md',
      language: 'en',
    })
    expect(content).toContain('| Attribute | Red 1 | Red 2 |')
    const refused = await call('reports.cross', { caseIds: ['nadie'], format: 'md', language: 'en' }).catch(
      (e) => e,
    )
    expect(refused).toMatchObject({ code: 'case.not_found' })
    expect(refused).toBeInstanceOf(AppError)
    expect(() => buildCross([], [], null)).toThrow()
  })

  it('of a study without cases are refused in words', async () => {
    const { call, path } = openCore()
    await call('study.create', { path: path('v.trama'), title: 'V', language: 'es' })
    const refused = await call('reports.cross', { format: 'html', language: 'es' }).catch((e) => e)
    expect(refused).toMatchObject({ code: 'report.no_cases' })
  })

  it('leave the markup of both formats as it is, whatever people wrote', async () => {
    const [hostile, plain] = [await caseStudy(identity), await caseStudy(harmless)]
    const page = async ({ call }: typeof hostile, format: 'html' | 'md') =>
      (await call('reports.cross', { format, language: 'es' })).content
    expect(tagsOf(await page(hostile, 'html'))).toEqual(tagsOf(await page(plain, 'html')))
    const shape = async (of: typeof hostile) => markdownShape(await page(of, 'md'))
    expect((await shape(hostile)).length).toBe((await shape(plain)).length)
    expect(blockquotesOf(await page(hostile, 'html')).length).toBe(
      blockquotesOf(await page(plain, 'html')).length,
    )
  })
})

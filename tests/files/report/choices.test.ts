// What can be chosen of a report: sections, quotes, coders, pseudonyms, and what is refused.
import { describe, expect, it } from 'vitest'
import { chosen } from '../../../electron/core/services/report-material.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { reportSections } from '../../../shared/schema/report.ts'
import { caseStudy, harmless, judge } from './case-study.ts'
import { attributesOf, blockquotesOf, plainHtml } from './read-report.ts'

async function studied() {
  const study = await caseStudy(harmless)
  const codings = await study.call('codings.list', { caseId: study.caseId })
  await judge(
    study,
    harmless,
    codings.map(({ id }) => id),
  )
  return study
}

describe('a report', () => {
  it('shows the sections chosen, and leads nowhere that is not there', async () => {
    const { call, caseId } = await studied()
    // Memos and the network have a section where there are any.
    for (const section of reportSections.filter((each) => each !== 'memos' && each !== 'network')) {
      const { content } = await call('reports.case', {
        caseId,
        format: 'html',
        language: 'es',
        sections: [section],
      })
      const ids = new Set(attributesOf(content, 'id'))
      const places = attributesOf(content, 'href').filter((href) => href.startsWith('#'))
      expect(
        places.filter((href) => !ids.has(href.slice(1))),
        section,
      ).toEqual([])
      expect(content.match(/<h2 id="/g), section).toHaveLength(2)
    }
  })

  it('quotes as much as is chosen, and says how much it does not', async () => {
    const { call, caseId } = await studied()
    const page = async (quotes: number | null) =>
      (await call('reports.case', { caseId, format: 'html', language: 'es', quotes, sections: ['evidence'] }))
        .content
    const [all, one, none] = [await page(null), await page(1), await page(0)]
    expect(blockquotesOf(all)).toHaveLength(6)
    expect(blockquotesOf(one)).toHaveLength(5)
    expect(plainHtml(one)).toContain('1 pasaje más que aquí no se cita.')
    expect(blockquotesOf(none)).toEqual([])
    expect(plainHtml(none)).toContain('2 pasajes más que aquí no se citan.')
    const { content } = await call('reports.case', { caseId, format: 'md', language: 'es', quotes: 1 })
    expect(content).toContain('1 pasaje más que aquí no se cita.')
  })

  it('does not name coders when it is not to, wherever they sign', async () => {
    const { call, caseId } = await studied()
    for (const format of ['html', 'md'] as const) {
      const { content } = await call('reports.case', { caseId, format, language: 'es', coders: false })
      expect(content).not.toContain('Beto')
      expect(content).toContain('Analista 1')
      expect(content).toContain('Analista 2')
    }
  })

  it('shows pseudonyms, and is not written while a real name is left', async () => {
    const { call, caseId, sources } = await studied()
    const person = { caseId, pseudonym: 'Directora 1', name: 'Rosa Soto Vera' }
    const { id } = await call('participants.create', person)
    await call('participants.speak', { sourceId: sources.interview, speaker: 'JEFA', participantId: id })
    await call('cases.update', { id: caseId, description: 'La red de R. Soto, según Rosa Soto.' })
    const asked = { language: 'es', pseudonyms: true } as const
    const of = { kind: 'case', caseId } as const
    const { content } = await call('reports.case', { caseId, format: 'html', ...asked })
    expect(plainHtml(content)).toContain('La red de Directora 1, según Directora 1.')
    expect(content).toContain('habla: Directora 1')
    expect(await call('reports.leaks', { of, language: 'es' })).toMatchObject([
      { found: 'R. Soto', strength: 'strong', times: 1 },
      { found: 'Rosa Soto', strength: 'strong' },
    ])
    expect(await call('reports.leaks', { of, ...asked })).toEqual([])
    await call('reports.write', { of, format: 'docx', ...asked })
    // A pseudonym that holds the name would go on leaking it.
    await call('participants.update', { id, pseudonym: 'Señora Rosa Soto' })
    const refused = await call('reports.write', { of, format: 'html', ...asked }).catch(
      (error: unknown) => error,
    )
    expect(refused).toBeInstanceOf(AppError)
    expect(refused).toMatchObject({
      code: 'report.leaks',
      details: { names: expect.stringContaining('Rosa Soto') },
    })
    await call('reports.write', { of, format: 'html', ...asked, allowLeaks: true })
  })

  it('left open, is as it always was', () => {
    expect(chosen({ language: 'es' })).toEqual({
      language: 'es',
      sections: [...reportSections],
      quotes: null,
      pseudonyms: false,
      coders: true,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { readMigrations } from '../../../electron/core/db/migrate.ts'
import { openStudyFile } from '../../../electron/core/db/open.ts'
import type { CaseReport, Quote } from '../../../electron/core/files/report/case-report.ts'
import { chosen } from '../../../electron/core/services/report-material.ts'
import { caseReport } from '../../../electron/core/services/report-writing.ts'
import { directions } from '../../../shared/schema/coding.ts'
import { openCore } from '../../core/open-core.ts'
import { type CaseStudy, caseStudy, identity, judge, prose } from './case-study.ts'
import {
  attributesOf,
  blankLinesFolded,
  blockquotesOf,
  markdownQuotesOf,
  plainHtml,
  reportOf,
  tagsOf,
} from './read-report.ts'

const formats = ['html', 'md'] as const
const languages = ['es', 'en'] as const

/** The report's data, read by a second reader of the file. */
function dataOf({ file, caseId }: CaseStudy): CaseReport {
  const study = openStudyFile(file, true, readMigrations())
  try {
    return caseReport(study.db, caseId, chosen({ language: 'es' }))
  } finally {
    study.close()
  }
}

function quotesOf(report: CaseReport): Quote[] {
  const passages = [
    ...report.stages.flatMap((stage) => stage.indicators.map((indicator) => indicator.passages)),
    ...report.untied.map((group) => group.passages),
  ].flatMap((each) => directions.flatMap((direction) => each[direction]))
  return [...passages, ...report.contrary.flatMap((group) => group.passages)]
}

async function judged() {
  const study = await caseStudy(identity)
  const codings = await study.call('codings.list', { caseId: study.caseId })
  const judgement = await judge(
    study,
    identity,
    codings.map((coding) => coding.id),
  )
  return { study, codings, judgement }
}

describe('the quotes of a case report', () => {
  it('are the words of their source, inside the span their locator leads to', async () => {
    const { study } = await judged()
    const quotes = quotesOf(dataOf(study))
    expect(quotes.length).toBe(8)
    for (const { text, locator, source } of quotes) {
      const found = await study.call('sources.locate', { locator })
      const { text: whole } = await study.call('sources.text', { id: found.sourceId })
      // A locator names paragraphs; blanks and newlines around a quote may lie between two of them.
      expect(whole).toContain(text)
      expect(whole.slice(found.start, found.end)).toContain(text.trim())
      expect(locator.startsWith(`S${source.number}`)).toBe(true)
    }
  })

  it('include every coding of the case, and none of another', async () => {
    const { study, codings } = await judged()
    const quotes = quotesOf(dataOf(study))
    for (const coding of codings) expect(quotes.some((quote) => quote.text.includes(coding.quote))).toBe(true)
    expect(quotes.some((quote) => quote.text.includes('De otro'))).toBe(false)
  })

  it('stand in both formats whole, as often as in the data', async () => {
    const { study, judgement } = await judged()
    const data = dataOf(study)
    const texts = [
      ...judgement.citations.map((cited) => cited.quote),
      ...quotesOf(data).map(({ text }) => text),
    ]
    expect(blockquotesOf(await reportOf(study, 'html', 'es')).sort()).toEqual(texts.toSorted())
    expect(markdownQuotesOf(await reportOf(study, 'md', 'es')).sort()).toEqual(
      texts.map(blankLinesFolded).sort(),
    )
  })

  it('say who speaks, and what of a passage each coder coded', async () => {
    const { study } = await judged()
    const [passage] = dataOf(study).stages[0]?.indicators[0]?.passages.supports ?? []
    expect(passage).toMatchObject({ locator: 'S1 ¶2-4', speakers: ['JEFA'] })
    expect(passage?.codings).toMatchObject([{ locator: null }, { locator: 'S1 ¶3-4', memo: prose }])
  })
})

describe('the numbers of a case report', () => {
  it('are those of the profile, each with its passages', async () => {
    const { study } = await judged()
    const report = dataOf(study)
    const [profile] = await study.call('profile.list', { caseId: study.caseId })
    const indicators = report.stages.flatMap((stage) => stage.indicators)
    for (const [index, told] of (profile?.stages ?? []).flatMap((stage) => stage.indicators).entries()) {
      const { tallies, passages, status, strength } = indicators[index] ?? {}
      expect({ status, strength }).toEqual({ status: told.status, strength: told.strength })
      expect(passages?.supports.length).toBe(told.supporting.passages)
      expect(passages?.contradicts.length).toBe(told.contradicting.passages)
      expect(tallies?.supports.sources.length).toBe(told.supporting.sources.length)
      const evidence = await study.call('profile.evidence', {
        caseId: study.caseId,
        of: { type: 'indicator', id: told.id },
      })
      expect(passages?.neutral.map((each) => each.text)).toEqual(evidence.neutral.map((each) => each.quote))
      expect(passages?.supports.map((each) => each.locator)).toEqual(
        evidence.supporting.map((each) => each.locator),
      )
    }
    expect(indicators[0]?.passages.supports.length).toBe(2)
  })

  it('count every coding of the case once among sources, coders and codes', async () => {
    const { study, codings } = await judged()
    const report = dataOf(study)
    for (const rows of [report.sources, report.coders, report.codes])
      expect(rows.reduce((sum, { codings: { all } }) => sum + all, 0)).toBe(codings.length)
  })

  it('tell what is missing', async () => {
    const { study } = await judged()
    const { missing, stages } = dataOf(study)
    const indicators = stages.flatMap((stage) => stage.indicators)
    expect(missing.noEvidence.length).toBe(indicators.length - 1)
    expect(missing.noEvidence.every((each) => each.reason === 'nothing')).toBe(true)
    expect(missing.uncoded.map((source) => source.number)).toEqual([4])
    expect(missing.kinds).toEqual(['coordination-meeting', 'network-meeting'])
    expect(missing.thin).toEqual([])
  })

  it('name the one source, kind and coder evidence comes from, and codes that are not there', async () => {
    const { study, codings } = await judged()
    const kept = codings.find(
      (coding) => coding.direction === 'contradicts' && coding.codeId === study.codes.tied,
    )
    await study.call('codings.remove', {
      ids: codings.filter((each) => each !== kept).map((each) => each.id),
    })
    for (const each of await study.call('codes.list', {}))
      if (each.id !== study.codes.tied)
        await study.call('codes.tie', { id: each.id, indicators: [], components: [], attributes: [] })
    const { missing } = dataOf(study)
    expect(missing.thin).toMatchObject([
      { indicator: { number: '1.1' }, source: { number: 3 }, kind: 'field-note', coder: 'Beto `b`' },
    ])
    expect(missing.noEvidence.every((each) => each.reason === 'no-code')).toBe(true)
  })
})

describe('the judgement in a case report', () => {
  it('stands beside the suggestion and says when they differ', async () => {
    const { study } = await judged()
    const data = dataOf(study)
    expect(data.judgement?.stage).toBe('Desarrollo')
    expect(data.suggestion).toMatchObject({ stage: null, agrees: false })
    for (const format of formats) {
      const text = await reportOf(study, format, 'es')
      expect(text).toContain('El juicio y la sugerencia no coinciden')
      expect(text).toContain('Sin etapa clara')
    }
  })

  it('says whether it is signed, what it leans on that changed since, and what is judged of parts', async () => {
    const { study, codings, judgement } = await judged()
    for (const format of formats)
      expect(await reportOf(study, format, 'es')).toContain('Borrador: nadie lo ha firmado todavía.')
    await study.call('judgements.sign', { id: judgement.id })
    expect(dataOf(study).judgement?.standing).toMatchObject({
      signed: { by: expect.any(String) },
      changed: [],
    })
    for (const format of formats)
      expect(await reportOf(study, format, 'en')).toContain('Nothing it leans on has changed since.')

    const cited = codings.find(({ id }) => judgement.citations.some(({ codingId }) => codingId === id))
    const direction = cited?.direction === 'neutral' ? 'supports' : 'neutral'
    await study.call('codings.update', { ids: [cited?.id ?? ('' as never)], direction })
    const [indicator] = (await study.call('model.get', {})).indicators
    await study.call('judgements.create', {
      ...{ caseId: study.caseId, subject: { kind: 'indicator', id: indicator?.id ?? ('' as never) } },
      ...{ verdict: 'partly', rationale: 'Solo a medias', rivalStage: null, rivalReason: '' },
      ...{ confidence: null, cite: [] },
    })
    const report = dataOf(study)
    expect(report.judgement?.standing.changed).toMatchObject([
      { what: 'La cita tiene otra dirección', after: direction === 'neutral' ? 'Neutra' : 'A favor' },
    ])
    expect(report.parts).toMatchObject([
      { part: indicator?.text.es, verdict: 'partly', rationale: 'Solo a medias', standing: { signed: null } },
    ])
    for (const format of formats) {
      const text = await reportOf(study, format, 'es')
      expect(text).toContain('Desactualizado: desde entonces cambió una cosa')
      expect(text).toContain('La cita tiene otra dirección')
      expect(text).toContain('Juicios de indicadores, componentes y resultados')
      expect(text).toContain('Presente en parte')
    }
    expect(report.missing.left.flatMap(({ gaps }) => gaps)).toContain(
      'algo en que se apoya cambió desde la firma',
    )
    for (const format of formats) expect(await reportOf(study, format, 'es')).toContain('Por resolver')
  })

  it('keeps what it cites when codings go, says when a source is elsewhere, and names the judgements before', async () => {
    const { study, codings, judgement } = await judged()
    await study.call('codings.remove', { ids: codings.map((coding) => coding.id) })
    const other = await study.call('cases.create', { name: 'Tercera' })
    await study.call('sources.update', { id: study.sources.note, caseId: other.id })
    await study.call('sources.remove', { id: study.sources.second })
    const report = dataOf(study)
    expect(report.judgement?.citations.map((cited) => cited.text)).toEqual(
      judgement.citations.map((cited) => cited.quote),
    )
    expect(report.judgement?.citations.every((cited) => cited.coding === null)).toBe(true)
    expect(report.judgement?.citations.map((cited) => cited.locator)).toContain(null)
    const html = await reportOf(study, 'html', 'en')
    expect(html).toContain('The source was removed from the study')
    expect(html).toContain('The source now belongs to another case')
    expect(html).toContain('The coding was removed later')
    expectLinks(html)
    await judge(study, identity, [])
    expect(dataOf(study).earlier).toMatchObject([{ cited: judgement.citations.length }])
    expect(await reportOf(study, 'md', 'en')).toContain('Earlier judgements, now superseded')
  })

  it('tells which sources decide the suggestion', async () => {
    const study = await caseStudy(identity)
    const { indicators } = await study.call('model.get', {})
    const formation = indicators.filter((each) => each.stage === indicators[0]?.stage).map((each) => each.id)
    await study.call('codes.tie', {
      id: study.codes.free,
      indicators: formation,
      components: [],
      attributes: [],
    })
    const spans = [study.sources.interview, study.sources.second]
    for (const sourceId of spans)
      await study.call('codings.create', {
        sourceId,
        start: 0,
        end: 14,
        codeIds: [study.codes.free],
        direction: 'supports',
        memo: '',
        coder: null,
      })
    const { suggestion } = dataOf(study)
    expect(suggestion.stage?.name).toBe('Formación')
    expect(suggestion.flip).toMatchObject({ sources: [{ number: 1 }], to: null })
    const html = plainHtml(await reportOf(study, 'html', 'es'))
    expect(html).toMatch(
      /Frágil: la sugerencia depende de una sola fuente\. Sin S1 \(Fuente 1 .*\), no se alcanzaría/,
    )
    expect(await reportOf(study, 'md', 'es')).toMatch(/Sin S1 \(Fuente 1 .*\), no se alcanzaría/)
  })
})

describe('a case report', () => {
  it('is the same, byte for byte, for the same study, wherever it is read', async () => {
    const { study } = await judged()
    for (const format of formats)
      for (const language of languages) {
        const first = await reportOf(study, format, language)
        await study.call('study.open', { path: study.file, readOnly: true })
        expect(await reportOf(study, format, language)).toBe(first)
      }
  })

  it('has a word for everything in both languages', async () => {
    const { study } = await judged()
    for (const language of languages)
      for (const format of formats) {
        const text = await reportOf(study, format, language)
        expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{sources\}|\{indicators\}|=>/)
      }
    const [es, en] = [await reportOf(study, 'md', 'es'), await reportOf(study, 'md', 'en')]
    expect(es).toContain('1.234,5')
    expect(en).toContain('1,234.5')
    expect(es).toContain('10 de mayo de 2023')
    expect(en).toContain('10 May 2023')
    const headings = (text: string): string[] => text.match(/^## .*/gm) ?? []
    expect(headings(es).length).toBe(11)
    expect(headings(en).length).toBe(11)
    expect(headings(es).filter((heading) => headings(en).includes(heading))).toEqual([])
  })

  it('of an empty case says so, without a gap', async () => {
    const { call, path } = openCore()
    await call('study.create', { path: path('vacio.trama'), title: 'Vacío', language: 'es' })
    const { id: caseId } = await call('cases.create', { name: 'Red 1' })
    for (const format of formats) {
      const text = await reportOf({ call, caseId }, format, 'es')
      expect(text).toContain('Este caso no tiene fuentes.')
      expect(text).toContain('Todavía sin juicio')
      expect(text).toContain('Nada de lo codificado en este caso habla de algún indicador.')
      expect(text).toContain('Ningún pasaje de este caso se codificó en contra.')
    }
    expectLinks(await reportOf({ call, caseId }, 'html', 'es'))
  })

  it('as HTML is one file that asks for nothing, with its links whole and its headings in order', async () => {
    const { study } = await judged()
    const html = await reportOf(study, 'html', 'en')
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
    expect(tagsOf(html)).toContain('<html lang="en">')
    const outside = tagsOf(html).filter((tag) =>
      /<(script|link|img|iframe|object|base)\b| on\w+=| src=/.test(tag.replace(/"[^"]*"/g, '')),
    )
    // Data that no browser runs, whatever is in it.
    expect(outside).toEqual(['<script type="application/json" id="trama-report">'])
    const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? ''
    expect(style).not.toMatch(/url\(|@import|https?:/)
    expectLinks(html)
    const levels = tagsOf(html)
      .flatMap((tag) => /^<h([1-6])/.exec(tag)?.[1] ?? [])
      .map(Number)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    expect(html).toContain('<blockquote data-quote="1" lang="es">')
  })

  it('has a file name any system takes', async () => {
    const { call, path } = openCore()
    await call('study.create', { path: path('n.trama'), title: 'N', language: 'es' })
    const nameOf = async (name: string) => {
      const { id } = await call('cases.create', { name })
      return (await call('reports.case', { caseId: id, format: 'md', language: 'es' })).fileName
    }
    expect(await nameOf('Red Ñuñoa / 1: "á"')).toBe('informe-red-ñuñoa-1-á.md')
    expect(await nameOf('../..')).toBe('informe.md')
    expect(await nameOf('學'.repeat(200))).toBe(`informe-${'學'.repeat(60)}.md`)
  })
})

/** Every link of the file leads somewhere in it, and no id is there twice. */
function expectLinks(html: string): void {
  const ids = attributesOf(html, 'id')
  expect(new Set(ids).size).toBe(ids.length)
  const links = attributesOf(html, 'href')
  expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([])
}

describe('evidence set aside or answered', () => {
  it('is told with its reason and its argument, and counts as the profile says', async () => {
    const { study, codings } = await judged()
    const { call, caseId } = study
    const model = await call('model.get', {})
    const indicatorId = model.indicators[0]?.id
    const speaking = codings.filter(({ codeId }) => codeId === study.codes.tied)
    const set = speaking.find(({ direction }) => direction === 'supports')
    const contrary = speaking.find(({ direction }) => direction === 'contradicts')
    if (indicatorId === undefined || set === undefined || contrary === undefined)
      throw new Error('nothing coded')
    const before = dataOf(study).stages[0]?.indicators[0]
    await call('evidence.exclude', { codingId: set.id, indicatorId, reason: 'Habla de <otra> red & *más*.' })
    await call('evidence.answer', { codingId: contrary.id, indicatorId, argument: 'Fue <una> sola vez.' })
    const report = dataOf(study)
    const indicator = report.stages[0]?.indicators[0]
    const [profile] = await call('profile.list', { caseId })
    expect(indicator?.tallies.supports.passages).toBe(profile?.stages[0]?.indicators[0]?.supporting.passages)
    const supporting = (of: typeof indicator) => of?.passages.supports.flatMap((each) => each.codings) ?? []
    expect(supporting(indicator)).toHaveLength(supporting(before).length - 1)
    expect(indicator?.excluded).toMatchObject([
      { reason: 'Habla de <otra> red & *más*.', passage: { text: set.quote } },
    ])
    expect(
      report.contrary.flatMap(({ passages }) => passages.flatMap((each) => each.codings)),
    ).toContainEqual(
      expect.objectContaining({
        answers: [{ indicator: '1.1', argument: 'Fue <una> sola vez.', author: expect.any(String) }],
      }),
    )
    for (const language of languages) {
      const html = (await call('reports.case', { caseId, format: 'html', language })).content
      expect(html).toContain('Habla de &lt;otra&gt; red &amp; *más*.')
      expect(html).toContain('Fue &lt;una&gt; sola vez.')
      const markdown = (await call('reports.case', { caseId, format: 'md', language })).content
      expect(markdown).toContain('Habla de \\<otra\\> red')
      expect(markdown).toContain('Fue \\<una\\> sola vez')
    }
  })
})

// A report held against its study: each way in which a quote can have changed, in the study and in the report.
import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import type { Verification } from '../../../shared/schema/report.ts'
import { type CaseStudy, caseStudy, harmless, judge } from './case-study.ts'

type Format = 'html' | 'docx'

async function studied(): Promise<CaseStudy & { codings: CodingId[] }> {
  const study = await caseStudy(harmless)
  const codings = (await study.call('codings.list', { caseId: study.caseId })).map(({ id }) => id)
  await judge(study, harmless, codings.slice(0, 2))
  return { ...study, codings }
}

async function written({ call, caseId }: CaseStudy, format: Format, more: Partial<Input<'reports.write'>>) {
  const of = { kind: 'case', caseId } as const
  return Buffer.from((await call('reports.write', { of, format, language: 'es', ...more })).base64, 'base64')
}

async function verified({ call }: Pick<CaseStudy, 'call'>, bytes: Uint8Array): Promise<Verification> {
  const base64 = Buffer.from(bytes).toString('base64')
  const { stagedId } = await call('imports.stage', { stagedId: null, fileName: 'informe', base64 })
  return call('reports.verify', { stagedId })
}

const wrong = ({ quotes }: Verification) => quotes.filter(({ standing }) => standing !== 'stands')

function inDocx(bytes: Uint8Array, change: (document: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const document = parts['word/document.xml'] ?? new Uint8Array()
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(document))) })
}

describe.each(['html', 'docx'] as const)('a report as %s', (format) => {
  it('stands as long as nothing it quotes changes, also where its words have moved', async () => {
    const study = await studied()
    const bytes = await written(study, format, {})
    const { ok, counts, quotes, since } = await verified(study, bytes)
    expect({ ok, since, ...counts }).toMatchObject({
      ok: true,
      since: 0,
      changed: 0,
      gone: 0,
      altered: 0,
      absent: 0,
    })
    expect(quotes.length).toBe(counts.stands)
    const { textSha256 } = await textOf(study)
    await study.call('sources.revise', {
      sourceId: study.sources.interview,
      textSha256,
      replacements: [{ start: 0, end: 0, text: 'Antes.\n' }],
    })
    const after = await verified(study, bytes)
    expect(after).toMatchObject({ ok: true, since: 1 })
    expect(after.quotes.find(({ sourceId }) => sourceId === study.sources.interview)?.locator).toBe('S1 ¶3-5')
  })

  it('says of each quote what changed, before and after', async () => {
    const study = await studied()
    const bytes = await written(study, format, {})
    const { textSha256, text } = await textOf(study)
    const start = text.indexOf('siempre')
    await study.call('sources.revise', {
      sourceId: study.sources.interview,
      textSha256,
      replacements: [{ start, end: start + 7, text: 'nunca' }],
    })
    const [first] = wrong(await verified(study, bytes))
    expect(first).toMatchObject({
      standing: 'changed',
      changes: ['words'],
      untouched: true,
      locator: 'S1 ¶2-4',
    })
    expect(first?.before).toContain('siempre')
    expect(first?.after).toContain('nunca')
  })

  it('knows another direction, another code, a coding that was removed, a source that is gone', async () => {
    const study = await studied()
    const { call, codings, codes } = study
    const bytes = await written(study, format, { sections: ['evidence'] })
    const changesOf = async (id: CodingId | undefined) => {
      const { quotes } = await verified(study, bytes)
      const places = (await recordOf(study)).filter((each) => each.codings.some((coding) => coding.id === id))
      const places1 = new Set(places.map(({ place }) => place))
      return [...new Set(quotes.filter(({ place }) => places1.has(place)).flatMap(({ changes }) => changes))]
    }
    const recordOf = async (of: CaseStudy) => {
      const page = await written(of, 'html', { sections: ['evidence'] })
      const json = /id="trama-report">(.*?)<\/script>/s.exec(page.toString())?.[1] ?? ''
      return (JSON.parse(json) as { quotes: { place: number; codings: { id: string }[] }[] }).quotes
    }
    const alone = (await call('codings.list', { sourceId: study.sources.second }))[0]?.id
    await call('codings.update', { ids: [alone ?? ''], direction: 'neutral' })
    await call('history.undo', {})
    expect(await changesOf(alone)).toEqual([])
    await call('codings.update', { ids: [alone ?? ''], codeId: codes.second })
    expect(await changesOf(alone)).toEqual(['code'])
    await call('history.undo', {})
    await call('codings.remove', { ids: [codings.at(-1) ?? ''] })
    const gone = wrong(await verified(study, bytes))
    expect(gone.map(({ standing, changes }) => [standing, ...changes])).toEqual([['gone', 'coding-removed']])
    await call('history.undo', {})
    await call('sources.remove', { id: study.sources.note })
    for (const { standing, changes } of wrong(await verified(study, bytes)))
      expect([standing, ...changes]).toEqual(['gone', 'source-removed'])
  })

  it('notices words that were altered, taken out or put into the report', async () => {
    const study = await studied()
    const bytes = await written(study, format, {})
    const text = (change: (content: string) => string): Uint8Array =>
      format === 'docx' ? inDocx(bytes, change) : Buffer.from(change(bytes.toString()))
    const altered = await verified(
      study,
      text((content) => content.replace('Después nada', 'Después todo')),
    )
    expect(altered).toMatchObject({ ok: false, counts: { altered: 1, changed: 0 } })
    const mark = format === 'docx' ? 'w:name="q1"' : 'data-quote="1"'
    const other = format === 'docx' ? 'w:name="otra"' : 'data-otra="1"'
    const taken = await verified(
      study,
      text((content) => content.replace(mark, other)),
    )
    expect(taken).toMatchObject({ ok: false, counts: { absent: 1 } })
    expect(taken.unrecorded).toHaveLength(1)
  })

  it('answers for the quotes of what the network does as for those of its evidence', async () => {
    const study = await studied()
    const { call, caseId, codings } = study
    const { id: objectiveId } = await call('objectives.create', {
      caseId,
      text: 'Uno',
      instrument: '',
      agreedOn: null,
    })
    const cite = codings.slice(0, 2)
    await call('objectives.look', { objectiveId, day: '2023-10-01', value: 'in-part', note: '', cite })
    const bytes = await written(study, format, { sections: ['network'] })
    expect(await verified(study, bytes)).toMatchObject({
      ok: true,
      counts: { stands: 2, absent: 0 },
      unrecorded: [],
    })
    await call('codings.update', { ids: cite.slice(0, 1), direction: 'neutral' })
    await call('codings.remove', { ids: cite.slice(1) })
    const { ok, quotes } = await verified(study, bytes)
    expect(ok).toBe(false)
    expect(quotes.map(({ standing, changes }) => [standing, ...changes])).toEqual([
      ['changed', 'direction'],
      ['gone', 'coding-removed'],
    ])
  })

  it('with pseudonyms is verified all the same, and gives no digest anybody could try names on', async () => {
    const study = await studied()
    const { call, caseId } = study
    await call('participants.create', { caseId, pseudonym: 'Persona 1', name: 'Decidimos Xbx' })
    const plain = await written(study, format, {})
    const bytes = await written(study, format, { pseudonyms: true, allowLeaks: true })
    expect(await verified(study, bytes)).toMatchObject({ ok: true, counts: { altered: 0 } })
    const digests = (of: Uint8Array) => {
      const content =
        format === 'docx'
          ? strFromU8(unzipSync(of)['customXml/item1.xml'] ?? new Uint8Array())
          : Buffer.from(of).toString()
      return [...content.matchAll(/digest(?:"|&quot;):(?:"|&quot;)([0-9a-f]{64})/g)].map(([, each]) => each)
    }
    expect(digests(bytes)).toHaveLength(digests(plain).length)
    expect(digests(bytes).filter((each) => digests(plain).includes(each))).toEqual([])
  })
})

describe('what is no report', () => {
  const codeOf = async (promise: Promise<unknown>) => {
    const error = await promise.then(
      () => null,
      (reason: unknown) => reason,
    )
    return error instanceof AppError ? error.code : error
  }

  it('is refused in words, whatever it is', async () => {
    const study = await studied()
    const page = (await written(study, 'html', {})).toString()
    const block = (json: string) =>
      page.replace(/(id="trama-report">).*?(<\/script>)/s, (_, a, b) => a + json + b)
    const cases: [string | Uint8Array, string][] = [
      [' ', 'report.not_a_report'],
      ['<p>Hola</p>', 'report.not_a_report'],
      ['<script type="application/json" id="trama-report">{', 'report.not_a_report'],
      [block('{'), 'report.bad_record'],
      [block('null'), 'report.bad_record'],
      [block('{"trama":"report","version":2}'), 'report.newer'],
      [block('{"trama":"report","version":1,"quotes":[]}'), 'report.bad_record'],
      [
        block(
          /id="trama-report">(.*?)<\/script>/s.exec(page)?.[1]?.replace('"study":"', '"study":"otro') ?? '',
        ),
        'report.other_study',
      ],
      [Buffer.from('PK nada'), 'import.bad_docx'],
      [zipSync({ 'word/document.xml': strToU8('<w:document/>') }), 'report.not_a_report'],
      [zipSync({ 'word/document.xml': [new Uint8Array(40 * 1024 * 1024), { level: 9 }] }), 'import.zip_bomb'],
      ['<blockquote data-quote="1">'.repeat(100_000), 'report.not_a_report'],
    ]
    for (const [content, code] of cases)
      expect(await codeOf(verified(study, Buffer.from(content)))).toBe(code)
  })

  it('of another moment of the journal does not stand', async () => {
    const study = await studied()
    const page = (await written(study, 'html', {})).toString()
    const forged = page.replace(/"hash":"[0-9a-f]{4}/, '"hash":"0000')
    expect(await verified(study, Buffer.from(forged))).toMatchObject({ ok: false, inJournal: false })
  })
})

async function textOf({ call, sources }: CaseStudy) {
  const { text } = await call('sources.text', { id: sources.interview })
  return { text, textSha256: createHash('sha256').update(text).digest('hex') }
}

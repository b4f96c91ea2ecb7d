// Reports as Word files: sound, native, the same every time, and read alike by others.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readReport } from '../../../electron/core/files/report/read-report.ts'
import type { ReportOf } from '../../../shared/schema/report.ts'
import { type CaseStudy, caseStudy, harmless, identity, judge } from './case-study.ts'
import { all, expectSound, plainWord, readWordFile } from './read-docx.ts'
import { blockquotesOf, reportOf } from './read-report.ts'

async function judged(say: (text: string) => string): Promise<CaseStudy> {
  const study = await caseStudy(say)
  const codings = await study.call('codings.list', { caseId: study.caseId })
  await judge(
    study,
    say,
    codings.map(({ id }) => id),
  )
  return study
}

async function docxOf({ call }: CaseStudy, of: ReportOf, language: 'es' | 'en'): Promise<Buffer> {
  return Buffer.from((await call('reports.write', { of, format: 'docx', language })).base64, 'base64')
}

describe('a report as a Word file', () => {
  it('is sound, whatever people wrote', async () => {
    const study = await judged(identity)
    for (const of of [{ kind: 'case', caseId: study.caseId } as const, { kind: 'cross' } as const])
      expectSound(readWordFile(await docxOf(study, of, 'es')))
  })

  it('has the same shape, whatever people wrote', async () => {
    const shape = async (say: (text: string) => string) => {
      const study = await judged(say)
      const { document } = readWordFile(await docxOf(study, { kind: 'case', caseId: study.caseId }, 'es'))
      // Columns are as wide as their words.
      return all(document, /<(\/?w:(?:p|pStyle w:val="[^"]*"|tbl|tr|tblHeader|footnoteReference))[ />]/g)
    }
    expect(await shape(identity)).toEqual(await shape(harmless))
  })

  it('is the same, byte for byte, for the same study', async () => {
    const study = await judged(identity)
    const of = { kind: 'case', caseId: study.caseId } as const
    const first = await docxOf(study, of, 'es')
    await docxOf(study, { kind: 'cross' }, 'en')
    expect((await docxOf(study, of, 'es')).equals(first)).toBe(true)
  })

  it('uses headings, captions that count, footnotes, heads of tables, a table of contents, its language', async () => {
    const study = await judged(identity)
    const { parts, document } = readWordFile(
      await docxOf(study, { kind: 'case', caseId: study.caseId }, 'en'),
    )
    const levels = all(document, /<w:pStyle w:val="Heading(\d)"/g).map(Number)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    expect(document).toContain('TOC \\h \\o')
    const tables = all(document, /(<w:tbl>)/g).length
    expect(all(document, /(<w:tblHeader)/g)).toHaveLength(tables)
    expect(all(document, /SEQ Table<\/w:instrText>.*?<w:t[^>]*>(\d+)</g).map(Number)).toEqual(
      Array.from({ length: tables }, (_, index) => index + 1),
    )
    expect(parts.get('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/)
    // What participants said is Spanish, also in an English report.
    expect(document).toMatch(/<w:lang [^>]*w:val="es-CL"/)
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Case report: Red B')
    const quotes = all(document, /<w:bookmarkStart[^>]*w:name="q(\d+)"/g)
    expect(all(document, /(<w:footnoteReference )/g)).toHaveLength(quotes.length)
    expect(plainWord(parts.get('word/footnotes.xml') ?? '')).toContain('[S1 ¶2-4]')
  })

  it('quotes what the page quotes, in the same order', async () => {
    const study = await judged(identity)
    const { shown, others } = await readReport(
      await docxOf(study, { kind: 'case', caseId: study.caseId }, 'es'),
    )
    const page = blockquotesOf(await reportOf(study, 'html', 'es'))
    expect(
      [...shown]
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text)
        .sort(),
    ).toEqual(page.sort())
    expect(others).toEqual([])
  })

  it('is read by another library: headings, quotes, footnotes', async () => {
    const study = await judged(harmless)
    const buffer = await docxOf(study, { kind: 'case', caseId: study.caseId }, 'es')
    const { value: html } = await mammoth.convertToHtml({ buffer })
    const { value: text } = await mammoth.extractRawText({ buffer })
    expect(html).toMatch(/<h1>.*1\. Datos del caso<\/h1>/)
    expect(all(html, /(<li id="footnote-\d+">)/g).length).toBeGreaterThan(5)
    for (const quote of blockquotesOf(await reportOf(study, 'html', 'es')))
      for (const line of quote.split('\n')) expect(text).toContain(line)
  })

  const soffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  it.skipIf(soffice.status !== 0)(
    'opens in LibreOffice, where there is one',
    { timeout: 180_000 },
    async () => {
      const study = await judged(harmless)
      const folder = mkdtempSync(join(tmpdir(), 'trama-docx-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      writeFileSync(
        join(folder, 'informe.docx'),
        await docxOf(study, { kind: 'case', caseId: study.caseId }, 'es'),
      )
      const args = [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        join(folder, 'again'),
        join(folder, 'informe.docx'),
      ]
      expect(spawnSync('soffice', args, { timeout: 170_000 }).status).toBe(0)
      // It also keeps what the report is verified by, and the quotes whole.
      const again = await readReport(readFileSync(join(folder, 'again', 'informe.docx')))
      const { stagedId } = await study.call('imports.stage', {
        stagedId: null,
        fileName: 'x.docx',
        base64: readFileSync(join(folder, 'again', 'informe.docx')).toString('base64'),
      })
      expect(again.others).toEqual([])
      expect(await study.call('reports.verify', { stagedId })).toMatchObject({
        ok: true,
        counts: { absent: 0 },
      })
    },
  )
})

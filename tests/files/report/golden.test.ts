// The reports of the sample study in both languages, word for word, and the shape of their Word files.
// TRAMA_WRITE_EXPECTED=1 writes the expectations instead, to be read before they are committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { version } from '../../../electron/core/version.ts'
import type { ReportOf } from '../../../shared/schema/report.ts'
import { languages } from '../../../shared/schema/text.ts'
import type { TestCore } from '../../core/open-core.ts'
import { plainWord, readWordFile } from './read-docx.ts'
import { sampleStudy } from './sample-study.ts'

const folder = join(import.meta.dirname, '../../../fixtures/reports/sample')
const isWriting = process.env.TRAMA_WRITE_EXPECTED === '1' && process.env.CI === undefined

describe.each(languages)('the reports of the sample study, in %s', (language) => {
  it('say what they said', async () => {
    const study = await sampleStudy()
    const [first] = await study.call('cases.list', {})
    const kinds: [string, ReportOf][] = [
      ['case', { kind: 'case', caseId: first?.id ?? ('' as never) }],
      ['cross', { kind: 'cross' }],
    ]
    for (const [name, of] of kinds) {
      const markdown = (await written(study, of, 'md', language)).toString('utf8')
      expectSame(`${name}.${language}.md`, markdown.replaceAll(`Trama ${version()}`, 'Trama VERSION'))
      expectSame(`${name}.${language}.docx.txt`, shapeOf(await written(study, of, 'docx', language)))
    }
  })
})

async function written({ call }: TestCore, of: ReportOf, format: 'md' | 'docx', language: 'es' | 'en') {
  return Buffer.from((await call('reports.write', { of, format, language })).base64, 'base64')
}

/** A line a paragraph: its style and how it begins; tables as what their cells hold. */
function shapeOf(bytes: Buffer): string {
  const { document } = readWordFile(bytes)
  const lines = [...document.matchAll(/<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?(.*?)<\/w:p>/gs)].map(
    ([, properties = '', content = '']) => {
      const style = /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1] ?? 'Normal'
      const words = plainWord(content).replace(/\s+/g, ' ').trim()
      return `${style}: ${words.length > 60 ? `${words.slice(0, 60)}…` : words}`
    },
  )
  return `${lines.join('\n').replaceAll(`Trama ${version()}`, 'Trama VERSION')}\n`
}

function expectSame(name: string, content: string): void {
  const path = join(folder, name)
  if (isWriting) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, content)
  }
  expect(existsSync(path), `${name} is there`).toBe(true)
  expect(content === readFileSync(path, 'utf8') ? '' : content, name).toBe('')
}

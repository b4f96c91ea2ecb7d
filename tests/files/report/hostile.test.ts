// Names and words made to break a page change nothing but the words: markup is that of a harmless study of the same shape.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from '../../../electron/core/files/report/html.ts'
import { paragraphs, phrase, quote, sentence, table } from '../../../electron/core/files/report/markdown.ts'
import { caseStudy, harmless, identity, judge } from './case-study.ts'
import {
  blankLinesFolded,
  markdownQuotesOf,
  markdownShape,
  plainHtml,
  plainMarkdown,
  reportOf,
  tagsOf,
} from './read-report.ts'

async function reports(say: (text: string) => string) {
  const study = await caseStudy(say)
  const codings = await study.call('codings.list', { caseId: study.caseId })
  await judge(
    study,
    say,
    codings.map((coding) => coding.id),
  )
  return { html: await reportOf(study, 'html', 'es'), md: await reportOf(study, 'md', 'es') }
}

describe('hostile names and words', () => {
  it('leave the markup of both formats as it is', async () => {
    const hostile = await reports(identity)
    const tame = await reports(harmless)
    const labels = (tags: string[]) => tags.map((tag) => tag.replace(/aria-label="[^"]*"/, ''))
    expect(hostile.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(labels(tagsOf(hostile.html))).toEqual(labels(tagsOf(tame.html)))
    expect(markdownShape(hostile.md)).toEqual(markdownShape(tame.md))
    expect(hostile.md.replace(/\\</g, '')).not.toContain('<')
  })
})

const anyText = fc.string({
  unit: fc.constantFrom(...'ab 1.)#-+=:*_`~<>&|[]()!\\$"\'/w\n\t\u00a0é'),
  maxLength: 40,
})

describe('escaping', () => {
  it('in HTML gives the text back and lets no bracket through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { markup } = html`<p>${text}</p>`
        expect(tagsOf(markup)).toEqual(['<p>', '</p>'])
        expect(plainHtml(markup)).toBe(text)
      }),
    )
  })

  it('in Markdown gives a line back, with nothing a parser acts on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = text.replace(/\s+/g, ' ').trim()
        expect(plainMarkdown(phrase(text))).toBe(line)
        expect(plainMarkdown(sentence(text))).toBe(line)
        expect(markdownShape(sentence(text))).toEqual([''])
      }),
    )
  })

  it('in Markdown gives a quote back, word for word but for how many blank lines part its paragraphs', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text.trim() !== '')
        expect(markdownQuotesOf(quote(text))).toEqual([blankLinesFolded(text)])
      }),
    )
  })

  it('keeps a table a table', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const made = table([{ text: a, numeric: false }], [[phrase(b)]])
        expect(markdownShape(made)).toEqual(['||', '||', '||'])
      }),
    )
  })

  it('keeps the paragraphs of prose, and breaks their lines', () => {
    expect(paragraphs('uno\ndos\n\n\n- tres\r\n  4. cuatro')).toBe(
      'uno\\\ndos\n\n\\- tres\\\n&#32;&#32;4. cuatro',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { type MemoBody, memoLink } from '../../../shared/schema/memo.ts'
import { caseStudy, harmless, identity } from './case-study.ts'
import { markdownShape, reportOf, tagsOf } from './read-report.ts'

const nasty = '<script>alert(1)</script> & *a* [b](http://c.d) | `e` # \n- no'

async function reportsWith(say: (text: string) => string) {
  const study = await caseStudy(say)
  const words = say(nasty)
  const line = words.replace('\n', ' ')
  const link = memoLink.parse({ kind: 'source', id: study.sources.note })
  const body: MemoBody = [
    { type: 'heading', level: 3, content: [{ text: words }] },
    {
      type: 'paragraph',
      content: [
        { text: words, bold: true },
        { link, label: line },
      ],
    },
    { type: 'item', list: 'number', depth: 0, content: [{ text: words, italic: true }] },
    { type: 'item', list: 'bullet', depth: 1, content: [{ text: words }] },
    { type: 'quote', content: [{ text: words }] },
  ]
  await study.call('memos.create', { target: { kind: 'case', id: study.caseId }, title: line, body })
  await study.call('memos.create', { target: { kind: 'study' }, title: 'De otra cosa', body: [] })
  return { html: await reportOf(study, 'html', 'es'), md: await reportOf(study, 'md', 'es') }
}

describe('memos in the case report', () => {
  it('have a section of their own when there are any about the case', async () => {
    const study = await caseStudy(harmless)
    expect(await reportOf(study, 'md', 'es')).not.toMatch(/^## \d+\. Memos$/m)
    await study.call('memos.create', {
      target: { kind: 'case', id: study.caseId },
      title: '',
      body: [
        { type: 'paragraph', content: [{ text: 'dudo de ' }, { text: 'todo', bold: true }] },
        { type: 'item', list: 'number', depth: 0, content: [{ text: 'uno' }] },
        { type: 'item', list: 'bullet', depth: 1, content: [{ text: 'dentro' }] },
      ],
    })
    const md = await reportOf(study, 'md', 'es')
    expect(md).toMatch(/^## \d+\. Memos$/m)
    expect(md).toContain('### Memo sin título')
    expect(md).toContain('dudo de todo\n\n1. uno\n   - dentro\n')
    const html = await reportOf(study, 'html', 'en')
    expect(html).toContain('<p class="prose">dudo de <strong>todo</strong></p>')
    expect(html).toContain('<ol class="prose"><li>uno<ul class="prose"><li>dentro</li></ul>')
  })

  it('leave the markup of both formats as it is, whatever they say', async () => {
    const hostile = await reportsWith(identity)
    const tame = await reportsWith(harmless)
    const labels = (tags: string[]) => tags.map((tag) => tag.replace(/aria-label="[^"]*"/, ''))
    expect(hostile.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(hostile.html).not.toContain('De otra cosa')
    expect(labels(tagsOf(hostile.html))).toEqual(labels(tagsOf(tame.html)))
    expect(markdownShape(hostile.md)).toEqual(markdownShape(tame.md))
    expect(hostile.md.replace(/\\</g, '')).not.toContain('<')
  })
})

import { describe, expect, it } from 'vitest'
import { citationHtml, citationText } from '../../../shared/domain/excerpts/citation.ts'

const cited = {
  quote: 'La red <es> de «todas»\ny de nadie',
  locator: 'S4 ¶12',
  caseName: 'Red 1 & Co',
  kind: 'interview',
  date: '2023-05-10',
}

describe('a citation', () => {
  it('is the words, and where they were said', () => {
    expect(citationText({ ...cited, quote: 'Así fue', caseName: 'Red 1' })).toBe(
      '«Así fue» (S4 ¶12, Red 1, interview, 2023-05-10)',
    )
    expect(citationText({ ...cited, quote: 'Así', caseName: null, kind: null, date: null })).toBe(
      '«Así» (S4 ¶12)',
    )
  })

  it('is markup that what was said cannot break', () => {
    expect(citationHtml(cited)).toBe(
      '<p>«La red &lt;es&gt; de «todas»<br>y de nadie» (S4 ¶12, Red 1 &amp; Co, interview, 2023-05-10)</p>',
    )
  })
})

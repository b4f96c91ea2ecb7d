import { describe, expect, it } from 'vitest'
import { elided, wordParts } from '../../../renderer/ui/word-changes.tsx'

describe('wordParts', () => {
  it('says which words went and which came', () => {
    expect(wordParts('dijo Pedro ayer', 'dijo Ana ayer')).toEqual([
      { text: 'dijo ', kind: 'same' },
      { text: 'Pedro', kind: 'removed' },
      { text: 'Ana', kind: 'added' },
      { text: ' ayer', kind: 'same' },
    ])
  })

  it('does not weave together what has hardly anything in common', () => {
    const words = (word: string) => Array.from({ length: 2000 }, (_, at) => `${word}${at}`).join(' ')
    expect(wordParts(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

describe('elided', () => {
  it('keeps what stands beside a change, to whole words', () => {
    const long = 'uno dos tres cuatro cinco '.repeat(20)
    const [before, change, after] = elided(
      wordParts(`${long}aquí ${long}`, `${long}allí ${long}`).filter(({ kind }) => kind !== 'added'),
    )
    expect(before?.text).toMatch(/^….*cuatro cinco $/u)
    expect(change?.text).toBe('aquí')
    expect(after?.text).toMatch(/^ uno dos.*…$/u)
    expect((before?.text ?? '').length).toBeLessThan(80)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linksOf } from '../../../shared/domain/memos/links-of.ts'
import { memoMatches } from '../../../shared/domain/memos/memo-matches.ts'
import {
  bodyOfText,
  cleanWords,
  firstWords,
  itemNumbers,
  shortened,
  textOfBody,
  wordsOf,
} from '../../../shared/domain/memos/memo-text.ts'
import { normalBody } from '../../../shared/domain/memos/normal-body.ts'
import { type OutlineItem, outline } from '../../../shared/domain/memos/outline.ts'
import { relinked } from '../../../shared/domain/memos/relinked.ts'
import {
  type MemoBlock,
  type MemoInline,
  memoBody,
  memoLink,
  memoTitle,
  mostMemoUnits,
} from '../../../shared/schema/memo.ts'
import { anyBody } from './bodies.ts'

const link = (id: string) => memoLink.parse({ kind: 'code', id })

describe('a body', () => {
  it('is the same after it was written down and read again', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(memoBody.parse(JSON.parse(JSON.stringify(body)))).toEqual(body)
      }),
    )
  })

  it.each([
    ['no list', { type: 'paragraph', content: [] }],
    ['a block unknown', [{ type: 'script', content: [] }]],
    ['a heading too small', [{ type: 'heading', level: 4, content: [] }]],
    ['a heading of half a level', [{ type: 'heading', level: 1.5, content: [] }]],
    ['an item too deep', [{ type: 'item', list: 'bullet', depth: 8, content: [] }]],
    ['an item before the margin', [{ type: 'item', list: 'bullet', depth: -1, content: [] }]],
    ['an editor’s own tree', { root: { children: [], type: 'root', version: 1 } }],
    ['more than a paragraph has', [{ type: 'paragraph', content: [], style: 'x' }]],
    ['a run of nothing', [{ type: 'paragraph', content: [{ text: '' }] }]],
    ['a look unknown', [{ type: 'paragraph', content: [{ text: 'a', underline: true }] }]],
    ['a look switched off', [{ type: 'paragraph', content: [{ text: 'a', bold: false }] }]],
    ['a zero byte', [{ type: 'paragraph', content: [{ text: 'a\0b' }] }]],
    ['an escape', [{ type: 'paragraph', content: [{ text: '\u001b[31m' }] }]],
    ['half a character', [{ type: 'paragraph', content: [{ text: '\ud83d' }] }]],
    ['a link to an address', [{ type: 'paragraph', content: [{ link: 'http://x', label: 'x' }] }]],
    [
      'a link to a judgement',
      [{ type: 'paragraph', content: [{ link: { kind: 'judgement', id: 'j' }, label: 'x' }] }],
    ],
    [
      'a link without words',
      [{ type: 'paragraph', content: [{ link: { kind: 'code', id: 'k' }, label: '' }] }],
    ],
    [
      'a link with a line break',
      [{ type: 'paragraph', content: [{ link: { kind: 'code', id: 'k' }, label: 'a\nb' }] }],
    ],
    [
      'a link that is also words',
      [{ type: 'paragraph', content: [{ link: { kind: 'code', id: 'k' }, label: 'a', text: 'b' }] }],
    ],
    ['too much in one run', [{ type: 'paragraph', content: [{ text: 'a'.repeat(mostMemoUnits + 1) }] }]],
    [
      'too much in all',
      Array.from({ length: 3 }, () => ({
        type: 'quote',
        content: [{ text: 'a'.repeat(mostMemoUnits / 2) }],
      })),
    ],
    ['too many blocks', Array.from({ length: 10_001 }, () => ({ type: 'paragraph', content: [] }))],
    ['nothing', null],
    ['words', '[]'],
  ])('is not %s', (_, hostile) => {
    expect(memoBody.safeParse(hostile).success).toBe(false)
  })

  it('never brings anything along that is called like what every object has', () => {
    const hostile: unknown = JSON.parse('[{"type":"paragraph","content":[],"__proto__":{"x":1}}]')
    const parsed = memoBody.safeParse(hostile)
    expect(parsed.success ? Object.getPrototypeOf(parsed.data[0]) : Object.prototype).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

describe('a title', () => {
  it('is one line, or nothing', () => {
    expect(memoTitle.parse('  Quién decide ')).toBe('Quién decide')
    expect(memoTitle.parse('')).toBe('')
    for (const wrong of ['a\nb', '\0', '\ud800', 'a'.repeat(301)])
      expect(memoTitle.safeParse(wrong).success).toBe(false)
  })
})

describe('the normal form', () => {
  const lookOf = (inline: MemoInline) =>
    'link' in inline ? null : `${inline.bold === true}${inline.italic === true}`

  it('reads the same, has no run of the same look beside another, and is its own normal form', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const normal = normalBody(body)
        expect(normalBody(normal)).toEqual(normal)
        const lettersOf = (block: MemoBlock): unknown[] =>
          block.content.flatMap((inline): unknown[] =>
            'link' in inline
              ? [inline]
              : [...inline.text].map((letter) => [letter, letter === '\n' ? null : lookOf(inline)]),
          )
        for (const [at, block] of normal.entries()) {
          expect(lettersOf(block)).toEqual(lettersOf(body[at] ?? block))
          for (const [place, inline] of block.content.entries()) {
            const before = block.content[place - 1]
            if (before !== undefined && !('link' in inline)) expect(lookOf(before)).not.toBe(lookOf(inline))
          }
        }
        expect(normal.at(-1)?.content).not.toEqual([])
        expect(body.slice(normal.length).every((block) => block.content.length === 0)).toBe(true)
      }),
    )
  })
})

describe('links', () => {
  it('are each thing once, in the order of the text', () => {
    const content: MemoInline[] = [
      { link: link('b'), label: 'B' },
      { text: ' y ' },
      { link: link('a'), label: 'A' },
      { link: link('b'), label: 'otra vez' },
      { link: memoLink.parse({ kind: 'case', id: 'b' }), label: 'caso' },
    ]
    const found = linksOf([
      { type: 'quote', content },
      { type: 'paragraph', content },
    ])
    expect(found.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['code b', 'code a', 'case b'])
  })

  it('can be led elsewhere and keep their words', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const [from, to] = [link('id-1'), link('id-9')]
        const led = relinked(body, from, to)
        expect(linksOf(led)).not.toContainEqual(from)
        expect(linksOf(led).some((each) => each.id === to.id)).toBe(
          linksOf(body).some((each) => each.kind === 'code' && each.id === from.id),
        )
        expect(textOfBody(led)).toBe(textOfBody(body))
      }),
    )
  })
})

describe('the outline', () => {
  const wordsIn = (item: OutlineItem): unknown[] => [
    item.content,
    ...item.inner.flatMap((list) => list.items.flatMap(wordsIn)),
  ]

  it('has every block in its order, and no list without an item', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const read = outline(body).flatMap((block) => {
          if (block.type !== 'list') return [block.content]
          expect(block.items.length).toBeGreaterThan(0)
          return block.items.flatMap(wordsIn)
        })
        expect(read).toEqual(body.map((block) => block.content))
      }),
    )
  })

  it('puts items within the item above them', () => {
    const item = (depth: number, list: 'bullet' | 'number') => ({
      type: 'item' as const,
      list,
      depth,
      content: [],
    })
    const shape = (items: OutlineItem[]): unknown =>
      items.map(({ inner }) => inner.map((each) => [each.list, shape(each.items)]))
    const [first, second] = outline([
      item(0, 'bullet'),
      item(2, 'number'),
      item(1, 'bullet'),
      item(0, 'number'),
    ])
    expect(first?.type === 'list' && shape(first.items)).toEqual([
      [
        ['number', [[]]],
        ['bullet', [[]]],
      ],
    ])
    expect(second).toMatchObject({ type: 'list', list: 'number' })
  })
})

describe('plain text', () => {
  it('becomes blocks by how its lines begin', () => {
    const text = '# Uno\r\n\r\nprimera\nsegunda\n- a\n  - b\n10. c\n> dicho\n#no\n\n\n-tampoco\0'
    expect(bodyOfText(text)).toEqual([
      { type: 'heading', level: 1, content: [{ text: 'Uno' }] },
      { type: 'paragraph', content: [{ text: 'primera' }, { text: '\nsegunda' }] },
      { type: 'item', list: 'bullet', depth: 0, content: [{ text: 'a' }] },
      { type: 'item', list: 'bullet', depth: 1, content: [{ text: 'b' }] },
      { type: 'item', list: 'number', depth: 0, content: [{ text: 'c' }] },
      { type: 'quote', content: [{ text: 'dicho' }] },
      { type: 'paragraph', content: [{ text: '#no' }] },
      { type: 'paragraph', content: [{ text: '-tampoco' }] },
    ])
  })

  it('is always a body, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(memoBody.safeParse(bodyOfText(text)).error).toBeUndefined()
      }),
    )
  })

  it('has every word of a body, and numbers its lists', () => {
    const item = (list: 'bullet' | 'number', depth: number, text: string): MemoBlock => {
      return { type: 'item', list, depth, content: [{ text }] }
    }
    const body: MemoBlock[] = [
      { type: 'heading', level: 2, content: [{ text: 'Dudas' }] },
      item('number', 0, 'a'),
      item('number', 1, 'b'),
      item('number', 1, 'c'),
      item('number', 0, 'd'),
      item('bullet', 1, 'e'),
      item('number', 1, 'f'),
      {
        type: 'paragraph',
        content: [{ text: 've' }, { text: 'a ', bold: true }, { link: link('x'), label: 'S4' }],
      },
      item('number', 0, 'g'),
    ]
    expect(itemNumbers(body)).toEqual([0, 1, 1, 2, 2, 0, 1, 0, 1])
    expect(textOfBody(body)).toBe('## Dudas\n\n1. a\n  1. b\n  2. c\n2. d\n  - e\n  1. f\n\nvea S4\n\n1. g')
    fc.assert(
      fc.property(anyBody, (any) => {
        const text = textOfBody(any)
        for (const { content } of any) expect(text).toContain(wordsOf(content))
      }),
    )
  })

  it('loses of any text only what no body may hold', () => {
    expect(cleanWords('a\0b\n\tc\u001b\ud83d😀\u0085')).toBe('ab\n\tc\ufffd😀')
  })

  it('is cut for a label between words and never within a character', () => {
    expect(shortened('uno dos tres', 12)).toBe('uno dos tres')
    expect(shortened('uno dos tres', 11)).toBe('uno dos…')
    expect(shortened('😀😀😀', 3)).toBe('😀…')
    expect(firstWords([{ type: 'paragraph', content: [] }, ...bodyOfText('a\nb')], 9)).toBe('a b')
    expect(firstWords([], 9)).toBe('')
  })
})

describe('looking for memos', () => {
  const memo = { title: 'Decisión', body: bodyOfText('la supervisora\n\n- Año de la reunión') }

  it('finds those that have every word somewhere, whatever case and accents', () => {
    expect(memoMatches(memo, 'REUNION decision')).toBe(true)
    expect(memoMatches(memo, 'visor')).toBe(true)
    expect(memoMatches(memo, 'ano')).toBe(false)
    expect(memoMatches(memo, 'reunión ayer')).toBe(false)
    expect(memoMatches(memo, '  ')).toBe(true)
  })
})

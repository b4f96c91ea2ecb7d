// Bodies of memos as they may come, for properties.
import fc from 'fast-check'
import {
  deepestItem,
  type MemoBlock,
  type MemoBody,
  type MemoInline,
  memoLink,
} from '../../../shared/schema/memo.ts'

const words = fc.oneof(
  fc.constantFrom('a', 'Ñandú ', ' – ', '¿cuándo?', '😀', 'n\u0303', '\n', '\t', '# ', '<b>', '  ', '@'),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/(?![\n\t])\p{Cc}/gu, '')),
)
const line = words.map((text) => text.replace(/[\n\t]/g, ' ')).filter((text) => text !== '')
const id = fc.constantFrom('id-1', 'id-2', 'id-3')
const flag = fc.constantFrom({}, { bold: true as const })
const slant = fc.constantFrom({}, { italic: true as const })

const run: fc.Arbitrary<MemoInline> = fc
  .tuple(
    words.filter((text) => text !== ''),
    flag,
    slant,
  )
  .map(([text, bold, italic]) => ({ text, ...bold, ...italic }))
const reference: fc.Arbitrary<MemoInline> = fc
  .tuple(fc.constantFrom('case', 'source', 'code', 'coding'), id, line)
  .map(([kind, target, label]) => ({ link: memoLink.parse({ kind, id: target }), label }))

const content = fc.array(fc.oneof({ weight: 3, arbitrary: run }, { weight: 1, arbitrary: reference }), {
  maxLength: 5,
})

export const block: fc.Arbitrary<MemoBlock> = fc.oneof(
  content.map((inside) => ({ type: 'paragraph' as const, content: inside })),
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), content)
    .map(([level, inside]) => ({ type: 'heading' as const, level, content: inside })),
  fc
    .tuple(fc.constantFrom('bullet' as const, 'number' as const), fc.nat(deepestItem), content)
    .map(([list, depth, inside]) => ({ type: 'item' as const, list, depth, content: inside })),
  content.map((inside) => ({ type: 'quote' as const, content: inside })),
)

export const anyBody: fc.Arbitrary<MemoBody> = fc.array(block, { maxLength: 8 })

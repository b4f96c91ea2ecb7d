// What is well formed stays as it is, wherever it is cut; what is not is escaped, and only that.
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { mendedXml } from '../../../electron/core/files/refi/read/mend-xml.ts'

async function mended(pieces: readonly string[]): Promise<{ xml: string; count: number }> {
  const mends = { count: 0 }
  let xml = ''
  const all = async function* () {
    yield* pieces
  }
  for await (const piece of mendedXml(all(), mends)) xml += piece
  return { xml, count: mends.count }
}

test.each([
  ['<Description>I&D</Description>', '<Description>I&amp;D</Description>'],
  ['<Description>a < b, a<b</Description>', '<Description>a &lt; b, a&lt;b</Description>'],
  ['<Description><i>x</i></Description>', '<Description>&lt;i>x&lt;/i></Description>'],
  ['<Code name="a &nbsp; b"/>', '<Code name="a &amp;nbsp; b"/>'],
  ['<Code name="a&#xC;b&#0;&#xD800;"/>', '<Code name="a\fb\ufffd\ufffd"/>'],
  ['<Code name="&amp;&#233;&#x1F600;"/>', '<Code name="&amp;&#233;&#x1F600;"/>'],
  ['<Code><![CDATA[a & <b>]]></Code>', '<Code><![CDATA[a & <b>]]></Code>'],
  ['<!-- a & b --><?a & b?><qda:Code />', '<!-- a & b --><?a & b?><qda:Code />'],
  ['<Code>&', '<Code>&amp;'],
  ['<Code><![CDATA[a & ', '<Code><![CDATA[a & '],
])('%s', async (written, wanted) => {
  expect((await mended([written])).xml).toBe(wanted)
})

const pieces = fc.array(
  fc.constantFrom(
    ...[
      '<Code>',
      '</Code>',
      '<Set/>',
      '<',
      '>',
      '&',
      '&amp;',
      '&#',
      '&#xC;',
      '&#233;',
      '<i>',
      '<![CDATA[',
      ']]>',
      ']]',
    ],
    ...['<!--', '-->', '<?', '?>', 'a', ' ', '"', '😀', ']', '-', 'a'.repeat(90)],
  ),
  { maxLength: 40 },
)

test('where a document is cut makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, fc.array(fc.nat({ max: 300 }), { maxLength: 6 }), async (parts, cuts) => {
      const whole = parts.join('')
      const at = [...new Set(cuts.map((cut) => Math.min(cut, whole.length)))].sort((a, b) => a - b)
      const cut = [0, ...at].map((from, index) => whole.slice(from, at[index] ?? whole.length))
      expect(await mended(cut)).toEqual(await mended([whole]))
    }),
    { numRuns: 300 },
  )
})

test('once mended, nothing is left to mend', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const once = await mended([parts.join('')])
      expect(await mended([once.xml])).toEqual({ xml: once.xml, count: 0 })
    }),
    { numRuns: 300 },
  )
})

test('words with anything in them come through as they were typed', async () => {
  const words = fc.string({ unit: fc.constantFrom('a', '&', '<', ' ', ';', '/', 'b', '😀', '\f', '#') })
  await fc.assert(
    fc.asyncProperty(words, async (typed) => {
      const { xml } = await mended([`<Description>${typed}</Description>`])
      let read = ''
      const parser = new SaxesParser({ xmlns: false })
      parser.on('error', ({ message }) => expect(message).toMatch(/disallowed character\.$/))
      parser.on('text', (text) => {
        read += text
      })
      parser.write(xml).close()
      expect(read).toBe(typed)
    }),
    { numRuns: 300 },
  )
})

test('rubbish is not mended for ever', async () => {
  const piece = '&'.repeat(65_536)
  await expect(mended(Array.from({ length: 8 }, () => piece))).rejects.toMatchObject({
    code: 'import.bad_file',
    details: { reason: 'damaged' },
  })
})

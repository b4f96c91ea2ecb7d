import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText, detectEncoding } from '../../../electron/core/files/import/encoding.ts'
import { normaliseNewlines } from '../../../shared/domain/text/newlines.ts'
import { type Encoding, encodings } from '../../../shared/schema/import.ts'

const spanish = 'P1: ¿Cómo partió la red? —Año a año, señora Muñoz.\n'
const bom: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'windows-1252': [],
  macintosh: [],
}
// The places where Windows-1252 leaves Latin-1.
const windowsOnly: Readonly<Record<string, number>> = {
  '—': 0x97,
  '“': 0x93,
  '”': 0x94,
  '€': 0x80,
  '…': 0x85,
}

/** As old Macs wrote them. */
const macOnly: Readonly<Record<string, number>> = {
  á: 0x87,
  é: 0x8e,
  í: 0x92,
  ó: 0x97,
  ú: 0x9c,
  ñ: 0x96,
  '¿': 0xc0,
  '—': 0xd1,
  '’': 0xd5,
}

const encode = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const own = encoding === 'macintosh' ? macOnly : windowsOnly
  return Uint8Array.from(Array.from(text, (character) => own[character] ?? character.charCodeAt(0)))
}
const withBom = (text: string, encoding: Encoding): Uint8Array =>
  Buffer.concat([Uint8Array.from(bom[encoding]), encode(text, encoding)])

describe('detecting', () => {
  test('a byte order mark settles it', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = withBom(spanish, encoding)
      expect(detectEncoding(bytes)).toEqual({ encoding, confidence: 'certain', bom: true })
      expect(decodeText(bytes, encoding)).toBe(spanish)
    }
  })

  test.each([
    ['plain ASCII', encode('Hola\n', 'utf-8'), 'utf-8', 'certain'],
    ['UTF-8', encode(spanish, 'utf-8'), 'utf-8', 'certain'],
    ['UTF-16 little end first', encode(spanish, 'utf-16le'), 'utf-16le', 'likely'],
    ['UTF-16 big end first', encode(spanish, 'utf-16be'), 'utf-16be', 'likely'],
    ['Windows-1252', encode(spanish, 'windows-1252'), 'windows-1252', 'likely'],
    ['Mac Roman', encode('Qué día más corto, señora.', 'macintosh'), 'macintosh', 'guess'],
    ['Windows-1252 with its signs', encode('—“don”… coraz\xf3n—', 'windows-1252'), 'windows-1252', 'guess'],
    // The same words as DOS wrote them (code page 850): á é í ó ú ñ are not letters in Windows-1252.
    ['something else', Uint8Array.from([0x61, 0xa4, 0x6f, 0xa2, 0x82, 0x20]), 'windows-1252', 'guess'],
    [
      'UTF-8 cut in the middle of a letter',
      encode('años añ', 'utf-8').subarray(0, 8),
      'windows-1252',
      'guess',
    ],
  ])('%s', (_, bytes, encoding, confidence) => {
    expect(detectEncoding(bytes)).toEqual({ encoding, confidence, bom: false })
  })

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a zip, or a .docx under another name', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['a PDF', [...Buffer.from('%PDF-1.7\nall in ASCII')]],
    ['an RTF', [...Buffer.from('{\\rtf1\\ansi Hola}')]],
    ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0]],
    ['NULs here and there', [...Buffer.from('Hola\0que\0tal, una frase más larga')]],
    ['an odd NUL', [0x41, 0x00, 0x42]],
    ['control characters', [...Buffer.from('\x01\x02\x03Hola\x04\x05')]],
  ])('%s is not text', (_, bytes) => {
    expect(() => detectEncoding(Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ code: 'import.not_text' }),
    )
  })

  test('a form feed, a tab or a stray control in a long text is still text', () => {
    expect(detectEncoding(Buffer.from(`${'Acta de la reunión.\f\t\n'.repeat(50)}\x1a`)).encoding).toBe(
      'utf-8',
    )
  })

  // Latin text of some length: what the people here write.
  const latin = fc
    .string({ unit: fc.constantFrom(...'abcdefg áéíóúñü¿¡ABC.,:\n'), minLength: 8, maxLength: 80 })
    .filter((text) => /\S/.test(text))

  test('text of any length in any of the encodings comes back', () => {
    // What old Macs wrote is told from Windows-1252 only by letters within words.
    const anywhere = encodings.filter((encoding) => encoding !== 'macintosh')
    fc.assert(
      fc.property(latin, fc.constantFrom(...anywhere), (text, encoding) => {
        const bytes = encode(text, encoding)
        const detected = detectEncoding(bytes)
        // A run of accented capitals and signs in Windows-1252 may happen to be valid UTF-8; these letters are not.
        expect(decodeText(bytes, detected.encoding)).toBe(text)
      }),
    )
  })
})

describe('decoding', () => {
  test('every kind of character survives, newlines are unified, only the first mark goes', () => {
    const texts = fc
      .string({ unit: 'binary' })
      .filter((text) => !/\0|\p{Surrogate}/u.test(text) && !text.startsWith('\uFEFF'))
    fc.assert(
      fc.property(texts, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (text, encoding) => {
        expect(decodeText(withBom(text, encoding), encoding)).toBe(normaliseNewlines(text))
        expect(decodeText(encode(text, encoding), encoding)).toBe(normaliseNewlines(text))
      }),
    )
    expect(decodeText(encode('\uFEFF\uFEFFa\r\nb\rc', 'utf-8'), 'utf-8')).toBe('\uFEFFa\nb\nc')
  })

  test('Windows-1252 is not Latin-1', () => {
    expect(decodeText(Uint8Array.from([0x93, 0x61, 0xf1, 0x6f, 0x94, 0x85, 0x80]), 'windows-1252')).toBe(
      '“año”…€',
    )
  })

  test('composed and decomposed letters stay as they came', () => {
    expect(decodeText(encode('e\u0301é', 'utf-8'), 'utf-8')).toBe('e\u0301é')
  })

  test.each([
    ['utf-8', [0x61, 0xf1, 0x6f]],
    ['utf-16le', [0x61, 0x00, 0x62]],
    ['utf-16le', [0x3d, 0xd8, 0x61, 0x00]],
    ['utf-16be', [0xd8, 0x3d, 0x00, 0x61]],
    ['latin-1', [0x61]],
    ['', [0x61]],
  ])('bytes that are not %s', (encoding, bytes) => {
    expect(() => decodeText(Uint8Array.from(bytes), encoding)).toThrow(
      expect.objectContaining({ code: 'import.bad_encoding', details: { encoding } }),
    )
  })

  test('a NUL is not text, whatever it is read as', () => {
    expect(() => decodeText(Uint8Array.from([0x61, 0x00]), 'windows-1252')).toThrow(
      expect.objectContaining({ code: 'import.not_text' }),
    )
  })
})

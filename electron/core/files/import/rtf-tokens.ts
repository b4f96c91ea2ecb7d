// Cuts RTF into its tokens. Bytes stand as the code units 0 to 255, since most of it is ASCII.

export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; value: number | null }
  /** `\~`, `\*` and their like. */
  | { kind: 'symbol'; symbol: string }
  /** Words, or bytes from 0x80 that need a codepage. */
  | { kind: 'text'; text: string }
  | { kind: 'byte'; byte: number }

const control = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy
const hex = /\\'([0-9a-f]{2})/iy
const plain = /[^\\{}\r\n\u0080-\u00ff]+/y

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The tokens of an RTF file in order. What `\bin` announces is passed over; a lone backslash at the end is nothing. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  let at = 0
  while (at < rtf.length) {
    const character = rtf[at] ?? ''
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' }
      at += 1
    } else if (character === '\\') {
      const byte = match(hex, rtf, at)
      const word = byte === null ? match(control, rtf, at) : null
      if (byte !== null) {
        yield { kind: 'byte', byte: Number.parseInt(byte[1] ?? '', 16) }
        at += byte[0].length
      } else if (word === null) {
        yield { kind: 'symbol', symbol: rtf[at + 1] ?? '' }
        at += 2
      } else {
        const [whole, name = '', digits] = word
        const value = digits === undefined ? null : Number(digits)
        at += whole.length
        if (name === 'bin') at += Math.max(0, value ?? 0)
        else yield { kind: 'word', word: name, value }
      }
    } else if (character === '\r' || character === '\n') at += 1
    else {
      const text = match(plain, rtf, at)
      if (text === null) yield { kind: 'byte', byte: character.charCodeAt(0) }
      else yield { kind: 'text', text: text[0] }
      at += text?.[0].length ?? 1
    }
  }
}

// Which characters the bytes of an RTF file are: by the codepage of the file, or by the character set of the font in use.

const labels: Readonly<Record<number, string>> = {
  874: 'windows-874',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** The upper halves of codepages the platform does not know. */
const upperHalves: Readonly<Record<number, string>> = {
  437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸¨·¹³²■\u00a0',
}

/** A font of pictures, whose letters are no letters. */
export const SYMBOLS = 42

const byCharset: Readonly<Record<number, number>> = {
  2: SYMBOLS,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
}

/** Null: the codepage of the file. */
export const codepageOfCharset = (charset: number): number | null => byCharset[charset] ?? null

const decoders = new Map<number, InstanceType<typeof TextDecoder>>()

/** Bytes as characters; an unknown codepage is taken for Windows-1252, and pictures for the bullets they mostly are. */
export const decodeBytes = (bytes: readonly number[], codepage: number): string => {
  if (codepage === SYMBOLS) return '•'.repeat(bytes.length)
  const upper = upperHalves[codepage]
  if (upper !== undefined)
    return bytes
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? '')))
      .join('')
  const known = decoders.get(codepage) ?? new TextDecoder(labels[codepage] ?? 'windows-1252')
  decoders.set(codepage, known)
  return known.decode(Uint8Array.from(bytes))
}

// XML that other programs put together by hand, made well formed: a comment with `R&D` or `a < b` in it as it was typed, a
// form feed within the name of a selection. Only what can't be anything else is touched, and each time is counted.
import { badFile } from '../../import/reader.ts'

/** Every element of the standard. Where a `<` begins none of them, it is a character. */
const elements = new Set(
  `audioselection audiosource booleanvalue case cases code codebook coderef codes coding datetimevalue datevalue description
  edge floatvalue graph graphs integervalue link links membercode membernote membersource note noteref notes pdfselection
  pdfsource pictureselection picturesource plaintextcontent plaintextselection project representation selectionref set sets
  sourceref sources syncpoint textdescription textsource textvalue transcript transcriptselection user users variable
  variableref variables variablevalue vertex videoselection videosource`.split(/\s+/),
)

/** More than this is no slip of a program's but rubbish, and is refused. */
export const mostMends = 200_000
/** A token is looked at with as much after it, at least. */
const reach = 80
const closers: Readonly<Record<string, string>> = { '<![CDATA[': ']]>', '<!--': '-->', '<?': '?>' }

export type Mends = { count: number }

/** The same characters with what is not well formed escaped. @throws {AppError} import.bad_file: damaged */
export async function* mendedXml(pieces: AsyncIterable<string>, mends: Mends): AsyncIterable<string> {
  let rest = ''
  /** What ends the stretch that is left as it is. */
  let closer: string | null = null
  const flow = (isLast: boolean): string => {
    const made: string[] = []
    for (;;) {
      if (closer !== null) {
        const end = rest.indexOf(closer)
        const upTo = end === -1 ? Math.max(0, rest.length - (isLast ? 0 : 2)) : end + closer.length
        made.push(rest.slice(0, upTo))
        rest = rest.slice(upTo)
        if (end === -1) return made.join('')
        closer = null
      }
      const limit = isLast ? rest.length : rest.length - reach
      const opened = mendUpTo(rest, limit, mends, made)
      rest = rest.slice(opened.at)
      if (opened.opener === null) return made.join('')
      closer = closers[opened.opener] ?? null
    }
  }
  for await (const piece of pieces) {
    rest += piece
    yield flow(false)
    if (mends.count > mostMends) throw badFile('qdpx', 'damaged')
  }
  yield flow(true)
}

/** Mends until `limit`, or until something that is left as it is. */
function mendUpTo(
  text: string,
  limit: number,
  mends: Mends,
  made: string[],
): { at: number; opener: string | null } {
  const tokens = /[<&]/g
  let done = 0
  for (let found = tokens.exec(text); found !== null && found.index < limit; found = tokens.exec(text)) {
    const at = found.index
    const opener = Object.keys(closers).find((each) => text.startsWith(each, at))
    if (opener !== undefined) {
      made.push(text.slice(done, at))
      return { at, opener }
    }
    const instead = found[0] === '&' ? reference(text, at) : angle(text, at)
    if (instead === null) continue
    mends.count += 1
    made.push(text.slice(done, at), instead.put)
    done = at + instead.width
    tokens.lastIndex = done
  }
  const upTo = Math.max(done, limit)
  made.push(text.slice(done, upTo))
  return { at: upTo, opener: null }
}

type Instead = { put: string; width: number }

/** Null where it is as it should be. A character no XML may have is put there itself. */
function reference(text: string, at: number): Instead | null {
  const [whole, hex, decimal] =
    /^&(?:#x([0-9a-f]{1,8})|#([0-9]{1,10})|(?:amp|lt|gt|quot|apos));/i.exec(text.slice(at, at + 16)) ?? []
  if (whole === undefined) return { put: '&amp;', width: 1 }
  const point = hex !== undefined ? Number.parseInt(hex, 16) : decimal === undefined ? null : Number(decimal)
  // Names of entities are in lower case; `&AMP;` is none.
  if (point === null) return whole === whole.toLowerCase() ? null : { put: '&amp;', width: 1 }
  return isOfXml(point)
    ? null
    : { put: isCharacter(point) ? String.fromCodePoint(point) : '\ufffd', width: whole.length }
}

/** https://www.w3.org/TR/xml/#charsets */
const isOfXml = (point: number): boolean =>
  point === 9 ||
  point === 10 ||
  point === 13 ||
  (point >= 0x20 && isCharacter(point) && point !== 0xfffe && point !== 0xffff)
const isCharacter = (point: number): boolean =>
  point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)

function angle(text: string, at: number): Instead | null {
  const [, name] = /^<\/?(?:[\w.-]+:)?([a-z]+)[\s/>]/i.exec(text.slice(at, at + reach)) ?? []
  const isElement = name !== undefined && elements.has(name.toLowerCase())
  return isElement || /^<!DOCTYPE/i.test(text.slice(at, at + 9)) ? null : { put: '&lt;', width: 1 }
}

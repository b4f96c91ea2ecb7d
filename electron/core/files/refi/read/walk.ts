// The XML of a project, event by event as it is inflated: no declarations of entities, no endless nesting, no endless
// length. Names are taken without their prefix and without regard to case, for programs differ in both.
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { AppError } from '../../../../../shared/api/errors.ts'
import { badFile } from '../../import/reader.ts'
import { type Mends, mendedXml } from './mend-xml.ts'

/** Elements in one project, and how deep they may stand in each other. */
export const projectXmlCaps = { elements: 3_000_000, depth: 300 }

export type Attributes = (name: string) => string | null

/** What is done with an element: what to do with one in it, with its text, and when it ends. */
export type Frame = {
  /** Null leaves the element out, with all that is in it. */
  open: (name: string, attributes: Attributes) => Frame | null
  text?: (text: string) => void
  close?: () => void
}

export const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase()

function attributesOf({ attributes }: SaxesTagPlain): Attributes {
  return (name) => {
    const exact = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    if (exact !== undefined) return exact
    const wanted = name.toLowerCase()
    for (const [key, value] of Object.entries(attributes)) if (localName(key) === wanted) return value
    return null
  }
}

/** Collects the text of an element, and of what stands in it: some programs write comments with their markup. */
export function textFrame(take: (text: string) => void): Frame {
  const parts: string[] = []
  const text = (words: string) => void parts.push(words)
  const within: Frame = { open: () => within, text }
  return { open: () => within, text, close: () => take(parts.join('')) }
}

/** Faults that leave no doubt about what stands where, in the words of the parser. */
const harmless =
  /disallowed character\.$|duplicate attribute|text data outside of root|is disallowed in char data/

/**
 * Walks through a document. `leftOut` hears the name of every element no frame wanted. With `mends`, one that is not well
 * formed is read as well as can be, and each mend is counted.
 * @throws {AppError} import.bad_file: has-declarations, too-complex, damaged
 */
export async function walkProject(
  pieces: AsyncIterable<Uint8Array>,
  root: Frame,
  leftOut: (name: string) => void,
  mends: Mends | null,
): Promise<void> {
  const open: Frame[] = [root]
  /** How deep within an element that is left out. */
  let skipping = 0
  let elements = 0
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    if (mends === null || !harmless.test(error.message)) throw badFile('qdpx', 'damaged', error)
    mends.count += 1
  })
  parser.on('doctype', () => {
    throw badFile('qdpx', 'has-declarations')
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > projectXmlCaps.elements || open.length + skipping > projectXmlCaps.depth)
      throw badFile('qdpx', 'too-complex')
    if (skipping > 0) {
      skipping += 1
      return
    }
    const name = localName(tag.name)
    const frame = open.at(-1)?.open(name, attributesOf(tag)) ?? null
    if (frame !== null) open.push(frame)
    else {
      skipping = 1
      leftOut(name)
    }
  })
  parser.on('closetag', () => {
    if (skipping > 0) skipping -= 1
    else open.pop()?.close?.()
  })
  const text = (words: string) => {
    if (skipping === 0) open.at(-1)?.text?.(words)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  try {
    const characters = decoded(pieces, mends !== null)
    for await (const piece of mends === null ? characters : mendedXml(characters, mends)) parser.write(piece)
    parser.close()
  } catch (error) {
    throw error instanceof AppError ? error : badFile('qdpx', 'damaged', error)
  }
}

/** UTF-8 unless a mark, the NULs of the first letters or the declaration say otherwise. */
async function* decoded(pieces: AsyncIterable<Uint8Array>, isLenient: boolean): AsyncIterable<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: !isLenient })
    yield decoder.decode(piece, { stream: true })
  }
  yield decoder?.decode() ?? ''
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1')
  const [, declared = ''] = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(start) ?? []
  return /^(?:iso-8859-1|windows-125\d|us-ascii)$/i.test(declared) ? declared : 'utf-8'
}

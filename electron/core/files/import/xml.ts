// XML of a file nobody vouches for, event by event: no declarations of entities, no endless nesting, no endless length.
import { SaxesParser } from 'saxes'
import { badFile, type Format } from './reader.ts'

/** Elements in one file, and how deep they may stand in each other. */
export const MAX_ELEMENTS = 3_000_000
export const MAX_DEPTH = 300
/** UTF-16 units handed to the parser at a time. */
const pieceLength = 65_536

export type XmlElement = {
  /** Prefix and all, as the standard's own documents write it. */
  name: string
  attribute: (name: string) => string | null
}

export type XmlEvents = {
  open: (element: XmlElement) => void
  close: (name: string) => void
  text: (text: string) => void
}

/**
 * Walks through a document.
 * @throws {AppError} import.bad_file: has-declarations, too-complex, damaged
 */
export const walkXml = (xml: string, format: Format, events: XmlEvents): void => {
  let elements = 0
  let depth = 0
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw badFile(format, 'damaged', error)
  })
  parser.on('doctype', () => {
    throw badFile(format, 'has-declarations')
  })
  parser.on('opentag', (tag) => {
    elements += 1
    depth += 1
    if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) throw badFile(format, 'too-complex')
    const { attributes } = tag
    events.open({
      name: tag.name,
      attribute: (name) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null),
    })
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    events.close(tag.name)
  })
  parser.on('text', events.text)
  parser.on('cdata', events.text)
  for (let at = 0; at < xml.length; at += pieceLength) parser.write(xml.slice(at, at + pieceLength))
  parser.close()
}

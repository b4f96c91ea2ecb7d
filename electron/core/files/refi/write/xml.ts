// XML as text: elements in the order they are given, which the standard's schemas ask for.
import { xmlText } from '../../report/xml-text.ts'

type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** Attributes that are null are left out. Children are XML already. */
export function element(name: string, attributes: Attributes, children: readonly string[]): string {
  let head = `<${name}`
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) head += ` ${key}="${escapedAttribute(String(value))}"`
  return children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${name}>`
}

/** An element of nothing but text; nothing at all for an empty one. */
export function textElement(name: string, text: string): string[] {
  return text === '' ? [] : [`<${name}>${escapedText(text)}</${name}>`]
}

/** A list's element; nothing at all when the list is empty, for the schemas want one child at least. */
export function listElement(name: string, children: readonly string[]): string[] {
  return children.length === 0 ? [] : [`<${name}>\n${children.join('\n')}\n</${name}>`]
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Whether XML can say the text letter by letter. */
export const isWritable = (text: string): boolean => xmlText(text) === text

function escapedText(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A reader makes a blank of every line break and tab that is not written as a number. */
function escapedAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
}

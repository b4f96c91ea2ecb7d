// A Word file read by somebody who did not write it: its parts, checked as far as a schema would, and its words.
import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'

export type WordFile = { parts: Map<string, string>; document: string }

export function readWordFile(bytes: Uint8Array): WordFile {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
  return { parts, document: parts.get('word/document.xml') ?? '' }
}

/** Every part well formed, every relationship leading somewhere, every part of a known type, ids unique. */
export function expectSound({ parts, document }: WordFile): void {
  const types = parts.get('[Content_Types].xml') ?? ''
  const defaults = all(types, /<Default[^>]*Extension="([^"]*)"/g)
  const overrides = all(types, /<Override[^>]*PartName="([^"]*)"/g)
  for (const [path, xml] of parts) {
    expectWellFormed(path, xml)
    if (path !== '[Content_Types].xml')
      expect(overrides.includes(`/${path}`) || defaults.includes(path.split('.').at(-1) ?? ''), path).toBe(
        true,
      )
    if (path.endsWith('.rels')) expectResolved(parts, path, xml)
  }
  expect(overrides.filter((path) => !parts.has(path.slice(1)))).toEqual([])
  const marks = all(document, /<w:bookmarkStart[^>]*w:id="([^"]*)"/g)
  expect(new Set(marks).size).toBe(marks.length)
  expect(all(document, /<w:bookmarkEnd[^>]*w:id="([^"]*)"/g).sort()).toEqual(marks.toSorted())
  const names = all(document, /<w:bookmarkStart[^>]*w:name="([^"]*)"/g)
  expect(new Set(names).size).toBe(names.length)
  // Links lead to bookmarks that are there.
  expect(all(document, /w:anchor="([^"]*)"/g).filter((anchor) => !names.includes(anchor))).toEqual([])
  const footnotes = all(parts.get('word/footnotes.xml') ?? '', /<w:footnote [^>]*w:id="([^"]*)"/g)
  expect(new Set(footnotes).size).toBe(footnotes.length)
  expect(
    all(document, /<w:footnoteReference[^>]*w:id="([^"]*)"/g).filter((id) => !footnotes.includes(id)),
  ).toEqual([])
  const styles = all(parts.get('word/styles.xml') ?? '', /<w:style [^>]*w:styleId="([^"]*)"/g)
  expect(all(document, /<w:pStyle w:val="([^"]*)"/g).filter((style) => !styles.includes(style))).toEqual([])
}

export function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** Tags close in the order they open, attributes are quoted, and no bare `&` or `<` is left. */
function expectWellFormed(path: string, xml: string): void {
  const open: string[] = []
  const body = xml.replace(/^\ufeff?<\?xml[^?]*\?>\s*/, '')
  const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
  let at = 0
  while (at < body.length) {
    if (body[at] !== '<') {
      const end = body.indexOf('<', at)
      const text = body.slice(at, end < 0 ? body.length : end)
      expect(text.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, ''), path).not.toContain('&')
      at += text.length
      continue
    }
    tag.lastIndex = at
    const found = tag.exec(body)
    if (found === null) throw new Error(`${path}: no tag at ${body.slice(at, at + 80)}`)
    const [whole, closing, name = '', , empty] = found
    if (closing === '/') expect(open.pop(), `${path}: ${name}`).toBe(name)
    else if (empty !== '/') open.push(name)
    at += whole.length
  }
  expect(open, path).toEqual([])
}

function expectResolved(parts: WordFile['parts'], path: string, xml: string): void {
  const base = path.replace(/_rels\/[^/]*$/, '')
  const ids = all(xml, /<Relationship [^>]*\bId="([^"]*)"/g)
  expect(new Set(ids).size, path).toBe(ids.length)
  for (const [relation] of xml.matchAll(/<Relationship [^>]*>/g)) {
    expect(relation).not.toContain('TargetMode="External"')
    const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? ''
    const absolute = target.startsWith('/')
      ? target.slice(1)
      : new URL(target, `file:///${base}`).pathname.slice(1)
    expect(parts.has(absolute), `${path} → ${target}`).toBe(true)
  }
}

/** The text of a document as people read it, paragraphs parted by newlines. */
export function plainWord(xml: string): string {
  return xml
    .replace(/<w:p\b[^>]*>/g, '\n')
    .replace(/<w:(?:br|cr)\/>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

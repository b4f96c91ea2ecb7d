import type { MemoBody, MemoLink } from '../../schema/memo.ts'

/** What a memo's text points at: each thing once, in the order of the text. */
export function linksOf(body: MemoBody): MemoLink[] {
  const links = new Map<string, MemoLink>()
  for (const { content } of body)
    for (const inline of content)
      if ('link' in inline) {
        const key = `${inline.link.kind} ${inline.link.id}`
        if (!links.has(key)) links.set(key, inline.link)
      }
  return [...links.values()]
}

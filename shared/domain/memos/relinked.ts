import type { MemoBody, MemoLink } from '../../schema/memo.ts'

/** The body with every link to one thing pointing at another; the words of the links stay as they were written. */
export function relinked(body: MemoBody, from: MemoLink, to: MemoLink): MemoBody {
  return body.map((block) => ({
    ...block,
    content: block.content.map((inline) =>
      'link' in inline && inline.link.kind === from.kind && inline.link.id === from.id
        ? { ...inline, link: to }
        : inline,
    ),
  }))
}

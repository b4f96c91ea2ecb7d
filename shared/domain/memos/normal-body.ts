import type { MemoBlock, MemoBody, MemoInline } from '../../schema/memo.ts'

/**
 * The one way to write a body down: words of one look stand in one run, no run is empty, and no block without words
 * stands at the end. Two bodies that read the same are equal once they are normal.
 */
export function normalBody(body: MemoBody): MemoBody {
  const blocks = body.map(normalBlock)
  const last = blocks.findLastIndex((block) => block.content.length > 0)
  return blocks.slice(0, last + 1)
}

function normalBlock(block: MemoBlock): MemoBlock {
  const content: MemoInline[] = []
  for (const inline of block.content) {
    const before = content.at(-1)
    if ('link' in inline) content.push(inline)
    else if (inline.text === '') continue
    else if (before !== undefined && 'text' in before && sameLook(before, inline))
      content[content.length - 1] = { ...before, text: before.text + inline.text }
    else content.push(inline)
  }
  return { ...block, content }
}

type Look = { bold?: true | undefined; italic?: true | undefined }

function sameLook(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.italic === b.italic
}

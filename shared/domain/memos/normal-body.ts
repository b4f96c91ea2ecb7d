import type { MemoBlock, MemoBody, MemoInline, MemoRun } from '../../schema/memo.ts'

/**
 * The one way to write a body down: words of one look stand in one run, no run is empty, a line break has the look of
 * what is before it, and no block without words stands at the end. Two bodies that read the same are equal once they
 * are normal.
 */
export function normalBody(body: MemoBody): MemoBody {
  const blocks = body.map(normalBlock)
  const last = blocks.findLastIndex((block) => block.content.length > 0)
  return blocks.slice(0, last + 1)
}

function normalBlock(block: MemoBlock): MemoBlock {
  const content: MemoInline[] = []
  for (const inline of block.content) {
    if ('link' in inline) content.push(inline)
    else for (const text of inline.text.split(/(\n)/)) addRun(content, { ...inline, text })
  }
  return { ...block, content }
}

function addRun(content: MemoInline[], run: MemoRun): void {
  if (run.text === '') return
  const before = content.at(-1)
  if (before === undefined || 'link' in before) content.push(run.text === '\n' ? { text: '\n' } : run)
  else if (run.text === '\n' || sameLook(before, run))
    content[content.length - 1] = { ...before, text: before.text + run.text }
  else content.push(run)
}

function sameLook(a: MemoRun, b: MemoRun): boolean {
  return a.bold === b.bold && a.italic === b.italic
}

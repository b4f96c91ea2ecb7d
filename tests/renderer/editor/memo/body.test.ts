// The editor's tree keeps what a body says: written into an editor and read out of it, it is the same.
import { $isListNode } from '@lexical/list'
import fc from 'fast-check'
import { $createParagraphNode, $createTabNode, $createTextNode, $getRoot, createEditor } from 'lexical'
import { describe, expect, it } from 'vitest'
import { memoNodes } from '../../../../renderer/editor/memo/memo-nodes.ts'
import { $readBody } from '../../../../renderer/editor/memo/read-body.ts'
import { $writeBody } from '../../../../renderer/editor/memo/write-body.ts'
import { normalBody } from '../../../../shared/domain/memos/normal-body.ts'
import { type MemoBody, memoBody } from '../../../../shared/schema/memo.ts'
import { anyBody } from '../../../domain/memos/bodies.ts'

function editor() {
  return createEditor({
    nodes: [...memoNodes],
    onError: (error) => {
      throw error
    },
  })
}

/** What an editor makes of it: after its own transformations, and through the form it copies and pastes. */
function throughEditor(write: () => void): { read: MemoBody; copied: MemoBody } {
  const first = editor()
  first.update(write, { discrete: true })
  const second = editor()
  second.setEditorState(second.parseEditorState(JSON.stringify(first.getEditorState().toJSON())))
  return {
    read: first.getEditorState().read($readBody),
    copied: second.getEditorState().read($readBody),
  }
}

describe('a body in the editor', () => {
  it('comes out as it went in, in its normal form', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const { read, copied } = throughEditor(() => $writeBody(body))
        expect(read).toEqual(normalBody(body))
        expect(copied).toEqual(read)
        expect(memoBody.safeParse(read).error).toBeUndefined()
      }),
      { numRuns: 400 },
    )
  })

  it('has somewhere to write when it is empty', () => {
    const empty = editor()
    empty.update(() => $writeBody([]), { discrete: true })
    empty.getEditorState().read(() => {
      expect($getRoot().getChildrenSize()).toBe(1)
      expect($readBody()).toEqual([])
    })
  })

  it('makes one list of items that follow each other, and lists within it', () => {
    const one = editor()
    const item = (depth: number) => ({ type: 'item' as const, list: 'bullet' as const, depth, content: [] })
    one.update(() => $writeBody([item(0), item(2), item(1), item(0)]), { discrete: true })
    one.getEditorState().read(() => {
      expect($getRoot().getChildren().map($isListNode)).toEqual([true])
    })
  })

  it('keeps the words of what a memo has no form for', () => {
    const { read } = throughEditor(() => {
      const paragraph = $createParagraphNode()
      paragraph.setFormat('center')
      paragraph.setIndent(3)
      paragraph.append(
        $createTextNode('subrayado').toggleFormat('underline'),
        $createTextNode(' y \0control\u001b').toggleFormat('bold').toggleFormat('code'),
        $createTabNode(),
        $createTextNode('\ud800'),
      )
      $getRoot().append(paragraph)
    })
    expect(read).toEqual([
      {
        type: 'paragraph',
        content: [{ text: 'subrayado' }, { text: ' y control', bold: true }, { text: '\t\ufffd' }],
      },
    ])
  })

  it('takes no link from the clipboard that a memo could not have', () => {
    const link = (fields: object) => ({ type: 'memo-link', version: 1, ...fields })
    const paste = (node: object) =>
      editor().parseEditorState(
        JSON.stringify({
          root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children: [node] }] },
        }),
      )
    expect(() => paste(link({ link: { kind: 'code', id: 'k' }, label: 'a' }))).not.toThrow()
    for (const hostile of [
      {},
      { link: 'javascript:alert(1)', label: 'a' },
      { link: { kind: 'code', id: '' }, label: 'a' },
      { link: { kind: 'judgement', id: 'j' }, label: 'a' },
      { link: { kind: 'code', id: 'k' }, label: 'a\nb' },
    ])
      expect(() => paste(link(hostile)), JSON.stringify(hostile)).toThrow()
  })
})

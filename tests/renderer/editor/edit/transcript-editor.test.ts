import fc from 'fast-check'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { $selectOffsets } from '../../../../renderer/editor/edit/points.ts'
import {
  createTranscriptEditor,
  type TranscriptEditor,
} from '../../../../renderer/editor/edit/transcript-editor.ts'
import { replaced } from '../../../../shared/domain/anchors/replacements.ts'

function open(base: string): TranscriptEditor {
  return createTranscriptEditor(
    { base, replacements: [] },
    { changed: () => undefined, steps: () => undefined },
  )
}

/** Selects, then does what a key or a paste does; the way through the editor's own commands. */
function act(
  editor: TranscriptEditor,
  from: number,
  to: number,
  what: string | 'enter' | 'back' | 'delete',
): void {
  editor.lexical.update(() => $selectOffsets(editor.mirror, from, to), { discrete: true })
  editor.lexical.update(
    () => {
      if (what === 'enter') editor.lexical.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
      else if (what === 'back') editor.lexical.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
      else if (what === 'delete') editor.lexical.dispatchCommand(DELETE_CHARACTER_COMMAND, false)
      else editor.lexical.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, what)
    },
    { discrete: true },
  )
}

const agree = (editor: TranscriptEditor) => {
  const { base, text, replacements } = editor.mirror
  expect(replaced(base, replacements)).toBe(text)
  return text
}

const long = `${'Dijo que sí, y que vendría. '.repeat(600)}Fin.`

describe('a transcript in edit mode', () => {
  it('shows a line too long to write in as several paragraphs of the same text', () => {
    const editor = open(long)
    expect(editor.lexical.getEditorState().read(() => $getRoot().getChildrenSize())).toBeGreaterThan(3)
    expect(agree(editor)).toBe(long)
  })

  it('takes what a selection over several lines leaves into the first', () => {
    const editor = open('uno\n\n dos \ntres')
    act(editor, 1, 8, 'back')
    expect(agree(editor)).toBe('us \ntres')
  })

  it('deletes the newline at the edge of a line, blank lines and lines of blanks too', () => {
    const editor = open('a\n   \n\nb')
    act(editor, 2, 2, 'back')
    expect(agree(editor)).toBe('a   \n\nb')
    act(editor, 5, 5, 'delete')
    expect(agree(editor)).toBe('a   \nb')
    act(editor, 0, 0, 'back')
    expect(agree(editor)).toBe('a   \nb')
  })

  it('pastes lines, long ones in parts', () => {
    const editor = open('a\nb')
    act(editor, 1, 1, `\r\n\t x\r${long}\n`)
    expect(agree(editor)).toBe(`a\n\t x\n${long}\n\nb`)
  })

  it('replaces everything', () => {
    const editor = open('a\nb')
    act(editor, 0, 3, 'back')
    expect(agree(editor)).toBe('')
    act(editor, 0, 0, 'uno')
    act(editor, 3, 3, 'enter')
    expect(agree(editor)).toBe('uno\n')
  })

  it('puts the caret where what was written ends', () => {
    const editor = open('a\nb')
    act(editor, 0, 2, 'x\ny')
    expect(editor.caret()).toEqual({ anchor: 3, focus: 3 })
    editor.lexical.read(() => expect($isRangeSelection($getSelection())).toBe(true))
  })

  it('does what a plain text field would, over seams and lines alike', () => {
    const piece = fc.constantFrom('a', ' ', '\n', 'bc. ', '\t', '😀', `${'palabra '.repeat(900)}`)
    const text = fc.array(piece, { maxLength: 6 }).map((all) => all.join(''))
    const step = fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
      what: fc.oneof(text, fc.constantFrom('enter', 'back')),
    })
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 12 }), (base, steps) => {
        const editor = open(base)
        let expected = base
        for (const { from, to, what } of steps) {
          const place = (share: number) => {
            const at = Math.round(share * expected.length)
            // Not into the middle of a character, where no caret comes.
            return (expected.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
          }
          const [start, end] = [place(from), place(to)].sort((a, b) => a - b)
          if (what === 'back' && start === end) continue
          if (what === '') continue
          const written = what === 'enter' ? '\n' : what === 'back' ? '' : what
          act(editor, place(from), place(to), what)
          expected = expected.slice(0, start) + written + expected.slice(end)
          expect(
            agree(editor) === expected,
            `${JSON.stringify({ start, end, what: what.slice(0, 20) })}`,
          ).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})

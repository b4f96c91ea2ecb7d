// A Word document as lines of text: what a reader would copy out by hand, marks of lists and notes included.
import type { DocxComment, DocxDocument, DocxNode, DocxNote, DocxNumbering } from './docx-model.ts'
import { linkNote, type Notes, type ReadText } from './reader.ts'
import { spokenRows } from './spoken-table.ts'

type Walk = {
  document: DocxDocument
  /** Notes in the order they are first referred to, with their marks, from 1. */
  notes: Map<DocxNote, number>
  /** Comments likewise, apart from the notes. */
  comments: Map<DocxComment, number>
  became: Notes
  /** How many items each list has had so far, by level. */
  counters: Map<DocxNumbering, number>[]
}

/** Word has nine levels. */
const deepestLevel = 8

const noteMark = (walk: Walk, reference: { noteType: string; noteId: string }): string => {
  const note = walk.document.notes.resolve(reference)
  if (note === null) return ''
  const mark = walk.notes.get(note) ?? walk.notes.size + 1
  walk.notes.set(note, mark)
  return `[${mark}]`
}

const commentMark = (walk: Walk, commentId: string): string => {
  const comment = walk.document.comments.find((each) => each.commentId === commentId)
  if (comment === undefined) return ''
  const mark = walk.comments.get(comment) ?? walk.comments.size + 1
  walk.comments.set(comment, mark)
  return `[C${mark}]`
}

/**
 * `1. ` or `• `, two spaces deeper for each level. Items count on through the paragraphs between them and begin again under
 * each item of a level above; how Word prints the number (letters, roman, another start) is not in mammoth's model.
 */
const listMark = (walk: Walk, numbering: DocxNumbering): string => {
  const level = Math.min(Math.max(Number.parseInt(numbering.level, 10) || 0, 0), deepestLevel)
  for (const deeper of walk.counters.slice(level + 1)) deeper.clear()
  const indent = '  '.repeat(level)
  if (!numbering.isOrdered) return `${indent}• `
  const counts = walk.counters[level]
  const count = (counts?.get(numbering) ?? 0) + 1
  counts?.set(numbering, count)
  return `${indent}${count}. `
}

const inlineText = (walk: Walk, nodes: readonly DocxNode[]): string => {
  let text = ''
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        // A newline inside a run is how the XML was laid out; Word shows a space.
        text += node.value.replace(/[\r\n]+/g, ' ')
        break
      case 'tab':
        text += '\t'
        break
      case 'break':
        text += '\n'
        break
      case 'checkbox':
        text += node.checked ? '☒' : '☐'
        break
      case 'noteReference':
        text += noteMark(walk, node)
        break
      case 'commentReference':
        text += commentMark(walk, node.commentId)
        break
      case 'image':
        walk.became.add('images-left-out', 1)
        break
      case 'bookmarkStart':
        break
      case 'hyperlink':
        // One to a place in the document itself has no address.
        if (node.href !== null && node.href !== undefined) walk.became.add(linkNote(node.href), 1)
        text += inlineText(walk, node.children)
        break
      default:
        text += inlineText(walk, node.children)
    }
  }
  return text
}

const tableText = (walk: Walk, rows: readonly DocxNode[]): string[] => {
  const table = rows.map((row) =>
    row.type === 'tableRow'
      ? row.children.map((cell) =>
          (cell.type === 'tableCell' ? blockLines(walk, cell.children) : blockLines(walk, [cell]))
            .join('\n')
            .trim(),
        )
      : [blockLines(walk, [row]).join('\n')],
  )
  const filled = table.filter((cells) => cells.some((cell) => cell !== ''))
  return spokenRows(filled) ?? filled.map((cells) => cells.join(' | '))
}

const blockLines = (walk: Walk, blocks: readonly DocxNode[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'table') {
      walk.became.add('tables-flattened', 1)
      return tableText(walk, block.children)
    }
    if (block.type !== 'paragraph') {
      const loose = inlineText(walk, [block])
      return loose === '' ? [] : [loose]
    }
    const mark = block.numbering === null ? '' : listMark(walk, block.numbering)
    const text = inlineText(walk, block.children)
    return [text === '' ? '' : mark + text]
  })

/**
 * One line a paragraph, list item or table row (its cells apart by ` | `; a cell of several paragraphs keeps its lines).
 * Foot- and endnotes leave `[n]` in place, n in order of appearance, and follow at the end as `[n] ...`; comments likewise as
 * `[Cn] Author: ...`. `bodyLength`, in UTF-16 units, is where the body ends and these follow. `became` may know already of what never reached the model.
 */
export const docxText = (document: DocxDocument, became: Notes): ReadText => {
  const counters = Array.from({ length: deepestLevel + 1 }, () => new Map<DocxNumbering, number>())
  const walk: Walk = { document, notes: new Map(), comments: new Map(), counters, became }
  const body = blockLines(walk, document.children).join('\n')
  const after: string[] = []
  // A note may refer to another, which then joins the end of the map while it is read.
  for (const [note, mark] of walk.notes)
    after.push(`[${mark}] ${blockLines(walk, note.body).join('\n').trim()}`)
  for (const [{ authorName, body: said }, mark] of walk.comments) {
    const author = authorName === null || authorName === '' ? '' : `${authorName}: `
    after.push(`[C${mark}] ${author}${blockLines(walk, said).join('\n').trim()}`)
  }
  became.add('footnotes-moved', walk.notes.size)
  became.add('comments-moved', walk.comments.size)
  const kept = after.length === 0 ? body : body.trimEnd()
  const text = after.length === 0 ? body : `${kept}\n\n${after.join('\n')}`
  return { text, bodyLength: kept.length, labels: null, times: [], notes: became.list() }
}

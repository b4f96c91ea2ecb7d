// Lays a document out as lines while a reader walks through it: one line a paragraph, list item or table row, notes at the end.
// What docx-text.ts does for Word; every other format of office and web goes through here.
import { createNotes, type Notes, type ReadText } from './reader.ts'

/** Lists nested deeper than this are shown as this deep. */
const deepestList = 8
/** Frames (cells, notes, comments within each other) a document may open at once. */
const deepestFrame = 60

type Frame = {
  lines: string[]
  /** The line being written, and its last character, which is asked for often. */
  line: string
  last: string
  lead: string
  boxes: string[]
  table: { cells: string[] } | null
}

const newFrame = (): Frame => ({ lines: [], line: '', last: '', lead: '', boxes: [], table: null })

type Aside = { mark: string; lines: string[] }

export type DocumentWriter = {
  notes: Notes
  /** Words in the line; runs of blanks and newlines become one blank, none at its beginning. */
  flow: (text: string) => void
  /** Words as they are, tabs and line breaks too. */
  verbatim: (text: string) => void
  /** What stands before the line, where it has no words yet: the mark of a list item. */
  lead: (mark: string) => void
  /** Whether the line has nothing yet but that. */
  isOnlyLead: () => boolean
  /** A box of text beside the line: its lines follow the line's. */
  openBox: () => void
  closeBox: () => void
  endLine: () => void
  /** Ends the line also when it is empty, as an empty paragraph does. */
  endParagraph: () => void
  openTable: () => void
  openCell: () => void
  closeCell: () => void
  endRow: () => void
  closeTable: () => void
  /** A foot- or endnote: leaves its mark here, and what follows until it is closed is its text. */
  openNote: () => void
  openComment: (author: string) => void
  closeAside: () => void
  finish: () => ReadText
}

/** `• ` or `3. `, two blanks deeper for each level from 0. */
export const listMark = (level: number, ordinal: number | null): string =>
  `${'  '.repeat(Math.min(Math.max(level, 0), deepestList))}${ordinal === null ? '•' : `${ordinal}.`} `

/** Too many frames are a document built to exhaust, not to be read. @throws what `tooDeep` makes */
export const createWriter = (tooDeep: () => Error): DocumentWriter => {
  const notes = createNotes()
  const body: Frame = newFrame()
  const stack: { frame: Frame; close: (frame: Frame) => void }[] = []
  const asides: { notes: Aside[]; comments: Aside[] } = { notes: [], comments: [] }
  let now = body

  const open = (close: (frame: Frame) => void) => {
    if (stack.length >= deepestFrame) throw tooDeep()
    stack.push({ frame: now, close })
    now = newFrame()
  }
  const write = (text: string) => {
    now.line += text
    now.last = text === '' ? now.last : text.slice(-1)
  }
  const endParagraph = () => {
    now.lines.push(now.line.trimEnd())
    now.line = ''
    now.last = ''
    endBoxes()
  }
  const endBoxes = () => {
    for (const line of now.boxes) now.lines.push(line)
    now.boxes = []
  }
  const endLine = () => {
    if (now.line.trim() !== '') endParagraph()
    else now.line = ''
    now.last = ''
    endBoxes()
  }
  const close = () => {
    const top = stack.pop()
    if (top === undefined) return
    endLine()
    const closed = now
    now = top.frame
    top.close(closed)
  }
  const openAside = (kind: 'notes' | 'comments', author: string) => {
    const number = asides[kind].length + 1
    const mark = kind === 'notes' ? `[${number}]` : `[C${number}]`
    const aside: Aside = { mark: author === '' ? mark : `${mark} ${author}:`, lines: [] }
    asides[kind].push(aside)
    write(mark)
    open((frame) => {
      for (const line of frame.lines) aside.lines.push(line)
    })
  }
  return {
    notes,
    flow: (text) => {
      const words = text.replace(/[ \t\r\n\f\v]+/g, ' ')
      write(' \n\t'.includes(now.last) ? words.replace(/^ /, '') : words)
    },
    verbatim: write,
    lead: (mark) => {
      if (now.line !== '') return
      write(mark)
      now.lead = mark
    },
    isOnlyLead: () => now.line !== '' && now.line === now.lead,
    openBox: () =>
      open((frame) => {
        for (const line of frame.lines) if (line !== '') now.boxes.push(line)
      }),
    closeBox: close,
    endLine,
    endParagraph,
    openTable: () => {
      endLine()
      notes.add('tables-flattened', 1)
      open((frame) => {
        for (const line of frame.lines) now.lines.push(line)
      })
      now.table = { cells: [] }
    },
    openCell: () => {
      open((frame) => now.table?.cells.push(frame.lines.join('\n').trim()))
    },
    closeCell: close,
    endRow: () => {
      const cells = now.table?.cells ?? []
      if (cells.some((cell) => cell !== '')) now.lines.push(cells.join(' | '))
      if (now.table !== null) now.table.cells = []
    },
    closeTable: close,
    openNote: () => openAside('notes', ''),
    openComment: (author) => openAside('comments', author),
    closeAside: close,
    finish: () => {
      while (stack.length > 0) close()
      endLine()
      return laidOut(body.lines, asides, notes)
    },
  }
}

const laidOut = (
  lines: readonly string[],
  asides: { notes: readonly Aside[]; comments: readonly Aside[] },
  notes: Notes,
): ReadText => {
  notes.add('footnotes-moved', asides.notes.length)
  notes.add('comments-moved', asides.comments.length)
  const after = [...asides.notes, ...asides.comments].map(
    ({ mark, lines: said }) => `${mark} ${said.join('\n').trim()}`,
  )
  const whole = storable(lines.join('\n'), notes)
  const body = after.length === 0 ? whole : whole.trimEnd()
  const text = after.length === 0 ? body : `${body}\n\n${storable(after.join('\n'), notes)}`
  return { text, bodyLength: body.length, labels: null, times: [], notes: notes.list() }
}

/** Character references can spell what text can't store or show: control characters, and half of a surrogate pair. */
export const storable = (text: string, notes: Notes): string => {
  let left = 0
  const kept = text.replace(/[\p{Surrogate}\p{Cc}\ufffe\uffff]/gu, (character) => {
    if (character === '\t' || character === '\n') return character
    left += 1
    return ''
  })
  notes.add('characters-left-out', left)
  return kept
}

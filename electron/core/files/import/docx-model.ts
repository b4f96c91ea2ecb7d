// The part of mammoth's document model that holds text. mammoth does not declare it; version 1.13.0 builds it so.

export type DocxNote = { noteType: string; noteId: string; body: DocxNode[] }

/** mammoth gives every paragraph of one list level the same object: its identity tells lists apart. */
export type DocxNumbering = { isOrdered: boolean; level: string }

export type DocxNode =
  | { type: 'paragraph'; children: DocxNode[]; numbering: DocxNumbering | null }
  | { type: 'run' | 'table' | 'tableRow' | 'tableCell'; children: DocxNode[] }
  | { type: 'hyperlink'; children: DocxNode[]; href: string | null }
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'commentReference'; commentId: string }
  | { type: 'image' | 'bookmarkStart' }

export type DocxComment = { commentId: string; body: DocxNode[]; authorName: string | null }

export type DocxDocument = {
  type: 'document'
  children: DocxNode[]
  comments: DocxComment[]
  notes: { resolve: (reference: { noteType: string; noteId: string }) => DocxNote | null }
}

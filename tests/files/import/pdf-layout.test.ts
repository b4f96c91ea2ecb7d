// Lines of pages as a PDF places them, and the paragraphs they were.
import { expect, test } from 'vitest'
import { pdfText } from '../../../electron/core/files/import/pdf-layout.ts'
import type { PdfPage } from '../../../electron/core/files/import/pdf-pages.ts'

/** Lines of a column from its top, each as wide as its letters; `from` is the column's left edge. */
const column = (from: number, lines: readonly string[]): PdfPage =>
  lines.map((text, index) => ({
    text,
    x: from,
    y: 700 - index * 14,
    width: text.length * 5,
    height: 12,
    ends: true,
  }))

test('each column has edges of its own', () => {
  const left = ['La red se junta cada mes en la', 'escuela que le toca.', 'Cada una lleva algo que le haya']
  const right = ['resultado y lo cuenta a las otras', 'sin apuro. Después conversan lo', 'que les falta.']
  expect(pdfText([[...column(50, left), ...column(320, right)]]).text.split('\n')).toEqual([
    'La red se junta cada mes en la escuela que le toca.',
    'Cada una lleva algo que le haya resultado y lo cuenta a las otras sin apuro. Después conversan lo que les falta.',
  ])
})

test('a hyphen at the end of a line stays where the word has one elsewhere, and is told where it goes', () => {
  const lines = [
    'Hablan de co-construcción y de',
    'cómo la co-',
    'construcción les ayuda en el tra-',
    'bajo.',
  ]
  const page = column(50, lines).map((piece) => ({ ...piece, width: 150 }))
  const read = pdfText([page])
  expect(read.text).toBe('Hablan de co-construcción y de cómo la co-construcción les ayuda en el trabajo.')
  expect(read.notes).toEqual([{ kind: 'hyphens-joined', count: 1, detail: '' }])
})

test('letters drawn as one are the letters they are', () => {
  expect(pdfText([column(50, ['La o\ufb01cina a\ufb02igida'])]).text).toBe('La oficina afligida')
})

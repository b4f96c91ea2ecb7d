import { expect, test } from 'vitest'
import { cleanColor } from '../../../electron/core/files/projects/plan/clean.ts'

test.each([
  ['#FF8000', '#ff8000'],
  ['0a5b0c', '#0a5b0c'],
  ['#0a5', '#00aa55'],
  ['#ff800080', '#ff8000'],
  ['rgba(34, 102, 204, 0.8)', '#2266cc'],
  // Numbers: 255 times 65,536, and the same opaque.
  ['16711680', '#ff0000'],
  ['-65536', '#ff0000'],
  ['4294901760', '#ff0000'],
  ['0', '#000000'],
  ['red', null],
  ['', null],
  [null, null],
])('%s', (written, color) => {
  expect(cleanColor(written)).toBe(color)
})

import { expect, test } from 'vitest'
import { motionOf } from '../../../renderer/editor/motion.ts'

const stroke = (key: string, held: Partial<Record<'ctrl' | 'meta' | 'shift' | 'alt', boolean>> = {}) =>
  motionOf({
    key,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
  })

test('arrows go by word and line, with Ctrl or Command by character and paragraph', () => {
  expect(stroke('ArrowRight')).toEqual({ unit: 'word', direction: 'forward', extend: false })
  expect(stroke('ArrowUp')).toEqual({ unit: 'line', direction: 'backward', extend: false })
  expect(stroke('ArrowLeft', { ctrl: true })).toEqual({
    unit: 'character',
    direction: 'backward',
    extend: false,
  })
  expect(stroke('ArrowDown', { meta: true })).toEqual({
    unit: 'paragraph',
    direction: 'forward',
    extend: false,
  })
  expect(stroke('End', { ctrl: true, shift: true })).toEqual({
    unit: 'text',
    direction: 'forward',
    extend: true,
  })
})

test('other keys, and keys with Alt, are left alone', () => {
  expect(stroke('a')).toBeNull()
  expect(stroke('PageDown')).toBeNull()
  expect(stroke('ArrowLeft', { alt: true })).toBeNull()
})

import { describe, expect, test } from 'vitest'
import {
  belongsToField,
  chordsOf,
  findsByTyping,
  keyCaps,
  matches,
  parseKeys,
  type Stroke,
} from '../../renderer/stores/keys.ts'

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const names = { ctrl: 'Ctrl', shift: 'Mayús', alt: 'Alt', left: '←', right: '→', up: '↑', down: '↓' }

describe('keys', () => {
  test('reads modifiers and the key', () => {
    expect(parseKeys('Mod+Shift+Z')).toEqual({ mod: true, shift: true, alt: false, key: 'z' })
    expect(parseKeys('Alt+ArrowLeft')).toEqual({ mod: false, shift: false, alt: true, key: 'ArrowLeft' })
    expect(parseKeys('+')).toEqual({ mod: false, shift: false, alt: false, key: '+' })
    expect(parseKeys('Mod++')).toEqual({ mod: true, shift: false, alt: false, key: '+' })
    expect(parseKeys('Mod+-')).toMatchObject({ mod: true, key: '-' })
    expect(parseKeys('Alt++')).toEqual({ mod: false, shift: false, alt: true, key: '+' })
    expect(parseKeys('Mod+Shift++')).toEqual({ mod: true, shift: true, alt: false, key: '+' })
    expect(() => parseKeys('Mod+')).toThrow()
    expect(() => parseKeys('Ctrl+K')).toThrow('Ctrl')
    expect(() => parseKeys('')).toThrow()
  })

  test('Mod is Ctrl, or Command on a Mac, and never both', () => {
    const k = parseKeys('Mod+K')
    expect(matches(k, stroke('k', { ctrlKey: true }), false)).toBe(true)
    expect(matches(k, stroke('k', { metaKey: true }), false)).toBe(false)
    expect(matches(k, stroke('k', { metaKey: true }), true)).toBe(true)
    expect(matches(k, stroke('k', { ctrlKey: true, metaKey: true }), false)).toBe(false)
    expect(matches(k, stroke('K', { ctrlKey: true, shiftKey: true }), false)).toBe(false)
  })

  test('Shift tells letters apart but not signs', () => {
    expect(matches(parseKeys('C'), stroke('c'), false)).toBe(true)
    expect(matches(parseKeys('C'), stroke('C', { shiftKey: true }), false)).toBe(false)
    expect(matches(parseKeys('Shift+C'), stroke('C', { shiftKey: true }), false)).toBe(true)
    expect(matches(parseKeys('?'), stroke('?', { shiftKey: true }), false)).toBe(true)
    expect(matches(parseKeys('?'), stroke('?'), false)).toBe(true)
  })

  test('finds digits on keyboards that need Shift for them', () => {
    const azerty = stroke('&', { code: 'Digit1', ctrlKey: true })
    expect(matches(parseKeys('Mod+1'), azerty, false)).toBe(true)
    expect(matches(parseKeys('1'), stroke('&', { code: 'Digit1' }), false)).toBe(false)
  })

  test('on a Mac, Option makes another letter of the key: its place counts', () => {
    const written = stroke('Ô', { code: 'KeyJ', altKey: true, shiftKey: true })
    expect(matches(parseKeys('Alt+Shift+J'), written, true)).toBe(true)
    expect(matches(parseKeys('Alt+Shift+J'), written, false)).toBe(false)
    expect(matches(parseKeys('Alt+Shift+K'), written, true)).toBe(false)
  })

  test('leaves a field what it needs to write and undo', () => {
    expect(belongsToField(parseKeys('C'))).toBe(true)
    expect(belongsToField(parseKeys('?'))).toBe(true)
    expect(belongsToField(parseKeys('Mod+Z'))).toBe(true)
    expect(belongsToField(parseKeys('Mod+K'))).toBe(false)
    expect(belongsToField(parseKeys('Alt+ArrowLeft'))).toBe(false)
  })

  test('leaves a list its letters and digits, not the signs', () => {
    expect(findsByTyping(parseKeys('C'))).toBe(true)
    expect(findsByTyping(parseKeys('1'))).toBe(true)
    expect(findsByTyping(parseKeys('?'))).toBe(false)
    expect(findsByTyping(parseKeys('Mod+K'))).toBe(false)
  })

  test('alternatives stand apart by a space; the first is shown', () => {
    const redo = chordsOf('Mod+Shift+Z Mod+Y')
    expect(redo.map((chord) => chord.key)).toEqual(['z', 'y'])
    expect(keyCaps('Mod+Shift+Z Mod+Y', names, false)).toEqual(['Ctrl', 'Mayús', 'Z'])
  })

  test('shows caps in the words of the keyboard', () => {
    expect(keyCaps('Mod+Shift+z', names, false)).toEqual(['Ctrl', 'Mayús', 'Z'])
    expect(keyCaps('Mod+K', names, true)).toEqual(['⌘', 'K'])
    expect(keyCaps('Alt+ArrowLeft', names, false)).toEqual(['Alt', '←'])
  })
})

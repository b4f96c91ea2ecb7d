// Keys of commands: how they are written ('Mod+Shift+Z', 'C', '?'), recognised and shown.
// `Mod` is Ctrl, or Command on a Mac. A lone capital letter means the letter without Shift.

export type Chord = { mod: boolean; shift: boolean; alt: boolean; key: string }

/** What of a keyboard event decides which command it means. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Alternatives stand apart by a space ('Mod+Shift+Z Mod+Y'); the first is the one shown. */
export function chordsOf(written: string): readonly Chord[] {
  return written.split(' ').map(parseKeys)
}

/** Reads one chord. Throws on a form that names no key. */
export function parseKeys(written: string): Chord {
  // What stands behind the last plus is the key, and a plus there is the key itself.
  const parts = /(^|\+)\+$/.test(written) ? [...written.split('+').slice(0, -2), '+'] : written.split('+')
  const key = parts.at(-1)
  if (!key) throw new Error(`no key in “${written}”`)
  const modifiers = parts.slice(0, -1)
  const unknown = modifiers.find((part) => !['Mod', 'Shift', 'Alt'].includes(part))
  if (unknown) throw new Error(`unknown modifier “${unknown}” in “${written}”`)
  return {
    mod: modifiers.includes('Mod'),
    shift: modifiers.includes('Shift'),
    alt: modifiers.includes('Alt'),
    key: key.length === 1 ? key.toLowerCase() : key,
  }
}

const isLetter = (key: string) => /^\p{L}$/u.test(key)
const isDigit = (key: string) => /^[0-9]$/.test(key)

/** Shift decides for letters and named keys; on signs and digits keyboards differ in what Shift does, so the sign decides. */
export function matches(chord: Chord, stroke: Stroke, mac: boolean): boolean {
  const mod = mac ? stroke.metaKey : stroke.ctrlKey
  const other = mac ? stroke.ctrlKey : stroke.metaKey
  if (mod !== chord.mod || other || stroke.altKey !== chord.alt) return false
  const pressed = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key
  // A layout may need Shift for digits (AZERTY); with Mod the key's place on the keyboard counts too.
  if (isDigit(chord.key)) return pressed === chord.key || (chord.mod && stroke.code === `Digit${chord.key}`)
  // On a Mac, Option makes another letter of the key; then its place on the keyboard counts.
  const place = mac && chord.alt && isLetter(chord.key) && stroke.code === `Key${chord.key.toUpperCase()}`
  if (pressed !== chord.key && !place) return false
  const shiftDecides = isLetter(chord.key) || chord.key.length > 1
  return !shiftDecides || stroke.shiftKey === chord.shift
}

/** True for keys that would also write something in a field. */
export function writesText(chord: Chord): boolean {
  return !chord.mod && !chord.alt && chord.key.length === 1
}

/** Keys that find an item in a list by typing. */
export function findsByTyping(chord: Chord): boolean {
  return writesText(chord) && (isLetter(chord.key) || isDigit(chord.key))
}

const fieldKeys = new Set([
  'Delete',
  'Backspace',
  'Home',
  'End',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
])

/** Keys a text field needs for itself: writing, deleting, moving, undo, redo, select all, copy, cut, paste. */
export function belongsToField(chord: Chord): boolean {
  if (chord.mod) return ['z', 'y', 'a', 'c', 'x', 'v'].includes(chord.key)
  return writesText(chord) || (!chord.alt && fieldKeys.has(chord.key))
}

export type KeyNames = Readonly<Record<'ctrl' | 'shift' | 'alt' | 'left' | 'right' | 'up' | 'down', string>>

const arrows: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The pieces to show, one a key cap. */
export function keyCaps(written: string, names: KeyNames, mac: boolean): readonly string[] {
  const chord = parseKeys(written.split(' ')[0] ?? '')
  const arrow = arrows[chord.key]
  const key = arrow ? names[arrow] : chord.key.length === 1 ? chord.key.toUpperCase() : chord.key
  return [
    ...(chord.mod ? [mac ? '⌘' : names.ctrl] : []),
    ...(chord.alt ? [mac ? '⌥' : names.alt] : []),
    ...(chord.shift ? [mac ? '⇧' : names.shift] : []),
    key,
  ]
}

export const onMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

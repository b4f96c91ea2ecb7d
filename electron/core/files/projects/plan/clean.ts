// What other programs write, in the shape the study takes it in; whatever had to be changed is told.
import { decodeHTML } from 'entities'
import type { ItemReason } from '../../../../../shared/schema/project-import.ts'
import { MOST_PROSE } from '../../../../../shared/schema/text.ts'

const longestName = 200

/** A name of one line; `unnamed` where there is none. */
export function cleanName(written: string, unnamed: string, reasons: ItemReason[]): string {
  let name = written.toWellFormed()
  // Some programs escape a name twice.
  if (/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos);/i.test(name)) {
    name = decodeHTML(name)
    reasons.push({ kind: 'name-decoded', detail: written.slice(0, longestName) })
  }
  name = name.replace(/\p{Cc}+/gu, ' ').trim()
  if (name === '') {
    reasons.push({ kind: 'unnamed', detail: unnamed })
    return unnamed
  }
  if (name.length <= longestName) return name
  reasons.push({ kind: 'name-cut', detail: String(name.length) })
  return whole(name, longestName - 1).trimEnd()
}

/** The first units of a text, without half a character at the end. */
export function whole(text: string, units: number): string {
  const cut = text.slice(0, units)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

/** The name with a number, the first that `taken` does not have. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`
    const next = `${whole(name, longestName - ending.length)}${ending}`
    if (!taken(next)) return next
  }
}

/** Prose as long as the study takes; NULs and half characters can't be kept. */
export function cleanProse(written: string, reasons: ItemReason[]): string {
  const prose = written.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n')
  if (prose.length <= MOST_PROSE) return prose
  reasons.push({ kind: 'text-cut', detail: String(prose.length) })
  return whole(prose, MOST_PROSE)
}

/** `#rgb`, `#rrggbb`, `rgba(...)` or a number as `#rrggbb`; null for anything else. */
export function cleanColor(written: string | null): string | null {
  const color = (written ?? '').trim().toLowerCase()
  // Some programs write the number their system gives: red times 65,536 and so on, below zero where it is opaque.
  if (/^-?\d{1,10}$/.test(color) && !/^\d{6}$/.test(color))
    return `#${(Number(color) & 0xffffff).toString(16).padStart(6, '0')}`
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})(?:[0-9a-f]{2})?$/.exec(color)?.[1]
  if (hex !== undefined) return `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\b/.exec(color)?.slice(1).map(Number)
  if (parts === undefined || parts.some((part) => part > 255)) return null
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** An instant as the study writes it; one without a zone is taken for UTC. Null when it is none. */
export function cleanInstant(written: string | null): string | null {
  const trimmed = (written ?? '').trim()
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(\.\d{1,12})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    trimmed,
  )
  if (parts === null) return null
  const [, day, time = '00:00:00', fraction = '', zone = 'Z'] = parts
  const at = new Date(`${day}T${time}${fraction.slice(0, 4)}${zone}`)
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1 || at.getUTCFullYear() > 9999) return null
  return at.toISOString()
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isGuid = (key: string): boolean => guid.test(key)

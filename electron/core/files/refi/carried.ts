// What Trama writes into a project beyond the standard, so that it comes back: one note named as below, whose text is JSON,
//
//   { "format": "trama.carried/1", "codings": { "<guid of a Coding>": { "direction": "supports", "weight": 40 } } }
//
// The exporter writes the note, with whatever further parts it documents here; other programs show it as the note it is.
// `readCarried` takes it out of the notes again. A part nobody here reads is told as left out, not lost without a word.
import { z } from 'zod'
import { direction, weight } from '../../../../shared/schema/coding.ts'
import type { ItemReason } from '../../../../shared/schema/project-import.ts'
import type { CarriedCoding } from '../projects/plan/carried-coding.ts'
import type { Key, Project } from '../projects/project.ts'

export const carriedName = 'trama.carried/1'

const carriedCoding = z.object({ direction, weight: weight.nullable() })
export const carriedSchema = z.looseObject({
  format: z.literal(carriedName),
  /** By the GUID of each, in lower case. */
  codings: z.record(z.string(), carriedCoding).optional(),
})

export type Carried = {
  codings: ReadonlyMap<Key, CarriedCoding>
  /** Notes that are nobody's memo. */
  notes: ReadonlySet<Key>
  left: { name: string; reasons: ItemReason[] }[]
}

const known = new Set(['format', 'codings'])

export function readCarried(project: Pick<Project, 'memos'>): Carried {
  const codings = new Map<Key, CarriedCoding>()
  const notes = new Set<Key>()
  const left: Carried['left'] = []
  for (const { key, name, text } of project.memos) {
    if (name !== carriedName) continue
    const read = carriedSchema.safeParse(parsed(text))
    // A note of that name that says something else is kept as what it is, a note.
    if (!read.success) continue
    notes.add(key)
    for (const [coding, what] of Object.entries(read.data.codings ?? {}))
      codings.set(coding.toLowerCase(), what)
    for (const part of Object.keys(read.data).filter((each) => !known.has(each)))
      left.push({ name: part, reasons: [{ kind: 'carried-unread', detail: '' }] })
  }
  return { codings, notes, left }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

// What the attributes of an element say, read as leniently as other programs write.
import type { Key, Made } from '../../projects/project.ts'
import type { Attributes } from './walk.ts'

/** A GUID without its braces, in lower case; anything else that names a thing as it stands. Null when there is nothing. */
export function keyOf(written: string | null): Key | null {
  const key = (written ?? '')
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .trim()
    .toLowerCase()
  return key === '' ? null : key.slice(0, 200)
}

/** Makes up keys for things that have none; they can't be meant by anything. */
export function keyMaker(): (attributes: Attributes) => Key {
  let made = 0
  return (attributes) => {
    const key = keyOf(attributes('guid'))
    if (key !== null) return key
    made += 1
    return `#${made}`
  }
}

export const targetOf = (attributes: Attributes): Key | null => keyOf(attributes('targetGUID'))

export const madeOf = (attributes: Attributes): Made => ({
  by: keyOf(attributes('creatingUser') ?? attributes('modifyingUser')),
  at: attributes('creationDateTime'),
  changedAt: attributes('modifiedDateTime'),
})

/** NaN when it is no whole number. */
export function numberOf(written: string | null): number {
  const number = written === null || written.trim() === '' ? Number.NaN : Number(written)
  return Number.isSafeInteger(number) ? number : Number.NaN
}

// Codebooks for tests: written as paths of one-word names, or drawn at random.
import fc from 'fast-check'
import type { TreeCode } from '../../../shared/domain/codebook/tree.ts'
import { type CodeId, codeId } from '../../../shared/schema/ids.ts'

export const id = (text: string): CodeId => codeId.parse(text)

/** Codes as `parent/child` lines, each with its path as id, positions as listed. */
export function codesOf(...paths: string[]): TreeCode[] {
  return paths.map((path, position) => {
    const names = path.split('/')
    const parent = names.slice(0, -1).join('/')
    return {
      id: id(path),
      parentId: parent === '' ? null : id(parent),
      name: names.at(-1) ?? '',
      position,
    }
  })
}

/** A line of `length` codes, each under the one before: `c1` the root. */
export function chainOf(length: number): TreeCode[] {
  return Array.from({ length }, (_, i) => ({
    id: id(`c${i + 1}`),
    parentId: i === 0 ? null : id(`c${i}`),
    name: `c${i + 1}`,
    position: 0,
  }))
}

/** Random forests with hard names, listed in random order; parents drawn among the codes made before. */
export const randomCodes: fc.Arbitrary<TreeCode[]> = fc
  .array(
    fc.record({
      parent: fc.nat(),
      name: fc.oneof(
        fc.constantFrom('a', 'A', 'á', 'n', 'ñ', 'a/b', '\\', '/', 'a\\', '\\/'),
        fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'B', '/', '\\', 'é', '<') }),
      ),
      position: fc.nat({ max: 3 }),
    }),
    { maxLength: 14 },
  )
  .chain((drafts) => {
    const codes = drafts.map(({ parent, name, position }, i) => {
      const place = parent % (i + 1)
      return { id: id(`c${i}`), parentId: place === i ? null : id(`c${place}`), name, position }
    })
    return fc.shuffledSubarray(codes, { minLength: codes.length })
  })

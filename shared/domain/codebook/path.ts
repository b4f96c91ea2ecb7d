// Code paths: names from the root joined by `/`, with `/` and `\` inside a name escaped by a backslash.
import type { CodeId } from '../../schema/ids.ts'
import { lineage, type TreeCode, treeOrder } from './tree.ts'

/** The path of a code. Throws RangeError when no code has the id. */
export function codePath(codes: readonly TreeCode[], id: CodeId): string {
  return lineage(codes, id)
    .map((code) => escapeName(code.name))
    .join('/')
}

/** The path of every code, in tree order. */
export function codePaths(codes: readonly TreeCode[]): Map<CodeId, string> {
  const paths = new Map<CodeId, string>()
  for (const code of treeOrder(codes)) {
    const parent = code.parentId === null ? undefined : paths.get(code.parentId)
    const name = escapeName(code.name)
    paths.set(code.id, parent === undefined ? name : `${parent}/${name}`)
  }
  return paths
}

/** The names in a path. A backslash makes the next character literal; one at the very end stands for itself. */
export function parseCodePath(path: string): string[] {
  const names: string[] = []
  let name = ''
  for (let i = 0; i < path.length; i += 1) {
    const char = path.charAt(i)
    if (char === '/') {
      names.push(name)
      name = ''
    } else if (char === '\\' && i + 1 < path.length) {
      i += 1
      name += path.charAt(i)
    } else {
      name += char
    }
  }
  return [...names, name]
}

/**
 * Every code a path leads to, in tree order. Whole names only: those equal as written, or else, when there are
 * none, those equal without regard to case and accents. More than one means the path is ambiguous.
 */
export function codesAtPath<T extends TreeCode>(codes: readonly T[], path: string): T[] {
  const names = parseCodePath(path)
  const exact = descend(codes, names, asWritten)
  return exact.length > 0 ? exact : descend(codes, names, folded)
}

/** The one code a path leads to (see `codesAtPath`); null when there is none, or more than one. */
export function findCodeByPath<T extends TreeCode>(codes: readonly T[], path: string): T | null {
  const [code, ...others] = codesAtPath(codes, path)
  return code === undefined || others.length > 0 ? null : code
}

function descend<T extends TreeCode>(
  codes: readonly T[],
  names: readonly string[],
  normal: (name: string) => string,
): T[] {
  const ordered = treeOrder(codes)
  let parents = new Set<CodeId | null>([null])
  let found: T[] = []
  for (const name of names) {
    found = ordered.filter((code) => parents.has(code.parentId) && normal(code.name) === normal(name))
    parents = new Set(found.map((code) => code.id))
  }
  return found
}

function escapeName(name: string): string {
  return name.replace(/[\\/]/g, '\\$&')
}

/** As written, whichever way its accents are encoded; names carry no blanks at their ends. */
function asWritten(name: string): string {
  return name.trim().normalize('NFC')
}

function folded(name: string): string {
  return name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

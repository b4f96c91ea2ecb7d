// A study's codebook as another study may start with it: in both languages where the one it came from said both.
import type { Code } from '../../schema/codebook.ts'
import type { Model, StarterCode } from '../../schema/model.ts'
import type { Language, LocalText } from '../../schema/text.ts'
import { treeOrder } from '../codebook/tree.ts'
import { partsOf } from './parts.ts'

type Known = { readonly codes: readonly Code[]; readonly language: Language; readonly model: Model }

/**
 * Codes in tree order, parents before their children; a retired one only above one that is not. Ties to parts the model
 * has no more are left out. A text that is still as `start` had it keeps its other language; any other is the same in both.
 */
export function exportCodebook(
  { codes, language, model }: Known,
  start: readonly StarterCode[],
): StarterCode[] {
  const shown = shownCodes(codes)
  const began = byPath(start, language)
  const parts = new Set(partsOf(model).map(({ id }) => id))
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  const paths = new Map<string, string>()
  return treeOrder(codes)
    .filter(({ id }) => shown.has(id))
    .map((code) => {
      const path = `${code.parentId === null ? '' : paths.get(code.parentId)}/${code.name}`
      paths.set(code.id, path)
      const from = began.get(path)
      const key = freeKey(from?.key ?? slug(code.name), taken)
      keys.set(code.id, key)
      const both = (text: string, known: LocalText | undefined): LocalText =>
        known !== undefined && known[language] === text ? known : { es: text, en: text }
      return {
        key,
        parent: code.parentId === null ? null : (keys.get(code.parentId) ?? null),
        name: both(code.name, from?.name),
        definition: both(code.definition, from?.definition),
        useWhen: both(code.useWhen, from?.useWhen),
        doNotUseWhen: both(code.doNotUseWhen, from?.doNotUseWhen),
        indicators: code.indicators.filter((id) => parts.has(id)),
        components: code.components.filter((id) => parts.has(id)),
        attributes: code.attributes.filter((id) => parts.has(id)),
      }
    })
}

function shownCodes(codes: readonly Code[]): Set<string> {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const shown = new Set<string>()
  for (const code of codes.filter(({ retired }) => !retired))
    for (let at: Code | undefined = code; at !== undefined && !shown.has(at.id); ) {
      shown.add(at.id)
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    }
  return shown
}

function byPath(start: readonly StarterCode[], language: Language): Map<string, StarterCode> {
  const paths = new Map<string, string>()
  return new Map(
    start.map((code) => {
      const path = `${code.parent === null ? '' : (paths.get(code.parent) ?? '')}/${code.name[language]}`
      paths.set(code.key, path)
      return [path, code]
    }),
  )
}

/** Lower-case ASCII words joined by hyphens, at most 60 characters; `code` when nothing is left. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return plain === '' ? 'code' : plain
}

/** The key itself, or the first of `key-2`, `key-3` ... that is free; then it is taken. */
export function freeKey(key: string, taken: Set<string>): string {
  let free = key
  for (let n = 2; taken.has(free); n += 1) free = `${key}-${n}`
  taken.add(free)
  return free
}

// Users become coders, and the codebook joins the one that is there.
import { nextColor } from '../../../../../shared/domain/codebook/palette.ts'
import { codePaths } from '../../../../../shared/domain/codebook/path.ts'
import { depthOf, MAX_CODE_DEPTH } from '../../../../../shared/domain/codebook/tree.ts'
import type { Code } from '../../../../../shared/schema/codebook.ts'
import type { Coder } from '../../../../../shared/schema/coding.ts'
import { type CodeId, codeId, coderId } from '../../../../../shared/schema/ids.ts'
import type { ItemReason } from '../../../../../shared/schema/project-import.ts'
import { type CodeSaid, readDescription } from '../../refi/code-description.ts'
import type { Key, Project, ProjectCode } from '../project.ts'
import { cleanColor, cleanName, cleanProse, freeName } from './clean.ts'
import { because, type Planning } from './planning.ts'

/** People of the same name are the same person. */
export function planCoders(planning: Planning, project: Project): { coders: Coder[]; of: Map<Key, Coder> } {
  const { existing, report } = planning
  const coders: Coder[] = []
  const of = new Map<Key, Coder>()
  for (const user of project.users) {
    const reasons: ItemReason[] = []
    const name = cleanName(user.name, planning.coder, reasons)
    const known = [...existing.coders, ...coders].find((coder) => coder.name === name)
    const id = known?.id ?? coderId.parse(planning.idFor('coder', user.key, reasons))
    const coder = known ?? { id, name, color: nextColor(existing.coders.length + coders.length) }
    if (known === undefined) coders.push(coder)
    else reasons.push(because('joined', name))
    if (!of.has(user.key)) of.set(user.key, coder)
    report.took('user', name, reasons)
  }
  return { coders, of }
}

/** Siblings by name, and how deep each code is, as codes are added. */
type Tree = {
  all: Code[]
  children: Map<CodeId | null, Map<string, Code>>
  depth: Map<CodeId, number>
  /** New codes only. */
  added: Code[]
}

function treeOf(codes: readonly Code[]): Tree {
  const tree: Tree = { all: [...codes], children: new Map(), depth: new Map(), added: [] }
  for (const code of codes) {
    siblingsIn(tree, code.parentId).set(code.name, code)
    tree.depth.set(code.id, depthOf(codes, code.id))
  }
  return tree
}

function siblingsIn(tree: Tree, parent: CodeId | null): Map<string, Code> {
  const known = tree.children.get(parent) ?? new Map<string, Code>()
  tree.children.set(parent, known)
  return known
}

export type CodePlan = {
  added: Code[]
  /** Codes of which something was not said yet, and the project says it. */
  defined: Code[]
  of: Map<Key, Code>
  /** Of every code there will be. */
  pathOf: (id: CodeId) => string
  /** Makes a code under another for something that is none in the project; the same one for the same name. */
  add: (name: string, parent: CodeId | null) => Code
}

/**
 * A code is the one that is there when it has its GUID, or else its path. Codes that can't be given to excerpts, folders
 * in other programs, are codes like any other here, with what stands under them.
 */
export function planCodes(planning: Planning, project: Project): CodePlan {
  const tree = treeOf(planning.existing.codes)
  const byId = new Map<string, Code>(planning.existing.codes.map((code) => [code.id, code]))
  const of = new Map<Key, Code>()
  const defined: Code[] = []
  const joined = new Set<CodeId>()
  for (const wanted of project.codes) {
    const reasons: ItemReason[] = []
    const above = wanted.parent === null ? null : (of.get(wanted.parent)?.id ?? null)
    const parent = notTooDeep(tree, above, reasons)
    const name = cleanName(wanted.name, planning.words.unnamedCode, reasons)
    const isFirst = !of.has(wanted.key)
    const there = (isFirst ? byId.get(wanted.key) : undefined) ?? existingAt(planning, tree, parent, name)
    const known = there === undefined || joined.has(there.id) ? undefined : there
    if (known !== undefined) joined.add(known.id)
    const code =
      known === undefined
        ? addCode(planning, tree, { ...wanted, name }, parent, reasons)
        : joinCode(known, wanted, defined, reasons)
    if (isFirst) of.set(wanted.key, code)
    planning.report.took('code', code.name, reasons)
  }
  const paths = codePaths(tree.all)
  return {
    added: tree.added,
    defined,
    of,
    pathOf: (id) => paths.get(id) ?? '',
    add: (name, parent) => {
      const there = siblingsIn(tree, parent).get(name)
      if (there !== undefined) return there
      const blank: ProjectCode = { key: '', parent: null, name, color: null, description: '', notes: [] }
      const code = addCode(planning, tree, blank, parent, [])
      for (const [id, path] of codePaths(tree.all)) paths.set(id, path)
      return code
    },
  }
}

/** Only codes of the study are joined by path: two of the project with one path are two. */
function existingAt(
  { existing }: Planning,
  tree: Tree,
  parent: CodeId | null,
  name: string,
): Code | undefined {
  const found = siblingsIn(tree, parent).get(name)
  return found !== undefined && existing.has('code', found.id) ? found : undefined
}

/** The nearest code above that may still have children. */
function notTooDeep(tree: Tree, parent: CodeId | null, reasons: ItemReason[]): CodeId | null {
  let above = parent
  while (above !== null && (tree.depth.get(above) ?? 1) >= MAX_CODE_DEPTH) {
    const id: CodeId = above
    above = tree.all.find((code) => code.id === id)?.parentId ?? null
  }
  if (above !== parent) reasons.push(because('too-deep', String(MAX_CODE_DEPTH)))
  return above
}

function addCode(
  planning: Planning,
  tree: Tree,
  wanted: ProjectCode,
  parent: CodeId | null,
  reasons: ItemReason[],
): Code {
  const siblings = siblingsIn(tree, parent)
  const name = freeName(wanted.name, (each) => siblings.has(each))
  if (name !== wanted.name) reasons.push(because('renamed', name))
  const color = cleanColor(wanted.color)
  if (color === null && wanted.color !== null) reasons.push(because('color-replaced', wanted.color))
  let position = 0
  for (const sibling of siblings.values()) position = Math.max(position, sibling.position + 1)
  const code: Code = {
    id: codeId.parse(planning.idFor('code', wanted.key, reasons)),
    parentId: parent,
    position,
    name,
    color: color ?? nextColor(tree.all.length),
    ...saidOf(wanted, reasons),
    retired: false,
    indicators: [],
    components: [],
    attributes: [],
  }
  siblings.set(name, code)
  tree.depth.set(code.id, (parent === null ? 0 : (tree.depth.get(parent) ?? 0)) + 1)
  tree.all.push(code)
  tree.added.push(code)
  return code
}

function joinCode(known: Code, wanted: ProjectCode, defined: Code[], reasons: ItemReason[]): Code {
  reasons.push(because('joined', known.name))
  const said = saidOf(wanted, reasons)
  const parts = ['definition', 'useWhen', 'doNotUseWhen', 'example'] as const
  const others = parts.filter((part) => said[part] !== '' && said[part] !== known[part])
  const fresh = others.filter((part) => known[part] === '')
  if (fresh.length > 0)
    defined.push({ ...known, ...Object.fromEntries(fresh.map((part) => [part, said[part]])) })
  for (const part of others)
    if (!fresh.includes(part)) reasons.push(because('description-kept-here', said[part]))
  return known
}

function saidOf({ description }: ProjectCode, reasons: ItemReason[]): CodeSaid {
  const { definition, useWhen, doNotUseWhen, example } = readDescription(description)
  return {
    definition: cleanProse(definition, reasons),
    useWhen: cleanProse(useWhen, reasons),
    doNotUseWhen: cleanProse(doNotUseWhen, reasons),
    example: cleanProse(example, reasons),
  }
}

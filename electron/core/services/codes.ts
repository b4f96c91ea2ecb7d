// The codebook: its tree, its definitions, its ties.
import { AppError } from '../../../shared/api/errors.ts'
import { nextColor } from '../../../shared/domain/codebook/palette.ts'
import { codePath } from '../../../shared/domain/codebook/path.ts'
import { heightOf, subtree, topmost, treeOrder, wouldCycle } from '../../../shared/domain/codebook/tree.ts'
import type { Code, CodeTies } from '../../../shared/schema/codebook.ts'
import { type CodeId, codeId } from '../../../shared/schema/ids.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb, WritableDb } from '../db/sql.ts'
import {
  countUses,
  deleteCode,
  insertCode,
  listCodes,
  replaceTies,
  updateCode,
} from '../repositories/codes.ts'
import { deleteCoding, listCodingsOfCodes } from '../repositories/codings.ts'
import { readModel } from '../repositories/model.ts'
import { findIn, pathsOf, placeAmongSiblings, refuseTakenNames, refuseTooDeep } from './code-checks.ts'
import { mergeCodes, previewMerge } from './merge-codes.ts'
import { splitCode } from './split-code.ts'

export const codeServices: ServicesOf<'codes'> = {
  'codes.list': ({ db }) => {
    const usage = usageOf(db)
    return treeOrder(listCodes(db)).map((code) => ({
      ...code,
      ...(usage.get(code.id) ?? { codings: 0, sources: 0 }),
    }))
  },
  'codes.create': (context, input) => {
    const code = createCode(context, input)
    context.describe(code.name)
    return code
  },
  'codes.update': ({ db, describe }, { id, ...fields }) => {
    const codes = listCodes(db)
    const found = findIn(codes, id)
    if (fields.name !== undefined && fields.name !== found.name)
      refuseTakenNames(codes, found.parentId, [fields.name])
    describe(codePath(codes, id))
    updateCode(db, { ...found, ...withoutUndefined(fields) })
    return null
  },
  'codes.tie': ({ db, describe }, { id, ...ties }) => {
    const codes = listCodes(db)
    const found = findIn(codes, id)
    refuseUnknownParts(db, ties, found)
    describe(codePath(codes, id))
    replaceTies(db, id, found, ties)
    return null
  },
  'codes.move': ({ db, describe }, { ids, parentId, position }) => {
    const codes = listCodes(db)
    const moved = topmost(
      codes,
      ids.map((id) => findIn(codes, id).id),
    )
    if (parentId !== null) findIn(codes, parentId)
    for (const { id, name } of moved)
      if (wouldCycle(codes, id, parentId)) throw new AppError('code.cycle', { name })
    refuseTooDeep(codes, parentId, Math.max(...moved.map(({ id }) => heightOf(codes, id))))
    const staying = codes.filter((code) => !moved.includes(code))
    refuseTakenNames(
      staying,
      parentId,
      moved.map(({ name }) => name),
    )
    describe(pathsOf(codes, ids))
    placeAmongSiblings(db, codes, moved, parentId, position)
    return null
  },
  'codes.recolor': ({ db, describe }, { ids, color }) => {
    change(db, ids, describe, (code) => ({ ...code, color }))
    return null
  },
  'codes.retire': ({ db, describe }, { ids, retired }) => {
    change(db, ids, describe, (code) => ({ ...code, retired }))
    return null
  },
  'codes.previewMerge': ({ db }, merge) => previewMerge(db, merge),
  'codes.merge': (context, merge) => {
    mergeCodes(context, merge)
    return null
  },
  'codes.split': (context, split) => splitCode(context, split),
  'codes.remove': ({ db, describe }, { ids }) => {
    const codes = listCodes(db)
    for (const id of ids) findIn(codes, id)
    describe(pathsOf(codes, ids))
    const gone = subtree(codes, ids)
    for (const coding of listCodingsOfCodes(db, gone)) deleteCoding(db, coding.id)
    // Children before parents: nothing may refer to a code that is gone.
    for (const code of treeOrder(codes).reverse()) if (gone.has(code.id)) deleteCode(db, code.id)
    return null
  },
}

/** Codes that are so already are not written. */
function change(
  db: WritableDb,
  ids: readonly CodeId[],
  describe: CommandContext['describe'],
  to: (code: Code) => Code,
): void {
  const codes = listCodes(db)
  const changed = [...new Set(ids)].flatMap((id) => {
    const code = findIn(codes, id)
    const next = to(code)
    return next.color === code.color && next.retired === code.retired ? [] : [next]
  })
  describe(
    pathsOf(
      codes,
      changed.map(({ id }) => id),
    ),
  )
  for (const code of changed) updateCode(db, code)
}

function usageOf(db: ReadableDb): Map<CodeId, { codings: number; sources: number }> {
  const usage = new Map<CodeId, { codings: number; sources: number }>()
  for (const { codeId, codings } of countUses(db)) {
    const known = usage.get(codeId) ?? { codings: 0, sources: 0 }
    usage.set(codeId, { codings: known.codings + codings, sources: known.sources + 1 })
  }
  return usage
}

type NewCode = { name: string; parentId: CodeId | null } & Partial<
  Pick<Code, 'color' | 'definition' | 'useWhen' | 'doNotUseWhen' | 'example'>
>

/** Adds a code as the last of its siblings, with the next colour of the palette unless one is given. */
export function createCode({ db, newId }: Pick<CommandContext, 'db' | 'newId'>, input: NewCode): Code {
  const codes = listCodes(db)
  if (input.parentId !== null) findIn(codes, input.parentId)
  refuseTooDeep(codes, input.parentId, 1)
  refuseTakenNames(codes, input.parentId, [input.name])
  const siblings = codes.filter((code) => code.parentId === input.parentId)
  const code: Code = {
    id: codeId.parse(newId()),
    parentId: input.parentId,
    name: input.name,
    position: Math.max(-1, ...siblings.map((sibling) => sibling.position)) + 1,
    color: input.color ?? nextColor(codes.length),
    definition: input.definition ?? '',
    useWhen: input.useWhen ?? '',
    doNotUseWhen: input.doNotUseWhen ?? '',
    example: input.example ?? '',
    retired: false,
    indicators: [],
    components: [],
    attributes: [],
  }
  insertCode(db, code)
  return code
}

/** A tie that is there may stay, also when its part is one the model had once. */
function refuseUnknownParts(db: ReadableDb, ties: CodeTies, before: CodeTies): void {
  const model = readModel(db)
  const known = new Set<string>([
    ...model.indicators.map((part) => part.id),
    ...model.components.flatMap((part) => [part.id, ...part.attributes.map((attribute) => attribute.id)]),
    ...[...before.indicators, ...before.components, ...before.attributes],
  ])
  for (const id of [...ties.indicators, ...ties.components, ...ties.attributes])
    if (!known.has(id)) throw new AppError('model.part_not_found', { id })
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

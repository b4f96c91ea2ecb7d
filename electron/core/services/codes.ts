// The codebook: its tree, its definitions, its ties.
import { AppError } from '../../../shared/api/errors.ts'
import { nextColor } from '../../../shared/domain/codebook/palette.ts'
import { codePath } from '../../../shared/domain/codebook/path.ts'
import {
  depthOf,
  heightOf,
  MAX_CODE_DEPTH,
  subtree,
  treeOrder,
  wouldCycle,
} from '../../../shared/domain/codebook/tree.ts'
import type { Code, CodeTies } from '../../../shared/schema/codebook.ts'
import { type CodeId, codeId } from '../../../shared/schema/ids.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb, WritableDb } from '../db/sql.ts'
import {
  countUsage,
  deleteCode,
  insertCode,
  listCodes,
  replaceTies,
  updateCode,
} from '../repositories/codes.ts'
import { codingIdsOfCode, deleteCoding } from '../repositories/codings.ts'
import { readModel } from '../repositories/model.ts'

export const codeServices: ServicesOf<'codes'> = {
  'codes.list': ({ db }) => {
    const usage = countUsage(db)
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
      refuseTakenName(codes, found.parentId, fields.name)
    describe(codePath(codes, id))
    updateCode(db, { ...found, ...withoutUndefined(fields) })
    return null
  },
  'codes.tie': ({ db, describe }, { id, ...ties }) => {
    const codes = listCodes(db)
    const found = findIn(codes, id)
    refuseUnknownParts(db, ties)
    describe(codePath(codes, id))
    replaceTies(db, id, found, ties)
    return null
  },
  'codes.move': ({ db, describe }, { id, parentId, position }) => {
    const codes = listCodes(db)
    const found = findIn(codes, id)
    if (parentId !== null) findIn(codes, parentId)
    if (wouldCycle(codes, id, parentId)) throw new AppError('code.cycle', { name: found.name })
    refuseTooDeep(codes, parentId, heightOf(codes, id))
    if (parentId !== found.parentId) refuseTakenName(codes, parentId, found.name)
    describe(codePath(codes, id))
    placeAmongSiblings(db, codes, found, parentId, position)
    return null
  },
  'codes.remove': ({ db, describe }, { id }) => {
    const codes = listCodes(db)
    findIn(codes, id)
    describe(codePath(codes, id))
    const gone = subtree(codes, [id])
    for (const code of gone) for (const coding of codingIdsOfCode(db, code)) deleteCoding(db, coding)
    // Children before parents: nothing may refer to a code that is gone.
    for (const code of treeOrder(codes).reverse()) if (gone.has(code.id)) deleteCode(db, code.id)
    return null
  },
}

type NewCode = { name: string; parentId: CodeId | null } & Partial<
  Pick<Code, 'color' | 'definition' | 'useWhen' | 'doNotUseWhen' | 'example'>
>

/** Adds a code as the last of its siblings, with the next colour of the palette unless one is given. */
export function createCode({ db, newId }: Pick<CommandContext, 'db' | 'newId'>, input: NewCode): Code {
  const codes = listCodes(db)
  if (input.parentId !== null) findIn(codes, input.parentId)
  refuseTooDeep(codes, input.parentId, 1)
  refuseTakenName(codes, input.parentId, input.name)
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

/** @throws code.not_found */
export function findIn(codes: readonly Code[], id: CodeId): Code {
  const found = codes.find((code) => code.id === id)
  if (found === undefined) throw new AppError('code.not_found', { code: id })
  return found
}

/** Siblings are numbered 0, 1, 2 ... without gaps; rows whose number stays are not written. */
function placeAmongSiblings(
  db: WritableDb,
  codes: readonly Code[],
  moved: Code,
  parentId: CodeId | null,
  position: number,
): void {
  const order = treeOrder(codes).filter((code) => code.parentId === parentId && code.id !== moved.id)
  order.splice(Math.min(position, order.length), 0, moved)
  for (const [at, code] of order.entries())
    if (code.position !== at || code.parentId !== parentId)
      updateCode(db, { ...code, parentId, position: at })
}

function refuseTakenName(codes: readonly Code[], parentId: CodeId | null, name: string): void {
  if (codes.some((code) => code.parentId === parentId && code.name === name))
    throw new AppError('code.name_taken', { name })
}

function refuseTooDeep(codes: readonly Code[], parentId: CodeId | null, height: number): void {
  const above = parentId === null ? 0 : depthOf(codes, parentId)
  if (above + height > MAX_CODE_DEPTH) throw new AppError('code.too_deep', { limit: MAX_CODE_DEPTH })
}

function refuseUnknownParts(db: ReadableDb, ties: CodeTies): void {
  const model = readModel(db)
  const known = new Set<string>([
    ...model.indicators.map((part) => part.id),
    ...model.components.flatMap((part) => [part.id, ...part.attributes.map((attribute) => attribute.id)]),
  ])
  for (const id of [...ties.indicators, ...ties.components, ...ties.attributes])
    if (!known.has(id)) throw new AppError('model.part_not_found', { id })
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

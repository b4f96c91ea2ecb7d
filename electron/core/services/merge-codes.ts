// Merging codes: what hangs on them goes to the one that stays, and nothing of it is lost.
import { AppError } from '../../../shared/api/errors.ts'
import { type MergedCodings, mergeCodings } from '../../../shared/domain/codebook/merge-codings.ts'
import { codeTexts, mergedTexts, mergedTies } from '../../../shared/domain/codebook/merge-definition.ts'
import { type MergedTree, mergedCodes, mergeTree } from '../../../shared/domain/codebook/merge-tree.ts'
import { codePath, codePaths } from '../../../shared/domain/codebook/path.ts'
import {
  depthOf,
  heightOf,
  MAX_CODE_DEPTH,
  treeOrder,
  wouldCycle,
} from '../../../shared/domain/codebook/tree.ts'
import type { Code, CodeTies, MergePreview } from '../../../shared/schema/codebook.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { MOST_PROSE } from '../../../shared/schema/text.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDb, WritableDb } from '../db/sql.ts'
import { deleteCode, listCodes, replaceTies, updateCode } from '../repositories/codes.ts'
import { deleteCoding, listCodingsOfCodes, repointCoding, updateCoding } from '../repositories/codings.ts'
import { findIn } from './code-checks.ts'
import { moveMemos } from './memos.ts'

export type Merge = { ids: readonly CodeId[]; into: CodeId }

type Plan = {
  before: readonly Code[]
  /** The codes that stay, with their new parents, texts and ties. */
  after: Code[]
  tree: MergedTree
  codings: ReturnType<typeof listCodingsOfCodes>
  merged: MergedCodings
}

/** @throws code.not_found, code.merge_below, code.too_deep, code.text_too_long */
function planMerge(db: ReadableDb, { ids, into }: Merge): Plan {
  const before = listCodes(db)
  const target = findIn(before, into)
  for (const id of ids) {
    const { name } = findIn(before, id)
    if (wouldCycle(before, id, into)) throw new AppError('code.merge_below', { name, into: target.name })
  }
  const tree = mergeTree(before, ids, into)
  const after = mergedCodes(before, tree).map((code) => withMerged(code, before, tree))
  for (const id of tree.moved.keys())
    if (depthOf(after, id) + heightOf(after, id) - 1 > MAX_CODE_DEPTH)
      throw new AppError('code.too_deep', { limit: MAX_CODE_DEPTH })
  const codings = listCodingsOfCodes(db, new Set([...tree.becomes.keys(), ...tree.becomes.values()]))
  return { before, after, tree, codings, merged: mergeCodings(codings, tree.becomes, MOST_PROSE) }
}

function withMerged(code: Code, before: readonly Code[], { becomes }: MergedTree): Code {
  const others = treeOrder(before).filter(({ id }) => becomes.get(id) === code.id)
  if (others.length === 0) return code
  const texts = mergedTexts(code, others)
  if (codeTexts.some((field) => texts[field].length > MOST_PROSE))
    throw new AppError('code.text_too_long', { name: code.name })
  return { ...code, ...texts, ...mergedTies(code, others) }
}

export function previewMerge(db: ReadableDb, merge: Merge): MergePreview {
  const { before, after, tree, codings, merged } = planMerge(db, merge)
  const { becomes, moved } = tree
  const paths = codePaths(before)
  const named = new Set(merge.ids)
  const united = new Set(merged.united.flatMap(({ others }) => others))
  const going = codings.filter(({ codeId }) => becomes.has(codeId))
  const anchored = codings.filter(({ lostIn }) => lostIn === null)
  return {
    codes: becomes.size,
    namesakes: [...becomes.keys()].filter((id) => !named.has(id)).map((id) => paths.get(id) ?? id),
    moved: moved.size,
    codings: going.length,
    united: united.size,
    lost: going.filter(({ lostIn }) => lostIn !== null).length,
    ties: countTies(findIn(after, merge.into)) - countTies(findIn(before, merge.into)),
    before: anchored.filter(({ codeId }) => codeId === merge.into).length,
    after: anchored.filter(
      ({ id, codeId }) => (becomes.get(codeId) ?? codeId) === merge.into && !united.has(id),
    ).length,
  }
}

export function mergeCodes(context: CommandContext, merge: Merge): void {
  const { db, describe } = context
  const plan = planMerge(db, merge)
  moveCodings(context, plan)
  writeCodes(db, plan)
  for (const [from, to] of plan.tree.becomes)
    moveMemos(context, { kind: 'code', id: from }, { kind: 'code', id: to })
  // Children before parents: nothing may refer to a code that is gone.
  for (const { id } of treeOrder(plan.before).reverse()) if (plan.tree.becomes.has(id)) deleteCode(db, id)
  const named = merge.ids.slice(0, 5).map((id) => codePath(plan.before, id))
  describe(`${named.join(', ')} → ${codePath(plan.before, merge.into)}`)
}

function moveCodings(context: CommandContext, { codings, merged }: Plan): void {
  const { db } = context
  const byId = new Map(codings.map((coding) => [coding.id, coding]))
  const united = new Map(merged.united.map((each) => [each.id, each]))
  for (const id of new Set([...merged.recoded.keys(), ...united.keys()])) {
    const coding = byId.get(id)
    if (coding === undefined) continue
    const { memo, weight } = united.get(id) ?? coding
    updateCoding(db, { ...coding, memo, weight, codeId: merged.recoded.get(id) ?? coding.codeId })
  }
  for (const { id, others } of merged.united)
    for (const other of others) {
      repointCoding(db, other, id)
      moveMemos(context, { kind: 'coding', id: other }, { kind: 'coding', id })
      deleteCoding(db, other)
    }
}

function writeCodes(db: WritableDb, { before, after, tree }: Plan): void {
  const asBefore = new Map(before.map((code) => [code.id, code]))
  const changed = after.filter((code) => code !== asBefore.get(code.id))
  // A code that goes may have the name of one that takes its place; no name people give has a control character.
  const coming = new Set(changed.map(({ parentId, name }) => JSON.stringify([parentId, name])))
  for (const code of before)
    if (tree.becomes.has(code.id) && coming.has(JSON.stringify([code.parentId, code.name])))
      updateCode(db, { ...code, name: `\u0001${code.id}` })
  for (const code of changed) {
    updateCode(db, code)
    replaceTies(db, code.id, asBefore.get(code.id) ?? code, code)
  }
}

function countTies({ indicators, components, attributes }: CodeTies): number {
  return indicators.length + components.length + attributes.length
}

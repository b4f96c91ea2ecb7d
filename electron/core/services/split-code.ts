// Splitting a code: new codes beside it, tied and defined alike, take some of its codings.
import { AppError } from '../../../shared/api/errors.ts'
import { codePath } from '../../../shared/domain/codebook/path.ts'
import { asksTwice, splitCodings } from '../../../shared/domain/codebook/split.ts'
import { treeOrder } from '../../../shared/domain/codebook/tree.ts'
import type { Code, NewPart } from '../../../shared/schema/codebook.ts'
import { type CodeId, codeId } from '../../../shared/schema/ids.ts'
import type { CommandContext } from '../context.ts'
import { insertCode, listCodes } from '../repositories/codes.ts'
import { listCodingsOfCodes, updateCoding } from '../repositories/codings.ts'
import { findIn, placeAmongSiblings, refuseTakenNames } from './code-checks.ts'

/** @throws code.not_found, code.name_taken, code.split_twice, coding.not_found */
export function splitCode(
  { db, newId, describe }: CommandContext,
  { id, parts }: { id: CodeId; parts: readonly NewPart[] },
): CodeId[] {
  const codes = listCodes(db)
  const whole = findIn(codes, id)
  const codings = listCodingsOfCodes(db, [id])
  const known = new Map(codings.map((coding) => [coding.id, coding]))
  refuseTakenNames(
    codes,
    whole.parentId,
    parts.map(({ name }) => name),
  )
  if (asksTwice(parts)) throw new AppError('code.split_twice', { name: whole.name })
  for (const part of parts)
    for (const coding of 'codingIds' in part ? part.codingIds : [])
      if (!known.has(coding)) throw new AppError('coding.not_found', { coding })
  const made = parts.map(
    ({ name }): Code => ({ ...whole, id: codeId.parse(newId()), name, retired: false, example: '' }),
  )
  for (const code of made) insertCode(db, code)
  const siblings = treeOrder(codes).filter(({ parentId }) => parentId === whole.parentId)
  placeAmongSiblings(db, [...codes, ...made], made, whole.parentId, siblings.indexOf(whole) + 1)
  for (const [at, share] of splitCodings(codings, parts).entries())
    for (const coding of share.flatMap((each) => known.get(each) ?? []))
      updateCoding(db, { ...coding, codeId: made[at]?.id ?? id })
  describe(`${codePath(codes, id)} → ${parts.map(({ name }) => name).join(', ')}`)
  return made.map((code) => code.id)
}

// The codes a model brings along, made in the study's language; those that are there already stay as they are.
import { nextColor } from '../../../shared/domain/codebook/palette.ts'
import { partsOf } from '../../../shared/domain/model/parts.ts'
import { type CodeId, codeId } from '../../../shared/schema/ids.ts'
import type { StarterCode } from '../../../shared/schema/model.ts'
import type { CommandContext } from '../context.ts'
import { insertCode, listCodes } from '../repositories/codes.ts'
import { readModel } from '../repositories/model.ts'
import { readStudy } from '../repositories/study.ts'

/** Answers the id of each code by its key. A code is there when its parent has one of its name. */
export function addStarterCodes(
  { db, newId }: Pick<CommandContext, 'db' | 'newId'>,
  codebook: readonly StarterCode[],
): Map<string, CodeId> {
  const { language } = readStudy(db)
  const parts = new Set(partsOf(readModel(db)).map(({ id }) => id))
  const codes = listCodes(db)
  const ids = new Map<string, CodeId>()
  const positions = new Map<string | null, number>()
  for (const { parentId, position } of codes)
    positions.set(parentId, Math.max(positions.get(parentId) ?? 0, position + 1))
  let made = codes.length
  for (const starter of codebook) {
    const parentId = starter.parent === null ? null : (ids.get(starter.parent) ?? null)
    const name = starter.name[language]
    const there = codes.find((code) => code.parentId === parentId && code.name === name)
    if (there !== undefined) {
      ids.set(starter.key, there.id)
      continue
    }
    const id = codeId.parse(newId())
    const position = positions.get(parentId) ?? 0
    positions.set(parentId, position + 1)
    insertCode(db, {
      id,
      parentId,
      position,
      name,
      color: nextColor(made),
      definition: starter.definition[language],
      useWhen: starter.useWhen[language],
      doNotUseWhen: starter.doNotUseWhen[language],
      example: '',
      retired: false,
      indicators: starter.indicators.filter((tie) => parts.has(tie)),
      components: starter.components.filter((tie) => parts.has(tie)),
      attributes: starter.attributes.filter((tie) => parts.has(tie)),
    })
    made += 1
    ids.set(starter.key, id)
  }
  return ids
}

// What a study starts with: its own row, the model, and a codebook tied to it in the study's language.
import { nextColor } from '../../../shared/domain/codebook/palette.ts'
import { type CodeId, codeId } from '../../../shared/schema/ids.ts'
import type { ModelFile } from '../../../shared/schema/model.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { CommandContext } from '../context.ts'
import { insertCode } from '../repositories/codes.ts'
import { writeModel } from '../repositories/model-parts.ts'
import { insertStudy } from '../repositories/study.ts'
import { keepVersion } from './model-versions.ts'

/** Fills an empty study. Returns the id each code of the starting codebook got, by its key. */
export function fillNewStudy(
  context: CommandContext,
  facts: { title: string; language: Language; modelFile: ModelFile },
): Map<string, CodeId> {
  const { db, newId, now, describe } = context
  describe(facts.title)
  insertStudy(db, { id: newId(), title: facts.title, language: facts.language, createdAt: now })
  writeModel(db, facts.modelFile.model)
  keepVersion(context, { note: '', codebook: facts.modelFile.codebook })
  const ids = new Map<string, CodeId>()
  const positions = new Map<string | null, number>()
  for (const starter of facts.modelFile.codebook) {
    const id = codeId.parse(newId())
    const position = positions.get(starter.parent) ?? 0
    positions.set(starter.parent, position + 1)
    insertCode(db, {
      id,
      parentId: starter.parent === null ? null : (ids.get(starter.parent) ?? null),
      position,
      name: starter.name[facts.language],
      color: nextColor(ids.size),
      definition: starter.definition[facts.language],
      useWhen: starter.useWhen[facts.language],
      doNotUseWhen: starter.doNotUseWhen[facts.language],
      example: '',
      retired: false,
      indicators: starter.indicators,
      components: starter.components,
      attributes: starter.attributes,
    })
    ids.set(starter.key, id)
  }
  return ids
}

// What a study starts with: its own row, the model, and a codebook tied to it in the study's language.
import type { CodeId } from '../../../shared/schema/ids.ts'
import type { ModelFile } from '../../../shared/schema/model.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { CommandContext } from '../context.ts'
import { writeModel } from '../repositories/model-parts.ts'
import { insertStudy } from '../repositories/study.ts'
import { keepVersion } from './model-versions.ts'
import { addStarterCodes } from './starter-codes.ts'

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
  return addStarterCodes(context, facts.modelFile.codebook)
}

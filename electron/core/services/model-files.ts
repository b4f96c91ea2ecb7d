// Models as files: read with whatever is wrong said in words, written in the one way they are written.
import { AppError } from '../../../shared/api/errors.ts'
import { exportCodebook, slug } from '../../../shared/domain/model/export-codebook.ts'
import { fileProblems } from '../../../shared/domain/model/file-problems.ts'
import { modelText } from '../../../shared/domain/model/model-text.ts'
import { schoolNetworks, shippedModels } from '../../../shared/models/index.ts'
import { type ModelFile, modelFile } from '../../../shared/schema/model.ts'
import type { ModelChoice, ShippedModel } from '../../../shared/schema/model-file.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCodes } from '../repositories/codes.ts'
import { readModel } from '../repositories/model.ts'
import { readKeptCodebook } from '../repositories/model-versions.ts'
import { readStudy } from '../repositories/study.ts'

/** @throws model.file_not_json, model.file_other, model.file_newer, model.file_wrong, model.file_unusable */
export function parseModelFile(text: string): ModelFile {
  const content = jsonOf(text)
  const format = formatOf(content)
  if (format === null) throw new AppError('model.file_other', {})
  if (format > 1) throw new AppError('model.file_newer', { format })
  const parsed = modelFile.safeParse(content)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new AppError('model.file_wrong', {
      at: issue?.path.join('.') ?? '',
      message: issue?.message ?? '',
      more: parsed.error.issues.length - 1,
    })
  }
  const [problem, ...more] = fileProblems(parsed.data)
  if (problem !== undefined)
    throw new AppError('model.file_unusable', { problem: problem.code, of: problem.of, more: more.length })
  return parsed.data
}

function jsonOf(text: string): unknown {
  try {
    // Some editors put a mark at the beginning of a file.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) throw new AppError('model.file_not_json', { message: error.message })
    throw error
  }
}

/** The number of the format it says it is in; null when it says none of ours. */
function formatOf(content: unknown): number | null {
  if (typeof content !== 'object' || content === null || !('format' in content)) return null
  const said = /^trama\.model\/(\d{1,4})$/.exec(String(content.format))
  return said === null ? null : Number(said[1])
}

/** @throws model.not_shipped, and as `parseModelFile` does */
export function chosenModel(choice: ModelChoice | undefined): ModelFile {
  if (choice === undefined) return schoolNetworks
  if ('text' in choice) return parseModelFile(choice.text)
  const found = shippedModels.find(({ model }) => model.id === choice.shipped)
  if (found === undefined)
    throw new AppError('model.not_shipped', {
      model: choice.shipped,
      known: shippedModels.map(({ model }) => model.id).join(', '),
    })
  return found
}

export function listShipped(): ShippedModel[] {
  return shippedModels.map(({ model, codebook }) => ({
    id: model.id,
    name: model.name,
    stages: model.stages.length,
    indicators: model.indicators.length,
    codes: codebook.length,
  }))
}

/** The model in force with the study's codebook, or without any. */
export function exportModel(db: ReadableDb, withCodebook: boolean) {
  const model = readModel(db)
  const { language } = readStudy(db)
  const start = readKeptCodebook(db)?.codebook ?? []
  const codebook = withCodebook ? exportCodebook({ codes: listCodes(db), language, model }, start) : []
  return {
    fileName: `${slug(model.id)}-v${model.version}.trama-model.json`,
    mime: 'application/json',
    content: modelText({ format: 'trama.model/1', model, codebook }),
  }
}

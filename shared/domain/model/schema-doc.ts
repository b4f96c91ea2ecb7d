// The schema of a model's file for programs that are not this one: JSON Schema 2020-12, made from what it is parsed with.
import { z } from 'zod'
import { modelFile } from '../../schema/model.ts'

export function modelSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(modelFile, { io: 'input' })
  return {
    $schema,
    title: 'Trama: model of a study (trama.model/1)',
    description:
      'Stages, dimensions, components, indicators, results and strategies, every text in Spanish (es) and English (en), and a codebook to begin with. See model.md for what each part means and what a file must hold beyond this schema.',
    ...schema,
  }
}

// A model as the text of a file: one way to write it, so that equal models are equal bytes.
import { type ModelFile, modelFile } from '../../schema/model.ts'

/** JSON in the order of the schema, indented by two, with a newline at its end. */
export function modelText(file: ModelFile): string {
  // Parsing puts every key in the schema's order, and takes out what it does not know.
  return `${JSON.stringify(modelFile.parse(file), null, 2)}\n`
}

// The schemas of the exchange standard itself, where they are at hand: they are no part of the project.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memoryPages, validateXML } from 'xmllint-wasm'

const folder = process.env.TRAMA_REAL_DATA

export const hasSchemas = folder !== undefined

/** What the schema has against the file; empty when it is valid. */
export async function schemaProblems(xml: string, schema: 'Project' | 'Codebook'): Promise<string[]> {
  const xsd = readFileSync(join(folder ?? '', 'refi-qda', `${schema}.xsd`), 'utf8')
  const { errors } = await validateXML({
    xml: [{ fileName: 'file.xml', contents: xml }],
    schema: [xsd],
    maxMemoryPages: memoryPages.GiB,
  })
  return errors.map(({ message }) => message)
}

// The published schema of a model's file: what the program itself parses with, so that it can never say something else.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { modelSchema } from '../../../shared/domain/model/schema-doc.ts'

const published = new URL('../../../docs/model.schema.json', import.meta.url)

it('is what the program reads with (TRAMA_WRITE_EXPECTED=1 writes it anew)', () => {
  const text = `${JSON.stringify(modelSchema(), null, 2)}\n`
  if (process.env.TRAMA_WRITE_EXPECTED === '1' && process.env.CI === undefined) writeFileSync(published, text)
  expect(readFileSync(published, 'utf8')).toBe(text)
})

it('says what each thing is, and leaves out nothing a file must have', () => {
  const schema = JSON.parse(readFileSync(published, 'utf8')) as {
    properties: { model: { required: string[] } }
    required: string[]
  }
  expect(schema.required).toEqual(['format', 'model', 'codebook'])
  expect(schema.properties.model.required).toEqual(
    expect.arrayContaining(['saturation', 'threshold', 'minCoverage', 'stages', 'indicators']),
  )
})

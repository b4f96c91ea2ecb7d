// A case of the sample study with all that was read and coded of it, brought in through the services people use.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { attributeValue } from '../../../../shared/schema/case.ts'
import { direction } from '../../../../shared/schema/coding.ts'
import {
  type CodeId,
  type CodingId,
  type caseId,
  type SourceId,
  stagedFileId,
  stageId,
} from '../../../../shared/schema/ids.ts'
import { confidences } from '../../../../shared/schema/judgement.ts'
import { sourceKind } from '../../../../shared/schema/source.ts'
import { day, name, prose } from '../../../../shared/schema/text.ts'
import { atOnce } from '../../history/steps.ts'
import { attributeServices } from '../attributes.ts'
import { caseServices } from '../cases.ts'
import { codingServices } from '../codings.ts'
import { importInSteps, type Prepared, prepare } from '../imports.ts'
import { createJudgement } from '../judgements.ts'
import { findText } from '../sources.ts'
import { readJson, required } from './files.ts'
import type { Operate, SampleCase } from './parts.ts'

export const sampleSource = z.object({
  file: z.string(),
  title: name,
  kind: sourceKind,
  date: day.nullable(),
})

const caseFile = z.object({
  name,
  description: prose,
  attributes: z.record(z.string(), attributeValue),
  sources: z.array(sampleSource),
  codings: z.array(
    z.object({
      source: z.string(),
      /** Words that stand exactly once in the source. */
      quote: z.string(),
      codes: z.array(z.string()).min(1),
      coder: name,
      direction,
      memo: prose,
    }),
  ),
  judgement: z.object({
    author: name,
    stage: stageId,
    rationale: prose,
    rivalStage: stageId.nullable(),
    rivalReason: prose,
    confidence: z.enum(confidences).nullable(),
    /** Places in `codings`. */
    cite: z.array(z.int().nonnegative()),
    /** Those of `cite` that speak against the stage; the others speak for it. */
    citeAgainst: z.array(z.int().nonnegative()),
  }),
})
type CaseFile = z.output<typeof caseFile>

/** The case of a folder: its attributes, its sources, its codings and a judgement. */
export async function addCase(
  operate: Operate,
  folder: string,
  codes: ReadonlyMap<string, CodeId>,
): Promise<SampleCase> {
  const file = readJson(join(folder, 'case.json'), caseFile)
  const of = operate('cases.create', file.judgement.author, (context) =>
    caseServices['cases.create'](context, { name: file.name, description: file.description }),
  )
  operate('cases.setValue', file.judgement.author, (context) => {
    const known = attributeServices['attributes.list'](context, {})
    for (const [attributeName, value] of Object.entries(file.attributes)) {
      const attribute = known.find((each) => each.name === attributeName)
      if (attribute === undefined) throw new Error(`${file.name} has an unknown attribute: ${attributeName}`)
      caseServices['cases.setValue'](context, { caseId: of.id, attributeId: attribute.id, value })
    }
  })
  const sources = await importSources(
    operate,
    folder,
    { sources: file.sources, author: file.judgement.author },
    of.id,
  )
  const codings = file.codings.map((coding) => addCoding(operate, coding, sources, codes))
  const { author, cite, citeAgainst, ...judgement } = file.judgement
  const cited = cite.map((place) => ({
    id: required(codings[place], `citation ${place}`),
    stance: citeAgainst.includes(place) ? ('against' as const) : ('for' as const),
  }))
  operate('judgements.create', author, (context) =>
    createJudgement(
      context,
      {
        ...judgement,
        caseId: of.id,
        cite: cited.map(({ id }) => id),
        stances: Object.fromEntries(cited.map(({ id, stance }) => [id, stance])),
      },
      author,
    ),
  )
  return { caseId: of.id, name: of.name, author, sources, codings }
}

export async function importSources(
  operate: Operate,
  folder: string,
  { sources, author }: { sources: CaseFile['sources']; author: string },
  of: z.output<typeof caseId>,
): Promise<Map<string, SourceId>> {
  const prepared: Prepared[] = []
  for (const { file: fileName, title, kind, date } of sources)
    prepared.push(
      await prepare(
        {
          stagedId: stagedFileId.parse(fileName),
          title,
          kind,
          date,
          case: { id: of },
          encoding: null,
          allowDuplicate: false,
        },
        fileName,
        readFileSync(join(folder, fileName)),
      ),
    )
  const outcomes = operate('imports.run', author, (context) => atOnce(importInSteps(context, prepared)))
  return new Map(
    outcomes.map(({ fileName, sourceId, error }) => {
      if (sourceId === null) throw new Error(`${fileName} could not be imported: ${error?.code}`)
      return [fileName, sourceId]
    }),
  )
}

export function addCoding(
  operate: Operate,
  { source, quote, codes: keys, coder, direction: way, memo }: CaseFile['codings'][number],
  sources: ReadonlyMap<string, SourceId>,
  codes: ReadonlyMap<string, CodeId>,
): CodingId {
  const sourceId = required(sources.get(source), source)
  const codeIds = keys.map((key) => required(codes.get(key), key))
  const [first] = operate('codings.create', coder, (context) => {
    const { text } = findText(context.db, sourceId)
    const start = text.indexOf(quote)
    if (start === -1 || text.indexOf(quote, start + 1) !== -1)
      throw new Error(`Not exactly once in ${source}: ${quote}`)
    const span = { start, end: start + quote.length }
    return codingServices['codings.create'](context, {
      sourceId,
      ...span,
      codeIds,
      direction: way,
      memo,
      coder,
    })
  })
  return required(first, quote)
}

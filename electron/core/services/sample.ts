// The sample study: fictional material, brought in through the same services people use, never shipped as a database.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { schoolNetworks } from '../../../shared/models/index.ts'
import { attributeType, attributeValue } from '../../../shared/schema/case.ts'
import { direction } from '../../../shared/schema/coding.ts'
import {
  type CodeId,
  type CodingId,
  type caseId,
  type SourceId,
  stagedFileId,
  stageId,
} from '../../../shared/schema/ids.ts'
import { confidences } from '../../../shared/schema/judgement.ts'
import { sourceKind } from '../../../shared/schema/source.ts'
import { day, language, name, prose } from '../../../shared/schema/text.ts'
import type { CommandContext } from '../context.ts'
import type { WritableDb } from '../db/sql.ts'
import { resourcePath } from '../resources.ts'
import { operateOn, type StudyTools } from '../study.ts'
import { attributeServices, caseServices } from './cases.ts'
import { codingServices } from './codings.ts'
import { importPrepared, type Prepared, prepare } from './imports.ts'
import { createJudgement } from './judgements.ts'
import { fillNewStudy } from './new-study.ts'
import { findText } from './sources.ts'

const sampleFile = z.object({
  title: name,
  language,
  attributes: z.array(z.object({ name, type: attributeType, options: z.array(name) })),
  /** Folders of the cases, in order. */
  cases: z.array(z.string()),
})

const caseFile = z.object({
  name,
  description: prose,
  attributes: z.record(z.string(), attributeValue),
  sources: z.array(z.object({ file: z.string(), title: name, kind: sourceKind, date: day.nullable() })),
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

type Operate = <T>(method: string, coder: string, work: (context: CommandContext) => T) => T

/** Fills a new, empty study file with the five networks. */
export async function buildSample(
  db: WritableDb,
  tools: Pick<StudyTools, 'newId' | 'clock'>,
  path: string,
): Promise<void> {
  const folder = resourcePath('fixtures/demo')
  const sample = readJson(join(folder, 'sample.json'), sampleFile)
  const operate = <T>(
    method: string,
    coder: string,
    work: (context: CommandContext) => T,
    kind: 'base' | 'do' = 'do',
  ) =>
    operateOn(
      db,
      { ...tools, coder: () => coder },
      { id: tools.newId(), method, kind, undoes: null },
      work,
      path,
    ).value
  const codes = operate(
    'study.create',
    'Trama',
    (context) =>
      fillNewStudy(context, { title: sample.title, language: sample.language, modelFile: schoolNetworks }),
    'base',
  )
  for (const attribute of sample.attributes)
    operate('attributes.create', 'Trama', (context) =>
      attributeServices['attributes.create'](context, attribute),
    )
  for (const each of sample.cases)
    await addCase(operate, join(folder, each), readJson(join(folder, each, 'case.json'), caseFile), codes)
}

async function addCase(
  operate: Operate,
  folder: string,
  file: CaseFile,
  codes: ReadonlyMap<string, CodeId>,
): Promise<void> {
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
  const sources = await importSources(operate, folder, file, of.id)
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
}

async function importSources(
  operate: Operate,
  folder: string,
  file: CaseFile,
  of: z.output<typeof caseId>,
): Promise<Map<string, SourceId>> {
  const prepared: Prepared[] = []
  for (const { file: fileName, title, kind, date } of file.sources)
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
  const outcomes = operate('imports.run', file.judgement.author, (context) =>
    importPrepared(context, prepared),
  )
  return new Map(
    outcomes.map(({ fileName, sourceId, error }) => {
      if (sourceId === null) throw new Error(`${fileName} could not be imported: ${error?.code}`)
      return [fileName, sourceId]
    }),
  )
}

function addCoding(
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

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The sample study lacks ${what}.`)
  return value
}

function readJson<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

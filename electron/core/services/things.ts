// What the things of a study are called now, and whether they are still there.
import { AppError } from '../../../shared/api/errors.ts'
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { partName } from '../../../shared/domain/judgements/part-name.ts'
import { isApart } from '../../../shared/domain/judgements/standing.ts'
import { shortened } from '../../../shared/domain/memos/memo-text.ts'
import { partNamed } from '../../../shared/i18n/part-names.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import type { Judgement } from '../../../shared/schema/judgement.ts'
import type { MemoTarget, NamedThing } from '../../../shared/schema/memo.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listCodes } from '../repositories/codes.ts'
import { isAnchored, readCoding } from '../repositories/codings.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { readModelInForce } from '../repositories/model.ts'
import { listSources } from '../repositories/sources.ts'
import { readStudy } from '../repositories/study.ts'
import { excerptReader } from './excerpts.ts'

/** UTF-16 units of an excerpt that stand for it in a label. */
const QUOTE_UNITS = 60

export type ThingReader = (target: MemoTarget) => NamedThing

/** Names things; every list it needs is read once, however many are named. Sources as `S4 title`, excerpts as `S4 ¶2 words`. */
export function thingReader(db: ReadableDb): ThingReader {
  const study = once(() => readStudy(db))
  const cases = once(() => new Map(listCases(db).map((each) => [each.id, each])))
  const sources = once(() => new Map(listSources(db).map((source) => [source.id, source])))
  const codes = once(() => codePaths(listCodes(db)))
  const judgements = once(() => new Map(listJudgements(db).map((each) => [each.id, each])))
  const model = once(() => readModelInForce(db))
  const codings = codingNamer(db)
  const judgedPart = ({ stage, subject }: Judgement): string => {
    const [id, name] =
      subject.kind === 'stage'
        ? [stage ?? '', partNamed(model(), 'stage', stage ?? '')]
        : [subject.id, partName(model(), subject)]
    return shortened(name?.[study().language] ?? id, QUOTE_UNITS)
  }
  return (target) => {
    const named = (label: string | undefined): NamedThing => {
      return { target, label: label ?? '', exists: label !== undefined, at: null, caseId: null }
    }
    switch (target.kind) {
      case 'study':
        return named(study().title)
      case 'case':
        return named(cases().get(target.id)?.name)
      case 'source': {
        const source = sources().get(target.id)
        return named(source && `S${source.number} ${source.title}`)
      }
      case 'code':
        return named(codes().get(target.id))
      case 'coding': {
        const coding = codings(target.id)
        return coding === null ? named(undefined) : { ...named(coding.label), at: coding.at }
      }
      case 'judgement': {
        const judgement = judgements().get(target.id)
        if (judgement === undefined) return named(undefined)
        const claim = isApart(judgement) ? '…' : judgedPart(judgement)
        const name = cases().get(judgement.caseId)?.name ?? ''
        return { ...named(`${name}: ${claim}, ${judgement.at.slice(0, 10)}`), caseId: judgement.caseId }
      }
    }
  }
}

type NamedCoding = { label: string; at: NamedThing['at'] }

/** A coding whose words an edit took away keeps its quote and has no place. */
function codingNamer(db: ReadableDb): (id: CodingId) => NamedCoding | null {
  const reader = excerptReader(db)
  return (id) => {
    const coding = readCoding(db, id)
    if (coding === undefined) return null
    const words = shortened(coding.quote.replace(/\s+/gu, ' ').trim(), QUOTE_UNITS)
    if (!isAnchored(db, id)) return { label: words, at: null }
    const { sourceId, start, end } = coding
    return { label: `${reader.locator(sourceId, coding)} ${words}`, at: { sourceId, start, end } }
  }
}

/** @throws case.not_found, source.not_found, code.not_found, coding.not_found, judgement.not_found */
export function findExisting(db: ReadableDb, target: MemoTarget): void {
  if (thingReader(db)(target).exists) return
  switch (target.kind) {
    case 'study':
      return
    case 'case':
      throw new AppError('case.not_found', { case: target.id })
    case 'source':
      throw new AppError('source.not_found', { source: target.id })
    case 'code':
      throw new AppError('code.not_found', { code: target.id })
    case 'coding':
      throw new AppError('coding.not_found', { coding: target.id })
    case 'judgement':
      throw new AppError('judgement.not_found', { judgement: target.id })
  }
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | null = null
  return () => {
    known ??= { value: read() }
    return known.value
  }
}

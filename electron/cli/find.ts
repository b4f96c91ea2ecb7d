// What people name on a command line, found in the open study.
import type { z } from 'zod'
import { AppError } from '../../shared/api/errors.ts'
import { codesAtPath, parseCodePath } from '../../shared/domain/codebook/path.ts'
import { parseLocator } from '../../shared/domain/text/locators.ts'
import type { StudyCase } from '../../shared/schema/case.ts'
import type { Code } from '../../shared/schema/codebook.ts'
import {
  type CaseId,
  type CodeId,
  type CodingId,
  codingId,
  type JudgementId,
  judgementId,
  type SourceId,
  type StageId,
  stageId,
} from '../../shared/schema/ids.ts'
import { type JudgementSubject, judgementSubject } from '../../shared/schema/judgement.ts'
import type { Establishment, Participant } from '../../shared/schema/people.ts'
import type { Wave } from '../../shared/schema/wave.ts'
import type { CommandContext } from './command.ts'

/** By name, or by id. */
export async function findCase(call: CommandContext['call'], wanted: string): Promise<StudyCase> {
  const cases = await call('cases.list', {})
  const found = cases.find((each) => each.name === wanted) ?? cases.find((each) => each.id === wanted)
  if (found === undefined) throw new AppError('case.not_found', { case: wanted })
  return found
}

/** By id, or by the number people see, `S4`. */
export async function findSource(call: CommandContext['call'], wanted: string): Promise<SourceId> {
  const sources = await call('sources.list', {})
  const number = parseLocator(wanted)?.sourceNumber
  const found =
    sources.find((source) => source.id === wanted) ?? sources.find((source) => source.number === number)
  if (found === undefined) throw new AppError('source.not_found', { source: wanted })
  return found.id
}

/** By id or by path; with `create`, what is missing of the path is made. */
export async function findCode(
  call: CommandContext['call'],
  wanted: string,
  create: boolean,
): Promise<CodeId> {
  const codes = await call('codes.list', {})
  const byId = codes.find((code) => code.id === wanted)
  if (byId !== undefined) return byId.id
  const [found, ...others] = codesAtPath(codes, wanted)
  if (others.length > 0) throw new AppError('code.ambiguous', { code: wanted })
  if (found !== undefined) return found.id
  if (!create) throw new AppError('code.not_found', { code: wanted })
  return createPath(call, codes, parseCodePath(wanted))
}

async function createPath(
  call: CommandContext['call'],
  codes: readonly Code[],
  names: readonly string[],
): Promise<CodeId> {
  let parentId: CodeId | null = null
  for (const name of names) {
    const known: Code | undefined = codes.find((code) => code.parentId === parentId && code.name === name)
    parentId = known?.id ?? (await call('codes.create', { name, parentId })).id
  }
  if (parentId === null) throw new AppError('code.not_found', { code: '' })
  return parentId
}

/** What can't be an id is answered like an id that is nobody's. @throws judgement.stage_unknown */
export function stageOf(wanted: string): StageId {
  const id = stageId.safeParse(wanted)
  if (!id.success) throw new AppError('judgement.stage_unknown', { stage: wanted })
  return id.data
}

/** @throws coding.not_found */
export function codingOf(wanted: string): CodingId {
  const id = codingId.safeParse(wanted)
  if (!id.success) throw new AppError('coding.not_found', { coding: wanted })
  return id.data
}

/** What can't be an id is answered like an id that is nobody's. @throws judgement.not_found */
export function judgementOf(wanted: string): JudgementId {
  const id = judgementId.safeParse(wanted)
  if (!id.success) throw new AppError('judgement.not_found', { judgement: wanted })
  return id.data
}

/** A part of the model to be judged. @throws model.part_not_found */
export function partOf(kind: 'indicator' | 'component' | 'result', wanted: string): JudgementSubject {
  const subject = judgementSubject.safeParse({ kind, id: wanted })
  if (!subject.success) throw new AppError('model.part_not_found', { id: wanted })
  return subject.data
}

/** By name, or by id. @throws wave.not_found */
export async function findWave(call: CommandContext['call'], wanted: string): Promise<Wave> {
  const waves = await call('waves.list', {})
  const found = waves.find((each) => each.name === wanted) ?? waves.find((each) => each.id === wanted)
  if (found === undefined) throw new AppError('wave.not_found', { wave: wanted })
  return found
}

/** By pseudonym, or by id, among the people of a case. @throws participant.not_found */
export async function findParticipant(
  call: CommandContext['call'],
  wanted: string,
  caseId: CaseId | null,
): Promise<Participant> {
  const { participants } = await call('people.list', {})
  const own = participants.filter((each) => each.caseId === caseId)
  const found = own.find(({ pseudonym }) => pseudonym === wanted) ?? own.find(({ id }) => id === wanted)
  if (found === undefined) throw new AppError('participant.not_found', { participant: wanted })
  return found
}

/** By pseudonym, or by id, among those of a case. @throws establishment.not_found */
export async function findEstablishment(
  call: CommandContext['call'],
  wanted: string,
  caseId: CaseId,
): Promise<Establishment> {
  const { establishments } = await call('people.list', {})
  const own = establishments.filter((each) => each.caseId === caseId)
  const found = own.find(({ pseudonym }) => pseudonym === wanted) ?? own.find(({ id }) => id === wanted)
  if (found === undefined) throw new AppError('establishment.not_found', { establishment: wanted })
  return found
}

/** What can't be an id of the model is answered like an id that is nobody's. @throws model.part_not_found */
export function modelPart<T extends z.ZodType>(schema: T, wanted: string): z.output<T> {
  const id = schema.safeParse(wanted)
  if (!id.success) throw new AppError('model.part_not_found', { id: wanted })
  return id.data
}

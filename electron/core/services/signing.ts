// Signing, affirming and settling judgements. What was signed is never written again: others take its place.
import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { hiddenFrom } from '../../../shared/domain/judgements/blind.ts'
import { partName } from '../../../shared/domain/judgements/part-name.ts'
import { isApart, judgementKey, replacedBySigning } from '../../../shared/domain/judgements/standing.ts'
import { affirmationId, type JudgementId } from '../../../shared/schema/ids.ts'
import type { Judgement } from '../../../shared/schema/judgement.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { insertJudgement, listJudgements, reveal, supersede } from '../repositories/judgements.ts'
import { readModel } from '../repositories/model.ts'
import { insertAffirmation, insertSignature, keepModel } from '../repositories/signatures.ts'
import { draftOf, subjectOf } from './judgement-drafts.ts'
import { freezer, modelKept } from './snapshots.ts'

/**
 * Freezes what a draft leans on. One that cites nothing may be signed: what is missing is listed, not forbidden.
 * @throws judgement.not_found, .hidden, .superseded, .signed, .no_rationale, .stage_unknown, model.part_not_found
 */
export function signJudgement(context: CommandContext, id: JudgementId): Judgement {
  const { db, describe } = context
  const all = listJudgements(db)
  const draft = readable(all, id, context.coder)
  if (draft.supersededBy !== null) throw new AppError('judgement.superseded', {})
  if (draft.signature !== null) throw new AppError('judgement.signed', {})
  describe(subjectOf(db, draft))
  sign(context, draft, all)
  return found(listJudgements(db), id)
}

function sign(context: CommandContext, draft: Judgement, all: readonly Judgement[]): void {
  const { db, coder, now } = context
  refuseEmpty(context, draft)
  insertSignature(db, draft.id, { by: coder, at: now }, frozenNow(context, draft))
  for (const id of replacedBySigning(draft, all)) supersede(db, id, draft.id)
}

function refuseEmpty({ db }: CommandContext, { rationale, stage, subject }: Judgement): void {
  if (rationale.trim() === '') throw new AppError('judgement.no_rationale', {})
  const model = readModel(db)
  if (stage !== null && !model.stages.some(({ id }) => id === stage))
    throw new AppError('judgement.stage_unknown', { stage })
  if (subject.kind !== 'stage' && partName(model, subject) === undefined)
    throw new AppError('model.part_not_found', { id: subject.id })
}

function frozenNow({ db }: CommandContext, judgement: Judgement) {
  const { sha256, json } = modelKept(db)
  keepModel(db, sha256, json)
  return freezer(db)(judgement).snapshot
}

/**
 * Says that a signed judgement holds in spite of what changed; from now on it is compared with what is there now.
 * @throws judgement.not_found, .hidden, .superseded, .not_signed
 */
export function affirmJudgement(
  context: CommandContext,
  { id, note }: Parsed<'judgements.affirm'>,
): Judgement {
  const { db, coder, now, newId, describe } = context
  const judgement = readable(listJudgements(db), id, coder)
  if (judgement.supersededBy !== null) throw new AppError('judgement.superseded', {})
  if (judgement.signature === null) throw new AppError('judgement.not_signed', {})
  describe(subjectOf(db, judgement))
  const made = { id: affirmationId.parse(newId()), by: coder, at: now, note }
  insertAffirmation(db, id, made, frozenNow(context, judgement))
  return found(listJudgements(db), id)
}

/** Lets everybody read a blind judgement. @throws judgement.not_found, .not_author */
export function revealJudgement({ db, coder, now, describe }: CommandContext, id: JudgementId): null {
  const judgement = found(listJudgements(db), id)
  if (judgement.author !== coder) throw new AppError('judgement.not_author', { author: judgement.author })
  if (!isApart(judgement)) return null
  describe(subjectOf(db, judgement))
  reveal(db, id, now)
  return null
}

/**
 * A consensus: signed at once, in the place of the signed judgements it settles, which it keeps.
 * @throws judgement.not_found, .hidden, .superseded, .not_signed, .settles_differ, and as a new judgement does
 */
export function settleJudgements(context: CommandContext, input: Parsed<'judgements.settle'>): Judgement {
  const { db, coder, describe } = context
  const all = listJudgements(db)
  const { ids, ...claim } = input
  const settled = [...new Set(ids)].map((id) => readable(all, id, coder))
  const [first, second] = settled
  if (first === undefined || second === undefined) throw new AppError('judgement.settles_differ', {})
  for (const each of settled) {
    if (each.supersededBy !== null) throw new AppError('judgement.superseded', {})
    if (each.signature === null) throw new AppError('judgement.not_signed', {})
    if (judgementKey(each) !== judgementKey(first)) throw new AppError('judgement.settles_differ', {})
  }
  const { caseId, subject, wave } = first
  const consensus = {
    ...draftOf(context, { ...claim, caseId, subject, wave }, coder),
    settles: settled.map(({ id }) => id),
  }
  describe(subjectOf(db, first))
  insertJudgement(db, consensus)
  sign(context, consensus, all)
  for (const { id } of settled) supersede(db, id, consensus.id)
  return found(listJudgements(db), consensus.id)
}

function found(all: readonly Judgement[], id: JudgementId): Judgement {
  const judgement = all.find((each) => each.id === id)
  if (judgement === undefined) throw new AppError('judgement.not_found', { judgement: id })
  return judgement
}

function readable(all: readonly Judgement[], id: JudgementId, viewer: string): Judgement {
  const judgement = found(all, id)
  if (hiddenFrom(viewer, all).has(id)) throw new AppError('judgement.hidden', { author: judgement.author })
  return judgement
}

/** The judgements whoever is at the desk may read, and those there are besides. Oldest first. */
export function judgementsFor({ db, coder }: QueryContext): { read: Judgement[]; hidden: Judgement[] } {
  const all = listJudgements(db)
  const apart = hiddenFrom(coder, all)
  return {
    read: all.filter(({ id }) => !apart.has(id)),
    hidden: all.filter(({ id }) => apart.has(id)),
  }
}

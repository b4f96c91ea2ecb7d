// Which judgement stands. Judgements of the same case, subject and wave follow each other: a new draft takes the place of
// drafts, a signature that of what was signed, and what was made blind gives way to its own author and to a consensus only.
import type { CaseId, JudgementId, WaveId } from '../../schema/ids.ts'
import type { Judgement, JudgementSubject, StageJudgement } from '../../schema/judgement.ts'
import type { Wave } from '../../schema/wave.ts'

export type Placed = Pick<
  Judgement,
  | 'id'
  | 'caseId'
  | 'subject'
  | 'wave'
  | 'author'
  | 'blind'
  | 'revealedAt'
  | 'signature'
  | 'settles'
  | 'supersededBy'
>

/** One text for the case, the subject and the wave: judgements with the same key answer the same question. */
export function judgementKey({ caseId, subject, wave }: Pick<Placed, 'caseId' | 'subject' | 'wave'>): string {
  return JSON.stringify([caseId, subject.kind, subject.kind === 'stage' ? null : subject.id, wave])
}

export function sameSubject(a: JudgementSubject, b: JudgementSubject): boolean {
  return a.kind === 'stage' ? b.kind === 'stage' : b.kind === a.kind && b.id === a.id
}

export function isStageJudgement<J extends Pick<Judgement, 'stage'>>(
  judgement: J,
): judgement is J & Pick<StageJudgement, 'stage'> {
  return judgement.stage !== null
}

/** Made blind and not let out since: a reading of its author's, not yet the study's. */
export function isApart({ blind, revealedAt }: Pick<Placed, 'blind' | 'revealedAt'>): boolean {
  return blind && revealedAt === null
}

/** The standing drafts that a new draft takes the place of. */
export function draftsReplacedBy(next: Placed, all: readonly Placed[]): JudgementId[] {
  return idsOf(rivalsOf(next, all).filter(({ signature }) => signature === null))
}

/** What standing judgements, signed or not, a signature takes the place of. */
export function replacedBySigning(signed: Placed, all: readonly Placed[]): JudgementId[] {
  return idsOf(rivalsOf(signed, all))
}

function besides(of: Placed, all: readonly Placed[]): Placed[] {
  const key = judgementKey(of)
  return all.filter((each) => each.id !== of.id && each.supersededBy === null && judgementKey(each) === key)
}

/** Standing judgements of the same question that must go when this one comes: one's own, and all when none is apart. */
function rivalsOf(of: Placed, all: readonly Placed[]): Placed[] {
  return besides(of, all).filter((each) => each.author === of.author || (!isApart(of) && !isApart(each)))
}

function idsOf(judgements: readonly Placed[]): JudgementId[] {
  return judgements.map(({ id }) => id)
}

/**
 * What the study says of the stage of a case. With `wave`, of that wave only; with null, a signed judgement of all its
 * time, else the signed one of the latest wave, else a draft in the same order. What is apart says nothing yet.
 * `judgements` oldest first, `waves` in the order of time.
 */
export function standingStage<J extends Placed & Pick<Judgement, 'stage'>>(
  judgements: readonly J[],
  caseId: CaseId,
  waves: readonly Pick<Wave, 'id'>[],
  wave: WaveId | null,
): (J & Pick<StageJudgement, 'stage'>) | null {
  return bestOf(judgements.filter(isStageJudgement), { caseId, wave }, waves)
}

/** The same of one part of the model: an indicator, a component or a result. */
export function standingVerdict<J extends Placed>(
  judgements: readonly J[],
  of: { caseId: CaseId; subject: JudgementSubject; wave: WaveId | null },
  waves: readonly Pick<Wave, 'id'>[],
): J | null {
  return bestOf(
    judgements.filter(({ subject }) => sameSubject(subject, of.subject)),
    of,
    waves,
  )
}

function bestOf<J extends Placed>(
  judgements: readonly J[],
  { caseId, wave }: { caseId: CaseId; wave: WaveId | null },
  waves: readonly Pick<Wave, 'id'>[],
): J | null {
  const place = (of: WaveId | null) => (of === null ? waves.length : waves.findIndex(({ id }) => id === of))
  let best: J | null = null
  for (const each of judgements) {
    if (each.caseId !== caseId || each.supersededBy !== null || isApart(each)) continue
    if (wave !== null && each.wave !== wave) continue
    if (best === null) best = each
    else if ((each.signature === null) !== (best.signature === null)) {
      if (each.signature !== null) best = each
    } else if (place(each.wave) >= place(best.wave)) best = each
  }
  return best
}

// What the study says of a case's stage on a day: a first answer for the stage before and after a strategy, which a person
// changes or leaves.
import type { CaseId } from '../../schema/ids.ts'
import type { Judgement } from '../../schema/judgement.ts'
import type { StageOnDay } from '../../schema/strategy.ts'
import type { Wave } from '../../schema/wave.ts'
import { isApart, isStageJudgement, type Placed } from '../judgements/standing.ts'
import { inWave } from '../waves/in-wave.ts'

type Dated = Placed & Pick<Judgement, 'stage' | 'at'>

/**
 * In this order: what stands of the wave the day is in; what stood, by that day, of the case in all its time; what stands
 * of all its time, though it was judged later. Of several, what is signed wins over drafts, then the newest. What was
 * judged blind and not let out says nothing. Days are those of UTC. `judgements` oldest first. Null: nothing of the kind.
 */
export function stageOn(
  judgements: readonly Dated[],
  caseId: CaseId,
  waves: readonly Wave[],
  day: string,
): StageOnDay | null {
  const own = judgements.filter((each) => each.caseId === caseId && !isApart(each)).filter(isStageJudgement)
  const wave = waves.find((each) => inWave({ date: day }, each))
  const found = (among: typeof own, basis: StageOnDay['basis']): StageOnDay | null => {
    const best = among.findLast(({ signature }) => signature !== null) ?? among.at(-1)
    return best === undefined ? null : { stage: best.stage, judgementId: best.id, basis }
  }
  const standing = own.filter(({ supersededBy }) => supersededBy === null)
  const whole = (each: Dated) => each.wave === null
  return (
    (wave === undefined
      ? null
      : found(
          standing.filter((each) => each.wave === wave.id),
          'wave',
        )) ??
    found(
      own.filter((each) => whole(each) && stoodBy(day, each, judgements)),
      'standing',
    ) ??
    found(standing.filter(whole), 'later')
  )
}

/** Made by the end of the day, and not yet superseded then. */
function stoodBy(day: string, judgement: Dated, all: readonly Dated[]): boolean {
  if (judgement.at.slice(0, 10) > day) return false
  const successor = all.find(({ id }) => id === judgement.supersededBy)
  if (successor === undefined) return judgement.supersededBy === null
  // What was signed gives way to a signature only.
  const since = judgement.signature === null ? successor.at : (successor.signature?.at ?? successor.at)
  return since.slice(0, 10) > day
}

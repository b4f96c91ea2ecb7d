import type { Judgement } from '../../schema/judgement.ts'
import type { FrozenProfile } from '../../schema/judgement-snapshot.ts'
import type { Movement } from '../../schema/staleness.ts'
import { isHigher } from '../rollup/tolerance.ts'

/** How the roll-up moved under a judgement: the suggestion, and the numbers of what it is about. */
export function movementOf(
  { stage, subject }: Pick<Judgement, 'stage' | 'subject'>,
  then: FrozenProfile,
  now: FrozenProfile,
): Movement {
  const [stageThen, stageNow] = [then, now].map(({ stages }) => stages.find((each) => each.stage === stage))
  const id = subject.kind === 'indicator' ? subject.id : null
  const [indicatorThen, indicatorNow] = [then, now].map(({ stages }) =>
    stages.flatMap(({ indicators }) => indicators).find((each) => each.id === id),
  )
  return {
    suggestion:
      then.suggestion === now.suggestion ? null : { before: then.suggestion, after: now.suggestion },
    fit: numbers(stageThen?.fit, stageNow?.fit),
    coverage: numbers(stageThen?.coverage, stageNow?.coverage),
    status:
      indicatorThen === undefined ||
      indicatorNow === undefined ||
      indicatorThen.status === indicatorNow.status
        ? null
        : { before: indicatorThen.status, after: indicatorNow.status },
    strength: numbers(indicatorThen?.strength, indicatorNow?.strength),
  }
}

/** Fits are sums in another order after an edit; they have not moved for that. */
function numbers(before: number | undefined, after: number | undefined): Movement['fit'] {
  if (before === undefined || after === undefined) return null
  return isHigher(before, after) || isHigher(after, before) ? { before, after } : null
}

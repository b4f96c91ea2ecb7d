// Where what excerpts are linked to is looked at.
import { participantId, sourceId } from '../../shared/schema/ids.ts'
import type { LinkOwner, NamedOwner, OwnerKind } from '../../shared/schema/linked-excerpt.ts'
import { useMeetings } from './meetings.ts'
import type { Place } from './navigation.ts'
import type { CasesView } from './views.ts'

const viewOf: Readonly<Record<Exclude<OwnerKind, 'level' | 'fact'>, CasesView>> = {
  meeting: 'meetings',
  attendance: 'meetings',
  activity: 'meetings',
  tie: 'ties',
  'plan-item': 'plan',
  attainment: 'objectives',
}

/** Says beforehand what of its place is to be shown. */
export function lookAtOwner({ kind, id }: LinkOwner): void {
  if (kind !== 'meeting' && kind !== 'attendance') return
  const [source, person] = id.split(' ')
  useMeetings.setState(({ asked }) => ({
    chosen: sourceId.parse(source),
    person: kind === 'meeting' ? null : participantId.parse(person),
    asked: asked + 1,
  }))
}

/** A level is looked at in the picture of the model, a fact beside the evidence of its case. */
export function placeOfOwner({ owner, caseId }: Pick<NamedOwner, 'owner' | 'caseId'>): Place {
  const ofCase = caseId === null ? {} : { caseId }
  if (owner.kind === 'level') return { name: 'model', view: 'picture' }
  if (owner.kind === 'fact') return { name: 'evidence', ...ofCase }
  return { name: 'cases', ...ofCase, view: viewOf[owner.kind] }
}

// Which meeting of a case is looked at, and the way there from what rests on it.
import { create } from 'zustand'
import type { Fact } from '../../shared/schema/fact.ts'
import type { CaseId, ParticipantId, SourceId } from '../../shared/schema/ids.ts'
import { useNavigation } from './navigation.ts'

type MeetingsState = {
  chosen: SourceId | null
  /** Whose mark in it one was led to; null: to the meeting as a whole. */
  person: ParticipantId | null
  /** Whether attendance is being taken from a list. */
  taking: boolean
  /** How often somebody was led to a meeting from elsewhere: then it is shown from its beginning. */
  asked: number
}

export const useMeetings = create<MeetingsState>(() => ({
  chosen: null,
  person: null,
  taking: false,
  asked: 0,
}))

export function openMeeting(caseId: CaseId, chosen: SourceId | null): void {
  useMeetings.setState(({ asked }) => ({ chosen, person: null, asked: asked + 1 }))
  useNavigation.getState().go({ name: 'cases', caseId, view: 'meetings' })
}

export const takeList = (taking: boolean): void => useMeetings.setState({ taking })

/** To the records a fact rests on. */
export function openFact({ caseId, subject, basis }: Pick<Fact, 'caseId' | 'subject' | 'basis'>): void {
  const meeting = subject.kind === 'source' ? subject.id : basis.find(({ kind }) => kind === 'source')?.id
  if (basis.some(({ kind }) => kind === 'tie'))
    useNavigation.getState().go({ name: 'cases', caseId, view: 'ties' })
  else openMeeting(caseId, (meeting ?? null) as SourceId | null)
}

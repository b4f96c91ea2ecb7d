// How this person left the study's desk on this machine: at hand at once, written down a moment later. Nothing waits for it.
import { create } from 'zustand'
import { changeDesk, joinChanges } from '../../shared/domain/desk/change-desk.ts'
import { type Desk, type DeskChanges, emptyDesk, type ReadingPlace } from '../../shared/schema/desk.ts'
import type { SourceId } from '../../shared/schema/ids.ts'
import { CallError, call } from '../api/client.ts'
import { useNavigation } from './navigation.ts'
import { useStudy } from './study.ts'

type DeskState = {
  studyId: string | null
  desk: Desk
  /** Whether it is known how the desk was left; until then it looks empty. */
  loaded: boolean
}

export const useDesk = create<DeskState>(() => ({ studyId: null, desk: emptyDesk, loaded: false }))

/** Milliseconds without a further change until it is written down. */
const pause = 400

let pending: DeskChanges = {}
let timer: ReturnType<typeof setTimeout> | undefined

/** Changes the desk, for this window now and for later windows soon. */
export function keepOnDesk(changes: DeskChanges): void {
  useDesk.setState(({ desk }) => ({ desk: changeDesk(desk, changes) }))
  keepSoon(changes)
}

/** The same for where a source is being read: nobody needs to be told, and scrolling changes it in every frame. */
export function keepReading(sourceId: SourceId, place: ReadingPlace): void {
  keepSoon({ reading: { [sourceId]: place } })
}

/** Null when the source was never read here. */
export function readingPlaceOf(sourceId: SourceId): ReadingPlace | null {
  return pending.reading?.[sourceId] ?? useDesk.getState().desk.reading[sourceId] ?? null
}

function keepSoon(changes: DeskChanges): void {
  pending = joinChanges(pending, changes)
  clearTimeout(timer)
  timer = setTimeout(keepNow, pause)
}

/** Writes down what is not yet. What can't be written goes with the next change: it is no loss worth a note. */
export function keepNow(): void {
  clearTimeout(timer)
  const { studyId, desk, loaded } = useDesk.getState()
  const changes = pending
  if (studyId === null || !loaded || Object.keys(changes).length === 0) return
  pending = {}
  if (changes.reading) useDesk.setState({ desk: changeDesk(desk, { reading: changes.reading }) })
  call('desk.save', { studyId, changes }).catch((error: unknown) => {
    if (!(error instanceof CallError)) throw error
    if (useDesk.getState().studyId === studyId) pending = joinChanges(changes, pending)
  })
}

async function open(studyId: string): Promise<void> {
  let left = emptyDesk
  try {
    left = await call('desk.read', { studyId })
  } catch (error) {
    // A study can be read at a desk that nothing is known of.
    if (!(error instanceof CallError)) throw error
  }
  if (useDesk.getState().studyId !== studyId) return
  useDesk.setState({ desk: changeDesk(left, pending), loaded: true })
  const { lastRead } = useNavigation.getState()
  if (lastRead === null) useNavigation.setState({ lastRead: left.lastRead })
}

/** Lays out each study's desk as it opens and puts it away as it closes, for as long as the page lives. */
export function followDesk(): void {
  const change = (study: string | null) => {
    if (study === useDesk.getState().studyId) return
    keepNow()
    pending = {}
    useDesk.setState({ studyId: study, desk: emptyDesk, loaded: false })
    if (study !== null) void open(study)
  }
  change(useStudy.getState().study?.id ?? null)
  useStudy.subscribe(({ study }) => change(study?.id ?? null))
  useNavigation.subscribe(({ lastRead }, before) => {
    if (lastRead !== null && lastRead !== before.lastRead && lastRead !== useDesk.getState().desk.lastRead)
      keepOnDesk({ lastRead })
  })
  addEventListener('pagehide', keepNow)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepNow()
  })
}

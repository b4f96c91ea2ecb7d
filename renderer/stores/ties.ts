// How ties between schools are being looked at, and the windows in which they are entered, wherever one is in the study.
import { create } from 'zustand'
import { unit, wholePicture, type Zoom, zoomBy } from '../../shared/domain/ties/zoom.ts'
import type { CaseId, CodingId, EstablishmentId, TieId, WaveId } from '../../shared/schema/ids.ts'
import type { Tie, TieFilter, TieLayout } from '../../shared/schema/tie.ts'
import { attempt, report } from './commands.ts'
import { useReader } from './reader.ts'
import { useStudy } from './study.ts'
import { toast } from './toasts.ts'
import { currentMessages } from './words.ts'

export const tiesShown = ['picture', 'matrix', 'list', 'waves', 'networks'] as const
export type TiesShown = (typeof tiesShown)[number]

/** What is chosen in a picture or a list: what is behind it is shown beside. */
export type TieFocus = { kind: 'school'; id: EstablishmentId } | { kind: 'tie'; id: TieId }

/** A tie being entered or changed. */
export type TieWriting = {
  caseId: CaseId
  known: Tie | null
  cite: readonly CodingId[]
  waveId: WaveId | null
}

type TiesState = {
  shown: TiesShown
  filter: TieFilter
  /** Null: on the territory where schools have a place there, else by their ties. */
  layout: TieLayout | null
  focus: TieFocus | null
  /** From how near the picture of a case is looked at; one that is not in it is seen whole. */
  zooms: ReadonlyMap<CaseId, Zoom>
  writing: TieWriting | null
  /** The case a table is being imported into. */
  importing: CaseId | null
}

const atFirst: TiesState = {
  shown: 'picture',
  filter: {},
  layout: null,
  focus: null,
  zooms: new Map(),
  writing: null,
  importing: null,
}

export const useTies = create<TiesState>(() => atFirst)
const { getState, setState } = useTies

useStudy.subscribe(({ study }, before) => {
  if (study?.id !== before.study?.id) setState(atFirst)
})

export const lookAtTies = (changes: Partial<Omit<TiesState, 'writing' | 'importing'>>): void =>
  setState(changes)

export const useZoomOf = (caseId: CaseId): Zoom => useTies((state) => state.zooms.get(caseId) ?? wholePicture)

/** Answers from how near it was looked at before. */
export function zoomTies(caseId: CaseId, zoom: Zoom): Zoom {
  const { zooms } = getState()
  setState({ zooms: new Map(zooms).set(caseId, zoom) })
  return zooms.get(caseId) ?? wholePicture
}

/** By a factor, about the middle. */
export function zoomTiesBy(caseId: CaseId, factor: number): void {
  const zoom = getState().zooms.get(caseId) ?? wholePicture
  zoomTies(caseId, zoomBy(zoom, factor, { x: 0.5, y: 0.5 }, unit))
}

/** An absent part of the filter goes; the others stay. */
export function filterTies(changes: { [K in keyof TieFilter]: TieFilter[K] | undefined }): void {
  const next = { ...getState().filter, ...changes }
  setState({
    filter: Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as TieFilter,
  })
}

export function writeTie(caseId: CaseId, known: Tie | null): void {
  setState({ writing: { caseId, known, cite: [], waveId: getState().filter.wave ?? null } })
}

export const closeTie = (): void => setState({ writing: null })
export const importTies = (caseId: CaseId): void => setState({ importing: caseId })
export const closeTieImport = (): void => setState({ importing: null })

/** Whether the reader has a coding at hand that a tie could be entered from. */
export function hasExcerptForTie(): boolean {
  return useReader.getState().active !== null && useStudy.getState().study?.readOnly === false
}

/** Enters a tie that a coding of the text in the reader shows: the one named, else the one at hand. */
export async function tieFromExcerpt(named: CodingId | null): Promise<void> {
  const { active, sourceId } = useReader.getState()
  const codingId = named ?? active
  if (codingId === null || sourceId === null) return
  const { value, error } = await attempt('sources.list', {})
  if (error !== null) return report(error)
  const caseId = value.find(({ id }) => id === sourceId)?.caseId ?? null
  if (caseId === null) toast({ text: currentMessages().ties.form.noCase, tone: 'error' })
  else setState({ writing: { caseId, known: null, cite: [codingId], waveId: null } })
}

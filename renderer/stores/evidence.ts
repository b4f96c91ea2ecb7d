// Judgements being written, kept apart from the study until they are saved, and how the evidence is being looked at.
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { bodyOfText } from '../../shared/domain/memos/memo-text.ts'
import type { CaseId, CodingId, JudgementId, StageId, WaveId } from '../../shared/schema/ids.ts'
import type { Judgement, JudgementSubject, Stance, Verdict } from '../../shared/schema/judgement.ts'
import type { MemoBody } from '../../shared/schema/memo.ts'
import type { WhatIf } from '../../shared/schema/profile.ts'

export type JudgementDraft = {
  subject: JudgementSubject
  /** Of a stage judgement; a part of the model gets a verdict instead. */
  stage: StageId | null
  verdict: Verdict | null
  /** Null: the case in all its time. */
  wave: WaveId | null
  rationale: MemoBody
  rivalStage: StageId | null
  rivalReason: string
  confidence: Judgement['confidence']
  blind: boolean
  cite: readonly CodingId[]
  /** How each cited coding bears on the claim: by its direction, until the person says otherwise. */
  stances: Readonly<Record<CodingId, Stance>>
  weights: Readonly<Record<CodingId, number>>
  /** The judgements it is a consensus of. */
  settles: readonly JudgementId[]
}

export const evidenceViews = ['profile', 'layers', 'process', 'ledger', 'missing'] as const
export type EvidenceView = (typeof evidenceViews)[number]
export const evidencePanels = ['excerpts', 'judgement', 'whatIf'] as const
export type EvidencePanel = (typeof evidencePanels)[number]

export const nothingLeftOut: WhatIf = { sources: [], kinds: [], coders: [], from: null, to: null }

export function leavesSomethingOut({ sources, kinds, coders, from, to }: WhatIf): boolean {
  return sources.length + kinds.length + coders.length > 0 || from !== null || to !== null
}

type EvidenceState = {
  view: EvidenceView
  panel: EvidencePanel
  /** What the excerpts shown last were about, so that coming back does not turn the page over. */
  shown: string | null
  drafts: Readonly<Record<CaseId, JudgementDraft>>
  /** What is left out of a case's profile, to see what it hangs on. */
  leftOut: Readonly<Record<CaseId, WhatIf>>
  look(at: Partial<Pick<EvidenceState, 'view' | 'panel' | 'shown'>>): void
  leaveOut(caseId: CaseId, without: WhatIf): void
  /** The wave its profile is of; null: all its time. */
  waves: Readonly<Record<CaseId, WaveId | null>>
  showWave(caseId: CaseId, wave: WaveId | null): void
  /** Begins a draft from a judgement, else in the wave that is shown; an open draft stays as it is. */
  begin(caseId: CaseId, from: Judgement | null, changes?: Partial<JudgementDraft>): void
  /** Changes the case's draft, if it has one. */
  edit(caseId: CaseId, changes: Partial<JudgementDraft>): void
  /** Cites a coding with this stance, or stops citing it. */
  toggleCitation(caseId: CaseId, coding: CodingId, stance: Stance): void
  setStance(caseId: CaseId, coding: CodingId, stance: Stance): void
  /** What it weighs in the judgement, 0 to 100; null: nobody says. */
  setWeight(caseId: CaseId, coding: CodingId, weight: number | null): void
  /** Puts a draft in place, or takes it away. */
  keep(caseId: CaseId, draft: JudgementDraft | null): void
}

const blank: JudgementDraft = {
  subject: { kind: 'stage' },
  stage: null,
  verdict: null,
  wave: null,
  rationale: [],
  rivalStage: null,
  rivalReason: '',
  confidence: null,
  blind: false,
  cite: [],
  stances: {},
  weights: {},
  settles: [],
}

function draftFrom(judgement: Judgement): JudgementDraft {
  const { subject, stage, verdict, wave, rivalStage, rivalReason, confidence, revealedAt } = judgement
  const kept = judgement.citations.flatMap(({ codingId, stance, weight }) =>
    codingId === null ? [] : [{ codingId, stance, weight }],
  )
  return {
    ...blank,
    ...{ subject, stage, verdict, wave, rivalStage, rivalReason, confidence },
    rationale: judgement.rationaleBody ?? bodyOfText(judgement.rationale),
    blind: judgement.blind && revealedAt === null,
    cite: kept.map(({ codingId }) => codingId),
    stances: Object.fromEntries(kept.map(({ codingId, stance }) => [codingId, stance])),
    weights: Object.fromEntries(
      kept.flatMap(({ codingId, weight }) => (weight === null ? [] : [[codingId, weight]])),
    ),
  }
}

export const useEvidence = create<EvidenceState>()(
  persist(
    (set, get) => ({
      view: 'profile',
      panel: 'judgement',
      shown: null,
      drafts: {},
      leftOut: {},
      look: (at) => set(at),
      leaveOut(caseId, without) {
        set({ leftOut: { ...get().leftOut, [caseId]: without } })
      },
      waves: {},
      showWave(caseId, wave) {
        set({ waves: { ...get().waves, [caseId]: wave } })
      },
      begin(caseId, from, changes) {
        if (get().drafts[caseId] !== undefined) return
        const fresh = { ...blank, wave: get().waves[caseId] ?? null }
        get().keep(caseId, { ...(from === null ? fresh : draftFrom(from)), ...changes })
      },
      edit(caseId, changes) {
        const draft = get().drafts[caseId]
        if (draft !== undefined) get().keep(caseId, { ...draft, ...changes })
      },
      toggleCitation(caseId, coding, stance) {
        const cite = get().drafts[caseId]?.cite ?? []
        const others = cite.filter((cited) => cited !== coding)
        const cited = others.length === cite.length
        get().edit(caseId, { cite: cited ? [...cite, coding] : others })
        if (cited) get().setStance(caseId, coding, stance)
      },
      setStance(caseId, coding, stance) {
        const stances = get().drafts[caseId]?.stances ?? {}
        get().edit(caseId, { stances: { ...stances, [coding]: stance } })
      },
      setWeight(caseId, coding, weight) {
        const { [coding]: _, ...others } = get().drafts[caseId]?.weights ?? {}
        get().edit(caseId, { weights: weight === null ? others : { ...others, [coding]: weight } })
      },
      keep(caseId, draft) {
        const { [caseId]: _, ...others } = get().drafts
        set({ drafts: draft === null ? others : { ...others, [caseId]: draft } })
      },
    }),
    {
      name: 'trama.judging',
      // A reload keeps what was being written; closing the window ends it.
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ drafts }) => ({ drafts }),
    },
  ),
)

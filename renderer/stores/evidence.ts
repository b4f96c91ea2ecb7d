// Judgements being written, kept apart from the study until they are saved, and how the evidence is being looked at.
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { CaseId, CodingId, StageId } from '../../shared/schema/ids.ts'
import type { Judgement, Stance } from '../../shared/schema/judgement.ts'
import type { WhatIf } from '../../shared/schema/profile.ts'

export type JudgementDraft = {
  stage: StageId | null
  rationale: string
  rivalStage: StageId | null
  rivalReason: string
  confidence: Judgement['confidence']
  cite: readonly CodingId[]
  /** How each cited coding bears on the stage: by its direction, until the person says otherwise. */
  stances: Readonly<Record<CodingId, Stance>>
}

export const evidenceViews = ['profile', 'layers', 'ledger', 'missing'] as const
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
  /** Begins a draft, from the judgement that stands when there is one; an open draft stays as it is. */
  begin(caseId: CaseId, standing: Judgement | null): void
  /** Changes the case's draft, if it has one. */
  edit(caseId: CaseId, changes: Partial<JudgementDraft>): void
  /** Cites a coding with this stance, or stops citing it. */
  toggleCitation(caseId: CaseId, coding: CodingId, stance: Stance): void
  setStance(caseId: CaseId, coding: CodingId, stance: Stance): void
  /** Puts a draft in place, or takes it away. */
  keep(caseId: CaseId, draft: JudgementDraft | null): void
}

const blank: JudgementDraft = {
  stage: null,
  rationale: '',
  rivalStage: null,
  rivalReason: '',
  confidence: null,
  cite: [],
  stances: {},
}

function draftFrom(judgement: Judgement): JudgementDraft {
  const { stage, rationale, rivalStage, rivalReason, confidence, citations } = judgement
  const kept = citations.flatMap(({ codingId, stance }) => (codingId === null ? [] : [{ codingId, stance }]))
  const cite = kept.map(({ codingId }) => codingId)
  const stances = Object.fromEntries(kept.map(({ codingId, stance }) => [codingId, stance]))
  return { stage, rationale, rivalStage, rivalReason, confidence, cite, stances }
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
      begin(caseId, standing) {
        if (get().drafts[caseId] !== undefined) return
        get().keep(caseId, standing === null ? blank : draftFrom(standing))
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
      keep(caseId, draft) {
        const { [caseId]: _, ...others } = get().drafts
        set({ drafts: draft === null ? others : { ...others, [caseId]: draft } })
      },
    }),
    {
      name: 'trama.evidence',
      // A reload keeps what was being written; closing the window ends it.
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ drafts }) => ({ drafts }),
    },
  ),
)

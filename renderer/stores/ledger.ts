// How the ledger is being read: what is filtered away case by case, in what order, which indicators are opened whole.
import { create } from 'zustand'
import type { GapKind } from '../../shared/schema/gaps.ts'
import type { CaseId, IndicatorId } from '../../shared/schema/ids.ts'
import type { LedgerFilter, LedgerSort } from '../../shared/schema/ledger.ts'

type LedgerState = {
  filters: Readonly<Record<CaseId, LedgerFilter>>
  sort: LedgerSort
  /** How many passages of each direction are asked for, where more were. */
  opened: Readonly<Record<IndicatorId, number>>
  /** The one kind of gap that is looked at; null: all. */
  gapKind: GapKind | null
  /** A value of undefined takes the condition away. */
  filter(caseId: CaseId, changes: { [K in keyof LedgerFilter]?: LedgerFilter[K] | undefined }): void
  clear(caseId: CaseId): void
  look(at: Partial<Pick<LedgerState, 'sort' | 'gapKind'>>): void
  /** Shows so many passages of an indicator; null: as few as at first. */
  open(indicator: IndicatorId, show: number | null): void
}

export const noFilter: LedgerFilter = {}

export const useLedger = create<LedgerState>((set) => ({
  filters: {},
  sort: 'text',
  opened: {},
  gapKind: null,
  filter: (caseId, changes) =>
    set(({ filters }) => {
      const next = Object.entries({ ...filters[caseId], ...changes }).filter(
        ([, value]) => value !== undefined,
      )
      return { filters: { ...filters, [caseId]: Object.fromEntries(next) } }
    }),
  clear: (caseId) => set(({ filters }) => ({ filters: { ...filters, [caseId]: noFilter } })),
  look: (at) => set(at),
  open: (indicator, show) =>
    set(({ opened }) => {
      const { [indicator]: _, ...others } = opened
      return { opened: show === null ? others : { ...others, [indicator]: show } }
    }),
}))

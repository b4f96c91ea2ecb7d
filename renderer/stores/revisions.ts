// Whose earlier texts are being looked at.
import { create } from 'zustand'
import type { SourceId } from '../../shared/schema/ids.ts'

type RevisionsState = {
  sourceId: SourceId | null
  open(sourceId: SourceId): void
  close(): void
}

export const useRevisions = create<RevisionsState>((set) => ({
  sourceId: null,
  open: (sourceId) => set({ sourceId }),
  close: () => set({ sourceId: null }),
}))

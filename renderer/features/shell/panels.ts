// Which window of the shell is open over the page; one at a time.
import { create } from 'zustand'

export type Panel = 'palette' | 'keys' | 'rename' | 'check' | 'settings'

type PanelState = { panel: Panel | null; show(panel: Panel): void; hide(): void }

export const usePanels = create<PanelState>((set) => ({
  panel: null,
  show: (panel) => set({ panel }),
  hide: () => set({ panel: null }),
}))

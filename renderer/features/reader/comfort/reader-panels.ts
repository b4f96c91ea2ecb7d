// Which of the reader bar's little windows is open: buttons and keys open the same one.
import { create } from 'zustand'

export const useReaderPanels = create<{ open: 'show' | 'look' | null }>(() => ({ open: null }))

// How the picture of the model is looked at: of which network and wave, what is open in it, and what is read beside it.
import { create } from 'zustand'
import type { PictureFocus } from '../../shared/domain/picture/part.ts'
import type { CaseId, WaveId } from '../../shared/schema/ids.ts'
import { useNavigation } from './navigation.ts'

type PictureState = {
  /** Null: all networks. */
  caseId: CaseId | null
  wave: WaveId | null
  toggled: readonly string[]
  focus: PictureFocus | null
  look(at: Partial<Pick<PictureState, 'caseId' | 'wave' | 'toggled' | 'focus'>>): void
  toggle(key: string): void
}

export const usePicture = create<PictureState>((set, get) => ({
  caseId: null,
  wave: null,
  toggled: [],
  focus: null,
  look: (at) => set(at),
  toggle(key) {
    const { toggled } = get()
    set({ toggled: toggled.includes(key) ? toggled.filter((each) => each !== key) : [...toggled, key] })
  },
}))

/** From wherever it is spoken of to what stands behind it in the picture. */
export function openInPicture(focus: PictureFocus, wave: WaveId | null): void {
  usePicture.getState().look({ caseId: focus.caseId, wave, focus })
  useNavigation.getState().go({ name: 'model', view: 'picture' })
}

// Reading with nothing else around: the frame and the reader's panes give way until it ends, another place is gone to, or the text is edited.
import { create } from 'zustand'
import { useEditing } from './editing.ts'
import { useNavigation } from './navigation.ts'

export const useFocusReading = create<{ isOn: boolean }>(() => ({ isOn: false }))

export function toggleFocusReading(): void {
  useFocusReading.setState(({ isOn }) => ({ isOn: !isOn }))
}

const end = () => {
  if (useFocusReading.getState().isOn) useFocusReading.setState({ isOn: false })
}
useNavigation.subscribe(({ place }) => {
  if (place.name !== 'reader') end()
})
useEditing.subscribe(({ sourceId }) => {
  if (sourceId !== null) end()
})

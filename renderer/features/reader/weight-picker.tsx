import type { KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { useReader } from '../../stores/reader.ts'
import { besideSelection, type PaletteAnchor } from './beside-selection.ts'
import styles from './weight-picker.module.css'

const width = 500
const height = 96
const weights = Array.from({ length: 11 }, (_, tens) => tens * 10)

/** How much a coding says, in one key: a digit, W for 100, Delete for no weight. Its words are selected behind it. */
export function WeightPicker(props: {
  anchor: PaletteAnchor
  /** The code's name. */
  title: string
  value: number | null
  onChoose: (weight: number | null) => void
}) {
  const { coding } = useMessages()
  const { anchor, title, value, onChoose } = props
  const close = () => useReader.setState({ weighing: null })
  function choose(weight: number | null): void {
    onChoose(weight)
    close()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const weight = weightOfKey(event.key)
    if (weight === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choose(weight)
  }
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={styles.picker ?? ''} style={besideSelection(anchor, width, height)} data-modal="">
        <Dialog aria-label={coding.weight.title(title)} className={styles.dialog ?? ''}>
          <div onKeyDownCapture={onKeyDown}>
            <p aria-hidden="true" className={styles.title}>
              {coding.weight.title(title)}
            </p>
            <ToggleButtonGroup
              aria-label={coding.weight.label}
              className={styles.scale ?? ''}
              selectionMode="single"
              selectedKeys={value === null ? ['none'] : [String(value)]}
            >
              {[null, ...weights].map((weight) => (
                <ToggleButton
                  key={weight}
                  id={weight === null ? 'none' : String(weight)}
                  className={styles.weight ?? ''}
                  autoFocus={weight === nearest(value)}
                  onPress={() => choose(weight)}
                >
                  {weight ?? coding.weight.none}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            <p className={styles.hint}>{coding.weight.hint}</p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The step to begin at: a weight may have been written that is none of them. */
function nearest(weight: number | null): number | null {
  return weight === null ? null : Math.round(weight / 10) * 10
}

/** Undefined for keys that mean no weight at all. */
function weightOfKey(key: string): number | null | undefined {
  if (/^[0-9]$/.test(key)) return Number(key) * 10
  if (key.toLowerCase() === 'w') return 100
  return key === 'Delete' || key === 'Backspace' ? null : undefined
}

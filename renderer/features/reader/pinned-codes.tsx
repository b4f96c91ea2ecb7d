import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { useDesk } from '../../stores/desk.ts'
import { useDigitCodes } from '../../stores/pins.ts'
import { CodeSwatch } from '../../ui/code-swatch.tsx'
import { IconButton, KeyCaps } from '../../ui/index.ts'
import { pinCode } from './actions-giving.ts'
import styles from './pinned-codes.module.css'

/** The codes pinned to digits: each gives itself to the selection when it is pressed, by its key from anywhere in the reader. */
export function PinnedCodes({
  codes,
  onGive,
  onLeave,
}: {
  codes: readonly CodeEntry[]
  onGive: (code: CodeId) => void
  onLeave: () => void
}) {
  const { pins } = useMessages().coding
  const pinned = useDigitCodes(codes).filter((each) => each.isPinned)
  if (pinned.length === 0) return null
  return (
    <div className={styles.pinned}>
      <h3 className={styles.title}>{pins.title}</h3>
      <ul aria-label={pins.title}>
        {pinned.map(({ code }, index) => (
          <li key={code.id} className={styles.row}>
            <button
              type="button"
              className={styles.code}
              // The selection in the text stays while a code is pressed.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onGive(code.id)}
            >
              <KeyCaps keys={String(index + 1)} />
              <CodeSwatch color={code.color} />
              <span className={styles.name}>{code.name}</span>
            </button>
            <IconButton
              icon="close"
              label={pins.unpin(code.name)}
              onPress={() => {
                pinCode(code.id, code.name)
                // The button goes with the pin; the focus must not go with it.
                onLeave()
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Pins a code, or takes its pin away. */
export function PinButton({ code }: { code: CodeEntry }) {
  const { pins } = useMessages().coding
  const isPinned = useDesk(({ desk }) => desk.pinned.includes(code.id))
  if (code.retired) return null
  return (
    <IconButton
      icon={isPinned ? 'close' : 'pin'}
      label={isPinned ? pins.unpin(code.name) : pins.pin(code.name)}
      keys="Alt+P"
      onPress={() => pinCode(code.id, code.name)}
    />
  )
}

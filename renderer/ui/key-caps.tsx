import { useMessages } from '../i18n/index.ts'
import { keyCaps, onMac } from '../stores/keys.ts'
import styles from './key-caps.module.css'

/** A command's keys as caps, in the words of the person's keyboard. */
export function KeyCaps({ keys }: { keys: string }) {
  const { shell } = useMessages()
  return (
    <span className={styles.keys}>
      {keyCaps(keys, shell.keyNames, onMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}

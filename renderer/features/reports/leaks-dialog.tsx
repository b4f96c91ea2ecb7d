import { useMessages } from '../../i18n/index.ts'
import { dropRefused, useReporting } from '../../stores/reporting.ts'
import { Button, Dialog } from '../../ui/index.ts'
import styles from './reports-place.module.css'

/** Real names kept a report from being written: which, where, and whether to write it all the same. */
export function LeaksDialog({ onWrite }: { onWrite: () => void }) {
  const { reporting } = useMessages()
  const words = reporting.place
  const refused = useReporting((state) => state.refused)
  return (
    <Dialog
      title={words.leaksTitle}
      isOpen={refused !== null}
      onClose={dropRefused}
      size="wide"
      actions={
        <>
          <Button variant="quiet" onPress={onWrite}>
            {words.writeAnyway}
          </Button>
          <Button variant="primary" onPress={dropRefused}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <p>{words.leaksText}</p>
      <ul className={styles.found}>
        {refused?.leaks.map(({ name, found, times, around }) => (
          <li key={`${name} ${found}`}>
            <b>{found}</b>
            {found !== name && ` (${name})`} · {times}×
            <ul>
              {around.map((place) => (
                <li key={place} className={styles.soft}>
                  {place}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

// The excerpts that show a tie, each with the way to its place in its source.
import type { TieId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button } from '../../ui/index.ts'
import styles from './ties-view.module.css'

export function TieEvidence({ tieId }: { tieId: TieId }) {
  const { ties: m } = useMessages()
  const links = useQuery('links.list', { owner: { kind: 'tie', id: tieId } }).data ?? []
  if (links.length === 0) return <p className={styles.soft}>{m.details.noEvidence}</p>
  return (
    <ul className={styles.links}>
      {links.map(({ position, quote, locator, at, sourceId }) => (
        <li key={position}>
          <q className={styles.note}>{quote}</q>
          {at !== null && locator !== null && (
            <Button
              variant="plain"
              onPress={() => useNavigation.getState().go({ name: 'reader', sourceId, at })}
            >
              {locator}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

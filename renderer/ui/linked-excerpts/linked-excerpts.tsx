// The excerpts that show something, wherever it stands: read, opened in their source, linked and unlinked in place.
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { LinkOwner, PlacedLink } from '../../../shared/schema/linked-excerpt.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, IconButton } from '../button.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { Mark } from '../mark.tsx'
import { Select } from '../select.tsx'
import { LinkDialog } from './link-dialog.tsx'
import styles from './linked-excerpts.module.css'

export type LinkedExcerptsProps = {
  owner: LinkOwner
  caseId: CaseId
  /** What the owner is called, for the window in which excerpts are chosen. */
  name: string
  writable: boolean
  /** Whether excerpts speak for or against it, rather than just show it. */
  withStance?: boolean
}

export function LinkedExcerpts({ owner, caseId, name, writable, withStance }: LinkedExcerptsProps) {
  const { links: m } = useMessages()
  const { data, error } = useQuery('links.list', { owner })
  const [adding, setAdding] = useState(false)
  if (error !== null) return <ErrorNotice error={error} />
  return (
    <section className={styles.links} aria-label={`${m.title}: ${name}`}>
      {data?.length === 0 && <p className={styles.soft}>{m.none}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className={styles.list}>
          {data.map((link) => (
            <Link key={link.position} link={link} writable={writable} withStance={withStance ?? false} />
          ))}
        </ul>
      )}
      {writable && (
        <Button variant="quiet" icon="link" onPress={() => setAdding(true)}>
          {m.add}
        </Button>
      )}
      <LinkDialog
        title={m.addTo(name)}
        isOpen={adding}
        caseId={caseId}
        linked={(data ?? []).flatMap(({ codingId }) => (codingId === null ? [] : [codingId]))}
        withStance={withStance ?? false}
        onClose={() => setAdding(false)}
        onLink={(codingIds, stance) => run('links.add', { owner, codingIds, stance }, { toast: true })}
      />
    </section>
  )
}

type LinkProps = { link: PlacedLink; writable: boolean; withStance: boolean }

function Link({ link, writable, withStance }: LinkProps) {
  const { links: m } = useMessages()
  const codes = useQuery('codes.list', {}).data ?? []
  const { owner, position, sourceId, at, quote, locator, stance } = link
  const code = codes.find(({ id }) => id === link.codeId)?.name
  const named = locator ?? quote.slice(0, 40)
  return (
    <li className={`${styles.link} ${stance === null ? '' : styles[stance]}`}>
      <blockquote className={styles.quote}>{quote}</blockquote>
      <div className={styles.facts}>
        {at === null ? (
          <span className={styles.soft}>{m.gone}</span>
        ) : (
          <AriaButton
            className={styles.locator ?? ''}
            aria-label={m.open(named)}
            onPress={() => useNavigation.getState().go({ name: 'reader', sourceId, at })}
          >
            {locator}
          </AriaButton>
        )}
        <span className={styles.soft}>{link.codingId === null ? m.removedQuote : code}</span>
        {stance !== null && <Mark kind={stance} withWord />}
        {withStance && <Stance link={link} writable={writable} />}
        {writable && (
          <IconButton
            icon="close"
            label={m.remove(named)}
            onPress={() => void run('links.remove', { owner, position }, { toast: true })}
          />
        )}
      </div>
    </li>
  )
}

function Stance({ link: { owner, position, stance }, writable }: { link: PlacedLink; writable: boolean }) {
  const { links: m } = useMessages()
  if (!writable) return null
  const ids = ['for', 'against', 'none'] as const
  return (
    <Select
      label={m.stance}
      hideLabel
      options={ids.map((id) => ({ id, label: m.stances[id] }))}
      value={stance ?? 'none'}
      onChange={(chosen) =>
        void run('links.setStance', { owner, position, stance: chosen === 'none' ? null : chosen })
      }
    />
  )
}

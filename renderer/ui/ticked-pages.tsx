import type { ReactNode } from 'react'
import type { SourceId } from '../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../i18n/index.ts'
import { bySource, type OfSource } from '../stores/by-source.ts'
import { Button, IconButton } from './button.tsx'
import { Spinner } from './progress.tsx'
import styles from './ticked-pages.module.css'

const pageSize = 100

/** What was found, counted, by source, each with its tick; a page at a time. */
export function TickedPages<T extends { sourceId: SourceId }>(props: {
  found: readonly T[]
  /** In words, with how many there are and how many have their tick. */
  summary: ReactNode
  notes?: readonly string[]
  /** A newer answer is under way. */
  asking: boolean
  page: number
  onTurn: (page: number) => void
  onTick: (some: readonly T[], ticked: boolean) => void
  children: (group: OfSource<T>) => ReactNode
}) {
  const { found, summary, notes, asking, page, onTurn, onTick, children } = props
  const { autocode } = useMessages()
  const first = page * pageSize
  return (
    <>
      <div className={styles.head}>
        <p className={styles.summary} role="status">
          {summary}
        </p>
        {asking && <Spinner />}
        {found.length > 0 && (
          <div className={styles.buttons}>
            <Button variant="plain" onPress={() => onTick(found, true)}>
              {autocode.tickAll}
            </Button>
            <Button variant="plain" onPress={() => onTick(found, false)}>
              {autocode.tickNone}
            </Button>
          </div>
        )}
      </div>
      {notes?.map((note) => (
        <p key={note} className={styles.quiet}>
          {note}
        </p>
      ))}
      <div key={page} className={styles.list} data-asking={asking || undefined}>
        {bySource(found, first, first + pageSize).map(children)}
      </div>
      {found.length > pageSize && (
        <Pages page={page} pages={Math.ceil(found.length / pageSize)} onTurn={onTurn} />
      )}
    </>
  )
}

function Pages({ page, pages, onTurn }: { page: number; pages: number; onTurn: (page: number) => void }) {
  const { autocode } = useMessages()
  const { number } = useFormat()
  return (
    <div className={styles.pages}>
      <IconButton
        icon="chevron-left"
        label={autocode.previousPage}
        isDisabled={page === 0}
        onPress={() => onTurn(page - 1)}
      />
      <span role="status">{autocode.page(number(page + 1), number(pages))}</span>
      <IconButton
        icon="chevron-right"
        label={autocode.nextPage}
        isDisabled={page + 1 >= pages}
        onPress={() => onTurn(page + 1)}
      />
    </div>
  )
}

/** The half of a window that shows what would be done. */
export function PreviewPane({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.preview} aria-label={label}>
      {children}
    </section>
  )
}

export function Quiet({ children }: { children: ReactNode }) {
  return <p className={styles.quiet}>{children}</p>
}

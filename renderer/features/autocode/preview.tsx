// What would be coded: counted, by source, each stretch with its tick. A page at a time.
import type { AutocodePreview } from '../../../shared/schema/autocode.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { bySource, isTicked, useAutocode } from '../../stores/autocode.ts'
import { Button, ErrorNotice, IconButton, Spinner } from '../../ui/index.ts'
import styles from './preview.module.css'
import { SourceGroup } from './source-group.tsx'

const pageSize = 100

export function Preview() {
  const { autocode } = useMessages()
  const { preview, error, asking } = useAutocode()
  return (
    <section className={styles.preview} aria-label={autocode.preview}>
      {error && error.code !== 'search.bad_pattern' && <ErrorNotice error={error} />}
      {preview === null && !error && !asking && <p className={styles.quiet}>{autocode.invitation}</p>}
      {preview === null && asking && <Spinner />}
      {preview !== null && <Found preview={preview} />}
    </section>
  )
}

function Found({ preview }: { preview: AutocodePreview }) {
  const { autocode } = useMessages()
  const { number } = useFormat()
  const { asking, touched, page, tick } = useAutocode()
  const { stretches, total, sources } = preview
  const ticked = stretches.filter((stretch) => isTicked(touched, stretch)).length
  const first = page * pageSize
  return (
    <>
      <div className={styles.head}>
        <p className={styles.summary} role="status">
          {total === 0 ? (
            autocode.nothing
          ) : (
            <>
              <strong>{autocode.found(total, number(total), sources, number(sources))}</strong>
              {` · ${autocode.ticked(ticked, number(ticked))}`}
            </>
          )}
        </p>
        {asking && <Spinner />}
        {total > 0 && (
          <div className={styles.buttons}>
            <Button variant="plain" onPress={() => tick(stretches, true)}>
              {autocode.tickAll}
            </Button>
            <Button variant="plain" onPress={() => tick(stretches, false)}>
              {autocode.tickNone}
            </Button>
          </div>
        )}
      </div>
      {total > stretches.length && (
        <p className={styles.quiet}>{autocode.onlyFirst(number(stretches.length))}</p>
      )}
      <div key={page} className={styles.list} data-asking={asking || undefined}>
        {bySource(stretches, first, first + pageSize).map((group) => (
          <SourceGroup key={group.sourceId} group={group} />
        ))}
      </div>
      {stretches.length > pageSize && <Pages pages={Math.ceil(stretches.length / pageSize)} />}
    </>
  )
}

function Pages({ pages }: { pages: number }) {
  const { autocode } = useMessages()
  const { number } = useFormat()
  const { page, turnTo } = useAutocode()
  return (
    <div className={styles.pages}>
      <IconButton
        icon="chevron-left"
        label={autocode.previousPage}
        isDisabled={page === 0}
        onPress={() => turnTo(page - 1)}
      />
      <span role="status">{autocode.page(number(page + 1), number(pages))}</span>
      <IconButton
        icon="chevron-right"
        label={autocode.nextPage}
        isDisabled={page + 1 >= pages}
        onPress={() => turnTo(page + 1)}
      />
    </div>
  )
}

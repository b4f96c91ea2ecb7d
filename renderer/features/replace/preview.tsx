// What would be replaced: each hit with its tick, as it would read; and the codings that would have other words.
import type { ReplacePreview } from '../../../shared/schema/revision.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { rowOf } from '../../stores/editing.ts'
import { useQuery } from '../../stores/queries.ts'
import { countMeant, useReplace } from '../../stores/replace.ts'
import { keyOf } from '../../stores/search.ts'
import { Button, ErrorNotice, Spinner } from '../../ui/index.ts'
import { TickList, TickWords } from '../../ui/tick-list.tsx'
import { PreviewPane, Quiet, TickedPages } from '../../ui/ticked-pages.tsx'
import { TouchedList } from '../../ui/touched-list.tsx'
import { Added, Removed } from '../../ui/word-changes.tsx'
import styles from './preview.module.css'

export function Preview() {
  const { replace } = useMessages()
  const { answer, error, asking, showsCodings } = useReplace()
  return (
    <PreviewPane label={replace.preview}>
      {error && error.code !== 'search.bad_pattern' && <ErrorNotice error={error} />}
      {answer === null && !error && !asking && <Quiet>{replace.invitation}</Quiet>}
      {answer === null && asking && <Spinner />}
      {answer !== null && answer.total > 0 && <Touched preview={answer} />}
      {answer !== null && (showsCodings ? <Codings preview={answer} /> : <Hits preview={answer} />)}
    </PreviewPane>
  )
}

function Touched({ preview }: { preview: ReplacePreview }) {
  const { replace } = useMessages()
  const { number } = useFormat()
  const { showsCodings } = useReplace()
  const { touched, hits } = preview
  const lost = touched.filter(({ fate }) => fate === 'lost').length
  if (touched.length === 0) return <Quiet>{replace.noneTouched}</Quiet>
  const all = replace.touched(touched.length, number(touched.length), lost, number(lost))
  return (
    <div className={styles.touched}>
      <p>{hits.length > 1 ? `${all} (${replace.ifAll}).` : `${all}.`}</p>
      <Button
        variant="quiet"
        onPress={() => useReplace.setState({ showsCodings: !showsCodings })}
        aria-pressed={showsCodings}
      >
        {showsCodings ? replace.hideTouched : replace.showTouched}
      </Button>
    </div>
  )
}

function Codings({ preview }: { preview: ReplacePreview }) {
  const codes = useQuery('codes.list', {}).data ?? []
  const { replace } = useMessages()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be scrolled by key
    <section className={styles.codings} aria-label={replace.showTouched} tabIndex={0}>
      <TouchedList touched={preview.touched.map(rowOf)} codes={codes} />
    </section>
  )
}

type Hit = ReplacePreview['hits'][number]

function Hits({ preview }: { preview: ReplacePreview }) {
  const { replace } = useMessages()
  const { number } = useFormat()
  const { asking, left, page, tick, turnTo } = useReplace()
  const { hits, total, sources } = preview
  const meant = countMeant(preview, left)
  const summary =
    total === 0 ? (
      replace.nothing
    ) : (
      <>
        <strong>{replace.found(total, number(total), sources, number(sources))}</strong>
        {` · ${replace.ticked(meant, number(meant))}`}
      </>
    )
  return (
    <TickedPages
      found={hits}
      summary={summary}
      notes={total > hits.length ? [replace.onlyFirst(number(hits.length))] : []}
      asking={asking}
      page={page}
      onTurn={turnTo}
      onTick={tick}
    >
      {(group) => (
        <TickList
          key={group.sourceId}
          group={group}
          heading={(title, count) => replace.source(title, count, number(count))}
          keyOf={keyOf}
          isTicked={(hit) => !left.has(keyOf(hit))}
          onTick={tick}
        >
          {(hit) => <HitWords hit={hit} isMeant={!left.has(keyOf(hit))} />}
        </TickList>
      )}
    </TickedPages>
  )
}

/** As it reads now and as it would. */
function HitWords({ hit, isMeant }: { hit: Hit; isMeant: boolean }) {
  const { locator, before, quote, after, replacement, speaker } = hit
  const words = (
    <>
      {lineBefore(before)}
      {isMeant ? <Removed>{quote}</Removed> : <mark className={styles.found}>{quote}</mark>}
      {isMeant && replacement !== '' && <Added>{replacement}</Added>}
      {lineAfter(after)}
    </>
  )
  return <TickWords quote={words} about={speaker === null ? locator : `${locator} · ${speaker}`} />
}

/** What stands before a hit on its own line, from a whole word on. */
function lineBefore(before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return line === before ? before.replace(/^\S*\s/, '… ') : line
}

function lineAfter(after: string): string {
  const end = after.indexOf('\n')
  return end === -1 ? after.replace(/\s\S*$/, ' …') : after.slice(0, end)
}

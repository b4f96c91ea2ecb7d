// What would be coded: counted, by source, each stretch with its tick. A page at a time.
import type { AutocodePreview } from '../../../shared/schema/autocode.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { isTicked, useAutocode } from '../../stores/autocode.ts'
import { ErrorNotice, Spinner } from '../../ui/index.ts'
import { PreviewPane, Quiet, TickedPages } from '../../ui/ticked-pages.tsx'
import { SourceGroup } from './source-group.tsx'

export function Preview() {
  const { autocode } = useMessages()
  const { preview, error, asking } = useAutocode()
  return (
    <PreviewPane label={autocode.preview}>
      {error && error.code !== 'search.bad_pattern' && <ErrorNotice error={error} />}
      {preview === null && !error && !asking && <Quiet>{autocode.invitation}</Quiet>}
      {preview === null && asking && <Spinner />}
      {preview !== null && <Found preview={preview} />}
    </PreviewPane>
  )
}

function Found({ preview }: { preview: AutocodePreview }) {
  const { autocode } = useMessages()
  const { number } = useFormat()
  const { asking, touched, page, tick, turnTo } = useAutocode()
  const { stretches, total, sources } = preview
  const ticked = stretches.filter((stretch) => isTicked(touched, stretch)).length
  const summary =
    total === 0 ? (
      autocode.nothing
    ) : (
      <>
        <strong>{autocode.found(total, number(total), sources, number(sources))}</strong>
        {` · ${autocode.ticked(ticked, number(ticked))}`}
      </>
    )
  return (
    <TickedPages
      found={stretches}
      summary={summary}
      notes={total > stretches.length ? [autocode.onlyFirst(number(stretches.length))] : []}
      asking={asking}
      page={page}
      onTurn={turnTo}
      onTick={tick}
    >
      {(group) => <SourceGroup key={group.sourceId} group={group} />}
    </TickedPages>
  )
}

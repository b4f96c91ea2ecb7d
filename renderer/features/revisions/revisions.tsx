// The texts a source has had, any two of them compared, and the way back to an earlier one.
import { useState } from 'react'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { Revision } from '../../../shared/schema/revision.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import { useRevisions } from '../../stores/revisions.ts'
import { Dialog, ErrorNotice, Select, Spinner } from '../../ui/index.ts'
import { Comparison } from './comparison.tsx'
import { RevisionList } from './revision-list.tsx'
import styles from './revisions.module.css'

export function Revisions() {
  const { editing } = useMessages()
  const { sourceId, close } = useRevisions()
  const source = useQuery('sources.list', sourceId === null ? null : {}).data?.find(
    (each) => each.id === sourceId,
  )
  const title = source === undefined ? '' : `S${source.number} ${source.title}`
  return (
    <Dialog title={editing.revisions.title(title)} isOpen={sourceId !== null} onClose={close} size="full">
      {sourceId !== null && <Listed sourceId={sourceId} />}
    </Dialog>
  )
}

function Listed({ sourceId }: { sourceId: SourceId }) {
  const { editing } = useMessages()
  const { data, error } = useQuery('sources.revisions', { id: sourceId })
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  if (data.length < 2) return <p>{editing.revisions.one}</p>
  return <Compared sourceId={sourceId} revisions={data.toReversed()} />
}

/** `revisions` newest first. */
function Compared({ sourceId, revisions }: { sourceId: SourceId; revisions: readonly Revision[] }) {
  const { editing } = useMessages()
  const named = useRevisionName()
  const [chosen, setChosen] = useState<number | null>(null)
  const [other, setOther] = useState<number | null>(null)
  const newest = revisions[0]
  // By their number in the journal: the same text may have come to be more than once.
  const shown = revisions.find((each) => each.seq === chosen) ?? revisions[1]
  const against = revisions.find((each) => each.seq === other) ?? newest
  if (shown === undefined || against === undefined || newest === undefined) return null
  return (
    <div className={styles.columns}>
      <RevisionList revisions={revisions} chosen={shown.seq} onChoose={setChosen} />
      <div className={styles.compared}>
        <Select
          label={editing.revisions.newer}
          options={revisions.map((each) => ({ id: String(each.seq), label: named(each) }))}
          value={String(against.seq)}
          onChange={(seq) => setOther(Number(seq))}
        />
        <Comparison key={`${shown.seq} ${against.seq}`} sourceId={sourceId} shown={shown} against={against} />
      </div>
    </div>
  )
}

function useRevisionName(): (revision: Revision) => string {
  const { editing } = useMessages()
  const { instant } = useFormat()
  return ({ at, current, kind }) => {
    const what = `${instant(at)} · ${editing.revisions.kinds[kind]}`
    return current ? `${what} (${editing.revisions.current})` : what
  }
}

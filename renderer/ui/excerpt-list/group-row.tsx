import { codePaths } from '../../../shared/domain/codebook/path.ts'
import type { ExcerptGroup, ExcerptGrouping } from '../../../shared/schema/excerpts.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import styles from './excerpt-list.module.css'

/** The heading of the excerpts of one code, case or source. */
export function GroupRow(props: { line: number; group: ExcerptGroup; groupBy: ExcerptGrouping }) {
  const { line, group, groupBy } = props
  const { excerpts } = useMessages()
  const { number } = useFormat()
  return (
    <div role="presentation" className={styles.group} data-line={line}>
      <span>
        <GroupName id={group.id} groupBy={groupBy} />
      </span>
      <span className={styles.count}>{excerpts.countOf(group.count, number(group.count))}</span>
    </div>
  )
}

function GroupName({ id, groupBy }: { id: string | null; groupBy: ExcerptGrouping }) {
  const { excerpts } = useMessages()
  const codes = useQuery('codes.list', groupBy === 'code' ? {} : null).data ?? []
  const cases = useQuery('cases.list', groupBy === 'case' ? {} : null).data ?? []
  const sources = useQuery('sources.list', groupBy === 'source' ? {} : null).data ?? []
  if (id === null) return excerpts.noCase
  const code = codes.find((each) => each.id === id)
  if (code !== undefined) return codePaths(codes).get(code.id) ?? code.name
  const source = sources.find((each) => each.id === id)
  if (source !== undefined) return `S${source.number} ${source.title}`
  return cases.find((each) => each.id === id)?.name ?? ''
}

import { useRef, useState } from 'react'
import type { Excerpt } from '../../../shared/schema/coding.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, useCodebook } from '../../stores/codebook.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { ExcerptCard } from '../../ui/excerpt-card.tsx'
import { Button, Checkbox, ErrorNotice, Spinner } from '../../ui/index.ts'
import styles from './code-excerpts.module.css'

/** Cards drawn at first, and each time more are asked for. */
const page = 50

/** Every excerpt the code was given to; each opens its place in its source. */
export function CodeExcerpts({ code, codes }: { code: CodeEntry; codes: readonly CodeEntry[] }) {
  const { codebook } = useMessages()
  const hasChildren = codes.some((each) => each.parentId === code.id)
  const [subtree, setSubtree] = useState(false)
  const { data, error } = useQuery('codings.list', { codeId: code.id, subtree })
  const sources = new Set(data?.map((excerpt) => excerpt.sourceId))
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'codebook.excerpts')
  return (
    <div ref={scroller} className={styles.excerpts}>
      <div className={styles.head}>
        {data && data.length > 0 && <p>{codebook.excerpts.summary(data.length, sources.size)}</p>}
        {hasChildren && (
          <Checkbox isSelected={subtree} onChange={setSubtree}>
            {codebook.excerpts.below}
          </Checkbox>
        )}
      </div>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Spinner />}
      {data?.length === 0 && (
        <p className={styles.none}>
          {codebook.excerpts.none} {codebook.excerpts.noneText}
        </p>
      )}
      {data && <Cards codeId={code.id} excerpts={data} codes={codes} />}
    </div>
  )
}

function Cards(props: { codeId: CodeId; excerpts: readonly Excerpt[]; codes: readonly CodeEntry[] }) {
  const { codeId, excerpts, codes } = props
  const { codebook } = useMessages()
  const go = useNavigation((state) => state.go)
  const sources = useQuery('sources.list', {}).data
  const shown = useCodebook(({ listed }) => (listed?.codeId === codeId ? listed.count : page))
  const left = excerpts.length - shown
  return (
    <>
      <ul className={styles.cards}>
        {excerpts.slice(0, shown).map((excerpt) => {
          const source = sources?.find((each) => each.id === excerpt.sourceId)
          return (
            <li key={excerpt.id}>
              <ExcerptCard
                excerpt={excerpt}
                codeName={codes.find((code) => code.id === excerpt.codeId)?.name ?? ''}
                onOpen={() =>
                  go({
                    name: 'reader',
                    sourceId: excerpt.sourceId,
                    at: { start: excerpt.start, end: excerpt.end },
                  })
                }
                {...(source === undefined ? {} : { source })}
              />
            </li>
          )
        })}
      </ul>
      {left > 0 && (
        <Button
          variant="quiet"
          onPress={() => useCodebook.setState({ listed: { codeId, count: shown + page } })}
        >
          {codebook.excerpts.more(Math.min(page, left))}
        </Button>
      )}
    </>
  )
}

import { useRef, useState } from 'react'
import type { ExcerptQuestion } from '../../../shared/schema/excerpts.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { showExcerpts } from '../../stores/excerpts.ts'
import { useQuery } from '../../stores/queries.ts'
import { ListOfExcerpts } from '../../ui/excerpt-list/index.ts'
import { Button, Checkbox, ErrorNotice, Spinner } from '../../ui/index.ts'
import styles from './code-excerpts.module.css'

/** Every excerpt the code was given to, to be opened, coded otherwise, weighed, copied … like in any list of excerpts. */
export function CodeExcerpts({ code, codes }: { code: CodeEntry; codes: readonly CodeEntry[] }) {
  const { codebook } = useMessages()
  const hasChildren = codes.some((each) => each.parentId === code.id)
  const [subtree, setSubtree] = useState(false)
  const question: ExcerptQuestion = {
    filter: { codeIds: [code.id], subtree },
    sort: 'text',
    groupBy: 'none',
  }
  const { data, error } = useQuery('excerpts.find', question)
  const panel = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  return (
    <div ref={panel} className={styles.excerpts}>
      <div className={styles.head}>
        {data && data.ids.length > 0 && <p>{codebook.excerpts.summary(data.ids.length, data.sources)}</p>}
        {hasChildren && (
          <Checkbox isSelected={subtree} onChange={setSubtree}>
            {codebook.excerpts.below}
          </Checkbox>
        )}
        <Button variant="plain" icon="filter" onPress={() => showExcerpts({ codeIds: [code.id], subtree })}>
          {codebook.excerpts.inAll}
        </Button>
      </div>
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Spinner />}
      {data?.ids.length === 0 && (
        <p className={styles.none}>
          {codebook.excerpts.none} {codebook.excerpts.noneText}
        </p>
      )}
      {data && data.ids.length > 0 && (
        <ListOfExcerpts
          name="codebook"
          about={code.id}
          listRef={list}
          found={data}
          question={question}
          label={codebook.excerpts.listOf(code.name)}
          isMeant={() => isIn(panel.current)}
        />
      )}
    </div>
  )
}

/** Beside the tree of codes, keys are the list's only while the keyboard is in it, or in a window over everything. */
function isIn(panel: HTMLElement | null): boolean {
  return panel?.contains(document.activeElement) === true || document.querySelector('[data-modal]') !== null
}

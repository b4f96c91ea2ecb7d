import { Button, TooltipTrigger } from 'react-aria-components'
import type { MemoTarget } from '../../shared/schema/memo.ts'
import { useMessages } from '../i18n/index.ts'
import { openMemos, sameTarget } from '../stores/memos.ts'
import { useQuery } from '../stores/queries.ts'
import { useStudy } from '../stores/study.ts'
import { Icon } from './icon.tsx'
import styles from './memo-button.module.css'
import { Tooltip } from './tooltip.tsx'

/** How many memos there are about a thing, and the way to them. `onlyWithMemos`: where none are, nothing is offered. */
export function MemoButton({ target, onlyWithMemos }: { target: MemoTarget; onlyWithMemos?: boolean }) {
  const { memos } = useMessages()
  const counts = useQuery('memos.counts', {}).data ?? []
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  const count = counts.find((each) => sameTarget(each.target, target))?.memos ?? 0
  if (count === 0 && (readOnly || onlyWithMemos === true)) return null
  const label = count === 0 ? memos.write : memos.badge(count)
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <Button className={styles.button ?? ''} aria-label={label} onPress={() => openMemos(target)}>
        <Icon name="memo" />
        {count > 0 && <span>{count}</span>}
      </Button>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  )
}

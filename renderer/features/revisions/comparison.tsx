import { useMemo } from 'react'
import { paragraphAt, paragraphs } from '../../../shared/domain/text/paragraphs.ts'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { Revision } from '../../../shared/schema/revision.ts'
import {
  type Difference,
  differencesBetween,
  replacementsBetween,
} from '../../editor/compare/compare-texts.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { restoreText } from '../../stores/editing.ts'
import { useQuery } from '../../stores/queries.ts'
import { useRevisions } from '../../stores/revisions.ts'
import { useStudy } from '../../stores/study.ts'
import { Button, Spinner } from '../../ui/index.ts'
import { WordChanges } from '../../ui/word-changes.tsx'
import styles from './comparison.module.css'

const mostShown = 200

/** From one text to the other, line by line and word by word; and the way back to the first. */
export function Comparison(props: { sourceId: SourceId; shown: Revision; against: Revision }) {
  const { sourceId, shown, against } = props
  const { editing } = useMessages()
  const { number } = useFormat()
  const before = useQuery('sources.revisionText', { sourceId, revisionId: shown.revisionId }).data?.text
  const after = useQuery('sources.revisionText', { sourceId, revisionId: against.revisionId }).data?.text
  const differences = useMemo(
    () => (before === undefined || after === undefined ? null : differencesBetween(before, after)),
    [before, after],
  )
  if (differences === null || before === undefined) return <Spinner />
  return (
    <>
      <Restore sourceId={sourceId} revision={shown} text={before} />
      {differences.length === 0 && <p className={styles.quiet}>{editing.revisions.same}</p>}
      {differences.length > mostShown && (
        <p className={styles.quiet}>{editing.revisions.tooMany(number(mostShown))}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be scrolled by key */}
      <section className={styles.differences} aria-label={editing.revisions.differences} tabIndex={0}>
        <Differences text={before} differences={differences.slice(0, mostShown)} />
      </section>
    </>
  )
}

function Differences({ text, differences }: { text: string; differences: readonly Difference[] }) {
  const numbered = useMemo(() => paragraphs(text), [text])
  return (
    <ol className={styles.list}>
      {differences.map(({ at, before, after }) => (
        <li key={at} className={styles.difference}>
          <span className={styles.number}>¶{paragraphAt(numbered, at)?.number ?? 1}</span>
          <p className={styles.words}>
            <WordChanges before={trimmed(before)} after={trimmed(after)} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Without the newline of the last line, unless there is nothing else to see. */
function trimmed(lines: string): string {
  return lines.trim() === '' ? lines.replaceAll('\n', '↵\n') : lines.replace(/\n$/, '')
}

function Restore({ sourceId, revision, text }: { sourceId: SourceId; revision: Revision; text: string }) {
  const { editing } = useMessages()
  const { instant } = useFormat()
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  const now = useQuery('sources.text', { id: sourceId }).data
  if (readOnly || revision.current || now === undefined || now.text === text) return null
  async function restore(present: { text: string; textSha256: string }): Promise<void> {
    const replacements = replacementsBetween(present.text, text)
    if (await restoreText(sourceId, present.textSha256, replacements)) useRevisions.getState().close()
  }
  return (
    <div className={styles.restore}>
      <p className={styles.quiet}>{editing.revisions.restoreHint(instant(revision.at))}</p>
      <Button variant="primary" onPress={() => void restore(now)}>
        {editing.revisions.restore}
      </Button>
    </div>
  )
}

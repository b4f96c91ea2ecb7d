import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { excerptContext } from '../../../../shared/domain/anchors/excerpt-context.ts'
import { type LikelyPlace, likelyPlaces } from '../../../../shared/domain/anchors/likely-places.ts'
import type { LostExcerpt } from '../../../../shared/schema/revision.ts'
import type { Span } from '../../../../shared/schema/text.ts'
import { select } from '../../../editor/caret.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { revealIfHidden } from '../../../editor/scrolling.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { noteCaret, useReader } from '../../../stores/reader.ts'
import { Button } from '../../../ui/index.ts'
import styles from './find-place.module.css'

const shown = 5
/** UTF-16 units around a place. */
const around = 60

/** Likely places, in their context; pressing one shows it in the text. Any other place is chosen there. */
export function FindPlace({ excerpt, view }: { excerpt: LostExcerpt; view: ReadingView }) {
  const { editing } = useMessages()
  const { text } = view
  const selection = useReader((state) => state.selection)
  const places = useMemo(() => {
    const { quote, before, after, start } = excerpt
    return likelyPlaces(text, { quote, before, after, near: start }, shown)
  }, [text, excerpt])
  // The note that offers to undo names it; the row goes when the study has taken it.
  const place = ({ start, end }: Span) =>
    void run('codings.place', { id: excerpt.id, start, end }, { toast: true }).then(() => view.root.focus())
  return (
    <div className={styles.find}>
      {places.length === 0 ? (
        <p className={styles.hint}>{editing.lost.noPlaces}</p>
      ) : (
        <ul className={styles.places} aria-label={editing.lost.places}>
          {places.map((each) => (
            <li key={`${each.start} ${each.end}`} className={styles.place}>
              <PlaceWords view={view} place={each} />
              <Button variant="quiet" onPress={() => place(each)}>
                {editing.lost.choose}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {selection === null ? (
        places.length > 0 && <p className={styles.hint}>{editing.lost.selectFirst}</p>
      ) : (
        <Button variant="quiet" onPress={() => place(selection)}>
          {editing.lost.useSelection}
        </Button>
      )}
    </div>
  )
}

function PlaceWords({ view, place }: { view: ReadingView; place: LikelyPlace }) {
  const { editing } = useMessages()
  const { percent } = useFormat()
  const { before, after } = excerptContext(view.text, place, around)
  const show = () => {
    const caret = { anchor: place.start, focus: place.end }
    select(view, caret)
    noteCaret(view.text, caret)
    revealIfHidden(view, place)
  }
  return (
    <AriaButton className={styles.words ?? ''} onPress={show}>
      <span className={styles.context}>{before}</span>
      <mark className={styles.mark}>{view.text.slice(place.start, place.end)}</mark>
      <span className={styles.context}>{after}</span>
      <span className={styles.score}>
        {place.exact ? editing.lost.exact : editing.lost.alike(percent(place.score))}
      </span>
    </AriaButton>
  )
}

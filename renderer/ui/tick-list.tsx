import type { ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { SourceId } from '../../shared/schema/ids.ts'
import type { OfSource } from '../stores/by-source.ts'
import { useQuery } from '../stores/queries.ts'
import { Checkbox } from './checkbox.tsx'
import styles from './tick-list.module.css'

type Placed = { sourceId: SourceId; quote: string }

export type TickListProps<T extends Placed> = {
  group: OfSource<T>
  /** The heading: what and how much was found in the source. */
  heading: (title: string, count: number) => string
  keyOf: (each: T) => string
  isTicked: (each: T) => boolean
  onTick: (some: readonly T[], ticked: boolean) => void
  children: (each: T) => ReactNode
}

/** What was found in one source on this page, each with its tick, and a tick for all it has. */
export function TickList<T extends Placed>(props: TickListProps<T>) {
  const { group, heading, keyOf, isTicked, onTick, children } = props
  const source = useQuery('sources.list', {}).data?.find(({ id }) => id === group.sourceId)
  const title = source === undefined ? '' : `S${source.number} ${source.title}`
  const { all, shown } = group
  const ticked = all.filter(isTicked).length
  return (
    <section className={styles.group}>
      <h3 className={styles.source}>
        <Checkbox
          isSelected={ticked === all.length}
          isIndeterminate={ticked > 0 && ticked < all.length}
          onChange={(on) => onTick(all, on)}
        >
          {heading(title, all.length)}
        </Checkbox>
      </h3>
      <GridList
        className={styles.stretches ?? ''}
        aria-label={title}
        items={shown.map((each) => ({ id: keyOf(each), each }))}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={shown.filter(isTicked).map(keyOf)}
        onSelectionChange={(keys) => {
          const isOn = (each: T) => keys === 'all' || keys.has(keyOf(each))
          onTick(shown.filter(isOn), true)
          onTick(
            shown.filter((each) => !isOn(each)),
            false,
          )
        }}
      >
        {({ id, each }) => (
          <GridListItem id={id} textValue={each.quote} className={styles.row ?? ''}>
            <Checkbox slot="selection">{null}</Checkbox>
            <div className={styles.words}>{children(each)}</div>
          </GridListItem>
        )}
      </GridList>
    </section>
  )
}

export function TickWords({ quote, about }: { quote: ReactNode; about: string }) {
  return (
    <>
      <p className={styles.quote}>{quote}</p>
      <p className={styles.about}>{about}</p>
    </>
  )
}

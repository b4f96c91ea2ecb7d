import { GridList, GridListItem } from 'react-aria-components'
import type { AutocodeStretch } from '../../../shared/schema/autocode.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { isTicked, placeOf, type SourceStretches, useAutocode } from '../../stores/autocode.ts'
import { useQuery } from '../../stores/queries.ts'
import { Checkbox, Marked } from '../../ui/index.ts'
import styles from './source-group.module.css'

/** One source's stretches on this page, and a tick for all it has. */
export function SourceGroup({ group }: { group: SourceStretches }) {
  const { autocode } = useMessages()
  const { number } = useFormat()
  const { touched, tick } = useAutocode()
  const source = useQuery('sources.list', {}).data?.find(({ id }) => id === group.sourceId)
  const title = source === undefined ? '' : `S${source.number} ${source.title}`
  const { all, shown } = group
  const ticked = all.filter((stretch) => isTicked(touched, stretch)).length
  return (
    <section className={styles.group}>
      <h3 className={styles.source}>
        <Checkbox
          isSelected={ticked === all.length}
          isIndeterminate={ticked > 0 && ticked < all.length}
          onChange={(on) => tick(all, on)}
        >
          {autocode.source(title, all.length, number(all.length))}
        </Checkbox>
      </h3>
      <GridList
        className={styles.stretches ?? ''}
        aria-label={title}
        items={shown.map((stretch) => ({ id: placeOf(stretch), stretch }))}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={shown.filter((stretch) => isTicked(touched, stretch)).map(placeOf)}
        onSelectionChange={(keys) => {
          const isOn = (stretch: AutocodeStretch) => keys === 'all' || keys.has(placeOf(stretch))
          tick(shown.filter(isOn), true)
          tick(
            shown.filter((stretch) => !isOn(stretch)),
            false,
          )
        }}
      >
        {({ id, stretch }) => <Row id={id} stretch={stretch} />}
      </GridList>
    </section>
  )
}

function Row({ id, stretch }: { id: string; stretch: AutocodeStretch }) {
  const { autocode } = useMessages()
  const { locator, quote, marks, hits, coded } = stretch
  const about = [
    locator,
    ...(hits > 1 && marks.length > 0 ? [autocode.hits(hits)] : []),
    ...(coded ? [autocode.coded] : []),
  ]
  return (
    <GridListItem id={id} textValue={quote} className={styles.row ?? ''}>
      <Checkbox slot="selection">{null}</Checkbox>
      <div className={styles.words}>
        <p className={styles.quote}>
          <Marked text={quote} ranges={marks.map(({ start, end }) => [start, end] as const)} />
        </p>
        <p className={styles.about}>{about.join(' · ')}</p>
      </div>
    </GridListItem>
  )
}

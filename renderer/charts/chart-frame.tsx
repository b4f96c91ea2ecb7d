import { type ReactNode, type RefObject, useId, useState } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import { IconButton } from '../ui/index.ts'
import styles from './chart-frame.module.css'
import { type ChartTable, tsvOf } from './chart-table.ts'
import { pngOf } from './svg-image.ts'
import { type Taken, takeImage, takeText } from './take-away.ts'

type Props = {
  title: string
  units: string
  /** Name of the saved files, without extension. */
  fileName: string
  /** Or how to say it as tables, when that is much. */
  tables: readonly ChartTable[] | (() => readonly ChartTable[])
  svg: RefObject<SVGSVGElement | null>
  /** Told before and after the drawing is read for its image, when it is not all on the page else. */
  onTaking?: (taking: boolean) => void
  /** The drawing takes the height there is and is scrolled in it. */
  fills?: boolean
  /** What the pointer or the focus is on, in a sentence. */
  readout: string | null
  children: ReactNode
}

/** What every chart has: title, units, a table that says the same, and the ways to take it along. */
export function ChartFrame(props: Props) {
  const { title, units, fileName, tables, svg, onTaking, fills = false, readout, children } = props
  const { evidence } = useMessages()
  const words = evidence.chart
  const titleId = useId()
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  const [said, setSaid] = useState('')

  const tell = (taking: Promise<Taken>, copied: string) =>
    void taking.then(
      (taken) => setSaid(taken === 'copied' ? copied : words.saved),
      (failure: unknown) => {
        console.error('taking the chart along failed', failure)
        setSaid(words.failed)
      },
    )
  const inTables = () => (typeof tables === 'function' ? tables() : tables)
  const copyImage = () => {
    onTaking?.(true)
    if (svg.current !== null)
      tell(takeImage(pngOf(svg.current, { title, units }), `${fileName}.png`), words.copiedImage)
    onTaking?.(false)
  }
  return (
    <figure
      className={`${styles.frame} ${fills && shown === 'chart' ? styles.fills : ''}`}
      aria-labelledby={titleId}
    >
      <figcaption className={styles.caption}>
        <div>
          <h3 id={titleId}>{title}</h3>
          <p className={styles.units}>{units}</p>
        </div>
        <div className={styles.tools}>
          <output className={styles.said}>{said}</output>
          <ToggleButtonGroup
            aria-label={words.showAs}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[shown]}
            onSelectionChange={(keys) => setShown(keys.has('table') ? 'table' : 'chart')}
            className={styles.toggle ?? ''}
          >
            <ToggleButton id="chart">{words.chart}</ToggleButton>
            <ToggleButton id="table">{words.table}</ToggleButton>
          </ToggleButtonGroup>
          <IconButton icon="image" label={words.copyImage} onPress={copyImage} />
          <IconButton
            icon="table"
            label={words.copyTable}
            onPress={() => tell(takeText(tsvOf(inTables()), `${fileName}.tsv`), words.copiedTable)}
          />
        </div>
      </figcaption>
      {/* The drawing stays in the page behind its table, so that it can still be copied. */}
      <div hidden={shown === 'table'} className={styles.drawing}>
        {children}
        <p className={styles.readout} aria-hidden="true">
          {readout ?? words.hint}
        </p>
      </div>
      {shown === 'table' && inTables().map((table) => <Table key={table.caption} table={table} />)}
    </figure>
  )
}

function Table({ table }: { table: ChartTable }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric ? styles.numeric : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.id}>
              {table.columns.map(({ label, numeric }, index) => (
                <Cell key={label} cell={row.cells[index]} numeric={numeric} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({
  cell,
  numeric,
}: {
  cell: ChartTable['rows'][number]['cells'][number] | undefined
  numeric: boolean
}) {
  return (
    <td className={numeric ? styles.numeric : undefined}>
      {cell?.onOpen === undefined ? (
        cell?.text
      ) : (
        <Button className={styles.open ?? ''} onPress={cell.onOpen} aria-label={cell.label ?? cell.text}>
          {cell.text}
        </Button>
      )}
    </td>
  )
}

import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { depthOf, treeOrder } from '../../../../shared/domain/codebook/tree.ts'
import { type CodingMark, directions } from '../../../../shared/schema/coding.ts'
import { readingColors, type ShowBy } from '../../../../shared/schema/desk.ts'
import { useMessages } from '../../../i18n/index.ts'
import { type CodeEntry, pathAbove, withAncestors } from '../../../stores/codebook.ts'
import { keepOnDesk, useDesk } from '../../../stores/desk.ts'
import { useQuery } from '../../../stores/queries.ts'
import { CodeSwatch } from '../../../ui/code-swatch.tsx'
import { Button, Checkbox, fuzzyFind, TextField } from '../../../ui/index.ts'
import { Mark } from '../../../ui/mark.tsx'
import { markOfDirection } from '../../../ui/mark-shapes.ts'
import { BarPopover } from '../comfort/bar-popover.tsx'
import styles from './show-by.module.css'
import { directionColors, limits, toggled } from './shown.ts'
import { showAll } from './use-shown.ts'

type ShowByProps = { codings: readonly CodingMark[]; codes: readonly CodeEntry[] }

/** Chooses which codings are painted and what their colours tell apart. */
export function ShowByButton(props: ShowByProps) {
  const { reader } = useMessages()
  return (
    <BarPopover panel="show" icon="eye" label={reader.show.command} keys="V">
      <Choice {...props} />
    </BarPopover>
  )
}

function Choice({ codings, codes }: ShowByProps) {
  const { reader } = useMessages()
  const show = useDesk((state) => state.desk.show)
  const change = (changes: Partial<ShowBy>) => keepOnDesk({ show: { ...show, ...changes } })
  const coders = (useQuery('coders.list', {}).data ?? []).filter(
    ({ name }) => show.coders.includes(name) || codings.some((coding) => coding.coder === name),
  )
  return (
    <>
      <div className={styles.part}>
        <h3 className={styles.title}>{reader.show.colors}</h3>
        <ToggleButtonGroup
          aria-label={reader.show.colors}
          className={styles.colors ?? ''}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[show.color]}
          onSelectionChange={(keys) => {
            const color = readingColors.find((each) => keys.has(each))
            if (color !== undefined) change({ color })
          }}
        >
          {readingColors.map((id) => (
            <ToggleButton key={id} id={id} className={styles.color ?? ''}>
              {reader.show.colorBy[id]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: its heading is the label; a fieldset would draw a second one */}
      <div role="group" className={styles.part} aria-label={reader.direction.label}>
        <h3 className={styles.title}>{reader.direction.label}</h3>
        {directions.map((direction) => (
          <Checkbox
            key={direction}
            isSelected={show.directions.includes(direction)}
            onChange={() => change({ directions: toggled(show.directions, direction) })}
          >
            {show.color === 'direction' && <CodeSwatch color={directionColors[direction]} />}
            <Mark kind={markOfDirection[direction]} withWord />
          </Checkbox>
        ))}
      </div>
      {coders.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div role="group" className={styles.part} aria-label={reader.show.coders}>
          <h3 className={styles.title}>{reader.show.coders}</h3>
          {coders.map(({ name, color }) => (
            <Checkbox
              key={name}
              isSelected={show.coders.includes(name)}
              onChange={() => change({ coders: toggled(show.coders, name) })}
            >
              {show.color === 'coder' && <CodeSwatch color={color} />}
              {name}
            </Checkbox>
          ))}
        </div>
      )}
      <Codes codings={codings} codes={codes} show={show} change={change} />
      <footer className={styles.foot}>
        <p>{reader.show.hint}</p>
        <Button variant="quiet" keys="Shift+V" isDisabled={!limits(show)} onPress={showAll}>
          {reader.show.all}
        </Button>
      </footer>
    </>
  )
}

/** The codes that the source has, and those above them; any other can be found by its name. */
function Codes(props: ShowByProps & { show: ShowBy; change: (changes: Partial<ShowBy>) => void }) {
  const { codings, codes, show, change } = props
  const { reader, codebook } = useMessages()
  const [filter, setFilter] = useState('')
  const here = new Set([...show.codes, ...codings.map((coding) => coding.codeId)])
  const known = new Set(codes.flatMap((code) => (here.has(code.id) ? [code.id] : [])))
  const isFiltered = filter.trim() !== ''
  const listed = isFiltered
    ? codes.filter(({ name }) => fuzzyFind(filter, name))
    : withAncestors(codes, known)
  const count = (code: CodeEntry) => codings.filter((coding) => coding.codeId === code.id).length
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <div role="group" className={styles.part} aria-label={codebook.tree}>
      <h3 className={styles.title}>{codebook.tree}</h3>
      <TextField
        label={codebook.find}
        hideLabel
        type="search"
        placeholder={codebook.find}
        value={filter}
        onChange={setFilter}
      />
      <div className={styles.codes}>
        {treeOrder(listed).map((code) => (
          <Checkbox
            key={code.id}
            isSelected={show.codes.includes(code.id)}
            onChange={() => change({ codes: toggled(show.codes, code.id) })}
          >
            {!isFiltered && <Indent levels={depthOf(codes, code.id) - 1} />}
            <CodeSwatch color={code.color} />
            <span className={styles.code}>
              {isFiltered && <span className={styles.above}>{pathAbove(codes, code.id)}</span>}
              {code.name}
            </span>
            {count(code) > 0 && <span className={styles.count}>{count(code)}</span>}
          </Checkbox>
        ))}
      </div>
      <Checkbox isSelected={show.subcodes} onChange={(subcodes) => change({ subcodes })}>
        {reader.show.subcodes}
      </Checkbox>
    </div>
  )
}

function Indent({ levels }: { levels: number }) {
  return levels === 0 ? null : <span style={{ width: `${Math.min(levels, 8) * 0.8}rem` }} />
}

/** Says that something is not shown, and how much; choosing it shows everything again. */
export function HiddenChip({ hidden }: { hidden: number }) {
  const { reader } = useMessages()
  const limited = useDesk((state) => limits(state.desk.show))
  if (!limited) return null
  return (
    <Button
      variant="quiet"
      icon="filter"
      keys="Shift+V"
      aria-label={reader.show.chipLabel(hidden)}
      onPress={showAll}
    >
      {reader.show.hidden(hidden)}
    </Button>
  )
}

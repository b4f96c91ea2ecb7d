// Cards of excerpts, wherever they stand on a page, that can be chosen and worked from like the lines of a list.
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Excerpt } from '../../../shared/schema/coding.ts'
import type { ExcerptQuestion } from '../../../shared/schema/excerpts.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import {
  chooseExcerpts,
  type ListName,
  moveToExcerpt,
  openExcerpt,
  toggleExcerpt,
  useExcerpts,
} from '../../stores/excerpts.ts'
import { onMac } from '../../stores/keys.ts'
import { lineFor, meantOf } from '../../stores/picking.ts'
import { useStudy } from '../../stores/study.ts'
import { ExcerptBar } from './excerpt-bar.tsx'
import styles from './pickable.module.css'
import { useExcerptActions } from './use-excerpt-actions.tsx'
import { useExcerptCommands } from './use-excerpt-commands.ts'

type Picking = { name: ListName; ids: () => CodingId[]; changed: () => void }
const PickingContext = createContext<Picking | null>(null)

/** Boxes that a page of keys goes by. */
const page = 5
/** Only those chosen are exported from here. */
const all: ExcerptQuestion = { filter: {}, sort: 'text', groupBy: 'none' }

/** The cards inside get boxes to be chosen by; while some are chosen, a bar says what can be done with them. */
export function PickableExcerpts({ name, children }: { name: ListName; children: ReactNode }) {
  const container = useRef<HTMLDivElement>(null)
  const [, setVersion] = useState(0)
  const picking = useMemo(
    (): Picking => ({
      name,
      ids: () => idsIn(container.current),
      changed: () => setVersion((version) => version + 1),
    }),
    [name],
  )
  const picked = useExcerpts((state) => state.picked[name])
  const writable = useStudy((state) => state.study?.readOnly === false)
  const ids = idsIn(container.current)
  const meant = meantOf(ids, picked)
  const chosen = picked.selected.size > 0 ? meant : []
  const { actions, windows } = useExcerptActions({
    meant,
    chosen: meant,
    question: all,
    focusBack: () => focusOn(container.current, useExcerpts.getState().picked[name].active),
  })
  useExcerptCommands({
    id: `excerpts.${name}`,
    actions,
    writable,
    hasSome: meant.length > 0,
    isMeant: () => isWithin(container.current),
  })
  return (
    <PickingContext.Provider value={picking}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the boxes inside */}
      <div ref={container} className={styles.all} onKeyDown={(event) => onKeyDown(event, picking)}>
        {children}
        {chosen.length > 0 && (
          <div className={styles.bar}>
            <ExcerptBar
              actions={actions}
              writable={writable}
              areAllChosen={chosen.length === ids.length}
              onAll={() => chooseExcerpts(name, ids)}
              onNone={() => chooseExcerpts(name, [])}
            />
          </div>
        )}
      </div>
      {windows}
    </PickingContext.Provider>
  )
}

/** The box of one coding; nothing where excerpts are only read. */
export function PickBox({ excerpt }: { excerpt: Pick<Excerpt, 'id' | 'locator'> }) {
  const picking = useContext(PickingContext)
  return picking === null ? null : <Box excerpt={excerpt} picking={picking} />
}

function Box(props: { excerpt: Pick<Excerpt, 'id' | 'locator'>; picking: Picking }) {
  const { excerpt, picking } = props
  const { excerpts } = useMessages()
  const { name, ids, changed } = picking
  const isChosen = useExcerpts((state) => state.picked[name].selected.has(excerpt.id))
  // Which cards there are is known once they are on the page.
  useLayoutEffect(() => {
    changed()
    return changed
  }, [changed])
  return (
    <input
      type="checkbox"
      className={styles.box}
      data-pick={excerpt.id}
      aria-label={excerpts.choose(excerpt.locator)}
      checked={isChosen}
      onFocus={() => {
        const { active } = useExcerpts.getState().picked[name]
        if (active !== excerpt.id) moveToExcerpt(name, [excerpt.id], 0, false)
      }}
      onChange={(event) => {
        const click = event.nativeEvent
        if (click instanceof MouseEvent && click.shiftKey) {
          const here = ids()
          moveToExcerpt(name, here, here.indexOf(excerpt.id), true)
        } else toggleExcerpt(name, excerpt.id)
      }}
    />
  )
}

function onKeyDown(event: KeyboardEvent, { name, ids }: Picking): void {
  const box = event.target instanceof HTMLElement ? (event.target.dataset.pick as CodingId) : undefined
  if (box === undefined || event.altKey) return
  const here = ids()
  const current = here.indexOf(box)
  const to = lineFor(event.key, current, page, here.length)
  const mod = onMac ? event.metaKey : event.ctrlKey
  const id = here[current]
  if (to !== null) {
    const next = here[Math.max(0, Math.min(to, here.length - 1))] ?? null
    if (event.shiftKey) moveToExcerpt(name, here, to, true)
    focusOn(event.currentTarget, next)
  } else if (mod && event.key.toLowerCase() === 'a') chooseExcerpts(name, here)
  else if (event.key === 'Enter' && id !== undefined) void openExcerpt(id)
  else if (event.key === 'Escape') chooseExcerpts(name, [])
  else return
  event.preventDefault()
}

function idsIn(container: Element | null): CodingId[] {
  const boxes = container?.querySelectorAll<HTMLElement>('[data-pick]') ?? []
  return [...new Set([...boxes].map((box) => box.dataset.pick as CodingId))]
}

function focusOn(container: Element | null, id: CodingId | null): void {
  const boxes = [...(container?.querySelectorAll<HTMLElement>('[data-pick]') ?? [])]
  const box = boxes.find((each) => each.dataset.pick === id) ?? boxes[0]
  box?.focus()
}

function isWithin(container: Element | null): boolean {
  return (
    container?.contains(document.activeElement) === true || document.querySelector('[data-modal]') !== null
  )
}

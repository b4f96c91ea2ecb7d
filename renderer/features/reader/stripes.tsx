import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef } from 'react'
import type { CodingMark } from '../../../shared/schema/coding.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type CodeEntry, pathAbove } from '../../stores/codebook.ts'
import { useReader } from '../../stores/reader.ts'
import { CodeSwatch } from '../../ui/code-swatch.tsx'
import { Mark } from '../../ui/mark.tsx'
import { markOfDirection } from '../../ui/mark-shapes.ts'
import styles from './stripes.module.css'
import type { Stripe } from './use-drawing.ts'

/** Room for stripes left of the text, and the widest a lane may be: CSS pixels. */
const room = 48
const widestLane = 10

type StripesProps = {
  stripes: readonly Stripe[]
  /** Lanes of the whole source, so that a stripe keeps its lane wherever the window is. */
  lanes: number
  codings: ReadonlyMap<CodingId, CodingMark>
  codes: readonly CodeEntry[]
  onChoose: (coding: CodingMark) => void
  /** Keys that walk from one stripe to the next. */
  onWalk: (step: 1 | -1, from: CodingId | null) => void
  onLeave: () => void
}

/** The codings in the margin. One of them can be reached with Tab; arrows go on from there. */
export const Stripes = memo(function Stripes(props: StripesProps) {
  const { stripes, lanes, codings, codes, onChoose, onWalk, onLeave } = props
  const { reader, terms } = useMessages()
  const active = useReader((state) => state.active)
  const pointed = useReader((state) => state.pointed)
  const names = new Map(codes.map((code) => [code.id, code.name]))
  const pitch = Math.min(widestLane, room / Math.max(1, lanes))
  const entry = stripes.find((stripe) => stripe.id === active) ?? stripes[0]
  const card = stripes.find((stripe) => stripe.id === pointed)
  const shown = card === undefined ? undefined : codings.get(card.id)
  const group = useFocusKept(active, onLeave)

  function onKeyDown(event: KeyboardEvent): void {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key]
    if (event.key === 'Escape') onLeave()
    else if (step !== undefined) onWalk(step, pointed)
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons in the margin is no fieldset
    <div ref={group} role="group" aria-label={reader.stripes} className={styles.margin} onKeyDown={onKeyDown}>
      {stripes.map((stripe) => {
        const coding = codings.get(stripe.id)
        if (coding === undefined) return null
        return (
          <StripeButton
            key={stripe.id}
            stripe={stripe}
            coding={coding}
            label={reader.stripe(
              names.get(coding.codeId) ?? '',
              terms.direction[coding.direction],
              coding.coder,
            )}
            pitch={pitch}
            isActive={stripe.id === active}
            isEntry={stripe === entry}
            onChoose={onChoose}
          />
        )
      })}
      {card && shown && <StripeCard stripe={card} coding={shown} codes={codes} />}
    </div>
  )
})

/** Drawn again only when something of it changed: a window may show hundreds, and every coding given passes here. */
const StripeButton = memo(function StripeButton(props: {
  stripe: Stripe
  coding: CodingMark
  label: string
  pitch: number
  isActive: boolean
  /** Whether Tab comes to this one. */
  isEntry: boolean
  onChoose: (coding: CodingMark) => void
}) {
  const { stripe, coding, label, pitch, isActive, isEntry, onChoose } = props
  const point = (on: boolean) => useReader.setState({ pointed: on ? stripe.id : null })
  return (
    <button
      type="button"
      draggable
      data-coding={stripe.id}
      data-direction={coding.direction}
      data-active={isActive || undefined}
      tabIndex={isEntry ? 0 : -1}
      className={styles.stripe}
      style={{
        top: stripe.top,
        height: stripe.bottom - stripe.top,
        left: room - (stripe.lane + 1) * pitch,
        width: pitch,
        color: stripe.color,
      }}
      aria-label={label}
      aria-pressed={isActive}
      onClick={() => onChoose(coding)}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => point(true)}
      onBlur={() => point(false)}
    />
  )
})

/** When scrolling takes away the stripe that had the focus, the text gets it: keys must not fall into nothing. */
function useFocusKept(active: CodingId | null, onLost: () => void) {
  const group = useRef<HTMLDivElement>(null)
  const had = useRef<Element | null>(null)
  useEffect(() => {
    const { activeElement } = document
    // While the focus moves on it is nowhere too; it was only lost when its stripe is gone.
    if (had.current?.isConnected === false && activeElement === document.body) onLost()
    const inside = activeElement !== group.current && (group.current?.contains(activeElement) ?? false)
    had.current = inside ? activeElement : null
  })
  useEffect(() => {
    if (had.current === null || active === null) return
    group.current
      ?.querySelector<HTMLElement>(`[data-coding="${CSS.escape(active)}"]`)
      ?.focus({ preventScroll: true })
  }, [active])
  return group
}

/** Above its stripe, or else below, or else where the window begins: never over the margin's edge. */
function cardTop(card: HTMLElement, stripe: Stripe): number {
  const page = card.offsetParent?.parentElement
  const scroller = page?.parentElement
  if (!page || !scroller) return stripe.top
  const from = scroller.getBoundingClientRect().top - page.getBoundingClientRect().top
  const height = card.offsetHeight
  if (stripe.top - height - 6 >= from) return stripe.top - height - 6
  return stripe.bottom + height + 6 <= from + scroller.clientHeight ? stripe.bottom + 6 : from + 6
}

function StripeCard({
  stripe,
  coding,
  codes,
}: {
  stripe: Stripe
  coding: CodingMark
  codes: readonly CodeEntry[]
}) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (card.current !== null) card.current.style.top = `${cardTop(card.current, stripe)}px`
  }, [stripe])
  const { reader } = useMessages()
  const format = useFormat()
  const code = codes.find((each) => each.id === coding.codeId)
  if (code === undefined) return null
  const above = pathAbove(codes, code.id)
  return (
    <div ref={card} className={styles.card} role="tooltip">
      {above !== '' && <p className={styles.above}>{above}</p>}
      <p className={styles.name}>
        <CodeSwatch color={code.color} />
        {code.name}
      </p>
      <p>
        <Mark kind={markOfDirection[coding.direction]} withWord />
      </p>
      <p className={styles.by}>{reader.codedBy(coding.coder, format.instant(coding.createdAt))}</p>
      {coding.memo !== '' && <p className={styles.memo}>{coding.memo}</p>}
    </div>
  )
}

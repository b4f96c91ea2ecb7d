import type { ReactNode } from 'react'

/** What is wider or longer than its frame: reached and scrolled by keys too. */
export function ScrollRegion(props: { label: string; className: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached to be scrolled
    <section className={props.className ?? ''} aria-label={props.label} tabIndex={0}>
      {props.children}
    </section>
  )
}

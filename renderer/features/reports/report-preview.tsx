// A report shown inside the page, where no script of it can run and the page's own policy holds.
import { type SyntheticEvent, useRef } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { useScrollMemory } from '../../stores/navigation.ts'
import styles from './report-preview.module.css'

type Props = { report: Output<'reports.case'>; title: string }

export function ReportPreview({ report, title }: Props) {
  if (report.mime.startsWith('text/html')) {
    return (
      <iframe
        key={report.content}
        title={title}
        // Same origin, so that its style sheet can be handed to it; without scripts, that gives it nothing.
        sandbox="allow-same-origin"
        srcDoc={report.content}
        onLoad={dress}
        className={styles.page}
      />
    )
  }
  return <PlainText content={report.content} title={title} />
}

/**
 * The page's policy refuses the report's inline style sheet, as it should; a constructed one with the same rules
 * is allowed, because it is this program that makes it.
 */
function dress(event: SyntheticEvent<HTMLIFrameElement>): void {
  const { contentDocument: inside, contentWindow: window } = event.currentTarget
  if (inside === null || window === null) return
  const Sheet = (window as Window & typeof globalThis).CSSStyleSheet
  inside.adoptedStyleSheets = [...inside.querySelectorAll('style')].map((style) => {
    const sheet = new Sheet()
    sheet.replaceSync(style.textContent)
    return sheet
  })
}

function PlainText({ content, title }: { content: string; title: string }) {
  const scroller = useRef<HTMLElement>(null)
  useScrollMemory(scroller, 'reports.text')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard.
    <section ref={scroller} className={styles.text} aria-label={title} tabIndex={0}>
      <pre>{content}</pre>
    </section>
  )
}

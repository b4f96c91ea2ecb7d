// A report shown inside the page, where no script of it can run and the page's own policy holds.
import { useMemo, useRef } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import { useScrollMemory } from '../../stores/navigation.ts'
import styles from './report-preview.module.css'

type Props = { report: Output<'reports.case'>; title: string }

export function ReportPreview({ report, title }: Props) {
  return report.mime.startsWith('text/html') ? (
    <Page key={report.content} html={report.content} title={title} />
  ) : (
    <PlainText content={report.content} title={title} />
  )
}

/**
 * The page's policy refuses the report's inline style sheet, as it should; a constructed one with the same rules
 * is allowed, because it is this program that makes it.
 */
function Page({ html, title }: { html: string; title: string }) {
  const { markup, rules } = useMemo(() => undress(html), [html])
  return (
    <iframe
      title={title}
      // Same origin, so that its style sheet can be handed to it; without scripts, that gives it nothing.
      sandbox="allow-same-origin"
      srcDoc={markup}
      onLoad={(event) => dress(event.currentTarget, rules)}
      className={styles.page}
    />
  )
}

/** The report without its style sheets, and their rules. Reports are this program's own, with all text escaped. */
function undress(html: string): { markup: string; rules: string } {
  const rules: string[] = []
  const markup = html.replace(/<style[^>]*>([\s\S]*?)<\/style>/gu, (_, sheet: string) => {
    rules.push(sheet)
    return ''
  })
  return { markup, rules: rules.join('\n') }
}

function dress(frame: HTMLIFrameElement, rules: string): void {
  const { contentDocument: inside, contentWindow: window } = frame
  if (inside === null || window === null) return
  const sheet = new (window as Window & typeof globalThis).CSSStyleSheet()
  sheet.replaceSync(rules)
  inside.adoptedStyleSheets = [sheet]
  inside.addEventListener('click', stayInside)
}

/** A link within the report goes to its place; one that leads out of it would replace the preview. */
function stayInside(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a[href]')
  if (link == null) return
  event.preventDefault()
  const href = link.getAttribute('href') ?? ''
  if (href.startsWith('#'))
    link.ownerDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView()
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

// What a core needs from the machine it runs on. Hosts differ here and nowhere else.
import type { Language } from '../../shared/schema/text.ts'

export type Platform = {
  systemLanguage: Language
  /** Where new studies go unless the user says otherwise. An absolute path. */
  documentsFolder: string
  /** Where this machine's settings and recent studies are kept. Made when missing. */
  settingsFolder: string
  /** The system's own dialog; null where the host has none and the workbench browses folders itself. */
  pickPath: ((purpose: 'open' | 'create', suggestedName: string) => Promise<string | null>) | null
  /** Makes a tagged PDF of a page that needs nothing from elsewhere. Left out where the host can't. @throws report.no_browser, report.pdf_failed */
  printPdf?: (html: string) => Promise<Uint8Array>
  /** True for a command at the terminal: the studies it opens are not listed among the recent ones. */
  passing?: boolean
}

/** One line a call, for whoever looks for the cause of a failure. Never holds study material. */
export type Log = (level: 'info' | 'warn' | 'error', message: string, facts: Record<string, unknown>) => void

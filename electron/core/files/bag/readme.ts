// What whoever opens the bag years from now reads first: what is here, how it was made, what is left to be filled in.
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { Language } from '../../../../shared/schema/text.ts'

export type BagFacts = {
  title: string
  studyId: string
  program: string
  /** Of the last change, and the journal's hash then. */
  changedAt: string
  head: string
  counts: { cases: number; sources: number; codes: number; codings: number }
  pseudonyms: boolean
  originals: boolean
  /** Paths in data/, sorted. */
  files: readonly string[]
}

export function bagReadme(language: Language, facts: BagFacts): string {
  const words = messagesFor(language).exchange.bag
  const { counts } = facts
  const folders = [
    ...new Set(facts.files.map((path) => (path.includes('/') ? `${path.split('/')[0]}/` : path))),
  ]
  const described = folders.map((path) => `- \`data/${path}\` – ${descriptionOf(path, words)}`)
  return [
    `# ${facts.title}`,
    words.intro(facts.program),
    `## ${words.what}`,
    words.counts(counts.cases, counts.sources, counts.codes, counts.codings),
    described.join('\n'),
    `## ${words.names}`,
    facts.pseudonyms ? words.pseudonymised : words.realNames,
    facts.originals ? words.withOriginals : words.withoutOriginals,
    `## ${words.cite}`,
    words.citation(facts.title, facts.changedAt.slice(0, 4)),
    `## ${words.toFill}`,
    words.fields.map((field) => `- ${field}: ________`).join('\n'),
    `## ${words.verify}`,
    words.howToVerify,
    words.journal(facts.changedAt, facts.head),
  ]
    .join('\n\n')
    .concat('\n')
}

function descriptionOf(path: string, words: ReturnType<typeof messagesFor>['exchange']['bag']): string {
  const known: Readonly<Record<string, string>> = words.folders
  const ending = /\.[a-z]+$/.exec(path)?.[0] ?? path
  return known[path] ?? known[ending] ?? path
}

// Finding and replacing as it is being prepared: what to find, what to put there, and which of that is to be done.
import { create } from 'zustand'
import type { Input } from '../../shared/api/contract.ts'
import type { ReplacePreview } from '../../shared/schema/revision.ts'
import type { SearchHit, SearchQuery } from '../../shared/schema/search.ts'
import { attempt, type CallError } from './commands.ts'
import { useFind } from './find.ts'
import { useNavigation } from './navigation.ts'
import { type HitKey, keyOf, useSearch } from './search.ts'
import { everywhere, scopeOf, type Where } from './where.ts'

/** Milliseconds without a further change until the preview is asked for. */
const pause = 250

export type ReplaceForm = Where & { query: SearchQuery; replacement: string }

/** What the study answered, and the texts it was answered about. */
type Answer = ReplacePreview & { expected: Input<'replace.run'>['expected'] }

type ReplaceState = {
  isOpen: boolean
  form: ReplaceForm
  /** The last answer, kept while the next is under way; null when nothing is asked. */
  answer: Answer | null
  error: CallError | null
  asking: boolean
  applying: boolean
  /** Hits that are to stay as they are. */
  left: ReadonlySet<HitKey>
  page: number
  /** Whether the codings are looked at instead of the hits. */
  showsCodings: boolean
  /** With what is being searched for, if something is. */
  open(begin: Partial<ReplaceForm>): void
  close(): void
  change(change: Partial<ReplaceForm>): void
  tick(hits: readonly SearchHit[], ticked: boolean): void
  turnTo(page: number): void
  apply(): Promise<void>
}

const emptyForm: ReplaceForm = {
  ...everywhere,
  query: { text: '', mode: 'phrase', wholeWords: true },
  replacement: '',
}
const noAnswer = { answer: null, error: null, asking: false, left: new Set<HitKey>(), page: 0 }

let timer: ReturnType<typeof setTimeout> | undefined
let asked = 0

export const useReplace = create<ReplaceState>((set, get) => ({
  isOpen: false,
  form: emptyForm,
  ...noAnswer,
  applying: false,
  showsCodings: false,
  open(begin) {
    set({ isOpen: true, ...noAnswer, showsCodings: false })
    get().change({ ...emptyForm, ...begin })
  },
  close() {
    clearTimeout(timer)
    asked += 1
    set({ isOpen: false, ...noAnswer })
  },
  change(change) {
    const form = { ...get().form, ...change }
    const question = questionOf(form)
    clearTimeout(timer)
    asked += 1
    if (question === null) return set({ form, ...noAnswer })
    set({ form, asking: true })
    timer = setTimeout(() => void look(question), pause)
  },
  tick(hits, ticked) {
    const left = new Set(get().left)
    for (const hit of hits) {
      if (ticked) left.delete(keyOf(hit))
      else left.add(keyOf(hit))
    }
    set({ left })
  },
  turnTo: (page) => set({ page }),
  async apply() {
    const { form, answer, left } = get()
    const question = questionOf(form)
    if (question === null || answer === null) return
    const except = answer.hits
      .filter((hit) => left.has(keyOf(hit)))
      .map(({ sourceId, start, end }) => ({ sourceId, start, end }))
    set({ applying: true, error: null })
    const input = { ...question, except, expected: answer.expected }
    const { error } = await attempt('replace.run', input, { toast: true })
    set({ applying: false, error })
    if (error === null) get().close()
  },
}))

/** Where one is searching, with what is searched for; in the reader, for the source that is read. */
export function openReplace(): void {
  const { place } = useNavigation.getState()
  const { open } = useReplace.getState()
  if (place.name === 'search') {
    const { query, filters } = useSearch.getState()
    open({
      query,
      caseIds: filters.caseId === null ? [] : [filters.caseId],
      kinds: filters.kind === null ? [] : [filters.kind],
    })
  } else if (place.name === 'reader') {
    const { isOpen, query } = useFind.getState()
    open({ sourceIds: [place.sourceId], ...(isOpen && { query }) })
  } else open({})
}

async function look(question: Input<'replace.preview'>): Promise<void> {
  asked += 1
  const mine = asked
  // The texts first: should one change meanwhile, replacing is refused and nothing is replaced unseen.
  const sources = await attempt('sources.list', {})
  const { value, error } = await attempt('replace.preview', question)
  if (mine !== asked) return
  const failed = sources.error ?? error
  const answer = failed === null && sources.value !== null && value !== null ? value : null
  const expected = answer === null ? [] : textsOf(answer, sources.value ?? [])
  useReplace.setState({
    answer: answer === null ? null : { ...answer, expected },
    error: failed,
    asking: false,
    page: 0,
  })
}

/** The sources of the hits; of all sources, when not all hits are there to tell. */
function textsOf(
  { hits, total }: ReplacePreview,
  sources: readonly { id: SearchHit['sourceId']; textSha256: string }[],
): Answer['expected'] {
  const own = new Set(hits.map(({ sourceId }) => sourceId))
  return sources
    .filter(({ id }) => total > hits.length || own.has(id))
    .map(({ id, textSha256 }) => ({ sourceId: id, textSha256 }))
}

/** The call a form stands for; null while it asks for nothing. */
export function questionOf(form: ReplaceForm): Input<'replace.preview'> | null {
  const { query, replacement } = form
  if (query.text.trim() === '') return null
  const wholeWords = query.mode !== 'regex' && query.wholeWords
  return { query: { ...query, wholeWords }, replacement, scope: scopeOf(form) }
}

/** How many hits are to be replaced: all but those left out. */
export function countMeant({ total, hits }: ReplacePreview, left: ReadonlySet<HitKey>): number {
  return total - hits.filter((hit) => left.has(keyOf(hit))).length
}

// Autocoding as it is being prepared: what was asked, what it leads to, and which of that is to be coded.
import { create } from 'zustand'
import type { Input } from '../../shared/api/contract.ts'
import { readWordList } from '../../shared/domain/autocode/word-list.ts'
import type { AutocodeWay } from '../../shared/i18n/messages/autocode.ts'
import type { AutocodePreview, AutocodeStretch, AutocodeUnit } from '../../shared/schema/autocode.ts'
import type { Direction } from '../../shared/schema/coding.ts'
import type { AttributeId, CaseId, CodeId, SourceId } from '../../shared/schema/ids.ts'
import type { SearchQuery } from '../../shared/schema/search.ts'
import type { SourceKind } from '../../shared/schema/source.ts'
import { attempt, type CallError, run } from './commands.ts'

/** Lines of a word list that are looked for at once. */
export const mostWords = 200
/** Milliseconds without a further change until the preview is asked for. */
const pause = 250

/** What an attribute may be asked for; of several-of, each value by itself. */
export type AttributeAnswer = string | number | boolean

export type AutocodeForm = {
  way: AutocodeWay
  words: string
  phrase: string
  regex: string
  /** What a search asked, to be asked again to the letter. */
  found: SearchQuery | null
  wholeWords: boolean
  speakers: readonly string[]
  unit: AutocodeUnit
  codeId: CodeId | null
  direction: Direction
  /** Each of these limits nothing while it is empty. */
  caseIds: readonly CaseId[]
  kinds: readonly SourceKind[]
  sourceIds: readonly SourceId[]
  attributes: Readonly<Record<AttributeId, readonly AttributeAnswer[]>>
}

type AutocodeState = {
  isOpen: boolean
  form: AutocodeForm
  /** The last answer, kept while the next is under way; null when nothing is asked. */
  preview: AutocodePreview | null
  error: CallError | null
  asking: boolean
  applying: boolean
  /** What the person ticked or unticked by hand, by place in the texts. */
  touched: ReadonlyMap<string, boolean>
  page: number
  /** With a code to begin with, if one was at hand. */
  open(codeId: CodeId | null): void
  /** What a search found in one source. */
  openFor(query: SearchQuery, sourceId: SourceId): void
  close(): void
  change(change: Partial<AutocodeForm>): void
  tick(stretches: readonly AutocodeStretch[], ticked: boolean): void
  turnTo(page: number): void
  apply(): Promise<void>
}

const emptyForm: AutocodeForm = {
  way: 'words',
  words: '',
  phrase: '',
  regex: '',
  found: null,
  wholeWords: true,
  speakers: [],
  unit: 'sentence',
  codeId: null,
  // What words lead to speaks for nothing yet: that takes somebody who reads it.
  direction: 'neutral',
  caseIds: [],
  kinds: [],
  sourceIds: [],
  attributes: {},
}

let timer: ReturnType<typeof setTimeout> | undefined
let asked = 0

export const useAutocode = create<AutocodeState>((set, get) => ({
  isOpen: false,
  form: emptyForm,
  preview: null,
  error: null,
  asking: false,
  applying: false,
  touched: new Map(),
  page: 0,
  open(codeId) {
    // The code may be gone, or another study be open, since the window was closed.
    set({ isOpen: true, form: { ...emptyForm, codeId }, preview: null, error: null, asking: false })
    set({ touched: new Map(), page: 0 })
  },
  openFor(query, sourceId) {
    get().open(null)
    get().change({ way: 'found', found: query, unit: 'hit', sourceIds: [sourceId] })
  },
  close() {
    clearTimeout(timer)
    asked += 1
    set({ isOpen: false, preview: null, asking: false })
  },
  change(change) {
    const form = { ...get().form, ...change }
    const question = questionOf(form)
    clearTimeout(timer)
    asked += 1
    if (question === null) return set({ form, preview: null, error: null, asking: false })
    set({ form, asking: true })
    timer = setTimeout(() => void look(question), pause)
  },
  tick(stretches, ticked) {
    const touched = new Map(get().touched)
    for (const stretch of stretches) touched.set(placeOf(stretch), ticked)
    set({ touched })
  },
  turnTo: (page) => set({ page }),
  async apply() {
    const { form, preview, touched } = get()
    if (form.codeId === null || preview === null) return
    const spans = preview.stretches
      .filter((stretch) => isTicked(touched, stretch))
      .map(({ sourceId, start, end }) => ({ sourceId, start, end }))
    set({ applying: true })
    const given = { codeIds: [form.codeId], direction: form.direction, memo: '', coder: null }
    const made = await run('codings.createMany', { ...given, spans }, { toast: true })
    set({ applying: false })
    if (made !== undefined) get().close()
  },
}))

async function look(question: Input<'autocode.preview'>): Promise<void> {
  asked += 1
  const mine = asked
  const { value, error } = await attempt('autocode.preview', question)
  if (mine === asked) useAutocode.setState({ preview: value, error, asking: false, page: 0 })
}

/** The call a form stands for; null while it asks for nothing, or for more than can be asked. */
export function questionOf(form: AutocodeForm): Input<'autocode.preview'> | null {
  const what = whatOf(form)
  if (what === null) return null
  const { caseIds, kinds, sourceIds, unit, codeId } = form
  const attributes = Object.entries(form.attributes)
    .filter(([, values]) => values.length > 0)
    .map(([attributeId, values]) => ({ attributeId, values: [...values] }))
  return {
    what,
    unit,
    codeId,
    scope: {
      ...(caseIds.length > 0 && { caseIds: [...caseIds] }),
      ...(kinds.length > 0 && { kinds: [...kinds] }),
      ...(sourceIds.length > 0 && { sourceIds: [...sourceIds] }),
      ...(attributes.length > 0 && { attributes }),
    },
  }
}

function whatOf(form: AutocodeForm): Input<'autocode.preview'>['what'] | null {
  const { way, wholeWords } = form
  if (way === 'speaker')
    return form.speakers.length === 0 ? null : { type: 'speaker', speakers: [...form.speakers] }
  if (way === 'words') {
    const queries = readWordList(form.words, wholeWords)
    return queries.length === 0 || queries.length > mostWords ? null : { type: 'text', queries }
  }
  if (way === 'found') return form.found === null ? null : { type: 'text', queries: [form.found] }
  const text = form[way]
  return text.trim() === '' ? null : { type: 'text', queries: [{ text, mode: way, wholeWords }] }
}

/** A stretch by where it is, the same from one preview to the next. */
export function placeOf({ sourceId, start, end }: AutocodeStretch): string {
  return `${sourceId} ${start}-${end}`
}

/** What has the code already is left out unless it was ticked by hand. */
export function isTicked(touched: ReadonlyMap<string, boolean>, stretch: AutocodeStretch): boolean {
  return touched.get(placeOf(stretch)) ?? !stretch.coded
}

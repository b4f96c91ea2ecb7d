// Lists of excerpts: what is asked for, which are chosen in each list, and what is done with those chosen.
import { create } from 'zustand'
import type { Input } from '../../shared/api/contract.ts'
import { type Cited, citationHtml, citationText } from '../../shared/domain/excerpts/citation.ts'
import type { Direction } from '../../shared/schema/coding.ts'
import type {
  ExcerptFormat,
  ExcerptGrouping,
  ExcerptQuestion,
  ExcerptSort,
} from '../../shared/schema/excerpts.ts'
import type { CaseId, CodeId, CodingId, SourceId } from '../../shared/schema/ids.ts'
import type { SourceKind } from '../../shared/schema/source.ts'
import { CallError, call } from '../api/client.ts'
import { attempt, report, run } from './commands.ts'
import { useNavigation } from './navigation.ts'
import { movedTo, nothingPicked, type Picked, toggled, withChosen } from './picking.ts'
import { useReader } from './reader.ts'
import { saveFile } from './save-file.ts'
import { languageOf, useSettings } from './settings.ts'
import { useStudy } from './study.ts'
import { toast } from './toasts.ts'
import { currentMessages } from './words.ts'

/** Null, or empty, limits nothing. Days as `YYYY-MM-DD`, both included, and so are weights. */
export type ExcerptFilters = {
  text: string
  codeIds: readonly CodeId[]
  /** The codes below those too. */
  subtree: boolean
  caseId: CaseId | null
  sourceId: SourceId | null
  kind: SourceKind | null
  coder: string | null
  direction: Direction | null
  speaker: string | null
  from: string | null
  to: string | null
  weightFrom: number | null
  weightTo: number | null
  memo: boolean | null
}

export const noFilters: ExcerptFilters = {
  ...{ text: '', codeIds: [], subtree: true, caseId: null, sourceId: null, kind: null, coder: null },
  ...{ direction: null, speaker: null, from: null, to: null, weightFrom: null, weightTo: null, memo: null },
}

/** The lists there are: of the study, of a code, behind the evidence, and of a judgement being written. */
export type ListName = 'study' | 'codebook' | 'evidence' | 'cite'

type ExcerptsState = {
  filters: ExcerptFilters
  sort: ExcerptSort
  groupBy: ExcerptGrouping
  picked: Readonly<Record<ListName, Picked<CodingId>>>
}

const atStart: ExcerptsState = {
  filters: noFilters,
  sort: 'text',
  groupBy: 'none',
  picked: { study: nothingPicked, codebook: nothingPicked, evidence: nothingPicked, cite: nothingPicked },
}

export const useExcerpts = create<ExcerptsState>(() => atStart)

useStudy.subscribe(({ study }, before) => {
  if (study?.id !== before.study?.id) useExcerpts.setState(atStart)
})

/** The question the filters stand for. Codes that are gone are no longer asked for. */
export function questionOf(
  { filters, sort, groupBy }: Pick<ExcerptsState, 'filters' | 'sort' | 'groupBy'>,
  codes: readonly { id: CodeId }[],
): ExcerptQuestion {
  const f = filters
  const codeIds = f.codeIds.filter((id) => codes.some((code) => code.id === id))
  return {
    filter: {
      ...(f.text.trim() === '' ? {} : { text: f.text }),
      ...(codeIds.length === 0 ? {} : { codeIds, subtree: f.subtree }),
      ...(f.caseId === null ? {} : { caseIds: [f.caseId] }),
      ...(f.sourceId === null ? {} : { sourceIds: [f.sourceId] }),
      ...(f.kind === null ? {} : { kinds: [f.kind] }),
      ...(f.coder === null ? {} : { coders: [f.coder] }),
      ...(f.direction === null ? {} : { directions: [f.direction] }),
      ...(f.speaker === null ? {} : { speakers: [f.speaker] }),
      ...(f.from === null ? {} : { from: f.from }),
      ...(f.to === null ? {} : { to: f.to }),
      ...(f.weightFrom === null ? {} : { weightFrom: f.weightFrom }),
      ...(f.weightTo === null ? {} : { weightTo: f.weightTo }),
      ...(f.memo === null ? {} : { memo: f.memo }),
    },
    sort,
    groupBy,
  }
}

export function isLimited({ subtree: _, ...filters }: ExcerptFilters): boolean {
  return Object.values(filters).some(
    (each) => each !== null && each !== '' && !(Array.isArray(each) && each.length === 0),
  )
}

/** Other excerpts are another list: what was chosen of the one before is let go. */
export function changeFilters(changes: Partial<ExcerptFilters>): void {
  useExcerpts.setState(({ filters, picked }) => ({
    filters: { ...filters, ...changes },
    picked: { ...picked, study: nothingPicked },
  }))
}

/** Shows the excerpts of the study that are like this, and no others. */
export function showExcerpts(filters: Partial<ExcerptFilters>): void {
  changeFilters({ ...noFilters, ...filters })
  useNavigation.getState().go({ name: 'excerpts' })
}

function pick(list: ListName, change: (picked: Picked<CodingId>) => Picked<CodingId>): void {
  useExcerpts.setState(({ picked }) => ({ picked: { ...picked, [list]: change(picked[list]) } }))
}

/** Goes to an excerpt; `extend` chooses everything from where the choice began to it. */
export function moveToExcerpt(
  list: ListName,
  ids: readonly CodingId[],
  index: number,
  extend: boolean,
): void {
  pick(list, (picked) => movedTo(picked, ids, index, extend))
}

export function toggleExcerpt(list: ListName, id: CodingId): void {
  pick(list, (picked) => toggled(picked, id))
}

export function chooseExcerpts(list: ListName, ids: readonly CodingId[]): void {
  pick(list, (picked) => withChosen(picked, ids))
}

/** After the list has changed: what is gone from it is chosen no more, and the keys are where they were, at `place`. */
export function letGoOfExcerpts(list: ListName, ids: readonly CodingId[], place: number | null): void {
  const { active, selected, anchor } = useExcerpts.getState().picked[list]
  if (active === null && selected.size === 0) return
  const here = new Set(ids)
  const left = [...selected].filter((id) => here.has(id))
  const stays = active === null || here.has(active)
  if (stays && left.length === selected.size) return
  const next = place === null ? null : (ids[Math.min(place, ids.length - 1)] ?? null)
  pick(list, () => ({
    active: stays ? active : next,
    selected: new Set(left),
    anchor: anchor !== null && here.has(anchor) ? anchor : null,
  }))
}

/** Opens an excerpt where it is; Back leads to the list as it was. */
export async function openExcerpt(id: CodingId): Promise<void> {
  const { value, error } = await attempt('excerpts.read', { ids: [id] })
  if (error !== null) return report(error)
  const [excerpt] = value
  if (excerpt === undefined) return
  const { sourceId, start, end } = excerpt
  useNavigation.getState().go({ name: 'reader', sourceId, at: { start, end } })
}

/** Changes many codings as one operation that a note names and can undo. False when the study refused. */
export async function changeExcerpts(
  ids: readonly CodingId[],
  changes: Omit<Input<'codings.update'>, 'ids'>,
): Promise<boolean> {
  const done = await run('codings.update', { ids: [...ids], ...changes }, { toast: true })
  if (done !== undefined && changes.codeId !== undefined) rememberCode(changes.codeId as CodeId)
  return done !== undefined
}

/** Gives a further code to excerpts; `direction` null: as each has it. False when the study refused. */
export async function addCode(
  ids: readonly CodingId[],
  codeId: CodeId,
  direction: Direction | null,
): Promise<boolean> {
  const done = await run('codings.addCodes', { ids: [...ids], codeIds: [codeId], direction }, { toast: true })
  if (done !== undefined) rememberCode(codeId)
  return done !== undefined
}

export async function removeExcerpts(ids: readonly CodingId[]): Promise<boolean> {
  return (await run('codings.remove', { ids: [...ids] }, { toast: true })) !== undefined
}

function rememberCode(codeId: CodeId): void {
  useReader.setState(({ recent }) => ({ recent: [...new Set([codeId, ...recent])].slice(0, 9) }))
}

/** What `excerpts.read` answers at once. */
const page = 1000

/** Puts excerpts with their locators on the clipboard, as words and as marked-up text. */
export async function copyExcerpts(ids: readonly CodingId[]): Promise<void> {
  const { excerpts: words } = currentMessages()
  const cited = citedOf(ids)
  const of = (type: string, made: (cited: readonly Cited[]) => string) =>
    cited.then((all) => new Blob([made(all)], { type }))
  try {
    // Promises go in as they are: awaited first, the key press that allows the copy would be over.
    const item = new ClipboardItem({
      'text/plain': of('text/plain', (all) => all.map(citationText).join('\n\n')),
      'text/html': of('text/html', (all) => all.map(citationHtml).join('\n')),
    })
    await navigator.clipboard.write([item])
    const count = (await cited).length
    toast({ text: words.copied(count, String(count)), tone: 'done' })
  } catch (refusal) {
    console.info('the clipboard refused the excerpts', refusal)
    toast({ text: words.copyFailed, tone: 'error' })
  }
}

async function citedOf(ids: readonly CodingId[]): Promise<Cited[]> {
  const { terms } = currentMessages()
  const [sources, cases] = await Promise.all([call('sources.list', {}), call('cases.list', {})])
  const bySource = new Map(sources.map((source) => [source.id, source]))
  const caseNames = new Map(cases.map(({ id, name }) => [id, name]))
  const cited: Cited[] = []
  for (let at = 0; at < ids.length; at += page)
    for (const excerpt of await call('excerpts.read', { ids: ids.slice(at, at + page) })) {
      const source = bySource.get(excerpt.sourceId)
      cited.push({
        quote: excerpt.quote,
        locator: excerpt.locator,
        caseName: source?.caseId == null ? null : (caseNames.get(source.caseId) ?? null),
        kind: source === undefined ? null : terms.kind[source.kind].toLowerCase(),
        date: source?.date ?? null,
      })
    }
  return cited
}

/** Hands a list to the person as a file; with `ids`, only those of it. With pseudonyms, asks before a real name goes out. */
export async function exportExcerpts(
  question: ExcerptQuestion,
  ids: readonly CodingId[] | null,
  how: { format: ExcerptFormat; pseudonyms: boolean; allowLeaks: boolean },
): Promise<void> {
  const language = languageOf(useSettings.getState())
  try {
    const chosen = ids === null ? {} : { ids: [...ids] }
    const file = await call('excerpts.export', { ...question, ...chosen, ...how, language })
    saveFile(file)
    toast({ text: currentMessages().excerpts.saved(file.fileName), tone: 'done' })
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'report.leaks') return report(error)
    // Names that are left are a person's to judge: nothing goes out before.
    const { errors, reporting } = currentMessages()
    toast({
      text: errors['report.leaks'](error.details),
      tone: 'error',
      action: {
        label: reporting.place.writeAnyway,
        run: () => void exportExcerpts(question, ids, { ...how, allowLeaks: true }),
      },
    })
  }
}

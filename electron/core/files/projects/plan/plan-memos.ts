// Everything written about something becomes a memo about it: notes, comments, and what the study has no other place for,
// sets, links, variables of sources. What a memo can't be about it links to.

import { bodyOfText } from '../../../../../shared/domain/memos/memo-text.ts'
import { normalBody } from '../../../../../shared/domain/memos/normal-body.ts'
import { memoId } from '../../../../../shared/schema/ids.ts'
import {
  type Memo,
  type MemoBlock,
  type MemoBody,
  type MemoTarget,
  mostMemoBlocks,
  mostMemoUnits,
} from '../../../../../shared/schema/memo.ts'
import type { ItemReason, ReportedKind } from '../../../../../shared/schema/project-import.ts'
import type { Key, Made, Project, ProjectNote } from '../project.ts'
import { nothingMade } from '../project.ts'
import { cleanInstant, whole } from './clean.ts'
import { type Place, type Places, placesOf } from './places.ts'
import type { CasePlan } from './plan-cases.ts'
import type { CodePlan } from './plan-codes.ts'
import type { CodingParts, CodingPlan } from './plan-codings.ts'
import type { SourcePlan } from './plan-sources.ts'
import { because, type Planning } from './planning.ts'

export type MemoParts = Pick<CodingParts, 'coderOf' | 'nobody'> & {
  codes: CodePlan
  cases: CasePlan
  sources: SourcePlan
  codings: CodingPlan
}

type Making = { planning: Planning; parts: MemoParts; places: Places; memos: Memo[] }
type Draft = { key: Key; target: MemoTarget; title: string; body: MemoBody; made: Made }

/** Left for links after the words. */
const mostWords = mostMemoUnits - 20_000
const mostLinks = 2000

export function planMemos(planning: Planning, project: Project, parts: MemoParts): Memo[] {
  const making: Making = { planning, parts, places: placesOf(project, parts), memos: [] }
  const noteLinks = linksOfNotes(project, making)
  for (const note of project.memos) addNote(making, note, project, noteLinks.get(note.key) ?? [])
  addDescriptions(making, project)
  addVariables(making)
  addCaseCodes(making, project)
  addBareSelections(making)
  for (const set of project.sets) addSet(making, set)
  addLinks(making, project)
  for (const name of project.graphs) planning.report.left('graph', name, [because('not-in-study', '')])
  return making.memos
}

/** The memo, unless the study has it already; null then. */
function add(making: Making, draft: Draft, reasons: ItemReason[]): Memo | null {
  const { planning, parts, memos } = making
  const title = titleOf(draft.title, reasons)
  const body = fitting(normalBody(draft.body), reasons)
  const written = JSON.stringify(body)
  const isSame = (memo: Memo) => memo.title === title && JSON.stringify(memo.body) === written
  if (planning.existing.memosAbout(draft.target).some(isSame)) {
    reasons.push(because('same-already', ''))
    return null
  }
  const createdAt = cleanInstant(draft.made.at) ?? planning.now
  const changedAt = cleanInstant(draft.made.changedAt)
  const memo: Memo = {
    id: memoId.parse(planning.idFor('memo', draft.key, reasons)),
    target: draft.target,
    title,
    body,
    author: (parts.coderOf(draft.made.by) ?? parts.nobody()).name,
    createdAt,
    updatedAt: changedAt !== null && changedAt > createdAt ? changedAt : createdAt,
  }
  memos.push(memo)
  return memo
}

/** Adds it and says so under the kind of thing it was. */
function tell(making: Making, kind: ReportedKind, draft: Draft, reasons: ItemReason[]): void {
  const { report } = making.planning
  const memo = add(making, draft, reasons)
  if (memo === null) report.left(kind, draft.title, reasons)
  else report.took(kind, draft.title, reasons)
}

/** As many blocks as a memo may have, with as many words. */
function fitting(body: MemoBody, reasons: ItemReason[]): MemoBody {
  let units = 0
  const end = body.findIndex(({ content }, index) => {
    for (const inline of content) units += 'link' in inline ? inline.label.length : inline.text.length
    return index >= mostMemoBlocks || units > mostMemoUnits
  })
  if (end === -1) return body
  if (!reasons.some(({ kind }) => kind === 'text-cut')) reasons.push(because('text-cut', String(units)))
  return normalBody(body.slice(0, end))
}

function titleOf(written: string, reasons: ItemReason[]): string {
  const title = written
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  if (title.length <= 300) return title
  reasons.push(because('name-cut', String(title.length)))
  return whole(title, 300).trimEnd()
}

function bodyOf(text: string, reasons: ItemReason[]): MemoBody {
  const words = text.toWellFormed()
  if (words.length <= mostWords) return bodyOfText(words)
  reasons.push(because('text-cut', String(words.length)))
  return bodyOfText(whole(words, mostWords))
}

const paragraph = (text: string): MemoBlock => ({ type: 'paragraph', content: text === '' ? [] : [{ text }] })

/** Memos hold no control characters but breaks and tabs; texts may. */
function quoteOf(text: string): MemoBlock {
  const words = text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '')
  return { type: 'quote', content: words === '' ? [] : [{ text: words }] }
}

const label = (name: string): string => {
  const short = name
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  return (short.length > 120 ? `${whole(short, 119)}…` : short) || '—'
}

function items(places: readonly Place[]): MemoBlock[] {
  return places.slice(0, mostLinks).map(({ link, name }) => ({
    type: 'item',
    list: 'bullet',
    depth: 0,
    content: [{ link, label: label(name) }],
  }))
}

/** About the first thing that refers to it; the others are linked to. */
function addNote(making: Making, note: ProjectNote, project: Project, linked: readonly Place[]): void {
  const reasons: ItemReason[] = [...note.reasons]
  const { about, others, isOfStudy } = making.places.ofNote(note.key, project)
  const further = [...others, ...linked]
  if (others.length > 0) reasons.push(because('about-several', String(others.length + 1)))
  if (about === null && !isOfStudy && making.places.isReferred(note.key))
    reasons.push(because('unknown-target', ''))
  const body = bodyOf(note.text, reasons)
  if (further.length > 0) body.push(paragraph(making.planning.words.alsoAbout), ...items(further))
  const target: MemoTarget = about?.link ?? { kind: 'study' }
  const quote = about?.quote
  if (quote !== undefined) body.unshift(quoteOf(quote))
  const title = note.name === '' && body.length === 0 ? '—' : note.name
  tell(making, 'memo', { key: note.key, target, title, body, made: note.made }, reasons)
}

/** Comments that are no notes of their own: of the project, and of sources. */
function addDescriptions(making: Making, project: Project): void {
  if (project.description.trim() !== '') {
    const reasons: ItemReason[] = []
    const body = bodyOf(project.description, reasons)
    const made = { by: project.by, at: project.at, changedAt: null }
    tell(making, 'memo', { key: '', target: { kind: 'study' }, title: project.name, body, made }, reasons)
  }
  for (const { source, id, title, isKnown } of making.parts.sources.texts) {
    if (source.description.trim() === '' || isKnown) continue
    const reasons: ItemReason[] = []
    const body = bodyOf(source.description, reasons)
    add(making, { key: '', target: { kind: 'source', id }, title: '', body, made: source.made }, reasons)
    making.planning.report.took('memo', title, reasons)
  }
  for (const source of project.sources) if (source.text === null) addMissing(making, source)
}

/** What was said of a source that did not come in. */
function addMissing(
  making: Making,
  { key, name, description, values, made }: Project['sources'][number],
): void {
  const written = values.filter((value) => value.written.trim() !== '')
  if (description.trim() === '' && written.length === 0) return
  const reasons: ItemReason[] = [because('unknown-target', '')]
  const body = [...bodyOf(description, reasons), ...valueItems(making, written)]
  tell(making, 'memo', { key: `${key} comment`, target: { kind: 'study' }, title: name, body, made }, reasons)
}

function valueItems({ parts }: Making, values: Project['sources'][number]['values']): MemoBlock[] {
  return values.map(({ variable, written }): MemoBlock => {
    const text = `${parts.cases.variableName(variable)}: ${written.toWellFormed().replace(/\p{Cc}+/gu, ' ')}`
    return { type: 'item', list: 'bullet', depth: 0, content: [{ text: whole(text, 2000) }] }
  })
}

/** Sources have no attributes here. */
function addVariables(making: Making): void {
  const { parts, planning } = making
  for (const { source, id, title, isKnown } of parts.sources.texts) {
    const values = source.values.filter(({ written }) => written.trim() !== '')
    if (values.length === 0) continue
    for (const value of values) {
      const name = `${title}: ${parts.cases.variableName(value.variable)}`
      if (isKnown) planning.report.left('value', name, [because('same-already', '')])
      else planning.report.took('value', name, [because('in-memo', value.written)])
    }
    if (isKnown) continue
    const body = valueItems(making, values)
    const target: MemoTarget = { kind: 'source', id }
    add(making, { key: '', target, title: planning.words.variables, body, made: nothingMade }, [])
  }
}

/** Codes given to a case as a whole. */
function addCaseCodes(making: Making, project: Project): void {
  for (const each of project.cases) {
    const home = making.parts.cases.of.get(each.key)
    const places = each.codes.flatMap((key) => making.places.of(key) ?? [])
    if (home === undefined || places.length === 0) continue
    const target: MemoTarget = { kind: 'case', id: home.id }
    const body = items(places)
    tell(making, 'link', { key: '', target, title: home.name, body, made: nothingMade }, [
      because('in-memo', ''),
    ])
  }
}

/** Something said of words that no code was given to. */
function addBareSelections(making: Making): void {
  for (const { selection, text, span, codings } of making.parts.codings.selections.values()) {
    if (codings.length > 0 || selection.codings.length > 0) continue
    const quote = text.canonical.slice(span.start, span.end)
    const name = selection.name.trim() === '' ? quote : selection.name
    if (selection.description.trim() === '') {
      if (selection.notes.length > 0 || making.places.isMeant(selection.key)) continue
      making.planning.report.left('selection', name, [because('nothing-said', quote)])
      continue
    }
    const reasons: ItemReason[] = [because('in-memo', text.title)]
    const said = bodyOf(selection.description, reasons)
    const body: MemoBody = [quoteOf(whole(quote, 5000)), ...said]
    const target: MemoTarget = { kind: 'source', id: text.id }
    const title = quote.startsWith(selection.name.replace(/…$/, '')) ? '' : selection.name
    if (text.isKnown) making.planning.report.left('selection', name, [because('same-already', '')])
    else {
      add(making, { key: selection.key, target, title, body, made: selection.made }, reasons)
      making.planning.report.took('selection', name, reasons)
    }
  }
}

function addSet(making: Making, set: Project['sets'][number]): void {
  const reasons: ItemReason[] = [because('in-memo', '')]
  const members = [...set.codes, ...set.sources]
  const places = members.flatMap((key) => making.places.of(key) ?? [])
  const lost = members.length - places.length
  if (lost > 0) reasons.push(because('unknown-target', String(lost)))
  const notes = set.notes.flatMap((key) => making.places.noteName(key) ?? [])
  const body: MemoBody = [
    ...bodyOf(set.description, reasons),
    ...items(places),
    ...notes.map(
      (name): MemoBlock => ({ type: 'item', list: 'bullet', depth: 0, content: [{ text: label(name) }] }),
    ),
  ]
  if (body.length === 0) {
    const why = lost > 0 ? because('unknown-target', String(lost)) : because('nothing-said', '')
    making.planning.report.left('set', set.name, [why])
    return
  }
  tell(
    making,
    'set',
    { key: set.key, target: { kind: 'study' }, title: set.name, body, made: nothingMade },
    reasons,
  )
}

/** A link to or from a note is told in that note. */
function linksOfNotes(project: Project, { places }: Making): Map<Key, Place[]> {
  const notes = new Set(project.memos.map(({ key }) => key))
  const found = new Map<Key, Place[]>()
  for (const { from, to } of project.links) {
    const note = [from, to].find((key) => key !== null && notes.has(key))
    const other = note === from ? to : from
    const place = other === null ? null : places.of(other)
    if (note !== undefined && note !== null && place !== null)
      found.set(note, [...(found.get(note) ?? []), place])
  }
  return found
}

function addLinks(making: Making, project: Project): void {
  const notes = new Set(project.memos.map(({ key }) => key))
  const { places, planning } = making
  for (const link of project.links) {
    const from = link.from === null ? null : places.of(link.from)
    const to = link.to === null ? null : places.of(link.to)
    const isOfNote = [link.from, link.to].some((key) => key !== null && notes.has(key))
    const name = link.name || `${from?.name ?? link.from ?? ''} – ${to?.name ?? link.to ?? ''}`
    if (isOfNote && (from !== null || to !== null))
      planning.report.took('link', name, [because('in-memo', '')])
    else if (from === null || to === null)
      planning.report.left('link', name, [
        because('links-to-nothing', (from === null ? link.from : link.to) ?? ''),
      ])
    else {
      const content: MemoBlock['content'] = [
        ...(link.name === '' ? [] : [{ text: `${label(link.name)} ` }]),
        { text: link.isOneWay ? '→ ' : '↔ ' },
        { link: to.link, label: label(to.name) },
      ]
      const body: MemoBody = [{ type: 'paragraph', content }]
      const draft: Draft = { key: link.key, target: from.link, title: '', body, made: nothingMade }
      const reasons = [because('in-memo', from.name)]
      if (add(making, draft, reasons) === null) planning.report.left('link', name, reasons)
      else planning.report.took('link', name, reasons)
    }
  }
}

// A study as a project of the exchange standard: project.qde, which says what there is, and the texts beside it.
import { inWave } from '../../../../../shared/domain/waves/in-wave.ts'
import type { ExportItem } from '../../../../../shared/schema/exchange.ts'
import type { Memo } from '../../../../../shared/schema/memo.ts'
import type { CarriedRow } from '../carried-notes.ts'
import { writtenDefinition } from '../code-description.ts'
import { codeElements } from './codebook.ts'
import { type GuidOf, guidsOf } from './guid.ts'
import { because, type ExchangeReporter, type ExchangeStudy, exchangeReporter } from './material.ts'
import { noteElements } from './notes.ts'
import { codingGuids, sourceElement } from './sources.ts'
import { carriedValue, isSaid, valueElement, variableType } from './values.ts'
import { element, isWritable, listElement, textElement, xmlHead } from './xml.ts'

export type WrittenProject = {
  /** By their paths in the archive: project.qde first. */
  files: Map<string, Uint8Array>
  items: ExportItem[]
}

/** What every part of the project is written with. */
export type Writing = {
  study: ExchangeStudy
  guid: GuidOf
  report: ExchangeReporter
  files: Map<string, Uint8Array>
  /** By a coder's or an author's name. */
  users: ReadonlyMap<string, string>
  /** GUIDs of the memos about a thing, by its kind and id. */
  notesAbout: (kind: string, id: string) => readonly string[]
  /** Codings that go out, by id. */
  codings: ReadonlySet<string>
  /** What is written only to be seen elsewhere. */
  shown: string[]
  /** Rows that come about while writing: what the standard says only roughly. */
  rows: Map<string, CarriedRow[]>
}

export function writeProject(study: ExchangeStudy): WrittenProject {
  const writing = startWriting(study)
  const { guid, report, files } = writing
  files.set('project.qde', new Uint8Array())
  const users = userElements(writing)
  const codes = codeElements(study.codes, {
    guid,
    notes: (id) => writing.notesAbout('code', id),
    description: writtenDefinition,
  })
  reportCodes(writing)
  const variables = variableElements(writing)
  const cases = caseElements(writing)
  const sources = study.sources.map((source) => sourceElement(writing, source))
  for (const coding of study.lost) report.stayed('coding', coding.quote, [because('lost', '')])
  const links = linkElements(writing)
  const sets = setElements(writing)
  const { notes, ofProject } = noteElements(writing)
  report.stayed('table', 'journal', [because('journal-stays', '')])
  const body = element('Project', projectAttributes(writing), [
    '\n',
    ...listElement('Users', users),
    ...listElement('CodeBook', listElement('Codes', codes)),
    ...listElement('Variables', variables),
    ...listElement('Cases', cases),
    ...listElement('Sources', sources),
    ...listElement('Notes', notes),
    ...listElement('Links', links),
    ...listElement('Sets', sets),
    ...ofProject.map((note) => element('NoteRef', { targetGUID: note }, [])),
    '\n',
  ])
  files.set('project.qde', Buffer.from(`${xmlHead}${body}\n`))
  report.went(
    'project',
    study.title,
    study.pseudonymous ? [because('names-replaced', '')] : isWritable(study.title) ? [] : replaced,
  )
  return { files, items: report.items }
}

const replaced = [because('characters-replaced', '')]

function startWriting(study: ExchangeStudy): Writing {
  const guid = guidsOf(study.id)
  const about = Map.groupBy(study.memos, aboutKey)
  return {
    study,
    guid,
    report: exchangeReporter(),
    files: new Map(),
    users: usersOf(study, guid),
    notesAbout: (kind, id) => (about.get(`${kind} ${id}`) ?? []).map((memo) => guid('memo', memo.id)),
    codings: codingGuids(study),
    shown: [],
    rows: new Map(),
  }
}

function aboutKey({ target }: Memo): string {
  return target.kind === 'study' ? 'study' : `${target.kind} ${target.id}`
}

/** Coders, and authors of memos who never coded. */
function usersOf({ coders, memos }: ExchangeStudy, guid: GuidOf): Map<string, string> {
  const users = new Map(coders.map(({ id, name }) => [name, guid('coder', id)]))
  for (const { author } of memos) if (!users.has(author)) users.set(author, guid('user', author))
  return users
}

function projectAttributes({ study }: Writing) {
  return {
    xmlns: 'urn:QDA-XML:project:1.0',
    name: study.title,
    origin: study.origin,
    creationDateTime: study.createdAt,
    modifiedDateTime: study.changedAt,
  }
}

function userElements({ users, report }: Writing): string[] {
  return [...users].map(([name, guid]) => {
    report.went('user', name, isWritable(name) ? [] : replaced)
    return element('User', { guid, name }, [])
  })
}

function reportCodes({ study, report }: Writing): void {
  for (const code of study.codes) {
    const parts = [code.useWhen, code.doNotUseWhen, code.example].some((part) => part !== '')
    const ties = code.indicators.length + code.components.length + code.attributes.length > 0
    const isPlain = isWritable(code.name + code.definition)
    report.went('code', code.name, [
      ...(parts || ties || code.retired ? [because('code-parts-in-notes', '')] : []),
      ...(isPlain ? [] : replaced),
    ])
  }
}

function variableElements({ study, guid, report, shown }: Writing): string[] {
  const { attributes, words, sources } = study
  const own = attributes.map((attribute) => {
    const isPlain = attribute.options.length === 0 && attribute.type !== 'several-of'
    report.went('variable', attribute.name, isPlain ? [] : [because('options-in-notes', '')])
    return element(
      'Variable',
      {
        guid: guid('attribute', attribute.id),
        name: attribute.name,
        typeOfVariable: variableType(attribute),
      },
      [],
    )
  })
  if (sources.length === 0) return own
  // What a source is and when it is from: the study says it in rows, others read it here.
  const kind = guid('shown', 'kind')
  const date = guid('shown', 'date')
  shown.push(kind, date)
  return [
    ...own,
    element('Variable', { guid: kind, name: words.variableKind, typeOfVariable: 'Text' }, []),
    element('Variable', { guid: date, name: words.variableDate, typeOfVariable: 'Date' }, []),
  ]
}

function caseElements(writing: Writing): string[] {
  const { study, guid, report, rows } = writing
  const bySource = Map.groupBy(study.sources, (source) => source.caseId)
  const values: CarriedRow[] = []
  const elements = study.cases.map((each) => {
    const said = study.attributes.flatMap((attribute) => {
      const value = each.values[attribute.id]
      if (value === undefined || value === null) return []
      const isWhole = isSaid(attribute, value)
      if (!isWhole) values.push(carriedValue(each.id, attribute.id, value))
      const name = `${each.name}: ${attribute.name}`
      report.went('value', name, isWhole ? [] : [because('value-in-notes', '')])
      return [valueElement(guid('attribute', attribute.id), attribute, value)]
    })
    report.went('case', each.name, isWritable(each.name + each.description) ? [] : replaced)
    return element('Case', { guid: guid('case', each.id), name: each.name }, [
      ...textElement('Description', each.description),
      ...said,
      ...(bySource.get(each.id) ?? []).map(({ id }) =>
        element('SourceRef', { targetGUID: guid('source', id) }, []),
      ),
    ])
  })
  rows.set('case_attribute_value', values)
  return elements
}

/** What memos point at; the words of a link are in the memo. */
function linkElements(writing: Writing): string[] {
  const { study, guid, report, shown, codings } = writing
  const there = new Set([
    ...study.cases.map(({ id }) => `case ${id}`),
    ...study.sources.map(({ id }) => `source ${id}`),
    ...study.codes.map(({ id }) => `code ${id}`),
    ...[...codings].map((id) => `coding ${id}`),
  ])
  return study.memos.flatMap((memo) => {
    const links = new Map<string, { kind: string; id: string; label: string }>()
    for (const { content } of memo.body)
      for (const inline of content)
        if ('link' in inline)
          links.set(`${inline.link.kind} ${inline.link.id}`, { ...inline.link, label: inline.label })
    if (memo.target.kind === 'case')
      links.set(`case ${memo.target.id}`, { ...memo.target, label: memo.title })
    return [...links].flatMap(([key, { kind, id, label }]) => {
      if (!there.has(key)) {
        report.stayed('link', label, [because('link-to-nothing', '')])
        return []
      }
      const link = guid('link', `${memo.id} ${key}`)
      shown.push(link)
      report.went('link', label, [])
      return [
        element(
          'Link',
          {
            guid: link,
            name: label,
            direction: 'OneWay',
            originGUID: guid('memo', memo.id),
            targetGUID: guid(kind, id),
          },
          [],
        ),
      ]
    })
  })
}

/** Sources by wave and by kind. */
function setElements({ study, guid, report, shown }: Writing): string[] {
  const { sources, waves, words } = study
  const sets = [
    ...waves.map((wave) => ({
      key: `wave ${wave.id}`,
      name: wave.name,
      members: sources.filter((source) => inWave(source, wave)),
    })),
    ...[...new Set(sources.map(({ kind }) => kind))].sort().map((kind) => ({
      key: `kind ${kind}`,
      name: `${words.kinds}: ${words.kind[kind]}`,
      members: sources.filter((source) => source.kind === kind),
    })),
  ]
  return sets.map(({ key, name, members }) => {
    const set = guid('set', key)
    shown.push(set)
    report.went('set', name, [])
    return element(
      'Set',
      { guid: set, name },
      members.map(({ id }) => element('MemberSource', { targetGUID: guid('source', id) }, [])),
    )
  })
}

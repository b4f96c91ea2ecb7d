// The main job from a new study to a report, through every method of the contract.
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { interview } from '../core/open-core.ts'
import { judge } from './judging.ts'
import { placeOnLevels } from './levels.ts'
import { linkExcerpts } from './linking.ts'
import { recordMeeting } from './meeting.ts'
import { namePeople } from './people.ts'
import { plan } from './planning.ts'
import { importProject } from './projects.ts'
import { remodel } from './remodelling.ts'
import { tieSchools } from './ties.ts'

export type Call = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>
/** Calls and expects a failure. */
export type Fail = <M extends MethodName>(method: M, input: Input<M>) => Promise<void>

export async function doTheJob(call: Call, fail: Fail, folder: string): Promise<void> {
  const path = `${folder}/estudio.trama`
  await aboutTheApp(call, folder)
  await call('study.create', { path, title: 'Redes <b>escolares</b>', language: 'es' })
  await fail('study.create', { path, title: 'Otra vez', language: 'es' })
  await call('study.rename', { title: 'Redes' })
  const study = await call('study.current', {})
  await leaveTheDesk(call, study?.id ?? '')
  const caseId = await describeCases(call, fail)
  const sourceId = await importSources(call, fail, caseId)
  await namePeople(call, fail, { caseId, sourceId })
  await codeAndJudge(call, fail, { caseId, sourceId })
  await linkExcerpts(call, fail, { caseId, sourceId })
  await recordMeeting(call, fail, { caseId, sourceId })
  await tieSchools(call, fail, caseId)
  await editTexts(call, fail, sourceId)
  await remodel(call, fail)
  await walkHistory(call, fail)
  await call('codings.remove', {
    ids: (await call('codings.list', {})).slice(0, 1).map((coding) => coding.id),
  })
  await call('sources.remove', { id: sourceId })
  await call('study.check', {})
  await call('study.close', {})
  await call('study.open', { path, readOnly: true })
  await fail('cases.create', { name: 'Red 9' })
  await call('study.dump', {})
  await call('study.createSample', { path: `${folder}/muestra.trama` })
  await call('study.close', {})
  await call('app.recent', {})
  await call('app.forgetRecent', { path })
  await fail('study.open', { path: `${folder}/ninguno.trama`, readOnly: false })
}

async function aboutTheApp(call: Call, folder: string): Promise<void> {
  await call('app.info', {})
  await call('app.saveSettings', { coder: 'Inés', theme: 'dark' })
  await call('app.settings', {})
  await call('app.browse', { folder })
  await call('app.pickPath', { purpose: 'create', suggestedName: 'Redes.trama' })
}

async function leaveTheDesk(call: Call, studyId: string): Promise<void> {
  await call('desk.save', { studyId, changes: { panes: { 'reader.codes': 240 } } })
  await call('desk.save', { studyId, changes: { pinned: ['k'], panes: { 'reader.here': 260 } } })
  await call('desk.read', { studyId })
}

async function describeCases(call: Call, fail: Fail) {
  const { id: attributeId } = await call('attributes.create', {
    name: 'Zona',
    type: 'one-of',
    options: ['urbana', 'rural'],
  })
  await call('attributes.update', { id: attributeId, options: ['urbana', 'rural', 'mixta'] })
  const spare = await call('attributes.create', { name: 'Sobra', type: 'number', options: [] })
  await call('attributes.remove', { id: spare.id })
  await call('attributes.list', {})
  const { id: caseId } = await call('cases.create', { name: 'Red 1', description: 'Catorce escuelas.' })
  await fail('cases.create', { name: 'Red 1' })
  await call('cases.update', { id: caseId, name: 'Red 1 «ñandú» 🧵' })
  await call('cases.setValue', { caseId, attributeId, value: 'mixta' })
  await fail('cases.setValue', { caseId, attributeId, value: 'lunar' })
  const other = await call('cases.create', { name: 'Red 2' })
  await call('cases.remove', { id: other.id })
  await call('cases.list', {})
  return caseId
}

async function importSources(call: Call, fail: Fail, caseId: Output<'cases.create'>['id']) {
  const bytes = Buffer.from(interview)
  const half = Math.floor(bytes.length / 2)
  const { stagedId } = await call('imports.stage', {
    stagedId: null,
    fileName: 'entrevista.txt',
    base64: bytes.subarray(0, half).toString('base64'),
  })
  await call('imports.stage', {
    stagedId,
    fileName: 'entrevista.txt',
    base64: bytes.subarray(half).toString('base64'),
  })
  await call('imports.preview', { stagedId, encoding: null })
  const { stagedId: table } = await call('imports.stage', {
    stagedId: null,
    fileName: 'encuesta.csv',
    base64: Buffer.from('Escuela,Respuesta\nLos Robles,Confianza\n').toString('base64'),
  })
  await call('imports.table', { stagedId: table, encoding: null })
  const rows = await call('imports.rows', { stagedId: table, encoding: null, text: [1], title: 0 })
  await call('imports.discard', { stagedIds: [table, ...rows.map((row) => row.stagedId)] })
  await fail('imports.table', { stagedId, encoding: null })
  const bad = await call('imports.stage', {
    stagedId: null,
    fileName: 'roto.docx',
    base64: Buffer.from('PK\x03\x04 no es un documento').toString('base64'),
  })
  const about = { kind: 'interview', date: '2023-05-10', encoding: null, allowDuplicate: false } as const
  const outcomes = await call('imports.run', {
    taskId: 'tarea',
    items: [
      { ...about, stagedId, title: 'Entrevista', case: { id: caseId } },
      { ...about, stagedId: bad.stagedId, title: 'Roto', case: { name: 'Red 3' } },
    ],
  })
  await call('imports.discard', { stagedIds: [bad.stagedId] })
  await fail('imports.preview', { stagedId: bad.stagedId, encoding: null })
  await call('imports.cancel', { taskId: 'otra' })
  await importProject(call, fail)
  const sourceId = outcomes[0]?.sourceId
  if (!sourceId) throw new Error('The interview was not imported.')
  await call('sources.update', { id: sourceId, title: 'Entrevista a la jefa de UTP' })
  await call('sources.list', {})
  await call('sources.text', { id: sourceId })
  await call('sources.original', { id: sourceId })
  await call('sources.locate', { locator: 'S1 ¶2' })
  await fail('sources.locate', { locator: 'S9 ¶1' })
  await call('sources.speakers', {})
  const sought = { scope: { caseIds: [caseId], speakers: ['Jefa de UTP'] }, limit: 1 }
  await call('search.run', { ...sought, query: { text: 'la', mode: 'words', wholeWords: false } })
  await fail('search.run', { ...sought, query: { text: '(', mode: 'regex', wholeWords: false } })
  return sourceId
}

type Subject = { caseId: Output<'cases.create'>['id']; sourceId: Output<'sources.list'>[number]['id'] }

async function codeAndJudge(call: Call, fail: Fail, { caseId, sourceId }: Subject): Promise<void> {
  const model = await call('model.get', {})
  const [indicator] = model.indicators
  const [component] = model.components
  if (indicator === undefined || component === undefined) throw new Error('The model is empty.')
  const parent = await call('codes.create', { parentId: null, name: 'Propios' })
  const code = await call('codes.create', { parentId: parent.id, name: 'Deciden juntas', color: '#aa5500' })
  await call('codes.update', { id: code.id, definition: 'La decisión es de todas.' })
  await call('codes.tie', {
    id: code.id,
    indicators: [indicator.id],
    components: [component.id],
    attributes: [],
  })
  await call('codes.move', { ids: [code.id], parentId: null, position: 0 })
  await fail('codes.move', { ids: [code.id], parentId: code.id, position: 0 })
  await arrangeCodes(call, fail, parent.id)
  await call('codes.remove', { ids: [parent.id] })
  await call('codes.list', {})

  const span = { sourceId, start: 60, end: 110 }
  const made = await call('codings.create', {
    ...span,
    codeIds: [code.id],
    direction: 'supports',
    memo: 'Lo dice la jefa de UTP.',
    coder: 'Tomás',
  })
  await fail('codings.create', {
    ...span,
    end: 1e9,
    codeIds: [code.id],
    direction: 'supports',
    memo: '',
    coder: null,
  })
  const fresh = await call('codings.createWithNewCode', {
    ...span,
    name: 'Supervisora',
    parentId: null,
    direction: 'contradicts',
  })
  await call('codings.update', { ids: [fresh.codingId], direction: 'neutral' })
  await call('codings.place', { id: fresh.codingId, start: 62, end: 100 })
  await fail('codings.place', { id: fresh.codingId, start: 62, end: 62 })
  const rest = await call('codings.split', { id: fresh.codingId, at: 80 })
  await fail('codings.split', { id: fresh.codingId, at: 9 })
  await call('codings.merge', { ids: [rest, fresh.codingId] })
  await fail('codings.merge', { ids: [fresh.codingId, ...made] })
  await autocode(call, fail, code.id)
  await call('codings.list', { codeId: code.id })
  const { seq } = await call('codings.ofSource', { sourceId: span.sourceId })
  await call('codings.ofSource', { sourceId: span.sourceId, since: seq })
  await retrieve(call, fail, code.id)
  await call('coders.list', {})
  await call('profile.list', {})
  await call('profile.whatIf', {
    caseId,
    without: { sources: [], kinds: ['interview'], coders: ['Inés'], from: null, to: '2023-12-31' },
  })
  await call('profile.sensitivity', { caseId })
  await call('profile.layers', { caseId })
  const ledger = { caseId, sort: 'strength', show: 2, facets: true } as const
  await call('ledger.read', { ...ledger, filter: {} })
  await call('ledger.read', { ...ledger, filter: { coders: ['Tomás'] }, indicators: [indicator.id] })
  await fail('ledger.read', { ...ledger, filter: {}, indicators: ['ninguno' as typeof indicator.id] })
  await call('gaps.list', { caseId })
  await call('profile.evidence', { caseId, of: { type: 'indicator', id: indicator.id } })
  await markEvidence(call, fail, indicator.id, made)
  await call('profile.evidence', { caseId, of: { type: 'indicator', id: indicator.id } })
  await placeOnLevels(call, fail, caseId)
  await judge(call, fail, { caseId, indicatorId: indicator.id, cite: made })
  await plan(call, fail, { caseId, cite: made })
  await call('trace.read', { of: indicator.id })
  await call('trace.read', { of: 'S1 ¶2' })
  await fail('trace.read', { of: 'nada' })
  await call('trace.file', { sourceId })
  await writeMemos(call, fail, { caseId, sourceId })
  await writeReports(call, fail, caseId)
}

async function writeReports(call: Call, fail: Fail, caseId: Subject['caseId']): Promise<void> {
  const language = 'es' as const
  for (const format of ['html', 'md'] as const) {
    await call('reports.case', { caseId, format, language })
    await call('reports.cross', { format, language, quotes: 1 })
  }
  const of = { kind: 'case', caseId } as const
  await call('reports.leaks', { of, language })
  await call('exchange.leaks', { format: 'qdpx', pseudonyms: true })
  await call('exchange.write', { format: 'qdpx', language })
  await fail('exchange.checkBag', { path: '/nowhere/x.zip' })
  await fail('reports.write', { of, format: 'xlsx', language })
  const written = await call('reports.write', { of, format: 'docx', language, pseudonyms: true })
  const { stagedId } = await call('imports.stage', {
    stagedId: null,
    fileName: written.fileName,
    base64: written.base64,
  })
  await call('reports.verify', { stagedId })
  await fail('reports.verify', { stagedId })
}

async function writeMemos(call: Call, fail: Fail, { caseId, sourceId }: Subject): Promise<void> {
  const target = { kind: 'case', id: caseId } as const
  const link = { kind: 'source', id: sourceId } as const
  const memo = await call('memos.create', {
    target,
    title: '¿Quién decide?',
    body: [
      { type: 'heading', level: 2, content: [{ text: 'Dudas' }] },
      { type: 'item', list: 'bullet', depth: 0, content: [{ text: 'véase ' }, { link, label: 'S1' }] },
    ],
  })
  const changed = await call('memos.update', { id: memo.id, title: 'Decisiones', basedOn: memo.updatedAt })
  await fail('memos.update', { id: memo.id, title: 'Otra', basedOn: memo.updatedAt })
  await fail('memos.create', { target: { kind: 'code', id: 'ninguno' }, title: '', body: [] })
  await call('memos.list', { target })
  await call('memos.list', { kinds: ['case'], text: 'DUDAS vease' })
  await call('memos.counts', {})
  await call('memos.about', target)
  await call('memos.backlinks', link)
  await call('memos.remove', { id: changed.id })
  await fail('memos.remove', { id: changed.id })
}

async function arrangeCodes(call: Call, fail: Fail, parentId: Output<'codes.create'>['id']): Promise<void> {
  const one = await call('codes.create', { parentId, name: 'Uno' })
  const two = await call('codes.create', { parentId, name: 'Dos' })
  await call('codes.recolor', { ids: [one.id, two.id], color: '#009999' })
  await call('codes.retire', { ids: [one.id], retired: true })
  await call('codes.split', { id: two.id, parts: [{ name: 'Tres', direction: 'contradicts' }] })
  await fail('codes.split', { id: two.id, parts: [{ name: 'Tres', direction: 'contradicts' }] })
  await call('codes.previewMerge', { ids: [one.id], into: two.id })
  await call('codes.merge', { ids: [one.id], into: two.id })
  await fail('codes.merge', { ids: [parentId], into: two.id })
}

async function markEvidence(
  call: Call,
  fail: Fail,
  indicatorId: Input<'evidence.include'>['indicatorId'],
  [codingId]: Output<'codings.create'>,
): Promise<void> {
  if (codingId === undefined) throw new Error('nothing is coded')
  await call('evidence.exclude', { codingId, indicatorId, reason: 'Habla de otra red.' })
  await call('evidence.include', { codingId, indicatorId })
  await call('evidence.exclude', { codingId, indicatorId, reason: 'Habla de «otra» red.' })
  await call('evidence.answer', { codingId, indicatorId, argument: 'Fue una sola vez.' })
  await call('evidence.unanswer', { codingId, indicatorId })
  await call('evidence.answer', { codingId, indicatorId, argument: 'Fue una vez.' })
  await fail('evidence.exclude', { codingId, indicatorId, reason: '  ' })
  await fail('evidence.exclude', { codingId, indicatorId: 'ninguno', reason: 'x' })
}

async function autocode(call: Call, fail: Fail, codeId: Output<'codes.create'>['id']): Promise<void> {
  const asked: Input<'autocode.preview'> = {
    what: { type: 'text', queries: [{ text: 'entre todas', mode: 'phrase', wholeWords: true }] },
    scope: {},
    unit: 'sentence',
    codeId,
  }
  const { stretches } = await call('autocode.preview', asked)
  await call('autocode.preview', { ...asked, what: { type: 'speaker', speakers: ['Jefa de UTP'] } })
  await fail('autocode.preview', {
    ...asked,
    what: { type: 'text', queries: [{ text: '(', mode: 'regex', wholeWords: false }] },
  })
  const spans = stretches.map(({ sourceId, start, end }) => ({ sourceId, start, end }))
  const given = { codeIds: [codeId], direction: 'supports' as const, memo: '', coder: null }
  await call('codings.createMany', { ...given, spans })
  await fail('codings.createMany', { ...given, spans: spans.map((span) => ({ ...span, end: 1e9 })) })
}

async function editTexts(call: Call, fail: Fail, sourceId: Subject['sourceId']): Promise<void> {
  const { text, textSha256 } = await call('sources.text', { id: sourceId })
  const start = text.indexOf('Al principio')
  const edit = { sourceId, textSha256, replacements: [{ start, end: start + 12, text: 'En 2021' }] }
  await call('sources.previewRevision', edit)
  await call('sources.revise', edit)
  await fail('sources.revise', edit)
  const now = await call('sources.text', { id: sourceId })
  await fail('sources.previewRevision', {
    sourceId,
    textSha256: now.textSha256,
    replacements: [{ start: 0, end: now.text.length, text: ' ' }],
  })
  const [first] = await call('sources.revisions', { id: sourceId })
  if (first === undefined) throw new Error('The source has no revision.')
  await call('sources.revisionText', { sourceId, revisionId: first.revisionId })
  await fail('sources.revisionText', { sourceId, revisionId: 'ninguna' })
  const what = {
    query: { text: 'supervisora', mode: 'words' as const, wholeWords: true },
    replacement: 'sostenedora',
    scope: {},
  }
  await call('replace.preview', what)
  await call('replace.run', {
    ...what,
    except: [],
    expected: [{ sourceId, textSha256: now.textSha256 }],
  })
  await fail('replace.run', { ...what, query: { ...what.query, text: 'la' }, except: [], expected: [] })
  await call('codings.lost', { sourceId })
}

async function retrieve(call: Call, fail: Fail, codeId: Output<'codes.create'>['id']): Promise<void> {
  const asked = { filter: { text: 'ENTRE TODAS' }, sort: 'weight', groupBy: 'case' } as const
  const { ids } = await call('excerpts.find', asked)
  await call('excerpts.read', { ids })
  await call('codings.update', { ids, weight: 80, addMemo: 'Al volver a leer.' })
  await call('codings.addCodes', { ids, codeIds: [codeId], direction: null })
  await fail('codings.addCodes', { ids: ['ninguna'], codeIds: [codeId], direction: null })
  await fail('excerpts.find', { ...asked, filter: { codeIds: ['ninguno'] } })
  for (const format of ['csv', 'md', 'html'] as const)
    await call('excerpts.export', { ...asked, format, language: 'es' })
}

async function walkHistory(call: Call, fail: Fail): Promise<void> {
  await call('study.dump', {})
  await call('history.undo', {})
  await call('history.undo', {})
  await call('history.state', {})
  await call('history.redo', {})
  await call('history.redo', {})
  await fail('history.redo', {})
  await call('history.list', { before: null, limit: 500 })
  await call('history.list', { before: null, limit: 5, filter: { coder: 'Inés', text: 'redes' } })
  const [newest] = await call('history.list', { before: null, limit: 1 })
  const [of] = await call('cases.list', {})
  if (newest === undefined || of === undefined) throw new Error('nothing to restore')
  await call('cases.update', { id: of.id, description: 'Otra descripción.' })
  await call('history.restore', { object: { kind: 'case', id: of.id }, seq: newest.seq })
  await fail('history.restore', { object: { kind: 'memo', id: 'none' }, seq: 1 })
  await call('history.facets', {})
  await call('history.changes', { seq: 2, limit: 10 })
  await call('study.dump', {})
}

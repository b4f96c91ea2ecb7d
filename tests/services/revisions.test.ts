import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { replaced } from '../../shared/domain/anchors/replacements.ts'
import type { CodingId, SourceId } from '../../shared/schema/ids.ts'
import type { Replacement } from '../../shared/schema/revision.ts'
import { code, importText, interview, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

/** A study whose interview has one coding over each of the words. */
async function coded(test: TestCore, ...words: string[]) {
  const { sourceId, tied, ...study } = await studyWithSource(test)
  const [codeId] = tied
  if (codeId === undefined) throw new Error('no code')
  const ids: CodingId[] = []
  for (const word of words) {
    const start = interview.indexOf(word)
    ids.push(await code(test, { sourceId, start, end: start + word.length, codeId }))
  }
  return { ...study, sourceId, codeId, ids }
}

/** Every one of the words replaced, once each. */
async function revise({ call }: TestCore, sourceId: SourceId, changes: Record<string, string>) {
  const { text, textSha256 } = await call('sources.text', { id: sourceId })
  const replacements = Object.entries(changes)
    .map(
      ([from, to]): Replacement => ({
        start: text.indexOf(from),
        end: text.indexOf(from) + from.length,
        text: to,
      }),
    )
    .sort((a, b) => a.start - b.start)
  const edit = { sourceId, textSha256, replacements }
  return {
    edit,
    preview: await call('sources.previewRevision', edit),
    done: await call('sources.revise', edit),
  }
}

const quotes = async ({ call }: TestCore) => (await call('codings.list', {})).map(({ quote }) => quote)

describe('editing a coded text', () => {
  it('takes the codings along: moved, changed, shrunk or lost, as was shown before', async () => {
    const test = openCore()
    const { sourceId, ids } = await coded(
      test,
      'decisiones',
      'la supervisora',
      'Analizamos los resultados',
      'común',
    )
    const { preview, done, edit } = await revise(test, sourceId, {
      '¿Cómo toman': '¿Y quién toma',
      supervisora: 'sostenedora',
      'los resultados, pero': 'sin embargo',
      'en común': '',
    })
    expect(preview.kept).toBe(1)
    expect(preview.touched.map(({ excerpt, fate, quote }) => [excerpt.quote, fate, quote])).toEqual([
      ['la supervisora', 'changed', 'la sostenedora'],
      ['Analizamos los resultados', 'shrunk', 'Analizamos'],
      ['común', 'lost', null],
    ])
    const { text, textSha256 } = await test.call('sources.text', { id: sourceId })
    expect(text).toBe(replaced(interview, edit.replacements))
    expect(preview.textLength).toBe(text.length)
    expect(done).toEqual({ textSha256, lost: [ids[3]] })
    expect(await quotes(test)).toEqual(['decisiones', 'la sostenedora', 'Analizamos'])
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('keeps a lost coding with its words, its place then, and who cites it; placing it finds it again', async () => {
    const test = openCore()
    const { sourceId, caseId, ids } = await coded(test, 'la supervisora')
    await test.call('judgements.create', {
      caseId,
      stage: 'formation' as never,
      rationale: 'Porque.',
      rivalStage: null,
      rivalReason: '',
      confidence: null,
      cite: ids,
    })
    await revise(test, sourceId, { 'decidía la supervisora; ': '' })
    const [lost, ...others] = await test.call('codings.lost', { sourceId })
    expect(others).toEqual([])
    expect(lost).toMatchObject({
      id: ids[0],
      quote: 'la supervisora',
      locator: 'S1 ¶2',
      coder: expect.any(String),
    })
    expect(lost?.before.endsWith('Al principio decidía ')).toBe(true)
    expect(lost?.after.startsWith('; ahora')).toBe(true)
    const was = await test.call('sources.revisionText', { sourceId, revisionId: lost?.revisionId ?? '' })
    expect(was.text.slice(lost?.start, lost?.end)).toBe('la supervisora')
    const dump = await test.call('study.dump', {})
    expect(dump.codings).toEqual([])
    expect(dump.lostCodings).toMatchObject([
      { id: ids[0], quote: 'la supervisora', revisionId: lost?.revisionId },
    ])
    expect((await test.call('judgements.list', {}))[0]?.citations[0]?.codingId).toBe(ids[0])
    expect(await test.call('study.check', {})).toMatchObject({ ok: true, checked: { codings: 1 } })
    // Another edit leaves it where it was lost.
    await revise(test, sourceId, { 'Al principio': 'Primero' })
    expect(await test.call('codings.lost', {})).toEqual([lost])
    const { text } = await test.call('sources.text', { id: sourceId })
    const start = text.indexOf('entre todas')
    await test.call('codings.place', { id: ids[0] ?? ('' as CodingId), start, end: start + 11 })
    expect([await quotes(test), await test.call('codings.lost', {})]).toEqual([['entre todas'], []])
    for (let n = 0; n < 3; n += 1) await test.call('history.undo', {})
    expect([await quotes(test), await test.call('codings.lost', {})]).toEqual([['la supervisora'], []])
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('leads from a judgement to where the cited words are now, or to the source when they are nowhere', async () => {
    const test = openCore()
    const { sourceId, caseId, ids } = await coded(test, 'entre todas', 'la supervisora')
    const judgement = {
      caseId,
      stage: 'formation' as never,
      rationale: 'Porque.',
      rivalStage: null,
      rivalReason: '',
    }
    await test.call('judgements.create', { ...judgement, confidence: null, cite: ids })
    await revise(test, sourceId, { 'Al principio decidía la supervisora; ahora': 'Desde\nsiempre' })
    const { text } = await test.call('sources.text', { id: sourceId })
    const [{ citations } = { citations: [] }] = await test.call('judgements.list', { caseId })
    expect(citations.map(({ quote, at }) => [quote, at && text.slice(at.start, at.end)])).toEqual([
      ['entre todas', 'entre todas'],
      ['la supervisora', null],
    ])
    const { content } = await test.call('reports.case', { caseId, format: 'md', language: 'es' })
    expect(content).toMatch(/entre todas[^[]*\[S1 ¶3\]/)
    expect(content).toMatch(/la supervisora[^[]*\[S1\]/)
    const page = await test.call('reports.case', { caseId, format: 'html', language: 'es' })
    const named = [...page.content.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(named).size).toBe(named.length)
  })

  it('refuses what speaks of another text, leaves none, is not in it or halves a character; nothing changes', async () => {
    const test = openCore()
    const { sourceId } = await coded(test, 'decisiones')
    const { text, textSha256 } = await test.call('sources.text', { id: sourceId })
    const operations = (await test.call('study.current', {}))?.counts.operations
    const refused = async (code: string, replacements: Replacement[], sha = textSha256) => {
      const edit = { sourceId, textSha256: sha, replacements }
      await expect(test.call('sources.revise', edit)).rejects.toMatchObject({ code })
      await expect(test.call('sources.previewRevision', edit)).rejects.toMatchObject({ code })
    }
    await refused('source.changed_since', [{ start: 0, end: 1, text: 'x' }], 'f'.repeat(64))
    await refused('source.would_be_empty', [{ start: 0, end: text.length, text: ' \n' }])
    await refused('input.invalid', [{ start: 0, end: text.length + 1, text: 'x' }])
    await refused('input.invalid', [{ start: 1, end: 0, text: 'x' }])
    await refused('input.invalid', [
      { start: 4, end: 6, text: 'x' },
      { start: 5, end: 7, text: 'y' },
    ])
    await refused('input.invalid', [{ start: 0, end: 0, text: '\ud83d' }])
    const other = await importText(test, 'b.txt', 'Hola 😀', null)
    const before = await test.call('sources.text', { id: other })
    await expect(
      test.call('sources.revise', {
        sourceId: other,
        textSha256: before.textSha256,
        replacements: [{ start: 6, end: 7, text: '' }],
      }),
    ).rejects.toMatchObject({ code: 'input.invalid' })
    expect((await test.call('study.current', {}))?.counts.operations).toBe((operations ?? 0) + 1)
    expect((await test.call('sources.text', { id: sourceId })).text).toBe(text)
  })

  it('writes nothing when nothing changes, and writes newlines as all texts have them', async () => {
    const test = openCore()
    const { sourceId } = await coded(test, 'decisiones')
    const operations = (await test.call('study.current', {}))?.counts.operations
    const { done } = await revise(test, sourceId, { principio: 'principio' })
    expect((await test.call('study.current', {}))?.counts.operations).toBe(operations)
    expect(done.lost).toEqual([])
    await revise(test, sourceId, { 'red?': 'red?\r\nP1: Sí.\r' })
    const { text } = await test.call('sources.text', { id: sourceId })
    expect(text).toContain('red?\nP1: Sí.\n\nJEFA')
  })

  it('recognises who speaks anew', async () => {
    const test = openCore()
    const { sourceId } = await coded(test, 'decisiones')
    await revise(test, sourceId, {
      'JEFA DE UTP: Al': 'MARTA: Al',
      'JEFA DE UTP: Analizamos': 'MARTA: Analizamos',
    })
    const { turns } = await test.call('sources.text', { id: sourceId })
    expect(turns.map(({ speaker }) => speaker)).toEqual([
      'ENTREVISTADORA',
      'MARTA',
      'ENTREVISTADORA',
      'MARTA',
    ])
    expect((await test.call('sources.speakers', {})).map(({ speaker }) => speaker)).toEqual([
      'ENTREVISTADORA',
      'MARTA',
    ])
  })

  it('tells every text the source had, and when it came to have it', async () => {
    const test = openCore()
    const { sourceId } = await coded(test, 'decisiones')
    await revise(test, sourceId, { 'Al principio': 'Primero' })
    await test.call('sources.update', { id: sourceId, title: 'Otro título' })
    await test.call('history.undo', {})
    await test.call('history.undo', {})
    await revise(test, sourceId, { 'Al principio': 'Antes' })
    const all = await test.call('sources.revisions', { id: sourceId })
    expect(all.map(({ method, kind, current }) => [method, kind, current])).toEqual([
      ['imports.run', 'do', false],
      ['sources.revise', 'do', false],
      ['sources.revise', 'undo', false],
      ['sources.revise', 'do', true],
    ])
    expect(all[0]?.revisionId).toBe(all[2]?.revisionId)
    const texts = []
    for (const { revisionId, length } of all) {
      const { text } = await test.call('sources.revisionText', { sourceId, revisionId })
      expect(text.length).toBe(length)
      texts.push(text)
    }
    const edited = (to: string) => interview.replace('Al principio', to)
    expect(texts).toEqual([interview, edited('Primero'), interview, edited('Antes')])
    const other = await importText(test, 'b.txt', 'Otro texto.', null)
    for (const revisionId of [all[0]?.revisionId ?? '', 'ninguna'])
      await expect(test.call('sources.revisionText', { sourceId: other, revisionId })).rejects.toMatchObject({
        code: 'source.revision_not_found',
      })
  })

  it('removes lost codings with their code or their source, and undo brings all back', async () => {
    const test = openCore()
    const { sourceId, codeId, ids } = await coded(test, 'la supervisora', 'decisiones')
    await revise(test, sourceId, { 'decidía la supervisora; ': '' })
    const before = await test.call('study.dump', {})
    for (const remove of [
      () => test.call('codes.remove', { ids: [codeId] }),
      () => test.call('sources.remove', { id: sourceId }),
      () => test.call('codings.remove', { ids }),
    ]) {
      await remove()
      const { codings, lostCodings } = await test.call('study.dump', {})
      expect([codings, lostCodings]).toEqual([[], []])
      expect(await test.call('study.check', {})).toMatchObject({ ok: true })
      await test.call('history.undo', {})
      expect(await test.call('study.dump', {})).toEqual(before)
    }
    expect((await test.call('codes.list', {})).find(({ id }) => id === codeId)?.codings).toBe(1)
    expect((await test.call('sources.list', {}))[0]?.codings).toBe(1)
  })

  it('finds former texts that were tampered with', async () => {
    const test = openCore()
    const { sourceId, study } = await coded(test, 'la supervisora')
    await revise(test, sourceId, { 'decidía la supervisora; ': '' })
    const [first] = await test.call('sources.revisions', { id: sourceId })
    await test.call('study.close', {})
    const db = new Database(study.path)
    const trigger = db
      .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'text_revision_no_update'")
      .get()
    db.exec('DROP TRIGGER text_revision_no_update')
    db.prepare('UPDATE text_revision SET text = replace(text, ?, ?) WHERE id = ?').run(
      'supervisora',
      'inspectora!',
      first?.revisionId,
    )
    db.exec(trigger?.sql ?? '')
    db.close()
    await test.call('study.open', { path: study.path, readOnly: false })
    const { problems } = await test.call('study.check', {})
    expect(problems.map(({ area }) => area).sort()).toEqual(['anchors', 'content'])
  })
})

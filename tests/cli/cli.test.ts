// The terminal as scripts meet it: exit codes, one JSON document, one line of error.
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dump } from '../../shared/schema/dump.ts'
import { interview } from '../core/open-core.ts'
import { terminal } from './terminal.ts'

const { folder, trama, json, refused } = terminal()
const study = join(folder, 'estudio.trama')

describe('the terminal', () => {
  it('goes the whole way, from a new study to a report', async () => {
    await json('new', study, '--lang', 'es')
    writeFileSync(join(folder, 'a.txt'), interview)
    writeFileSync(join(folder, 'b.txt'), `${interview}\nJEFA DE UTP: Y nos reunimos siempre.`)
    const imported = await json(
      'import',
      study,
      join(folder, 'a.txt'),
      join(folder, 'b.txt'),
      '--case',
      'Red 1',
      '--kind',
      'interview',
      '--date',
      '2023-05-10',
    )
    expect(imported).toHaveLength(2)
    const before = dump.parse(await json('dump', study))
    const code = before.codes.find((each) => each.indicators.length > 0)
    const source = before.sources[0]
    if (code === undefined || source === undefined) throw new Error('nothing to code')
    const start = source.text.indexOf('Al principio')
    const made = await json(
      'code',
      study,
      '--source',
      source.id,
      '--from',
      String(start),
      '--to',
      String(start + 38),
      '--code',
      code.path,
      '--direction',
      'contradicts',
      '--coder',
      'Antonia',
      '--memo',
      'con matices',
    )
    expect(made).toMatchObject({
      quote: 'Al principio decidía la supervisora; a',
      direction: 'contradicts',
      coder: 'Antonia',
    })
    const [profile] = await json('profile', study, '--case', 'Red 1')
    const indicators = profile.stages.flatMap(
      (stage: { indicators: { id: string; status: string }[] }) => stage.indicators,
    )
    expect(indicators.find((each: { id: string }) => each.id === code.indicators[0])).toMatchObject({
      status: 'contradicted',
      contradicting: { passages: 1, sources: [source.id], kinds: ['interview'], coders: ['Antonia'] },
    })
    await json(
      'judge',
      study,
      '--case',
      'Red 1',
      '--stage',
      'formation',
      '--rationale',
      'Porque sí.',
      '--cite',
      made.id,
    )
    for (const format of ['html', 'md']) {
      const file = join(folder, `informe.${format}`)
      await json('report', study, '--case', 'Red 1', '--format', format, '-o', file)
      expect(readFileSync(file, 'utf8')).toContain('Al principio decidía la supervisora')
    }
    const after = dump.parse(await json('dump', study))
    expect(after.judgements).toHaveLength(1)
    await json('undo', study)
    expect(dump.parse(await json('dump', study)).judgements).toEqual([])
    await json('redo', study)
    expect(dump.parse(await json('dump', study))).toEqual(after)
    expect(await json('check', study)).toMatchObject({ ok: true })
    expect(readdirSync(folder).filter((file) => file.startsWith('estudio'))).toEqual(['estudio.trama'])
  }, 60_000)

  it('replaces words in every text at once, shown first when asked, and tells the texts a source had', async () => {
    const before = dump.parse(await json('dump', study))
    const asked = ['replace', study, '--find', 'supervisora', '--with', 'sostenedora', '--whole-words']
    const seen = await json(...asked, '--dry-run')
    expect(seen).toMatchObject({ total: 2, sources: 2, done: null })
    expect(seen.touched).toMatchObject([{ fate: 'changed', quote: 'Al principio decidía la sostenedora; a' }])
    expect(dump.parse(await json('dump', study))).toEqual(before)
    const said = await trama(...asked)
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('[S1 ¶2] «supervisora» → «sostenedora»\n')
    expect(said.out).toContain(
      '  cambia: [S1 ¶2] «Al principio decidía la supervisora; a» → «Al principio decidía la sostenedora; a»\n' +
        '2 lugares en 2 fuentes; reemplazado en una sola operación. 0 codificaciones perdieron todas sus palabras.\n',
    )
    expect(dump.parse(await json('dump', study)).codings[0]?.quote).toBe(
      'Al principio decidía la sostenedora; a',
    )
    await json('undo', study)
    expect(dump.parse(await json('dump', study))).toEqual(before)
    expect(await json('revisions', study, 'S1')).toMatchObject([
      { method: 'imports.run', kind: 'do', current: false },
      { method: 'replace.run', kind: 'do', current: false },
      { method: 'replace.run', kind: 'undo', current: true },
    ])
    expect((await trama('revisions', study, 'S1')).out).toMatch(
      /^ {2}\d+ .* Importar .*\n.*\n\* \d+ .* deshecho: Reemplazar .*\n$/,
    )
    await refused(1, 'source.not_found', 'revisions', study, 'S99')
    await refused(2, 'usage.wrong', 'replace', study, '--find', 'x')
    await refused(1, 'search.bad_pattern', 'replace', study, '--find', '(', '--with', 'x', '--mode', 'regex')
  }, 60_000)

  it('codes by words, expression or speaker, as one operation', async () => {
    const { codes, codings } = dump.parse(await json('dump', study))
    const path = codes[0]?.path ?? ''
    const list = join(folder, 'palabras.txt')
    writeFileSync(list, '# decidir\ndecidía\nlas decidimos\n')
    const seen = await json(
      'autocode',
      study,
      '--code',
      path,
      '--words',
      list,
      '--case',
      'Red 1',
      '--dry-run',
    )
    expect(seen).toMatchObject({ total: 2, sources: 2, codingIds: [] })
    expect(dump.parse(await json('dump', study)).codings).toEqual(codings)
    const made = await json('autocode', study, '--code', path, '--words', list)
    expect(made.codingIds).toHaveLength(2)
    expect(dump.parse(await json('dump', study)).codings).toHaveLength(codings.length + 2)
    expect((await json('autocode', study, '--code', path, '--words', list)).codingIds).toEqual([])
    await json('undo', study)
    expect(dump.parse(await json('dump', study)).codings).toEqual(codings)
    const said = await trama(
      'autocode',
      study,
      '--code',
      path,
      '--speaker',
      'jefa de utp',
      'Nadie',
      '--dry-run',
    )
    expect(said.out).toContain(
      '[S2 ¶5] «Y nos reunimos siempre.»\n5 tramos en 2 fuentes; no se codificó nada.\n',
    )
    expect(
      (await json('autocode', study, '--code', path, '--regex', 'decid\\w+', '--unit', 'hit', '--dry-run'))
        .total,
    ).toBe(4)
    await refused(1, 'search.bad_pattern', 'autocode', study, '--code', path, '--regex', '(')
    await refused(1, 'code.not_found', 'autocode', study, '--code', 'no/hay', '--phrase', 'x')
    await refused(
      1,
      'import.file_unreadable',
      'autocode',
      study,
      '--code',
      path,
      '--words',
      join(folder, 'nada'),
    )
    await refused(2, 'usage.wrong', 'autocode', study, '--code', path)
    await refused(2, 'usage.wrong', 'autocode', study, '--code', path, '--phrase', 'x', '--regex', 'x')
    await refused(2, 'usage.wrong', 'autocode', study, '--code', path, '--phrase', 'x', 'y')
    await refused(2, 'usage.wrong', 'autocode', study, '--code', path, '--phrase', 'x', '--unit', 'letra')
  }, 90_000)

  it('says what is wrong in one line, in the language of the system, with its exit code', async () => {
    await refused(1, 'study.exists', 'new', study)
    await refused(1, 'study.not_found', 'dump', join(folder, 'nada.trama'))
    await refused(1, 'study.not_a_study', 'dump', join(folder, 'a.txt'))
    await refused(1, 'case.not_found', 'profile', study, '--case', 'Red 9')
    await refused(
      1,
      'code.not_found',
      'code',
      study,
      '--source',
      'S1',
      '--from',
      '0',
      '--to',
      '5',
      '--code',
      'no/hay',
    )
    await refused(
      1,
      'source.not_found',
      'code',
      study,
      '--source',
      'S9',
      '--from',
      '0',
      '--to',
      '5',
      '--code',
      'x',
    )
    await refused(
      1,
      'judgement.stage_unknown',
      'judge',
      study,
      '--case',
      'Red 1',
      '--stage',
      'cima',
      '--rationale',
      'x',
    )
    await refused(2, 'usage.wrong', 'bailar')
    await refused(2, 'usage.wrong', 'import', study)
    await refused(
      2,
      'usage.wrong',
      'code',
      study,
      '--source',
      'S1',
      '--from',
      'cero',
      '--to',
      '5',
      '--code',
      'x',
    )
    await refused(2, 'usage.wrong', 'import', study, 'x', '--case', 'Red 1', '--kind', 'charla')
    await refused(
      2,
      'usage.wrong',
      'import',
      study,
      'x',
      '--case',
      'Red 1',
      '--kind',
      'interview',
      '--date',
      '2023-02-30',
    )
    expect((await trama('profile', study, '--case', 'Red 9')).err).toContain('No existe el caso «Red 9».')
  }, 60_000)

  it('brings in what it can of many files, says what it could not, and ends with 1', async () => {
    writeFileSync(join(folder, 'malo.docx'), 'PK\x03\x04 no es un zip')
    writeFileSync(join(folder, 'c.txt'), 'Texto nuevo.')
    const ran = await trama(
      'import',
      study,
      join(folder, 'malo.docx'),
      join(folder, 'a.txt'),
      join(folder, 'c.txt'),
      join(folder, 'no-hay.txt'),
      '--case',
      'Red 1',
      '--kind',
      'document',
      '--json',
      '--report',
      join(folder, 'informe.json'),
    )
    const outcomes: { sourceId: string | null; error: { code: string } | null }[] = JSON.parse(ran.out)
    expect(outcomes.map((each) => each.error?.code ?? 'imported')).toEqual([
      'import.bad_docx',
      'import.duplicate',
      'imported',
      'import.file_unreadable',
    ])
    expect(ran.code).toBe(1)
    const { items } = JSON.parse(readFileSync(join(folder, 'informe.json'), 'utf8'))
    expect(items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'skipped',
      'skipped',
      'imported',
      'skipped',
    ])
    expect(items[2]).toEqual({ kind: 'document', name: 'c.txt', outcome: 'imported', reason: '' })
    expect(ran.err.trim().split('\n')).toHaveLength(3)
  }, 30_000)

  it('answers ids that no id can be, ports that no port can be and names of two lines', async () => {
    const judge = ['judge', study, '--case', 'Red 1', '--rationale', 'x', '--stage']
    await refused(1, 'judgement.stage_unknown', ...judge, '')
    await refused(1, 'judgement.stage_unknown', ...judge, 'formation', '--rival', 'x'.repeat(100))
    await refused(1, 'coding.not_found', ...judge, 'formation', '--cite', '')
    await refused(2, 'usage.wrong', 'serve', study, '--no-open', '--port', '99999')
    if (process.platform === 'win32') return
    writeFileSync(join(folder, 'dos\nlíneas.txt'), 'Otro texto.')
    expect(
      await json('import', study, join(folder, 'dos\nlíneas.txt'), '--case', 'Red 1', '--kind', 'document'),
    ).toMatchObject([{ error: null }])
    expect(dump.parse(await json('dump', study)).sources.at(-1)?.title).toBe('dos líneas')
    await refused(
      1,
      'import.file_unreadable',
      ...['import', study, '/dev/zero', '--case', 'Red 1', '--kind', 'document'],
    )
  }, 60_000)

  it('ends with 3 at a damaged study, and does not touch it', async () => {
    const cut = join(folder, 'cortado.trama')
    copyFileSync(study, cut)
    truncateSync(cut, 20_000)
    const before = readFileSync(cut)
    await refused(3, 'study.corrupt', 'check', cut)
    await refused(3, 'study.corrupt', 'undo', cut)
    expect(readFileSync(cut)).toEqual(before)
  }, 30_000)

  it('never writes a report over a study', async () => {
    const before = readFileSync(study)
    await refused(1, 'output.exists', 'report', study, '--case', 'Red 1', '--format', 'md', '-o', study)
    expect(readFileSync(study)).toEqual(before)
  })
})

describe('memos in the terminal', () => {
  it('are written from a file about what is named, and read again', async () => {
    const path = join(folder, 'memos.trama')
    const file = join(folder, 'memo.md')
    await json('new', path, '--lang', 'es')
    writeFileSync(join(folder, 'c.txt'), interview)
    await json('import', path, join(folder, 'c.txt'), '--case', 'Red 1', '--kind', 'interview')
    writeFileSync(file, '\ufeff# Dudas\r\n\r\n¿Quién decide?\r\n- la supervisora\r\n')
    const memo = await json('memo', path, '--on', 'case:Red 1', '--text-file', file, '--title', 'Decisiones')
    expect(memo).toMatchObject({ title: 'Decisiones', target: { kind: 'case' } })
    expect(memo.body.map((block: { type: string }) => block.type)).toEqual(['heading', 'paragraph', 'item'])
    for (const on of ['study', 'source:S1']) await json('memo', path, '--on', on, '--text', 'Nota')
    expect(await json('memos', path)).toHaveLength(3)
    expect(await json('memos', path, '--on', 'case:Red 1')).toMatchObject([
      { id: memo.id, about: { label: 'Red 1' } },
    ])
    expect(await json('memos', path, '--find', 'SUPERVISORA')).toHaveLength(1)
    expect((await trama('memos', path, '--on', 'case:Red 1')).out).toBe(
      `Decisiones\nSobre el caso Red 1\n${memo.id} · ${memo.author} · ${memo.updatedAt}\n\n# Dudas\n\n¿Quién decide?\n\n- la supervisora\n`,
    )
    expect((await json('dump', path)).memos).toHaveLength(3)
    await refused(2, 'usage.wrong', 'memo', path, '--on', 'case:Red 1')
    await refused(2, 'usage.wrong', 'memo', path, '--on', 'planeta:x', '--text', 'a')
    await refused(1, 'case.not_found', 'memo', path, '--on', 'case:Red 9', '--text', 'a')
    await refused(1, 'judgement.not_found', 'memo', path, '--on', 'judgement:x', '--text', 'a')
    await refused(1, 'import.file_unreadable', 'memo', path, '--on', 'study', '--text-file', folder)
    expect(await json('check', path)).toMatchObject({ ok: true })
  }, 120_000)
})

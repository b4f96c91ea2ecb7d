// A case of the fixtures: a project comes into a new study, is told as a reader would, and goes again without a trace.
// TRAMA_WRITE_EXPECTED=1 writes what is expected anew, for a reviewer to read.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { textOfBody } from '../../../shared/domain/memos/memo-text.ts'
import { openCore, type TestCore } from '../../core/open-core.ts'
import { importProject, newStudy, outcomeCounts } from './importing.ts'

/** What a study is after, as a reader would tell it: without ids, and without what it began with. */
async function told({ call }: TestCore, before: Set<string>) {
  const dump = await call('study.dump', {})
  const cases_ = new Map<string, string>(dump.cases.map(({ id, name }) => [id, name]))
  const sources = new Map<string, string>(dump.sources.map(({ id, title }) => [id, title]))
  const codes = new Map<string, string>(dump.codes.map(({ id, path }) => [id, path]))
  const list = await call('codes.list', {})
  const codings = new Map<string, string>(dump.codings.map(({ id, quote }) => [id, quote]))
  const names = new Map([...cases_, ...sources, ...codes, ...codings])
  const listed = await call('sources.list', {})
  const created = new Map<string, string>(
    (await call('codings.list', {})).map(({ id, createdAt }) => [id, createdAt]),
  )
  return {
    codes: list
      .filter(({ id }) => !before.has(id))
      .map(({ id, color, definition }) => [codes.get(id), color, definition]),
    cases: dump.cases.map(({ name, attributes }) => ({ name, attributes })),
    sources: await Promise.all(
      listed.map(async ({ id, title, caseId, format, fileName, importedAt }) => ({
        title,
        case: caseId === null ? null : cases_.get(caseId),
        format,
        fileName,
        importedAt: importedAt.startsWith('2024') ? 'now' : importedAt,
        times: (await call('sources.text', { id })).times,
      })),
    ),
    codings: dump.codings.map(({ id, sourceId, codeId, coder, quote, memo }) => [
      sources.get(sourceId),
      codes.get(codeId),
      coder,
      quote,
      ...(memo === '' ? [] : [memo]),
      // The test's own clock, where the project says nothing.
      created.get(id)?.startsWith('2024') ? 'now' : created.get(id),
    ]),
    memos: dump.memos.map(({ target, title, body, author }) => ({
      about: target.kind === 'study' ? 'study' : `${target.kind} ${names.get(target.id)}`,
      title,
      text: textOfBody(body),
      author,
    })),
  }
}

/** `folder` holds what is expected; `inside` is the project wanted of a file that keeps several. */
export async function checkCase(
  folder: string,
  name: string,
  bytes: Uint8Array,
  inside: string | null = null,
): Promise<void> {
  const core = openCore()
  await newStudy(core)
  await core.call('app.saveSettings', { coder: 'Quien importa' })
  const begun = await core.call('study.dump', {})
  const report = await importProject(core, `${name}.bin`, bytes, null, inside)
  const found = {
    format: report.format,
    offsets: report.offsets,
    counts: outcomeCounts(report),
    notAsItWas: report.items
      .filter(({ outcome }) => outcome !== 'imported')
      .map(({ kind, name: of, outcome, reasons }) => [
        kind,
        of,
        outcome,
        reasons
          .map((reason) => `${reason.kind}${reason.detail === '' ? '' : ` (${reason.detail})`}`)
          .join(', '),
      ]),
    study: await told(core, new Set(begun.codes.map(({ id }) => id))),
  }
  const path = join(folder, name, 'expected.json')
  if (process.env.TRAMA_WRITE_EXPECTED === '1' && process.env.CI === undefined)
    writeFileSync(path, `${JSON.stringify(found, null, 1)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  // Nothing is out of place, nothing unaccounted for, and all of it is taken back as one.
  expect((await core.call('study.check', {})).problems).toEqual([])
  expect(await core.call('projects.report', { id: report.id })).toEqual(report)
  const all = await core.call('study.dump', {})
  for (const { sourceId, start, end, quote } of all.codings)
    expect(all.sources.find(({ id }) => id === sourceId)?.text.slice(start, end)).toBe(quote)
  // The same project once more adds nothing.
  await importProject(core, `${name}.bin`, bytes, null, inside)
  const twice = await core.call('study.dump', {})
  expect(twice.codings).toHaveLength(all.codings.length)
  expect(twice.codes).toEqual(all.codes)
  expect(twice.sources).toHaveLength(all.sources.length)
  expect(twice.memos).toEqual(all.memos)
  await core.call('history.undo', {})
  await core.call('history.undo', {})
  expect(await core.call('study.dump', {})).toEqual(begun)
  await core.call('history.redo', {})
  expect(await core.call('study.dump', {})).toEqual(all)
}

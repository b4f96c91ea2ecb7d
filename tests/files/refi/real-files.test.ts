// Projects other programs wrote. They are not part of this project: TRAMA_REAL_DATA names the folder that has them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCore } from '../../core/open-core.ts'
import { importProject, newStudy, outcomeCounts } from './importing.ts'

const folder = join(process.env.TRAMA_REAL_DATA ?? '', 'refi-qda')
const found = process.env.TRAMA_REAL_DATA !== undefined && existsSync(folder)
if (!found) console.info('TRAMA_REAL_DATA names no folder with refi-qda projects; they are not tried.')

describe.skipIf(!found)('projects of other programs', () => {
  test('one with 205 codings, its sources named as they were', async () => {
    const study = openCore()
    await newStudy(study)
    const before = await study.call('study.dump', {})
    const bytes = readFileSync(join(folder, 'cproctor_qc_demo.qdpx'))
    const report = await importProject(study, 'demo.qdpx', bytes)
    const after = await study.call('study.dump', {})
    expect(outcomeCounts(report)).toMatchObject({ code: { imported: 262 }, coding: { imported: 205 } })
    expect(report.offsets).toMatchObject({ unit: 'code-points', confidence: 'certain', total: 158 })
    expect(after.codes.length - before.codes.length).toBe(262)
    expect(after.sources.map(({ title }) => title)).toEqual(['board_2017', 'admin-1'])
    // The program that wrote it selects whole lines.
    for (const { start, end, quote } of after.codings) {
      const text = after.sources[0]?.text ?? ''
      expect(text.slice(start, end)).toBe(quote)
      expect(start === 0 || text[start - 1] === '\n' || !/\w\w/.test(text.slice(start - 1, start + 1))).toBe(
        true,
      )
    }
    const again = await importProject(study, 'demo.qdpx', bytes)
    expect(outcomeCounts(again)).toMatchObject({ coding: { skipped: 205 }, source: { changed: 2 } })
    await study.call('history.undo', {})
    await study.call('history.undo', {})
    expect(await study.call('study.dump', {})).toEqual(before)
    expect((await study.call('study.check', {})).problems).toEqual([])
  })

  test('one of every kind of source, whose texts are missing', async () => {
    const study = openCore()
    await newStudy(study)
    const report = await importProject(
      study,
      'all.qdpx',
      readFileSync(join(folder, 'skyloom_TestProject.qdpx')),
    )
    const counts = outcomeCounts(report)
    expect(counts).toMatchObject({ user: { imported: 3 }, code: { imported: 14 }, source: { skipped: 13 } })
    expect(counts.graph).toEqual({ skipped: 1 })
    expect(report.items.filter((item) => item.outcome !== 'imported' && item.reasons.length === 0)).toEqual(
      [],
    )
    expect((await study.call('study.check', {})).problems).toEqual([])
  })
})

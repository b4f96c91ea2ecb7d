import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { code, importText, openCore, studyWithSource } from '../core/open-core.ts'
import { editingSteps, everything, steps, tried } from './random-steps.ts'

describe('undo', () => {
  it('restores any random sequence of operations, step by step, and redo brings each back', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const test = openCore()
        await studyWithSource(test)
        const states = [await everything(test)]
        for (const step of sequence) if (await tried(test, step)) states.push(await everything(test))
        for (const state of states.slice(0, -1).reverse()) {
          await test.call('history.undo', {})
          expect(await everything(test)).toEqual(state)
        }
        for (const state of states.slice(1)) {
          await test.call('history.redo', {})
          expect(await everything(test)).toEqual(state)
        }
        expect(await test.call('study.check', {})).toMatchObject({ ok: true, problems: [] })
        await test.core.close()
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('restores coded texts through edits, replacements and placings, and after the study was opened anew', async () => {
    let everLost = 0
    await fc.assert(
      fc.asyncProperty(editingSteps, async (sequence) => {
        const test = openCore()
        const { study, sourceId, tied } = await studyWithSource(test)
        for (const [n, codeId] of tied.slice(0, 12).entries())
          await code(test, { sourceId, start: n * 20, end: n * 20 + 3 + ((n * 7) % 40), codeId })
        const states = [await everything(test)]
        for (const step of sequence) if (await tried(test, step)) states.push(await everything(test))
        everLost += states.filter(({ lost }) => lost.length > 0).length
        expect(await test.call('study.check', {})).toMatchObject({ ok: true, problems: [] })
        const reopen = async () => {
          await test.call('study.close', {})
          await test.call('study.open', { path: study.path, readOnly: false })
        }
        await reopen()
        for (const state of states.slice(0, -1).reverse()) {
          await test.call('history.undo', {})
          expect(await everything(test)).toEqual(state)
        }
        await reopen()
        for (const state of states.slice(1)) {
          await test.call('history.redo', {})
          expect(await everything(test)).toEqual(state)
        }
        expect(await test.call('study.check', {})).toMatchObject({ ok: true, problems: [] })
        await test.core.close()
      }),
      { numRuns: 25 },
    )
    // Otherwise this test would be about nothing.
    expect(everLost).toBeGreaterThan(0)
  }, 120_000)

  it('works across restarts, and stops at the beginning of the study', async () => {
    const test = openCore()
    const { sourceId, tied, study } = await studyWithSource(test)
    const before = await everything(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    await code(test, { sourceId, start: 0, end: 14, codeId })
    const after = await everything(test)
    await test.call('study.close', {})
    await test.call('study.open', { path: study.path, readOnly: false })
    expect((await test.call('history.state', {})).undo?.method).toBe('codings.create')
    await test.call('history.undo', {})
    expect(await everything(test)).toEqual(before)
    await test.call('study.close', {})
    await test.call('study.open', { path: study.path, readOnly: false })
    await test.call('history.redo', {})
    expect(await everything(test)).toEqual(after)
    for (let n = 0; n < 3; n++) await test.call('history.undo', {})
    await expect(test.call('history.undo', {})).rejects.toMatchObject({ code: 'history.nothing_to_undo' })
  })

  it('drops what could be redone once something new is done', async () => {
    const test = openCore()
    await studyWithSource(test)
    await test.call('cases.create', { name: 'Red 2' })
    await test.call('history.undo', {})
    await test.call('cases.create', { name: 'Red 3' })
    await expect(test.call('history.redo', {})).rejects.toMatchObject({ code: 'history.nothing_to_redo' })
    expect((await test.call('cases.list', {})).map((each) => each.name)).toEqual(['Red 1', 'Red 3'])
  })

  it('never gives the number of an undone import to another source', async () => {
    const test = openCore()
    await studyWithSource(test)
    await importText(test, 'dos.txt', 'Segundo texto.', null)
    await test.call('history.undo', {})
    await importText(test, 'tres.txt', 'Tercer texto.', null)
    expect((await test.call('sources.list', {})).map((source) => source.number)).toEqual([1, 3])
  })

  it('writes nothing when nothing changed', async () => {
    const test = openCore()
    const { caseId } = await studyWithSource(test)
    const before = (await test.call('study.current', {}))?.counts.operations
    await test.call('cases.update', { id: caseId, name: 'Red 1' })
    expect((await test.call('study.current', {}))?.counts.operations).toBe(before)
  })
})

// Moving, retiring, recolouring and removing codes, many at once; any sequence of these with merges and splits.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Input, Output } from '../../shared/api/contract.ts'
import { AppError } from '../../shared/api/errors.ts'
import { directions } from '../../shared/schema/coding.ts'
import type { CodeId, SourceId } from '../../shared/schema/ids.ts'
import { openCore, studyWithSource, type TestCore } from '../core/open-core.ts'
import { arranging, loseCoding, rowsOf } from './arranging.ts'

describe('moving many codes', () => {
  it('takes them there in the order of the tree; those under another of them go along', async () => {
    const { make, once, call, paths } = await arranging()
    const [a, b, c, to] = [
      await make(null, 'a'),
      await make(null, 'b'),
      await make(null, 'c'),
      await make(null, 'to'),
    ]
    const under = await make(b, 'bajo b')
    await make(to, 'primero')
    await once(() => call('codes.move', { ids: [c, under, b, a], parentId: to, position: 0 }))
    expect((await paths()).slice(-6)).toEqual(['to', 'to/a', 'to/b', 'to/b/bajo b', 'to/c', 'to/primero'])
    const places = (await call('codes.list', {})).filter((code) => code.parentId === to)
    expect(places.map((code) => code.position)).toEqual([0, 1, 2, 3])
  })

  it('moves all or none: not under itself, not beside a namesake, not too deep', async () => {
    const { make, call, rows } = await arranging()
    const [a, b] = [await make(null, 'a'), await make(null, 'b')]
    const [ax, bx] = [await make(a, 'x'), await make(b, 'x')]
    const before = rows()
    await expect(call('codes.move', { ids: [b, a], parentId: ax, position: 0 })).rejects.toMatchObject({
      code: 'code.cycle',
      details: { name: 'a' },
    })
    const taken = { code: 'code.name_taken', details: { name: 'x' } }
    await expect(call('codes.move', { ids: [ax, bx], parentId: null, position: 0 })).rejects.toMatchObject(
      taken,
    )
    await expect(call('codes.move', { ids: [ax], parentId: b, position: 0 })).rejects.toMatchObject(taken)
    expect(rows()).toEqual(before)
  })
})

describe('retiring, recolouring, removing', () => {
  it('is done to many at once, writes only what changes, and leaves counts and profile alone', async () => {
    const { make, give, once, call, tied } = await arranging()
    const [first] = tied
    if (first === undefined) throw new Error('no tied code')
    const other = await make(null, 'otro')
    await give(first, 0)
    const profile = await call('profile.list', {})
    const list = await call('codes.list', {})
    await once(() => call('codes.retire', { ids: [first, other], retired: true }))
    expect(await call('profile.list', {})).toEqual(profile)
    expect((await call('codes.list', {})).map((code) => ({ ...code, retired: false }))).toEqual(list)
    const operations = (await call('study.current', {}))?.counts.operations
    await call('codes.retire', { ids: [first], retired: true })
    expect((await call('study.current', {}))?.counts.operations).toBe(operations)
    await once(() => call('codes.recolor', { ids: [first, other], color: '#123456' }))
    await once(() => call('codes.retire', { ids: [first, other], retired: false }))
  })

  it('removes many with what is under them and their codings, lost ones too', async () => {
    const { make, give, call, path, rows } = await arranging()
    const a = await make(null, 'a')
    const [b, c] = [await make(a, 'b'), await make(null, 'c')]
    loseCoding(path, await give(b, 0))
    await give(c, 20)
    const before = rows()
    await call('codes.remove', { ids: [b, a, c] })
    expect(rows().coding).toEqual([])
    await call('history.undo', {})
    expect(rows()).toEqual(before)
  })
})

type Step = { action: number; pick: number; other: number; name: string }
const steps = fc.array(
  fc.record({
    action: fc.nat(6),
    pick: fc.nat(1000),
    other: fc.nat(1000),
    name: fc.constantFrom('confianza', 'confianza mutua', 'x', 'y'),
  }),
  { minLength: 6, maxLength: 12 },
)

async function take(
  { call }: TestCore,
  sourceId: SourceId,
  { action, pick, other, name }: Step,
): Promise<void> {
  const codes = await call('codes.list', {})
  const one = codes[pick % codes.length]?.id as CodeId
  const two = codes[other % codes.length]?.id as CodeId
  if (action === 0) await call('codes.create', { parentId: other % 3 === 0 ? null : two, name })
  else if (action === 1)
    await call('codings.create', {
      ...{ sourceId, start: pick % 3, end: 20 + (other % 2), codeIds: [...new Set([one, two])], memo: name },
      ...{ direction: directions[pick % 3] ?? 'neutral', coder: null },
    })
  else if (action === 2) await call('codes.merge', { ids: [one], into: two })
  else if (action === 3) {
    const mine = (await call('codings.list', { codeId: one })).slice(0, 1).map(({ id }) => id)
    const byHand = mine.length === 0 ? [] : [{ name: `${name} a mano`, codingIds: mine }]
    await call('codes.split', { id: one, parts: [{ name, direction: 'supports' }, ...byHand] })
  } else if (action === 4) await call('codes.move', { ids: [one, two], parentId: null, position: pick % 4 })
  else if (action === 5) await call('codes.retire', { ids: [one, two], retired: pick % 2 === 0 })
  else await call('history.undo', {})
}

/** What is coded, whatever it is called: a place, a direction and a coder, each once. */
const said = (codings: Output<'codings.list'>) =>
  new Set(codings.map(({ start, end, direction, coder }) => `${start} ${end} ${direction} ${coder}`))

it('loses no coding and no words of a memo in any sequence of merges, splits and moves, and undo leads all the way back', async () => {
  let merges = 0
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const test = openCore()
      const { study: opened, sourceId } = await studyWithSource(test)
      const states = [rowsOf(opened.path)]
      for (const step of sequence) {
        const before = await test.call('codings.list', {})
        try {
          await take(test, sourceId, step)
        } catch (error) {
          if (!(error instanceof AppError) || error.code === 'app.internal') throw error
          continue
        }
        const after = await test.call('codings.list', {})
        if (step.action >= 2 && step.action <= 5) {
          expect(said(after)).toEqual(said(before))
          const memos = after.map(({ memo }) => memo).join('\n')
          for (const { memo } of before) expect(memos).toContain(memo)
          if (step.action !== 2) expect(after).toHaveLength(before.length)
          else merges += 1
        }
        const counted = (await test.call('codes.list', {})).reduce((sum, code) => sum + code.codings, 0)
        expect(counted).toBe(after.length)
        if (step.action === 6) states.pop()
        else if (JSON.stringify(states.at(-1)) !== JSON.stringify(rowsOf(opened.path)))
          states.push(rowsOf(opened.path))
      }
      for (const state of states.slice(0, -1).reverse()) {
        await test.call('history.undo', {})
        expect(rowsOf(opened.path)).toEqual(state)
      }
      expect(await test.call('study.check', {})).toMatchObject({ ok: true, problems: [] })
      await test.core.close()
    }),
    { numRuns: 15 },
  )
  // Otherwise this test would be about nothing.
  expect(merges).toBeGreaterThan(0)
}, 120_000)

describe('a code named “trust”', () => {
  it('never matches “trustworthiness”, wherever codes are found by what they are called', async () => {
    const { make, give, call, sourceId } = await arranging()
    const trust = await make(null, 'trust')
    const worthy = await make(null, 'trustworthiness')
    const under = await make(worthy, 'trust')
    const mine = await give(trust, 0)
    await give(worthy, 0)
    await give(under, 0)
    const found = async (subtree: boolean) =>
      (await call('codings.list', { codeId: trust, subtree })).map(({ id }) => id)
    expect(await found(false)).toEqual([mine])
    expect(await found(true)).toEqual([mine])
    expect((await call('codes.previewMerge', { ids: [trust], into: worthy })).codings).toBe(1)
    const { hits } = await call('search.run', {
      query: { text: 'ENTREVISTADORA', mode: 'words', wholeWords: false },
      scope: { codeId: trust },
      limit: 10,
    })
    expect(hits).toHaveLength(1)
    const asked: Omit<Input<'autocode.preview'>, 'codeId'> = {
      what: { type: 'text', queries: [{ text: 'toman', mode: 'words', wholeWords: true }] },
      scope: {},
      unit: 'turn',
    }
    const { stretches } = await call('autocode.preview', { ...asked, codeId: trust })
    const spans = stretches.map(({ start, end }) => ({ sourceId, start, end }))
    await call('codings.createMany', {
      ...{ spans, codeIds: [worthy, under], direction: 'supports', memo: '', coder: null },
    })
    const again = await call('autocode.preview', { ...asked, codeId: trust })
    expect(again.stretches.map(({ coded }) => coded)).toEqual([false])
  })
})

// Everything that reads a model works with every model that ships: what follows names no part of any.
import { describe, expect, it } from 'vitest'
import { shippedModels } from '../../../shared/models/index.ts'
import type { ModelFile } from '../../../shared/schema/model.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import { importText, interview, openCore, type TestCore } from '../../core/open-core.ts'
import { referenceRollup } from '../../domain/rollup/reference.ts'

/** Two cases with three texts each: the first shows every stage in the order but the last, the second what is outside it. */
async function studyOn(test: TestCore, file: ModelFile) {
  const { call, path } = test
  await call('study.create', {
    path: path('estudio.trama'),
    title: 'Estudio',
    language: 'es',
    model: { shipped: file.model.id },
  })
  const codes = await call('codes.list', {})
  const { model } = file
  const ordered = model.stages.filter(({ order }) => order !== null)
  const outside = model.stages.filter(({ order }) => order === null)
  const shown = { Uno: ordered.slice(0, -1), Dos: outside }
  const cases = []
  for (const [name, stages] of Object.entries(shown)) {
    const { id: caseId } = await call('cases.create', { name })
    cases.push({ caseId, stage: stages.at(-1)?.id ?? model.stages[0]?.id ?? '' })
    const wanted = new Set<string>(
      model.indicators.filter(({ stage }) => stages.some(({ id }) => id === stage)).map(({ id }) => id),
    )
    const used = codes.filter(({ indicators }) => indicators.some((id) => wanted.has(id)))
    for (const at of [0, 1, 2]) {
      const sourceId = await importText(test, `${name}${at}.txt`, `${name} ${at}\n${interview}`, caseId)
      await call('sources.update', { id: sourceId, kind: sourceKinds[at] ?? 'interview' })
      await call('codings.create', {
        sourceId,
        start: at,
        end: 30 + at,
        codeIds: used.map(({ id }) => id),
        direction: 'supports',
        memo: '',
        coder: null,
      })
    }
  }
  return cases
}

describe.each(shippedModels)('with $model.id', (file) => {
  const { model } = file

  it('profiles, layers, ledger, gaps and picture speak of its parts, and the suggestion is what the definition says', async () => {
    const test = openCore()
    const cases = await studyOn(test, file)
    const dump = await test.call('study.dump', {})
    const profiles = await test.call('profile.list', {})
    for (const { caseId, stage } of cases) {
      const profile = profiles.find((each) => each.caseId === caseId)
      expect(profile?.suggestion?.stage).toBe(stage)
      const sources = dump.sources.filter((source) => source.caseId === caseId)
      const reference = referenceRollup({
        input: { model, codes: dump.codes, codings: dump.codings, sources },
        threshold: ratio(model.threshold),
        minCoverage: ratio(model.minCoverage),
      })
      expect(profile?.stages.map((each) => each.indicators.map(({ status }) => status))).toEqual(
        reference.stages.map((each) => each.indicators.map(({ status }) => status)),
      )
      expect(profile?.suggestion).toEqual(reference.suggestion)
      expect(profile?.flipSet).toEqual(reference.flipSet)
      const layers = await test.call('profile.layers', { caseId })
      expect(layers.map((layer) => layer.stage)).toEqual(model.stages.map(({ id }) => id))
      expect(
        layers.flatMap((layer) => layer.components.map(({ component }) => component)).toSorted(),
      ).toEqual(model.components.map(({ id }) => id).toSorted())
      const ledger = await test.call('ledger.read', { caseId, filter: {}, sort: 'text', show: 3 })
      expect(ledger.stages.flatMap(({ indicators }) => indicators.map(({ id }) => id))).toEqual(
        model.stages.flatMap(({ id }) =>
          model.indicators.filter((each) => each.stage === id).map((each) => each.id),
        ),
      )
      await test.call('gaps.list', { caseId })
      await test.call('profile.sensitivity', { caseId })
      await test.call('profile.trajectory', { caseId })
    }
    await test.call('model.picture', {})
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('judgements are made, signed and reported in its words, in every format and both languages', async () => {
    const test = openCore()
    const [first] = await studyOn(test, file)
    if (first === undefined) throw new Error('no case')
    const cite = (await test.call('codings.list', { caseId: first.caseId })).slice(0, 3).map(({ id }) => id)
    const claim = { rationale: 'Porque se ve.', rivalStage: null, rivalReason: '', confidence: null, cite }
    const judged = await test.call('judgements.create', {
      ...claim,
      caseId: first.caseId,
      stage: first.stage,
    })
    await test.call('judgements.sign', { id: judged.id })
    const levelled = model.components.find(({ attributes }) =>
      attributes.some(({ kind }) => kind === 'level'),
    )
    const step = levelled?.attributes.find(({ kind }) => kind === 'level')
    if (levelled !== undefined && step !== undefined)
      await test.call('levels.place', {
        caseId: first.caseId,
        component: levelled.id,
        step: step.id,
        note: 'x',
      })
    for (const language of ['es', 'en'] as const)
      for (const format of ['html', 'md'] as const) {
        const report = await test.call('reports.case', { caseId: first.caseId, format, language })
        const cross = await test.call('reports.cross', { format, language })
        for (const { name } of model.stages)
          for (const { content } of [report, cross])
            expect(plain(content), name[language]).toContain(plain(name[language]))
        expect(report.content).not.toMatch(/undefined|NaN|\[object/)
        expect(cross.content).not.toMatch(/undefined|NaN|\[object/)
      }
    const docx = await test.call('reports.write', {
      of: { kind: 'case', caseId: first.caseId },
      format: 'docx',
      language: 'es',
    })
    expect(docx.base64.length).toBeGreaterThan(1000)
  })
})

const plain = (text: string) => text.replaceAll('\\', '').replaceAll('&#39;', "'")

/** As exact fractions: shipped models give two decimals at most. */
function ratio(number: number): { over: number; under: number } {
  return { over: Math.round(number * 100), under: 100 }
}

it('a judgement whose stage went still bears its name, and says the version it was signed with', async () => {
  const test = openCore()
  const [file, other] = shippedModels
  if (file === undefined || other === undefined) throw new Error('no models')
  const [first] = await studyOn(test, file)
  if (first === undefined) throw new Error('no case')
  const claim = { rationale: 'Se ve.', rivalStage: null, rivalReason: '', confidence: null, cite: [] }
  const { id } = await test.call('judgements.create', { ...claim, caseId: first.caseId, stage: first.stage })
  await test.call('judgements.sign', { id })
  await test.call('model.change', { model: other.model, note: 'Otro campo.', homes: [] })
  const name = file.model.stages.find((stage) => stage.id === first.stage)?.name.es ?? ''
  expect((await test.call('memos.about', { kind: 'judgement', id })).label).toContain(name)
  expect((await test.call('judgements.list', {}))[0]?.signature).toMatchObject({ modelVersion: 1 })
  const [profile] = await test.call('profile.list', { caseId: first.caseId })
  expect(profile?.modelVersion).toBe(2)
  const ask = { caseId: first.caseId, format: 'md', language: 'es' } as const
  expect((await test.call('reports.case', ask)).content).toContain(name)
  expect((await test.call('judgements.stale', {}))[0]?.changes.length).toBeGreaterThan(0)
})

it('a code tied to a part that went keeps that tie whatever else it is tied to, until it is untied', async () => {
  const test = openCore()
  const [file, other] = shippedModels
  if (file === undefined || other === undefined) throw new Error('no models')
  await studyOn(test, file)
  await test.call('model.change', { model: other.model, note: 'Otro campo.', homes: [] })
  const tied = (await test.call('codes.list', {})).find(({ indicators }) => indicators.length > 0)
  const added = other.model.indicators[0]?.id
  if (tied === undefined || added === undefined) throw new Error('no ties')
  const { id, components, attributes } = tied
  const tie = (indicators: typeof tied.indicators) =>
    test.call('codes.tie', { id, indicators, components, attributes })
  const now = async () => (await test.call('codes.list', {})).find((code) => code.id === id)?.indicators
  await tie([...tied.indicators, added])
  expect(await now()).toEqual([added, ...tied.indicators])
  await tie([added])
  await expect(tie([...tied.indicators, added])).rejects.toMatchObject({ code: 'model.part_not_found' })
})

// The sample study, built as people's own studies are and then read back: it must show what the workbench is for.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Core, createCore } from '../../electron/core/core.ts'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import { AppError } from '../../shared/api/errors.ts'
import { directions } from '../../shared/schema/coding.ts'
import type { CaseId } from '../../shared/schema/ids.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const networks = ['Red 1', 'Red 2', 'Red 3', 'Red 4', 'Red 5'] as const
const stages = ['stability', 'development', 'formation', 'decline', 'development']
const coders = ['Antonia Rivas', 'Matías Soto']

let core: Core
let cases: Output<'cases.list'>
let sources: Output<'sources.list'>

async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await core.dispatch(method, input)
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
  return reply.value as Output<M>
}

beforeAll(async () => {
  const folder = temporaryFolder()
  let instant = Date.UTC(2024, 0, 1)
  let ids = 0
  core = createCore({
    platform: {
      systemLanguage: 'es',
      documentsFolder: folder,
      settingsFolder: join(folder, 'settings'),
      pickPath: null,
    },
    clock: () => {
      instant += 1000
      return instant
    },
    newId: () => {
      ids += 1
      return `id-${String(ids).padStart(6, '0')}`
    },
    log: () => undefined,
    version: '0.0.0-test',
  })
  await call('study.createSample', { path: join(folder, 'ejemplo.trama') })
  cases = await call('cases.list', {})
  sources = await call('sources.list', {})
}, 60_000)
afterAll(() => core.close())

function caseNamed(name: string): CaseId {
  const found = cases.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no case ${name}`)
  return found.id
}

describe('the sample study', () => {
  it('is the five networks, each with every attribute, and says that it is fiction', async () => {
    expect(cases.map((each) => each.name)).toEqual([...networks])
    const attributes = await call('attributes.list', {})
    for (const { values } of cases)
      expect(Object.keys(values).sort()).toEqual(attributes.map((each) => each.id).sort())
    expect((await call('study.current', {}))?.title).toMatch(/fictici/)
  })

  it('shows of every network, computed, what is noted of it by hand', async () => {
    const { rows } = await call('networks.table', {})
    const attributes = await call('attributes.list', {})
    const noted = (name: string) =>
      cases.map(({ values }) => values[attributes.find((each) => each.name === name)?.id ?? ''])
    expect(rows.map(({ establishments }) => establishments.count)).toEqual(
      noted('Establecimientos municipales'),
    )
    expect(
      rows.map(({ establishments }) => new Set(establishments.levels.map(({ level }) => level))),
    ).toEqual(noted('Niveles de enseñanza').map((levels) => new Set(Array.isArray(levels) ? levels : [])))
    const areas = rows.map(({ establishments: { urban, rural } }) =>
      [urban > 0 ? 'urbana' : '', rural > 0 ? 'rural' : '']
        .filter((each) => each !== '')
        .sort()
        .join(' y '),
    )
    expect(areas).toEqual(
      noted('Área').map((area) => String(area).toLowerCase().split(' y ').sort().join(' y ')),
    )
    expect(rows.map(({ coordinatingTeam }) => coordinatingTeam.count)).toEqual([4, 3, 4, 3, 2])
    expect(rows.map(({ judged }) => judged?.stage)).toEqual(stages)
    expect(rows.map(({ suggested }) => suggested)).toEqual(stages)
    expect(rows.map(({ members }) => members.count)).toEqual([28, 21, 36, 16, 12])
  })

  it('knows who came and went: in a wave it shows who was there then', async () => {
    const waves = await call('waves.list', {})
    const { rows } = await call('networks.table', { wave: waves[0]?.id ?? null })
    expect(rows.map(({ day }) => day)).toEqual([
      '2023-07-26',
      '2023-07-12',
      '2023-06-21',
      '2023-06-22',
      '2023-07-05',
    ])
    expect(rows[3]?.members.count).toBe(12)
    const markdown = await call('networks.export', { format: 'md' })
    const text = Buffer.from(markdown.base64, 'base64').toString()
    expect(text.split('\n').filter((line) => line.startsWith('| Red'))).toHaveLength(5)
    expect(text).toContain('| Red 5 | 12 personas: Director (3), ')
  })

  it('stands up to its own check', async () => {
    expect(await call('study.check', {})).toMatchObject({
      ok: true,
      problems: [],
      checked: { sources: sources.length },
    })
  })

  it('has sources that can be read in a sitting, each saying in its first line that it is made up', async () => {
    expect(sources.every((each) => each.caseId !== null && each.date !== null)).toBe(true)
    for (const { id, fileName, title } of sources) {
      const { text } = await call('sources.text', { id })
      const words = text.split(/\s+/).filter((word) => word !== '').length
      expect(words, title).toBeGreaterThanOrEqual(isMinutes({ fileName }) ? 80 : 400)
      expect(words, title).toBeLessThanOrEqual(1500)
      expect(text.split('\n')[0], `${title} (${fileName})`).toMatch(/fictici|ficción|inventad|imaginad/i)
      // A wrong guess of the encoding would show as these.
      expect(text, title).not.toMatch(/\uFFFD|\uFEFF|Ã.|â€/)
    }
  })

  it('has interviews that are read as turns of two voices or more', async () => {
    for (const { id, title } of sources.filter((each) => each.kind === 'interview')) {
      const { turns } = await call('sources.text', { id })
      expect(turns.length, title).toBeGreaterThanOrEqual(10)
      expect(new Set(turns.map((turn) => turn.speaker)).size, title).toBeGreaterThanOrEqual(2)
    }
  })
})

/** Of meetings nobody of the study observed: short, and there for who came and what was done. */
const isMinutes = ({ fileName }: { fileName: string }) => fileName.includes('-acta-')

describe.each(networks)('the sample study, %s', (name) => {
  const stage = stages[networks.indexOf(name)]

  it('draws on interviews, a coordination meeting, a network meeting and a field note', () => {
    const own = sources.filter((each) => each.caseId === caseNamed(name))
    const kinds = own.filter((each) => !isMinutes(each)).map((each) => each.kind)
    expect(kinds.filter((kind) => kind === 'interview').length).toBeGreaterThanOrEqual(2)
    expect(kinds.filter((kind) => kind !== 'interview').sort()).toEqual([
      'coordination-meeting',
      'field-note',
      'network-meeting',
    ])
  })

  it('is coded by two people, for, against and without direction, in every source', async () => {
    const caseId = caseNamed(name)
    const codings = await call('codings.list', { caseId })
    expect([...new Set(codings.map((each) => each.coder))].sort()).toEqual(coders)
    expect(new Set(codings.map((each) => each.direction))).toEqual(new Set(directions))
    expect(new Set(codings.map((each) => each.sourceId)).size).toBe(
      sources.filter((each) => each.caseId === caseId).length,
    )
    expect(codings.some((each) => each.memo !== '')).toBe(true)
  })

  it('shows evidence for, evidence against and evidence that is missing', async () => {
    const [profile] = await call('profile.list', { caseId: caseNamed(name) })
    const statuses = new Set(
      profile?.stages.flatMap(({ indicators }) => indicators.map(({ status }) => status)),
    )
    expect(statuses).toContain('supported')
    expect(statuses.has('contradicted') || statuses.has('contested')).toBe(true)
    expect(statuses).toContain('unsupported')
  })

  it(`is suggested and judged to be in ${stage}, citing evidence for and against`, async () => {
    const [profile] = await call('profile.list', { caseId: caseNamed(name) })
    expect(profile?.suggestion?.stage).toBe(stage)
    expect(profile?.judgement?.stage).toBe(stage)
    expect(profile?.judgement?.rivalStage).not.toBe(stage)
    expect(new Set(profile?.judgement?.citations.map((each) => each.stance))).toEqual(
      new Set(['for', 'against']),
    )
  })
})

describe('the meetings of the sample study', () => {
  const factsOf = async (name: string) => {
    const caseId = caseNamed(name)
    const facts = await call('facts.list', { caseId })
    return (kind: string) =>
      facts.find((fact) => fact.kind === kind && fact.subject.id === caseId)?.value ?? -1
  }

  it('are as their transcripts tell them: who came, from how many schools', async () => {
    const meeting = async (name: string, title: string) =>
      (await call('meetings.read', { caseId: caseNamed(name) })).meetings.find((each) => each.title === title)
    expect(await meeting('Red 1', 'Quinta reunión de red')).toMatchObject({
      schools: { part: 14, whole: 14 },
      attendance: { part: 27 + 2 },
    })
    expect(await meeting('Red 3', 'Segunda reunión de red')).toMatchObject({
      schools: { part: 16, whole: 18 },
      attendance: { part: 31 + 4 },
    })
    expect(await meeting('Red 4', 'Tercera reunión de red')).toMatchObject({
      schools: { part: 6, whole: 11 },
      attendance: { part: 9 + 1 },
    })
    expect(await meeting('Red 5', 'Tercera reunión de red')).toMatchObject({
      schools: { part: 7, whole: 7 },
      attendance: { part: 12 + 2, whole: 14 },
    })
  })

  it('agree with what the study says of each network', async () => {
    const [stable, forming, declining, developing] = await Promise.all(
      ['Red 1', 'Red 3', 'Red 4', 'Red 5'].map(factsOf),
    )
    if (!stable || !forming || !declining || !developing) throw new Error('four networks')
    expect(forming('attendance')).toBeGreaterThan(0.85)
    expect(forming('led-by-members')).toBe(0)
    expect(declining('attendance')).toBeLessThan(0.65)
    for (const other of [stable, forming, developing]) {
      expect(declining('regularity')).toBeLessThan(other('regularity'))
      expect(declining('turnover-present')).toBeGreaterThan(other('turnover-present'))
    }
    expect(developing('turnover')).toBe(0)
    expect(stable('led-by-members')).toBeGreaterThan(0.4)
    expect(stable('joint-activities')).toBeGreaterThan(0.5)
  })
})

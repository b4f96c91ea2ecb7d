// trama attendance, facts and timeline: what they print, and what scripts get.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { terminal } from './terminal.ts'

const { folder, trama, json, refused } = terminal()
const study = join(folder, 'estudio.trama')

beforeAll(async () => {
  const text = join(folder, 'reunión.txt')
  writeFileSync(text, 'Acta de la reunión.\n\nVinieron casi todas.')
  await trama('new', study, '--title', 'Estudio')
  await trama('import', study, text, '--case', 'Red 1', '--kind', 'network-meeting', '--date', '2023-04-14')
  for (const who of ['Ana', 'Beto', 'Cora'])
    await trama('people-add', study, '--case', 'Red 1', '--pseudonym', who)
})

describe('trama attendance, facts, timeline', () => {
  it('take a list from a CSV, whole or not at all', async () => {
    const list = join(folder, 'lista.csv')
    writeFileSync(list, 'participante;S1\nAna;presente\nBeto;quizás\n')
    await refused(1, 'meeting.list_unread', 'attendance', 'set', study, 'S1', '--file', list)
    expect((await json('attendance', study))[0].meetings[0].marks).toEqual([])
    expect(await json('attendance', 'set', study, 'S1', '--file', list, '--skip-unread')).toMatchObject({
      marks: [{ state: 'present' }],
      problems: [{ row: 3, value: 'quizás', problem: 'state' }],
    })
    writeFileSync(list, 'participante;S1\nAna;presente\nBeto;ausente\n')
    expect((await json('attendance', 'set', study, 'S1', '--file', list)).marks).toHaveLength(2)
    await json('attendance', 'set', study, 'S1', '--participant', 'Cora', '--state', 'present')
    await refused(2, 'usage.wrong', 'attendance', 'set', study, 'S1')
    const [red] = await json('attendance', study, '--case', 'Red 1')
    expect(red.meetings[0].attendance).toEqual({ part: 2, whole: 3, rate: 2 / 3 })
    const { out } = await trama('attendance', study, 'S1')
    expect(out).toMatch(/S1 {2}2023-04-14 {2}67\s?% \(2 de 3\)/)
    expect(out).toContain('Ausente: Beto')
  })

  it('record what was done, who led it and who held which role, with the excerpts that show it', async () => {
    const [done] = await json(
      ...['activities', study, 'S1', '--add', 'Taller', '--led-by', 'Beto', '--joint', 'yes'],
    )
    expect(done).toMatchObject({ title: 'Taller', joint: true, ledByText: '' })
    await json('activities', study, 'S1', '--change', done.id, '--led-by-other', 'Una invitada')
    expect((await trama('activities', study, 'S1')).out).toContain(
      'Taller · Conduce: Una invitada (de fuera)',
    )
    await refused(1, 'participant.not_found', 'activities', study, 'S1', '--add', 'X', '--led-by', 'Nadie')
    expect(await json('roles', study, 'S1', '--add', 'Acta', '--who', 'Ana')).toHaveLength(1)
    expect((await trama('roles', study, 'S1')).out).toContain('Acta: Ana')
    expect(await json('roles', study, 'S1', '--remove', 'Acta', '--who', 'Ana')).toEqual([])
    const made = await json(
      ...['code', study, '--source', 'S1', '--from', '0', '--to', '4', '--code', 'Lista', '--create'],
    )
    const coding = made.id ?? made.ids?.[0]
    const links = await json('links', study, 'attendance', 'S1/Cora', '--add', coding)
    expect(links).toMatchObject([{ codingId: coding, quote: 'Acta', locator: 'S1 ¶1' }])
    await json('links', study, 'activity', done.id, '--add', coding)
    const [red] = await json('attendance', study)
    expect(red.meetings[0].marks).toContainEqual(expect.objectContaining({ excerpts: 1 }))
    expect(await json('links', study, 'attendance', 'S1/Cora', '--remove', '0')).toEqual([])
    await refused(1, 'link.owner_not_found', 'links', study, 'tie', 'nada', '--add', coding)
    expect(await json('activities', study, 'S1', '--remove', done.id)).toEqual([])
  })

  it('cite facts for an indicator, say how they stand, and leave them', async () => {
    const [indicator] = (await json('model', 'show', study)).indicators
    const cite = ['facts', 'cite', study, 'H:asistencia@Red 1', '--indicator', indicator.id]
    await refused(2, 'usage.wrong', ...cite)
    const made = await json(...cite, '--stance', 'for', '--note', 'Vinieron')
    await refused(1, 'fact.cited_already', ...cite, '--stance', 'for')
    await json('attendance', 'set', study, 'S1', '--participant', 'Beto', '--state', 'present')
    expect(await json('facts', 'cited', study)).toMatchObject([{ id: made.id, moved: true }])
    expect((await trama('facts', 'cited', study)).out).toContain('Vinieron')
    await json('facts', 'recite', study, made.id, '--take-value', '--stance', 'against')
    expect(await json('facts', 'cited', study)).toMatchObject([{ moved: false, stance: 'against' }])
    expect(await json('facts', 'uncite', study, made.id)).toEqual([])
    await json('attendance', 'set', study, 'S1', '--participant', 'Beto', '--state', 'absent')
  })

  it('tell facts by their locators, with how they are reckoned', async () => {
    const facts = await json('facts', study)
    expect(facts[0]).toMatchObject({ locator: 'H:asistencia@Red 1', value: 2 / 3, nature: 'temporal' })
    expect(await json('facts', study, 'H:asistencia@S1')).toHaveLength(1)
    await refused(1, 'fact.not_found', 'facts', study, 'H:asistencia@S9')
    const { out } = await trama('facts', study, '--case', 'Red 1')
    expect(out).toContain('H:asistencia@Red 1')
    expect(out).toContain('Quienes asistieron')
  })

  it('tell a case day by day', async () => {
    expect((await json('timeline', study, '--case', 'Red 1')).sources).toMatchObject([
      { number: 1, date: '2023-04-14', attendance: { part: 2, whole: 3 } },
    ])
    const { out } = await trama('timeline', study, '--case', 'Red 1')
    expect(out).toMatch(/asistió 67\s?% \(2 de 3\)/)
  })
})

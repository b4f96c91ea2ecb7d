// People and schools in the report of a case: under their pseudonyms, whatever was asked, and each once.
import { describe, expect, it } from 'vitest'
import { openCore, studyWithSource } from '../../core/open-core.ts'

async function studied() {
  const test = openCore()
  const { caseId } = await studyWithSource(test)
  const { call } = test
  const school = await call('establishments.create', {
    caseId,
    pseudonym: 'Escuela A',
    name: 'Escuela Los Robles',
    territory: 'rural',
    levels: ['Básica', 'Adultos'],
  })
  const head = await call('participants.create', {
    caseId,
    pseudonym: 'Jefa 1',
    name: 'Ana Soto',
    role: 'jefa de UTP',
    establishmentId: school.id,
  })
  await call('participants.create', { caseId, pseudonym: 'Asesor', name: 'Luis Rojas' })
  const note = await call('attributes.create', { of: 'participant', name: 'Nota', type: 'text', options: [] })
  await call('participants.setValue', {
    participantId: head.id,
    attributeId: note.id,
    value: 'Reemplaza a Luis Rojas',
  })
  const since = await call('attributes.create', {
    of: 'establishment',
    name: 'Fundada',
    type: 'date',
    options: [],
  })
  await call('establishments.setValue', {
    establishmentId: school.id,
    attributeId: since.id,
    value: '1961-04-03',
  })
  // Came, left and came back.
  const belongs = { participantId: head.id, body: 'network' } as const
  await call('memberships.create', { ...belongs, from: '2021-03-01', to: '2021-12-31' })
  await call('memberships.create', { ...belongs, from: '2023-03-01', to: null })
  await call('memberships.create', { ...belongs, body: 'coordinating-team', from: null, to: '2023-06-30' })
  const report = async (format: 'html' | 'md' | 'docx', language: 'es' | 'en') =>
    Buffer.from(
      (
        await call('reports.write', {
          of: { kind: 'case', caseId },
          format,
          language,
          sections: ['network'],
        })
      ).base64,
      'base64',
    )
  return { ...test, caseId, report }
}

describe('people and schools in a report', () => {
  it('are told with role, school, territory, levels, periods and attributes', async () => {
    const { report } = await studied()
    const es = (await report('md', 'es')).toString()
    expect(es).toContain('| Escuela A | rural | Básica, Adultos | 1 | Fundada: 3 de abril de 1961 |')
    expect(es).toContain(
      '| Jefa 1 | jefa de UTP | Escuela A | del 1 mar 2021 al 31 dic 2021; desde el 1 mar 2023 | hasta el 30 jun 2023 | Nota: Reemplaza a Asesor |',
    )
    expect(es).toContain('| Asesor | sin rol indicado | Ninguno | sin indicar: en todo momento |  |  |')
    expect(es).toContain('| jefa de UTP | 1 | 1 |')
    expect((await report('md', 'en')).toString()).toContain(
      '| Jefa 1 | jefa de UTP | Escuela A | from 1 Mar 2021 to 31 Dec 2021; since 1 Mar 2023 | until 30 Jun 2023 |',
    )
  })

  it('never by a real name, also where nothing was asked to be hidden', async () => {
    const { report } = await studied()
    const page = (await report('html', 'es')).toString()
    for (const real of ['Los Robles', 'Ana Soto', 'Luis Rojas']) expect(page).not.toContain(real)
    expect(page).toContain('Reemplaza a Asesor')
  })
})

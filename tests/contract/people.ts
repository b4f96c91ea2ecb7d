// Who belongs to a case, through the contract: people and schools, their attributes and memberships, and tables of them.
import type { CaseId, SourceId } from '../../shared/schema/ids.ts'
import type { Call, Fail } from './job.ts'

export async function namePeople(
  call: Call,
  fail: Fail,
  { caseId, sourceId }: { caseId: CaseId; sourceId: SourceId },
): Promise<void> {
  const school = await call('establishments.create', { caseId, pseudonym: 'Escuela A', name: 'Los Aromos' })
  await call('establishments.update', {
    id: school.id,
    pseudonym: 'Escuela B',
    territory: 'rural',
    levels: ['Parvularia', 'Básica'],
    coordinates: { latitude: -33.4, longitude: -70.6 },
    mapPoint: { x: 0.2, y: 1 },
  })
  const head = await call('participants.create', { caseId, pseudonym: 'Jefa 1', establishmentId: school.id })
  await fail('participants.create', { caseId, pseudonym: 'jefa 1' })
  await call('participants.update', { id: head.id, role: 'jefa de UTP', name: 'Ana Soto' })
  await call('participants.speak', { sourceId, speaker: 'JEFA DE UTP', participantId: head.id })
  await fail('participants.speak', { sourceId, speaker: 'Nadie', participantId: head.id })
  const enrolled = await call('attributes.create', {
    of: 'establishment',
    name: 'Matrícula',
    type: 'number',
    options: [],
  })
  await call('establishments.setValue', { establishmentId: school.id, attributeId: enrolled.id, value: 214 })
  await fail('participants.setValue', { participantId: head.id, attributeId: enrolled.id, value: 214 })
  const consent = await call('attributes.create', {
    of: 'participant',
    name: 'Consentimiento',
    type: 'boolean',
    options: [],
  })
  await call('participants.setValue', { participantId: head.id, attributeId: consent.id, value: true })
  await bringTable(call, fail, caseId)
  await call('networks.table', {})
  await call('networks.export', { format: 'csv' })
  const belongs = await call('memberships.create', {
    participantId: head.id,
    body: 'network',
    from: '2022-03-01',
    to: '2022-12-31',
  })
  await fail('memberships.create', { participantId: head.id, body: 'network', from: '2022-12-31', to: null })
  await call('memberships.update', { id: belongs.id, to: null })
  await call('memberships.remove', { id: belongs.id })
  await call('people.list', {})
  await call('people.labels', { caseId })
  const spare = await call('participants.create', { caseId, pseudonym: 'Sobra' })
  await call('participants.remove', { id: spare.id })
  const vacant = await call('establishments.create', { caseId, pseudonym: 'Cerrada' })
  await call('establishments.remove', { id: vacant.id })
}

async function bringTable(call: Call, fail: Fail, caseId: CaseId): Promise<void> {
  const { stagedId } = await call('imports.stage', {
    stagedId: null,
    fileName: 'escuelas.csv',
    base64: Buffer.from('Establecimiento,Territorio,Director desde\nEscuela C,rural,2019\n').toString(
      'base64',
    ),
  })
  const asked = {
    stagedId,
    encoding: null,
    of: 'establishment' as const,
    caseId,
    newRows: true,
    clearBlank: false,
  }
  const { columns } = await call('tables.preview', { ...asked, columns: null })
  await fail('tables.import', { ...asked, columns: columns.map(() => ({ as: 'ignored' as const })) })
  await call('tables.import', { ...asked, columns: columns.map(({ use }) => use) })
  await call('tables.export', { of: 'establishment', caseId, format: 'csv', realNames: true })
}

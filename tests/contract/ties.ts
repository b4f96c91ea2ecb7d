// Ties between schools, through every method that has to do with them.
import type { Output } from '../../shared/api/contract.ts'
import type { Call, Fail } from './job.ts'

/** As many bytes of a PNG as say that it is one. */
const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000004000000030802000000', 'hex')

export async function tieSchools(
  call: Call,
  fail: Fail,
  caseId: Output<'cases.create'>['id'],
): Promise<void> {
  const [giver] = (await call('people.list', {})).establishments
  if (giver === undefined) throw new Error('no school')
  const receiver = await call('establishments.create', { caseId, pseudonym: 'Escuela de enfrente' })
  const cell = {
    caseId,
    giverId: giver.id,
    receiverId: receiver.id,
    kind: 'emotional',
    waveId: null,
  } as const
  const [coding] = await call('codings.list', {})
  const tie = await call('ties.create', {
    ...cell,
    frequency: 4,
    cite: coding === undefined ? [] : [coding.id],
  })
  await fail('ties.create', { ...cell, frequency: 2 })
  await call('ties.update', { id: tie.id, note: 'Se llaman «de noche».' })
  await call('ties.set', { ...cell, kind: 'professional', frequency: 2 })
  await call('ties.list', { caseId })
  await call('ties.metrics', { wave: null, atLeast: 2 })
  await call('ties.compare', { caseId, from: null, to: null, kind: 'emotional' })
  await fail('ties.compare', { caseId, from: null, to: 'ninguna' as never })
  const stage = async (fileName: string, bytes: Buffer) =>
    (await call('imports.stage', { stagedId: null, fileName, base64: bytes.toString('base64') })).stagedId
  const table = `da,recibe,tipo,frecuencia\n${receiver.pseudonym},${giver.pseudonym},profesional,5\n`
  const stagedId = await stage('lazos.csv', Buffer.from(table))
  await call('ties.preview', { stagedId, caseId })
  await call('ties.import', { stagedId, caseId })
  await fail('ties.import', { stagedId, caseId })
  for (const format of ['graphml', 'csv', 'svg'] as const)
    await call('ties.export', { caseId, format, language: 'es', layout: 'force' })
  await call('ties.setMap', { stagedId: await stage('mapa.png', picture), caseId })
  await call('ties.map', { caseId })
  await fail('ties.setMap', { stagedId: await stage('mapa.svg', Buffer.from('<svg/>')), caseId })
  await call('ties.removeMap', { caseId })
  await call('ties.remove', { ids: [tie.id] })
}

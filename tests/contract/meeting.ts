// A meeting's attendance, activities and roles, and a fact that follows from them, through the contract.
import type { CaseId, SourceId } from '../../shared/schema/ids.ts'
import type { Call, Fail } from './job.ts'

export async function recordMeeting(
  call: Call,
  fail: Fail,
  { caseId, sourceId }: { caseId: CaseId; sourceId: SourceId },
): Promise<void> {
  const { participants } = await call('people.list', {})
  const [who] = participants
  if (who === undefined) throw new Error('Nobody is in the study.')
  const mark = { sourceId, marks: [{ participantId: who.id, state: 'present' as const }] }
  await fail('meetings.setAttendance', mark)
  await call('sources.update', { id: sourceId, kind: 'network-meeting' })
  await call('meetings.setAttendance', mark)
  const list = Buffer.from(`participante;estado\n${who.pseudonym};ausente\n`).toString('base64')
  await call('meetings.readList', { sourceId, base64: list })
  await call('meetings.setRoles', { sourceId, roles: [{ role: 'Registro', participantId: who.id }] })
  const [first, second] = [
    await call('activities.create', {
      sourceId,
      title: 'Análisis de resultados',
      joint: true,
      ledBy: who.id,
    }),
    await call('activities.create', { sourceId, title: 'Avisos', ledByText: 'Universidad' }),
  ]
  await call('activities.update', { id: second.id, joint: false })
  await call('activities.move', { id: second.id, position: 0 })
  await call('meetings.read', { caseId })
  const fact = (await call('facts.list', { caseId })).find(({ kind }) => kind === 'attendance')
  const [indicator] = (await call('model.get', {})).indicators
  if (fact === undefined || indicator === undefined) throw new Error('There is no fact to cite.')
  const { kind, subject, wave } = fact
  const cited = { caseId, kind, subject, wave, indicatorId: indicator.id, stance: 'for' } as const
  const { id } = await call('facts.cite', { ...cited, note: 'Vinieron todas.' })
  await fail('facts.cite', cited)
  await call('facts.cited', { caseId })
  await call('facts.updateCitation', { id, stance: 'against', takeValue: true })
  await call('facts.uncite', { id })
  await call('timeline.read', { caseId })
  await call('activities.remove', { id: first.id })
  await call('sources.update', { id: sourceId, kind: 'interview' })
}

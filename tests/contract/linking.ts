// Excerpts linked to a meeting, through the contract.
import type { CaseId, SourceId } from '../../shared/schema/ids.ts'
import type { Call, Fail } from './job.ts'

export async function linkExcerpts(
  call: Call,
  fail: Fail,
  { caseId, sourceId }: { caseId: CaseId; sourceId: SourceId },
): Promise<void> {
  const owner = { kind: 'meeting', id: sourceId } as const
  const [excerpt] = await call('codings.list', { caseId })
  if (excerpt === undefined) throw new Error('Nothing is coded.')
  await fail('links.add', { owner, codingIds: [excerpt.id] })
  await call('sources.update', { id: sourceId, kind: 'network-meeting' })
  await call('links.add', { owner, codingIds: [excerpt.id], stance: 'for' })
  await call('links.setStance', { owner, position: 0, stance: null })
  await fail('links.setStance', { owner, position: 7, stance: null })
  await call('links.list', { owner })
  await call('links.remove', { owner, position: 0 })
  await call('sources.update', { id: sourceId, kind: 'interview' })
}

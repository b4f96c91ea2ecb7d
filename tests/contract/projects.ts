// A project of another program brought in, through the contract.
import type { Call, Fail } from './job.ts'

/** A codebook of another program, which brings no source with it. */
export async function importProject(call: Call, fail: Fail): Promise<void> {
  const codes =
    '<Codes><Code guid="{00000000-0000-4000-8000-000000000001}" name="Confianza" isCodable="true"/></Codes>'
  const { stagedId } = await call('imports.stage', {
    stagedId: null,
    fileName: 'codigos.qdc',
    base64: Buffer.from(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0">${codes}<Sets/></CodeBook>`).toString(
      'base64',
    ),
  })
  const question = { stagedId, offsets: null, kind: 'document' } as const
  await call('projects.recognise', { stagedId })
  await call('projects.preview', question)
  const { id } = await call('projects.run', { ...question, taskId: 'proyecto' })
  await fail('projects.run', { ...question, taskId: 'proyecto' })
  await fail('projects.recognise', { stagedId })
  await fail('projects.preview', question)
  await call('projects.reports', {})
  await call('projects.report', { id })
  await fail('projects.report', { id: 'ninguno' })
}

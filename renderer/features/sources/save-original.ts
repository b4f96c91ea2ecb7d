import type { SourceId } from '../../../shared/schema/ids.ts'
import { run } from '../../stores/commands.ts'

/** Hands the imported bytes to the person as the file they came in. */
export async function saveOriginal(id: SourceId): Promise<void> {
  const original = await run('sources.original', { id })
  if (!original) return
  const bytes = Uint8Array.from(atob(original.base64), (unit) => unit.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = address
  link.download = original.fileName
  link.click()
  URL.revokeObjectURL(address)
}

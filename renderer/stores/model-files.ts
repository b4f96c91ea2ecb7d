// Models in and out as files: out to disk, in as a draft that nothing is published of yet.
import { run } from './commands.ts'
import { beginFrom } from './model-draft.ts'
import { saveFile } from './save-file.ts'
import { toast } from './toasts.ts'
import { currentMessages } from './words.ts'

export async function exportModel(): Promise<void> {
  const file = await run('model.export', {})
  if (file === undefined) return
  saveFile(file)
  toast({ text: currentMessages().modelEditing.exported, tone: 'done' })
}

/** True when the file held a model, which is the draft then. */
export async function importModel(file: File, basedOn: number): Promise<boolean> {
  const read = await run('model.readFile', { text: await file.text() })
  if (read === undefined) return false
  beginFrom({ basedOn, model: read.model, codebook: read.codebook })
  return true
}

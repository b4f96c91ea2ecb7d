// One table, staged: asked about again whenever the person changes what a column becomes.
import { useRef, useState } from 'react'
import type { Input } from '../../../../shared/api/contract.ts'
import type { ColumnUse, TablePreview } from '../../../../shared/schema/attribute-table.ts'
import type { AttributeOwner } from '../../../../shared/schema/case.ts'
import type { CaseId, StagedFileId } from '../../../../shared/schema/ids.ts'
import { attempt, type CallError, run } from '../../../stores/commands.ts'
import { stageTable } from '../../../stores/file-pieces.ts'

type Asked = { stagedId: StagedFileId; columns: ColumnUse[] | null; newRows: boolean; clearBlank: boolean }

export type Staging = ReturnType<typeof useStaging>

export function useStaging(of: AttributeOwner, caseId: CaseId | null) {
  const [fileName, setFileName] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [preview, setPreview] = useState<TablePreview | null>(null)
  const [error, setError] = useState<CallError | null>(null)
  const [busy, setBusy] = useState(false)
  /** Answers to older questions are not shown. */
  const turn = useRef(0)

  const input = (next: Asked): Input<'tables.preview'> => ({ ...next, of, caseId, encoding: null })

  async function look(next: Asked): Promise<void> {
    turn.current += 1
    const mine = turn.current
    setAsked(next)
    const looked = await attempt('tables.preview', input(next))
    if (turn.current !== mine) return
    setError(looked.error)
    setPreview(looked.error === null ? looked.value : null)
    if (looked.error === null) setAsked({ ...next, columns: looked.value.columns.map(({ use }) => use) })
  }

  async function choose(file: File): Promise<void> {
    discard()
    setFileName(file.name)
    setPreview(null)
    setBusy(true)
    const staged = await stageTable(file)
    if (staged.error === null) {
      await look({
        stagedId: staged.value,
        columns: null,
        newRows: asked?.newRows ?? true,
        clearBlank: asked?.clearBlank ?? false,
      })
    } else setError(staged.error)
    setBusy(false)
  }

  function discard(): void {
    if (asked !== null) void attempt('imports.discard', { stagedIds: [asked.stagedId] })
  }

  async function bring(): Promise<boolean> {
    if (asked === null || preview === null) return false
    setBusy(true)
    const { columns: _asked, ...rest } = input(asked)
    const columns = preview.columns.map(({ use }) => use)
    const outcome = await run('tables.import', { ...rest, columns }, { toast: true })
    setBusy(false)
    return outcome !== undefined
  }

  return {
    fileName,
    preview,
    error,
    busy,
    newRows: asked?.newRows ?? true,
    clearBlank: asked?.clearBlank ?? false,
    choose,
    discard,
    bring,
    change: (changes: Partial<Pick<Asked, 'newRows' | 'clearBlank'>>) => {
      if (asked !== null) void look({ ...asked, ...changes })
    },
    use: (place: number, use: ColumnUse) => {
      if (asked?.columns == null) return
      void look({ ...asked, columns: asked.columns.map((each, at) => (at === place ? use : each)) })
    },
  }
}

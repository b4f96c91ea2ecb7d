// A table on its way in: what each column becomes, what does not fit, and what would change, before anything does.
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { TablePreview } from '../../../../shared/schema/attribute-table.ts'
import type { AttributeOwner } from '../../../../shared/schema/case.ts'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { Button, Checkbox, Dialog, ErrorNotice, Spinner } from '../../../ui/index.ts'
import { ColumnsTable } from './columns-table.tsx'
import styles from './import-table.module.css'
import { ProblemsTable } from './problems-table.tsx'
import { type Staging, useStaging } from './use-staging.ts'

type Props = { of: AttributeOwner; caseId: CaseId | null; onClose: () => void }

export function ImportTable({ of, caseId, onClose }: Props) {
  const { tables, shell } = useMessages()
  const m = tables.import
  const staging = useStaging(of, caseId)
  const { preview, busy } = staging
  const leave = () => {
    staging.discard()
    onClose()
  }
  const ready = preview !== null && preview.fault === null && preview.making + preview.changing > 0
  return (
    <Dialog
      title={`${m.title}: ${tables.sheets[of]}`}
      isOpen
      onClose={leave}
      size="wide"
      keepOpen={busy}
      actions={
        <>
          <Button variant="quiet" onPress={leave} isDisabled={busy}>
            {shell.cancel}
          </Button>
          <Button
            variant="primary"
            isDisabled={busy || !ready}
            onPress={() => void staging.bring().then((done) => done && onClose())}
          >
            {m.run}
          </Button>
        </>
      }
    >
      <Choose staging={staging} />
      {staging.error !== null && <ErrorNotice error={staging.error} />}
      {busy && preview === null && <Spinner />}
      {preview !== null && <Looked of={of} staging={staging} preview={preview} />}
    </Dialog>
  )
}

function Choose({ staging }: { staging: Staging }) {
  const { tables } = useMessages()
  const m = tables.import
  return (
    <div className={styles.choose}>
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt', '.xlsx']}
        onSelect={(files) => {
          const [file] = files ?? []
          if (file) void staging.choose(file)
        }}
      >
        <Button variant="quiet" icon="upload" autoFocus>
          {m.choose}
        </Button>
      </FileTrigger>
      {staging.fileName === null ? (
        <p className={styles.soft}>{m.chooseHint}</p>
      ) : (
        <span className={styles.file}>{staging.fileName}</span>
      )}
    </div>
  )
}

function Looked({ of, staging, preview }: { of: AttributeOwner; staging: Staging; preview: TablePreview }) {
  const { tables } = useMessages()
  const m = tables.import
  const { number } = useFormat()
  const [problemsShown, showProblems] = useState(true)
  const counted = [
    m.making(preview.making, number(preview.making)),
    m.changing(preview.changing, number(preview.changing)),
    m.same(preview.same, number(preview.same)),
  ].join(' · ')
  const problems = m.problems(preview.problemCount, number(preview.problemCount))
  return (
    <div className={styles.looked}>
      {preview.sheetsLeftOut.length > 0 && (
        <p className={styles.soft}>{m.sheetsLeftOut(preview.sheetsLeftOut.join(', '))}</p>
      )}
      <ColumnsTable of={of} staging={staging} preview={preview} />
      <div className={styles.options}>
        <Checkbox isSelected={staging.newRows} onChange={(newRows) => staging.change({ newRows })}>
          {m.newRows}
        </Checkbox>
        <Checkbox isSelected={staging.clearBlank} onChange={(clearBlank) => staging.change({ clearBlank })}>
          {m.clearBlank}
        </Checkbox>
      </div>
      <p role="status" className={styles.counted}>
        {preview.fault !== null
          ? tables.tableFaults[preview.fault]
          : preview.making + preview.changing === 0
            ? m.nothing
            : counted}
      </p>
      {preview.problemCount > 0 && (
        <>
          <Button
            variant="plain"
            icon={problemsShown ? 'chevron-down' : 'chevron-right'}
            aria-expanded={problemsShown}
            onPress={() => showProblems(!problemsShown)}
          >
            {problems}
          </Button>
          {problemsShown && <ProblemsTable preview={preview} />}
        </>
      )}
    </div>
  )
}

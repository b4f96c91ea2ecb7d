// Verifies the study file and says in plain words what was looked at.
import { useEffect, useState } from 'react'
import type { CheckReport } from '../../../shared/schema/app.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { attempt } from '../../stores/commands.ts'
import { Dialog, ErrorNotice, Icon, Spinner } from '../../ui/index.ts'
import styles from './check-dialog.module.css'
import { usePanels } from './panels.ts'

export function CheckDialog() {
  const { shell } = useMessages()
  const isOpen = usePanels((state) => state.panel === 'check')
  return (
    <Dialog title={shell.checkStudy} isOpen={isOpen} onClose={usePanels.getState().hide}>
      {isOpen && <Check />}
    </Dialog>
  )
}

function Check() {
  const { shell } = useMessages()
  const [checked, setChecked] = useState<Awaited<ReturnType<typeof check>> | null>(null)
  useEffect(() => {
    let gone = false
    void check().then((answer) => {
      if (!gone) setChecked(answer)
    })
    return () => {
      gone = true
    }
  }, [])
  if (checked === null) return <Spinner label={shell.checking} />
  if (checked.error) return <ErrorNotice error={checked.error} />
  return <Report report={checked.value} />
}

function check() {
  return attempt('study.check', {})
}

function Report({ report }: { report: CheckReport }) {
  const { shell } = useMessages()
  const { number } = useFormat()
  const { checked } = report
  return (
    <div className={styles.report}>
      <p className={report.ok ? styles.fine : styles.wrong}>
        <Icon name={report.ok ? 'check' : 'warning'} />
        {report.ok ? shell.checkFine : shell.checkProblems(report.problems.length)}
      </p>
      {!report.ok && (
        <ul>
          {report.problems.map((problem) => (
            <li key={`${problem.area} ${problem.detail}`}>
              {shell.checkArea[problem.area]}: {problem.detail}
            </li>
          ))}
        </ul>
      )}
      <p>
        {shell.checkedParts(number(checked.sources), number(checked.codings), number(checked.operations))}
      </p>
      <p>{shell.checkHead}</p>
      <code className={styles.head}>{report.head}</code>
    </div>
  )
}

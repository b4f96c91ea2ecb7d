import type { ProjectReport } from '../../../../shared/schema/project-import.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useImports } from '../../../stores/imports.ts'
import { putReportAway } from '../../../stores/projects.ts'
import { Button, Dialog } from '../../../ui/index.ts'
import styles from './project.module.css'
import { ReportView } from './report-view.tsx'

type FinishedProjectProps = { report: ProjectReport; isOpen: boolean; isLast: boolean }

/** What became of a project that just came in; then back to the files that still wait, if there are any. */
export function FinishedProject({ report, isOpen, isLast }: FinishedProjectProps) {
  const { imports, projects } = useMessages()
  const { drop } = useImports.getState()
  const close = () => {
    putReportAway()
    if (isLast) drop()
  }
  return (
    <Dialog
      title={projects.report}
      isOpen={isOpen}
      onClose={close}
      size="wide"
      actions={
        <Button variant="primary" onPress={close} autoFocus>
          {imports.done}
        </Button>
      }
    >
      <div className={styles.body}>
        <p role="status">
          <b>{projects.done}</b> <span className={styles.soft}>{projects.keptInStudy}</span>
        </p>
        <ReportView report={report} />
      </div>
    </Dialog>
  )
}

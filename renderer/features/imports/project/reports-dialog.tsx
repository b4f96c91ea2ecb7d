// The reports of imports that the study keeps.
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { closeReports, openReports, useProjects } from '../../../stores/projects.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Button, Dialog, ErrorNotice, Spinner } from '../../../ui/index.ts'
import styles from './project.module.css'
import { ReportView } from './report-view.tsx'

export function ReportsDialog() {
  const { projects, shell } = useMessages()
  const reading = useProjects((state) => state.reading)
  if (reading === undefined) return null
  return (
    <Dialog
      title={projects.report}
      isOpen
      onClose={closeReports}
      size="wide"
      actions={
        <Button variant="primary" onPress={closeReports}>
          {shell.close}
        </Button>
      }
    >
      <Reports chosen={reading} />
    </Dialog>
  )
}

function Reports({ chosen }: { chosen: string | null }) {
  const { projects } = useMessages()
  const { instant, number } = useFormat()
  const { data: reports } = useQuery('projects.reports', {})
  const shown = chosen ?? reports?.[0]?.id ?? null
  const { data: report, error } = useQuery('projects.report', shown === null ? null : { id: shown })
  if (reports?.length === 0) return <p className={styles.soft}>{projects.noReports}</p>
  return (
    <div className={styles.body}>
      {reports && reports.length > 1 && (
        <ul className={styles.list}>
          {reports.map((each) => (
            <li key={each.id}>
              <Button variant={each.id === shown ? 'quiet' : 'plain'} onPress={() => openReports(each.id)}>
                {`${each.fileName} · ${instant(each.at)}`}
              </Button>
              <span className={styles.soft}>
                {projects.totals(number(each.imported), number(each.changed), number(each.skipped))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {error && <ErrorNotice error={error} />}
      {report ? <ReportView key={report.id} report={report} /> : <Spinner />}
    </div>
  )
}

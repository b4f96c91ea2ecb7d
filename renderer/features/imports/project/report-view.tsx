import { projectJson } from '../../../../shared/i18n/project-report.ts'
import type { ProjectReport } from '../../../../shared/schema/project-import.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './project.module.css'
import { ReportItems } from './report-items.tsx'
import { ReportTotals } from './report-totals.tsx'

/** A report as it is kept in the study. */
export function ReportView({ report }: { report: ProjectReport }) {
  const messages = useMessages()
  const { projects } = messages
  const { instant, number } = useFormat()
  const { offsets } = report
  return (
    <section className={styles.report} aria-label={projects.reportOf(report.fileName)}>
      <header>
        <h3>{report.name === '' ? report.fileName : report.name}</h3>
        <Button
          variant="quiet"
          icon="download"
          onPress={() => save(report.fileName, projectJson(report, messages))}
        >
          {projects.saveReport}
        </Button>
      </header>
      <p className={styles.soft}>
        {projects.reportWhen(
          instant(report.at),
          projects.from(projects.formats[report.format], report.origin),
        )}
      </p>
      {offsets && (
        <p className={styles.soft}>
          {projects.offsets}: {projects.readingOf(offsets)};{' '}
          {offsets.chosen ? projects.chosenThen : projects.sure[offsets.confidence]}.{' '}
          {projects.offsetsAbout(number(offsets.onBoundary), number(offsets.total))}
        </p>
      )}
      <ReportTotals items={report.items} />
      <ReportItems items={report.items} />
    </section>
  )
}

function save(fileName: string, content: unknown): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(content, null, 2)}\n`]))
  const link = document.createElement('a')
  link.href = address
  link.download = `${fileName}.json`
  link.click()
  URL.revokeObjectURL(address)
}

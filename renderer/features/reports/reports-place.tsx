import { useState } from 'react'
import type { Output } from '../../../shared/api/contract.ts'
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Language } from '../../../shared/schema/text.ts'
import { languages } from '../../../shared/schema/text.ts'
import { saveBlob } from '../../charts/take-away.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { toast } from '../../stores/toasts.ts'
import { Button, EmptyState, ErrorNotice, Select, Spinner } from '../../ui/index.ts'
import { ReportPreview } from './report-preview.tsx'
import styles from './reports-place.module.css'

type Format = 'html' | 'md'
type Report = Output<'reports.case'>

/** A case's report: shown as it will be, then saved. */
export function ReportsPlace({ caseId }: { caseId?: CaseId }) {
  const { evidence } = useMessages()
  const cases = useQuery('cases.list', {})
  const words = evidence.reports
  if (cases.error !== null) return <ErrorNotice error={cases.error} />
  if (cases.data === undefined) return <Spinner />
  const first = cases.data[0]
  if (first === undefined) {
    return (
      <EmptyState
        icon="reports"
        title={words.emptyTitle}
        text={words.emptyText}
        action={
          <Button variant="primary" onPress={() => useNavigation.getState().go({ name: 'cases' })}>
            {words.emptyAction}
          </Button>
        }
      />
    )
  }
  return <Reports cases={cases.data} chosen={cases.data.find(({ id }) => id === caseId) ?? first} />
}

function Reports({ cases, chosen }: { cases: readonly StudyCase[]; chosen: StudyCase }) {
  const { evidence, terms } = useMessages()
  const words = evidence.reports
  const shownLanguage = useLanguage()
  const [format, setFormat] = useState<Format>('html')
  const [language, setLanguage] = useState<Language | null>(null)
  const asked = { caseId: chosen.id, format, language: language ?? shownLanguage }
  const { data, error } = useQuery('reports.case', asked)
  const save = (report: Report) => {
    saveBlob(new Blob([report.content], { type: report.mime }), report.fileName)
    toast({ text: words.saved(report.fileName), tone: 'done' })
  }
  return (
    <div className={styles.place}>
      <header className={styles.header}>
        <div>
          <h1>{words.title}</h1>
          <p className={styles.soft}>{words.intro}</p>
        </div>
        <div className={styles.choices}>
          <Select<CaseId>
            label={words.case}
            options={cases.map(({ id, name }) => ({ id, label: name }))}
            value={chosen.id}
            onChange={(id) => useNavigation.getState().replace({ name: 'reports', caseId: id })}
          />
          <Select<Format>
            label={words.format}
            options={[
              { id: 'html', label: words.html },
              { id: 'md', label: words.md },
            ]}
            value={format}
            onChange={setFormat}
          />
          <Select<Language>
            label={words.language}
            options={languages.map((id) => ({ id, label: terms.language[id] }))}
            value={asked.language}
            onChange={setLanguage}
          />
          <Button
            variant="primary"
            icon="download"
            isDisabled={data === undefined}
            onPress={() => data !== undefined && save(data)}
          >
            {words.save}
          </Button>
        </div>
      </header>
      {error !== null && <ErrorNotice error={error} />}
      {data === undefined && error === null && <Spinner label={words.building} />}
      {data !== undefined && <ReportPreview report={data} title={words.preview(chosen.name)} />}
    </div>
  )
}

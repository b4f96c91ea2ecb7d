import { useRef } from 'react'
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import { saveBlob } from '../../charts/take-away.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { useCommands } from '../../stores/commands.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { useReporting, verifyReport, type Written, writeReport } from '../../stores/reporting.ts'
import { toast } from '../../stores/toasts.ts'
import { Button, EmptyState, ErrorNotice, PlaceHeader, Spinner } from '../../ui/index.ts'
import { LeaksDialog } from './leaks-dialog.tsx'
import { ReportChoices } from './report-choices.tsx'
import { ReportPreview } from './report-preview.tsx'
import styles from './reports-place.module.css'
import { type Asking, useAsking } from './use-asking.ts'
import { VerifiedDialog } from './verified-dialog.tsx'

/** What the study says, shown as it will be, then saved; and what was saved, verified. */
export function ReportsPlace({ caseId }: { caseId?: CaseId }) {
  const { reporting } = useMessages()
  const cases = useQuery('cases.list', {})
  const words = reporting.place
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
  const { reporting } = useMessages()
  const language = useLanguage()
  const desk = useDesk(({ desk: { report } }) => report)
  const asking = useAsking(
    cases.map(({ id }) => id),
    chosen.id,
    desk,
    language,
  )
  const { writing, verifying } = useReporting()
  const file = useRef<HTMLInputElement>(null)
  const saved = (written: Written) => {
    save(written)
    toast({ text: reporting.place.saved(written.fileName), tone: 'done' })
  }
  const write = async (allowLeaks: boolean) => {
    const written = await writeReport({ ...asking.asked, format: asking.format, allowLeaks })
    if (written !== null) saved(written)
  }
  const chooseFile = () => file.current?.click()
  useCommands([
    {
      id: 'reports.save',
      group: 'study',
      label: (m) => m.reporting.place.commands.save,
      run: () => void write(false),
    },
    {
      id: 'reports.verify',
      group: 'study',
      label: (m) => m.reporting.place.commands.verify,
      run: chooseFile,
    },
  ])
  return (
    <div className={styles.place}>
      <PlaceHeader title={reporting.place.title} about={reporting.place.intro}>
        <Button variant="quiet" icon="check" isDisabled={verifying} onPress={chooseFile}>
          {reporting.place.verify}
        </Button>
        <Button variant="primary" icon="download" isDisabled={writing} onPress={() => void write(false)}>
          {writing ? reporting.place.saving : reporting.place.save}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".html,.htm,.docx"
          hidden
          onChange={({ currentTarget }) => {
            const [taken] = currentTarget.files ?? []
            currentTarget.value = ''
            if (taken !== undefined) void verifyReport(taken)
          }}
        />
      </PlaceHeader>
      <div className={styles.body}>
        <ReportChoices cases={cases} chosen={chosen} asking={asking} />
        <Preview asking={asking} name={chosen.name} />
      </div>
      <LeaksDialog onWrite={() => void write(true)} />
      <VerifiedDialog />
    </div>
  )
}

function Preview({ asking, name }: { asking: Asking; name: string }) {
  const { reporting } = useMessages()
  const words = reporting.place
  const { of, ...choices } = asking.asked
  const format = asking.format === 'md' ? 'md' : 'html'
  const single = useQuery(
    'reports.case',
    of.kind === 'case' ? { ...choices, caseId: of.caseId, format } : null,
  )
  const cross = useQuery(
    'reports.cross',
    of.kind === 'cross'
      ? { ...choices, ...(of.caseIds === undefined ? {} : { caseIds: of.caseIds }), format }
      : null,
  )
  if (of.kind === 'tables') return <p className={styles.soft}>{reporting.place.tablesText}</p>
  const { data, error } = of.kind === 'case' ? single : cross
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner label={words.building} />
  const title = words.preview(of.kind === 'case' ? name : reporting.place.kinds.cross)
  return <ReportPreview report={data} title={title} />
}

function save({ base64, mime, fileName }: Written): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  saveBlob(new Blob([bytes], { type: mime }), fileName)
}

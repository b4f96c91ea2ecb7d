import { useRef } from 'react'
import { Button } from 'react-aria-components'
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import { tsvOf } from '../../charts/chart-table.ts'
import { FitStrip, FitStripHeads } from '../../charts/fit-strip.tsx'
import { takeText } from '../../charts/take-away.ts'
import { partName, useWords } from '../../charts/words.ts'
import { useFormat, useLocal, useMessages } from '../../i18n/index.ts'
import { report } from '../../stores/commands.ts'
import { useEvidence } from '../../stores/evidence.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { toast } from '../../stores/toasts.ts'
import { ErrorNotice, Icon, IconButton, Spinner } from '../../ui/index.ts'
import { CasePicker } from './case-picker.tsx'
import { openFocus } from './focus.ts'
import styles from './overview.module.css'
import { overviewTable } from './overview-table.ts'

function openCase(caseId: CaseId): void {
  useEvidence.getState().look({ panel: 'judgement' })
  useNavigation.getState().go({ name: 'evidence', caseId })
}

/** Judgement, suggestion and fits of every case, side by side. */
export function Overview({ model, cases }: { model: Model; cases: readonly StudyCase[] }) {
  const { evidence } = useMessages()
  const format = useFormat()
  const local = useLocal()
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'evidence.overview')
  const profiles = useQuery('profile.list', {})
  const words = evidence.overview
  return (
    <div ref={scroller} className={styles.place}>
      <header className={styles.header}>
        <h1>{evidence.title}</h1>
        <CasePicker cases={cases} caseId={null} onChoose={openCase} />
        <CopyTable model={model} profiles={profiles.data ?? []} />
      </header>
      <p className={styles.intro}>{words.intro}</p>
      {profiles.error !== null && <ErrorNotice error={profiles.error} />}
      {profiles.data === undefined ? (
        <Spinner />
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{evidence.case}</th>
                <th scope="col">{words.judgement}</th>
                <th scope="col">{words.suggestion}</th>
                <th scope="col">{words.agreement}</th>
                <th scope="col" className={styles.fits}>
                  {words.fits}
                  <FitStripHeads model={model} />
                </th>
              </tr>
            </thead>
            <tbody>
              {profiles.data.map((profile) => (
                <Row key={profile.caseId} model={model} profile={profile} />
              ))}
            </tbody>
          </table>
          <p className={styles.note}>
            {words.fitsUnits(format.number(model.threshold))}{' '}
            {evidence.reading.withModel(local(model.name), format.number(model.version))}
          </p>
        </div>
      )}
    </div>
  )
}

function CopyTable({ model, profiles }: { model: Model; profiles: readonly CaseProfile[] }) {
  const words = useWords()
  const { evidence } = words.messages
  const copy = () => {
    const file = `${evidence.overview.fits}.tsv`
    void takeText(tsvOf([overviewTable(model, profiles, words)]), file).then(
      (taken) =>
        toast({ text: taken === 'copied' ? evidence.chart.copiedTable : evidence.chart.saved, tone: 'done' }),
      report,
    )
  }
  return <IconButton icon="table" label={evidence.chart.copyTable} onPress={copy} />
}

type RowProps = { model: Model; profile: CaseProfile }

function Row({ model, profile }: RowProps) {
  const { evidence } = useMessages()
  return (
    <tr>
      <th scope="row">
        <Button
          className={styles.link ?? ''}
          aria-label={evidence.overview.openCase(profile.case)}
          onPress={() => openCase(profile.caseId)}
        >
          {profile.case}
        </Button>
      </th>
      <td>
        <Judged model={model} profile={profile} />
      </td>
      <td>
        <Suggested model={model} profile={profile} />
      </td>
      <td>
        <Agreement profile={profile} />
      </td>
      <td className={styles.fits}>
        <FitStrip
          model={model}
          profile={profile}
          onOpen={(stage) => openFocus(profile.caseId, { type: 'stage', id: stage })}
        />
      </td>
    </tr>
  )
}

function Judged({ model, profile: { caseId, judgement } }: RowProps) {
  const { evidence, staleness, terms } = useMessages()
  const standing = useQuery('judgements.stale', {}).data?.find(
    ({ judgementId }) => judgementId === judgement?.id,
  )
  const local = useLocal()
  const format = useFormat()
  if (judgement === null) return <span className={styles.soft}>{evidence.overview.notJudged}</span>
  return (
    <>
      <Button className={styles.link ?? ''} onPress={() => openCase(caseId)}>
        {partName(model, 'stage', judgement.stage, local)}
      </Button>
      <span className={styles.under}>
        {evidence.reading.by(judgement.author, format.day(judgement.at.slice(0, 10)))} ·{' '}
        {terms.judgementStatus[judgement.status]}
      </span>
      {standing !== undefined && standing.changes.length > 0 && (
        <span className={styles.stale}>
          <Icon name="warning" /> {staleness.stale}
        </span>
      )}
    </>
  )
}

function Suggested({ model, profile: { caseId, suggestion, fragile } }: RowProps) {
  const { evidence, terms } = useMessages()
  const local = useLocal()
  return (
    <>
      {suggestion === null ? (
        <span className={styles.soft}>{terms.noClearStage}</span>
      ) : (
        <Button
          className={styles.link ?? ''}
          onPress={() => openFocus(caseId, { type: 'stage', id: suggestion.stage })}
        >
          {partName(model, 'stage', suggestion.stage, local)}
        </Button>
      )}
      {fragile && <span className={styles.under}>{evidence.overview.fragile}</span>}
    </>
  )
}

function Agreement({ profile: { judgement, suggestion } }: Pick<RowProps, 'profile'>) {
  const { evidence } = useMessages()
  if (judgement === null) return <span className={styles.soft}>–</span>
  if (judgement.stage !== suggestion?.stage)
    return <span className={styles.differ}>{evidence.overview.differ}</span>
  return (
    <span className={styles.agree}>
      <Icon name="check" /> {evidence.overview.agree}
    </span>
  )
}

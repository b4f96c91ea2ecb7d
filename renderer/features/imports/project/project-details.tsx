// A project of another program before it comes in: what would come of it, and how its excerpts are placed.
import { useEffect } from 'react'
import type { StagedFileId } from '../../../../shared/schema/ids.ts'
import type { KeptProject, OffsetReading, ProjectPreview } from '../../../../shared/schema/project-import.ts'
import { type SourceKind, sourceKinds } from '../../../../shared/schema/source.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { lookAtProject, useProjects } from '../../../stores/projects.ts'
import { ErrorNotice, Select, Spinner } from '../../../ui/index.ts'
import styles from './project.module.css'
import { ReportItems } from './report-items.tsx'
import { ReportTotals } from './report-totals.tsx'

type ProjectDetailsProps = {
  stagedId: StagedFileId
  /** The projects the file keeps, when there are several. */
  inside: readonly KeptProject[]
}

export function ProjectDetails({ stagedId, inside }: ProjectDetailsProps) {
  const { projects, terms } = useMessages()
  const waiting = useProjects((state) => state.waiting.get(stagedId))
  const first = inside[0]?.id ?? null
  useEffect(() => {
    if (!useProjects.getState().waiting.has(stagedId)) void lookAtProject(stagedId, { inside: first })
  }, [stagedId, first])
  if (!waiting) return <Spinner />
  const { preview, error, kind } = waiting
  return (
    <>
      {inside.length > 1 && <Inside stagedId={stagedId} inside={inside} />}
      {error && <ErrorNotice error={error} />}
      {!preview && !error && (
        <p className={styles.soft} role="status">
          {projects.reading}
        </p>
      )}
      {preview && (
        <>
          <p className={styles.soft}>{projects.from(projects.formats[preview.format], preview.origin)}</p>
          <p className={styles.soft}>{projects.about}</p>
          <div className={styles.choices}>
            <Select<SourceKind>
              label={projects.sourceKind}
              value={kind}
              options={sourceKinds.map((id) => ({ id, label: terms.kind[id] }))}
              onChange={(chosen) => void lookAtProject(stagedId, { kind: chosen })}
            />
            <OffsetChoice stagedId={stagedId} preview={preview} />
          </div>
          <Sample preview={preview} />
          <h4>{projects.wouldCome}</h4>
          <ReportTotals items={preview.items} />
          <ReportItems items={preview.items} />
        </>
      )}
    </>
  )
}

/** One of several: another one is another preview. */
function Inside({ stagedId, inside }: ProjectDetailsProps) {
  const { projects } = useMessages()
  const { number } = useFormat()
  const chosen = useProjects((state) => state.waiting.get(stagedId)?.inside ?? null)
  return (
    <Select
      label={projects.which}
      value={chosen ?? inside[0]?.id ?? ''}
      options={inside.map(({ id, name, sources }) => ({
        id,
        label: projects.oneOfSeveral(name === '' ? id : name, sources, number(sources)),
      }))}
      onChange={(id) => void lookAtProject(stagedId, { inside: id, offsets: null })}
    />
  )
}

const idOf = ({ unit, newline, bom }: OffsetReading): string => `${unit} ${newline} ${bom}`

/** Only where there is something to choose: readings that place some excerpt elsewhere. */
function OffsetChoice({ stagedId, preview }: { stagedId: StagedFileId; preview: ProjectPreview }) {
  const { projects } = useMessages()
  const { number } = useFormat()
  const chosen = useProjects((state) => state.waiting.get(stagedId)?.offsets ?? null)
  const { offsets, readings } = preview
  const [best] = readings
  if (offsets === null || best === undefined) return null
  const options = [
    { id: 'automatic', label: projects.automatic(projects.readingOf(best)) },
    ...readings.map((each) => ({
      id: idOf(each),
      label: projects.readingScore(projects.readingOf(each), number(each.onBoundary), number(each.total)),
    })),
  ]
  return (
    <div className={styles.offsets}>
      {readings.length > 1 && (
        <Select
          label={projects.offsets}
          value={chosen === null ? 'automatic' : idOf(chosen)}
          options={options}
          onChange={(id) => {
            const found = readings.find((each) => idOf(each) === id)
            const { unit, newline, bom } = found ?? best
            void lookAtProject(stagedId, { offsets: found === undefined ? null : { unit, newline, bom } })
          }}
        />
      )}
      <p className={offsets.confidence === 'certain' ? styles.soft : styles.doubt}>
        {offsets.chosen ? projects.chosen : projects.confidence[offsets.confidence]}{' '}
        {projects.offsetsAbout(number(offsets.onBoundary), number(offsets.total))}
      </p>
    </div>
  )
}

/** Some words as they would be coded: whoever reads them sees whether they are cut. */
function Sample({ preview: { sample } }: { preview: ProjectPreview }) {
  const { projects } = useMessages()
  if (sample.length === 0) return null
  return (
    <section aria-label={projects.sample}>
      <h4>{projects.sample}</h4>
      <ul className={styles.sample}>
        {sample.map(({ source, before, quote, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two excerpts may be alike, and their order never changes
          <li key={index}>
            <span className={styles.soft}>{before}</span>
            <mark>{quote}</mark>
            <span className={styles.soft}>{after}</span>
            <span className={styles.source}>{source}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

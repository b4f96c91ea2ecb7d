// Every version the model had in this study, and what differs between any two; models taken out and brought in as files.
import { useRef, useState } from 'react'
import { useFormat, useLanguage, useLocal, useMessages } from '../../../i18n/index.ts'
import { exportModel, importModel } from '../../../stores/model-files.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import type { ModelViewProps } from '../../../stores/views.ts'
import { Button, ErrorNotice, Select, Spinner } from '../../../ui/index.ts'
import { Differences } from '../editor/publish-dialog.tsx'
import styles from './versions-view.module.css'

export function VersionsView({ writable, header }: ModelViewProps) {
  const { modelEditing: m } = useMessages()
  const { data: versions, error } = useQuery('model.versions', {})
  const [chosen, setChosen] = useState<number | null>(null)
  const current = versions?.at(-1)
  const shown = versions?.find(({ number }) => number === chosen) ?? current
  return (
    <>
      {header(
        <>
          {writable && current && <ImportButton basedOn={current.number} />}
          <Button variant="quiet" icon="download" onPress={() => void exportModel()}>
            {m.exportFile}
          </Button>
        </>,
      )}
      <div className={styles.columns}>
        {error && <ErrorNotice error={error} />}
        {!versions && !error && <Spinner />}
        {versions && shown && (
          <>
            <VersionList versions={versions} shown={shown.number} onShow={setChosen} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
            <div className={styles.pane} tabIndex={0}>
              {versions.length === 1 && <p>{m.versionsEmpty}</p>}
              {versions.length > 1 && (
                <Compared key={shown.number} versions={versions} shown={shown.number} />
              )}
              <Retired />
            </div>
          </>
        )}
      </div>
    </>
  )
}

type Versions = NonNullable<ReturnType<typeof useQuery<'model.versions'>>['data']>

function VersionList(props: { versions: Versions; shown: number; onShow: (number: number) => void }) {
  const { modelEditing: m } = useMessages()
  const local = useLocal()
  const { number, day } = useFormat()
  return (
    <nav className={styles.list} aria-label={m.versions}>
      <ol>
        {props.versions.toReversed().map((version) => (
          <li key={version.number}>
            <button
              type="button"
              aria-current={version.number === props.shown}
              onClick={() => props.onShow(version.number)}
            >
              <strong>
                {m.version(number(version.number))}
                {version.current && <em> {m.inForce}</em>}
              </strong>
              <span>{version.note || `${local(version.name)}. ${m.begun}`}</span>
              <small>{m.versionBy(version.author, day(version.at.slice(0, 10)))}</small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A version against the one before it, or against any that is asked for. */
function Compared({ versions, shown }: { versions: Versions; shown: number }) {
  const { modelEditing: m } = useMessages()
  const { number } = useFormat()
  const at = versions.findIndex((version) => version.number === shown)
  const [other, setOther] = useState(versions[at - 1]?.number ?? versions[at + 1]?.number ?? shown)
  const [from, to] = other < shown ? [other, shown] : [shown, other]
  const { data, error } = useQuery('model.diff', { from, to })
  return (
    <section className={styles.compared} aria-label={m.compare}>
      <h2>{`${m.version(number(from))} → ${m.version(number(to))}`}</h2>
      <Select
        label={m.compareWith}
        options={versions
          .filter((version) => version.number !== shown)
          .map((version) => ({ id: String(version.number), label: m.version(number(version.number)) }))}
        value={String(other)}
        onChange={(id) => setOther(Number(id))}
      />
      {error && <ErrorNotice error={error} />}
      {data && <Differences {...data} />}
    </section>
  )
}

/** What is kept although it is no part of the model any more. */
function Retired() {
  const { modelEditing: m } = useMessages()
  const language = useLanguage()
  const retired = useQuery('model.get', {}).data?.retired ?? []
  if (retired.length === 0) return null
  return (
    <section className={styles.compared}>
      <h2>{m.retiredParts}</h2>
      <p>{m.retiredAbout}</p>
      <ul>
        {retired.map(({ kind, id, name }) => (
          <li key={`${kind} ${id}`}>{`${m.kind[kind]} · ${name[language]}`}</li>
        ))}
      </ul>
    </section>
  )
}

function ImportButton({ basedOn }: { basedOn: number }) {
  const { modelEditing: m } = useMessages()
  const file = useRef<HTMLInputElement>(null)
  const take = async (chosen: File) => {
    if (await importModel(chosen, basedOn))
      useNavigation.getState().replace({ name: 'model', view: 'reading' })
  }
  return (
    <>
      <Button variant="quiet" onPress={() => file.current?.click()}>
        {m.importFile}
      </Button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={m.importFile}
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          currentTarget.value = ''
          if (chosen !== undefined) void take(chosen)
        }}
      />
    </>
  )
}

// One file before it comes in: what it is, and how its text will read.
import { type SourceKind, sourceKinds } from '../../../shared/schema/source.ts'
import { useMessages } from '../../i18n/index.ts'
import { type ImportFile, useImports } from '../../stores/imports.ts'
import { useQuery } from '../../stores/queries.ts'
import {
  Button,
  Checkbox,
  ComboField,
  DateField,
  ErrorNotice,
  IconButton,
  Select,
  Spinner,
  TextField,
} from '../../ui/index.ts'
import { choiceOf, nameOf } from './case-choice.ts'
import { EncodingField } from './encoding-field.tsx'
import styles from './file-details.module.css'
import { ProjectDetails } from './project/project-details.tsx'
import { TableRows } from './table-rows.tsx'
import { TextPreview } from './text-preview.tsx'

export function FileDetails({ file, several }: { file: ImportFile; several: boolean }) {
  const { imports } = useMessages()
  const { state } = file
  const { remove } = useImports.getState()
  return (
    <section className={styles.details} aria-label={file.file.name}>
      <header className={styles.head}>
        <h3>{file.file.name}</h3>
        <IconButton icon="trash" label={imports.remove} onPress={() => remove(file.key)} />
      </header>
      {state.status === 'failed' && <ErrorNotice error={state.error} />}
      {(state.status === 'waiting' || state.status === 'reading') && <Spinner />}
      {state.status === 'project' && (
        <ProjectDetails key={state.stagedId} stagedId={state.stagedId} inside={state.project.inside} />
      )}
      {state.status === 'ready' && <Fields file={file} several={several} />}
      {file.table !== null && file.table.columns.length > 0 && (
        <TableRows fileKey={file.key} table={file.table} />
      )}
      {file.stagedId !== null && state.status !== 'project' && <EncodingField file={file} />}
      {state.status === 'ready' && <TextPreview preview={state.preview} />}
    </section>
  )
}

function Fields({ file, several }: { file: ImportFile; several: boolean }) {
  const { imports, terms } = useMessages()
  const { describe, describeAll } = useImports.getState()
  const cases = useQuery('cases.list', {}).data ?? []
  const duplicateOf = file.state.status === 'ready' ? file.state.preview.duplicateOf : null
  const isNew = file.case !== null && 'name' in file.case
  return (
    <>
      {duplicateOf && (
        <div className={styles.duplicate}>
          <p>{imports.duplicate(duplicateOf.title)}</p>
          <Checkbox
            isSelected={file.allowDuplicate}
            onChange={(allowDuplicate) => describe(file.key, { allowDuplicate })}
          >
            {imports.allowDuplicate}
          </Checkbox>
        </div>
      )}
      <TextField
        label={imports.fileTitle}
        value={file.title}
        onChange={(title) => describe(file.key, { title })}
        maxLength={200}
        isRequired
      />
      <div className={styles.three}>
        <Shared several={several} label={imports.kindToAll} apply={() => describeAll({ kind: file.kind })}>
          <Select<SourceKind>
            label={imports.kind}
            value={file.kind}
            options={sourceKinds.map((id) => ({ id, label: terms.kind[id] }))}
            onChange={(kind) => describe(file.key, { kind })}
          />
        </Shared>
        <Shared several={several} label={imports.caseToAll} apply={() => describeAll({ case: file.case })}>
          <ComboField
            label={imports.case}
            placeholder={imports.noCase}
            options={cases.map((each) => each.name)}
            value={nameOf(file.case, cases)}
            onChange={(written) => describe(file.key, { case: choiceOf(written, cases) })}
            hint={isNew ? imports.newCase(nameOf(file.case, cases)) : imports.caseHint}
          />
        </Shared>
        <Shared several={several} label={imports.dateToAll} apply={() => describeAll({ date: file.date })}>
          <DateField
            label={imports.date}
            value={file.date}
            onChange={(date) => describe(file.key, { date })}
          />
        </Shared>
      </div>
    </>
  )
}

type SharedProps = { several: boolean; label: string; apply: () => void; children: React.ReactNode }

/** A field whose value can be given to every file of the list. */
function Shared({ several, label, apply, children }: SharedProps) {
  const { imports } = useMessages()
  return (
    <div className={styles.shared}>
      {children}
      {several && (
        <Button variant="plain" aria-label={label} onPress={apply}>
          {imports.toAll}
        </Button>
      )}
    </div>
  )
}

// The import window: files on the left, the chosen one's details and text on the right.
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type ImportFile, isImportable, useImports } from '../../stores/imports.ts'
import { runProject, useProjects } from '../../stores/projects.ts'
import { Button, Dialog, Icon, Progress } from '../../ui/index.ts'
import { FileDetails } from './file-details.tsx'
import { FileList } from './file-list.tsx'
import styles from './import-dialog.module.css'
import { Outcome } from './outcome.tsx'
import { FinishedProject } from './project/finished-project.tsx'

export function ImportDialog() {
  const { imports } = useMessages()
  const { isOpen, files, running, outcomes, close } = useImports()
  const report = useProjects((state) => state.finished)
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = files.find((file) => file.key === chosen) ?? files[0]
  const finished = outcomes !== null && files.length === 0
  if (report !== null) return <FinishedProject report={report} isOpen={isOpen} isLast={files.length === 0} />
  return (
    <Dialog
      title={imports.title}
      isOpen={isOpen}
      onClose={close}
      keepOpen={running !== null}
      size={files.length === 0 ? 'narrow' : 'full'}
      actions={finished ? null : <Actions shown={shown ?? null} />}
    >
      <div className={styles.body}>
        {running && <Running />}
        {outcomes && <Outcome outcomes={outcomes} />}
        {files.length === 0 && !outcomes && <Invitation />}
        {files.length > 0 && (
          <div className={styles.columns} inert={running !== null}>
            <div className={styles.side}>
              <FileList files={files} chosen={shown?.key ?? null} onChoose={setChosen} />
              <ChooseFiles label={imports.chooseMore} primary={false} />
            </div>
            {shown && <FileDetails key={shown.key} file={shown} several={files.length > 1} />}
          </div>
        )}
      </div>
    </Dialog>
  )
}

function Invitation() {
  const { imports } = useMessages()
  return (
    <div className={styles.invitation}>
      <Icon name="upload" />
      <p>{imports.dropHere}</p>
      <p className={styles.about}>{imports.dropAbout}</p>
      <ChooseFiles label={imports.choose} primary />
    </div>
  )
}

function ChooseFiles({ label, primary }: { label: string; primary: boolean }) {
  return (
    <FileTrigger allowsMultiple onSelect={(files) => useImports.getState().add([...(files ?? [])])}>
      <Button variant={primary ? 'primary' : 'quiet'} icon="plus" autoFocus={primary}>
        {label}
      </Button>
    </FileTrigger>
  )
}

function Running() {
  const { imports } = useMessages()
  const running = useImports((state) => state.running)
  if (!running) return null
  const { done, total, phase, label, cancelling } = running
  const words = cancelling ? imports.cancelling : imports.running(phase, label)
  return <Progress label={words} done={done} total={total} />
}

function Actions({ shown }: { shown: ImportFile | null }) {
  const { imports, projects, shell } = useMessages()
  const { number } = useFormat()
  const { files, running, outcomes, drop, cancel, run } = useImports()
  const ready = files.filter(isImportable).length
  const project = shown?.state.status === 'project' ? shown.state : null
  const canRun = useProjects(
    ({ waiting }) => project !== null && waiting.get(project.stagedId)?.preview != null,
  )
  if (running) {
    return (
      <Button variant="quiet" isDisabled={running.cancelling} onPress={() => void cancel()} autoFocus>
        {shell.cancel}
      </Button>
    )
  }
  return (
    <>
      {files.length > 0 && project === null && (
        <span className={styles.ready}>{imports.ready(number(ready), number(files.length))}</span>
      )}
      {outcomes === null && (
        <Button variant="quiet" onPress={drop}>
          {shell.cancel}
        </Button>
      )}
      {shown !== null && project !== null && (
        <Button
          variant="primary"
          isDisabled={!canRun}
          onPress={() => void runProject(shown.key, project.stagedId)}
        >
          {projects.run}
        </Button>
      )}
      {files.length > 0 && project === null && (
        <Button variant="primary" isDisabled={ready === 0} onPress={() => void run()}>
          {imports.run(ready, number(ready))}
        </Button>
      )}
    </>
  )
}

import { GridList, GridListItem } from 'react-aria-components'
import { errorText, useFormat, useMessages } from '../../i18n/index.ts'
import type { ImportFile } from '../../stores/imports.ts'
import { isImportable } from '../../stores/imports.ts'
import { useQuery } from '../../stores/queries.ts'
import { Icon, type IconName } from '../../ui/index.ts'
import { nameOf } from './case-choice.ts'
import styles from './file-list.module.css'

export type FileListProps = {
  files: readonly ImportFile[]
  chosen: string | null
  onChoose: (key: string) => void
}

export function FileList({ files, chosen, onChoose }: FileListProps) {
  const { imports } = useMessages()
  return (
    <GridList
      className={styles.list ?? ''}
      aria-label={imports.files}
      autoFocus="first"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      escapeKeyBehavior="none"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) onChoose(String(key))
      }}
      // Only rows whose file changed are made anew, which matters while a hundred files come in.
      items={files}
    >
      {(file) => <Row file={file} />}
    </GridList>
  )
}

function Row({ file }: { file: ImportFile }) {
  const state = useStateText(file)
  return (
    <GridListItem
      id={file.key}
      textValue={file.file.name}
      className={`${styles.row} ${state.bad ? styles.bad : ''}`}
    >
      <Icon name={state.icon} />
      <span className={styles.words}>
        <span className={styles.name}>{file.file.name}</span>
        <span className={styles.about}>{state.text}</span>
      </span>
    </GridListItem>
  )
}

function useStateText(file: ImportFile): { icon: IconName; text: string; bad: boolean } {
  const messages = useMessages()
  const { imports, projects, terms } = messages
  const { percent, day } = useFormat()
  const cases = useQuery('cases.list', {}).data ?? []
  const { state } = file
  if (state.status === 'waiting') return { icon: 'file', text: imports.waiting, bad: false }
  if (state.status === 'reading') {
    const share = file.file.size === 0 ? 1 : state.bytes / file.file.size
    return { icon: 'file', text: imports.reading(percent(share)), bad: false }
  }
  if (state.status === 'project')
    return { icon: 'sources', text: projects.formats[state.project.format], bad: false }
  if (state.status === 'failed') return { icon: 'warning', text: errorText(state.error, messages), bad: true }
  if (!isImportable(file) && state.preview.duplicateOf)
    return { icon: 'copy', text: imports.duplicate(state.preview.duplicateOf.title), bad: true }
  const about = [
    terms.kind[file.kind],
    nameOf(file.case, cases) || imports.noCase,
    ...(file.date ? [day(file.date)] : []),
  ]
  return { icon: 'check', text: about.join(' · '), bad: false }
}

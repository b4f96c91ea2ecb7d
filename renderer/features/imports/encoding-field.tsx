import { type Encoding, encodings } from '../../../shared/schema/import.ts'
import { useMessages } from '../../i18n/index.ts'
import { type ImportFile, useImports } from '../../stores/imports.ts'
import { Select } from '../../ui/index.ts'
import styles from './encoding-field.module.css'

/** Word documents say their encoding themselves, so there is nothing to choose. */
export function EncodingField({ file }: { file: ImportFile }) {
  const { imports } = useMessages()
  if (/\.docx$/i.test(file.file.name)) return null
  const preview = file.state.status === 'ready' ? file.state.preview : null
  const automatic =
    preview && file.encoding === null ? imports.automaticFound(preview.encoding) : imports.automatic
  const options = [
    { id: 'auto', label: automatic },
    ...encodings.map((id) => ({ id, label: imports.encodings[id] })),
  ] as const
  return (
    <div className={styles.encoding}>
      <Select<Encoding | 'auto'>
        label={imports.encoding}
        value={file.encoding ?? 'auto'}
        options={options}
        onChange={(id) => void useImports.getState().readAs(file.key, id === 'auto' ? null : id)}
      />
      {preview && file.encoding === null && (
        <p className={preview.confidence === 'certain' ? '' : styles.doubt}>
          {imports.confidence[preview.confidence]}
        </p>
      )}
    </div>
  )
}

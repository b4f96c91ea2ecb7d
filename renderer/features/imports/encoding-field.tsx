import { type Encoding, encodings } from '../../../shared/schema/import.ts'
import type { SourceFormat } from '../../../shared/schema/source.ts'
import { useMessages } from '../../i18n/index.ts'
import { type ImportFile, useImports } from '../../stores/imports.ts'
import { Select } from '../../ui/index.ts'
import styles from './encoding-field.module.css'

/** Formats that say their encoding themselves; in the others there is something to choose. */
const encodedWithin: ReadonlySet<SourceFormat> = new Set(['docx', 'odt', 'rtf', 'pdf', 'xlsx'])

export function EncodingField({ file }: { file: ImportFile }) {
  const { imports } = useMessages()
  const preview = file.state.status === 'ready' ? file.state.preview : null
  if (preview !== null && encodedWithin.has(preview.format)) return null
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

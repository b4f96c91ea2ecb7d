// Files dropped on the window are files to import, whatever the place.
import { useEffect, useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { useImports } from '../../stores/imports.ts'
import { useStudy } from '../../stores/study.ts'
import { Icon } from '../../ui/index.ts'
import styles from './drop-anywhere.module.css'

export function DropAnywhere() {
  const { imports } = useMessages()
  const writable = useStudy((state) => state.study?.readOnly === false)
  const over = useFileDrop(writable)
  if (!over) return null
  return (
    <div className={styles.over} aria-hidden="true">
      <p>
        <Icon name="upload" />
        {imports.dropNow}
      </p>
    </div>
  )
}

/** True while files are held over the window. A drop that is not taken is still kept from leaving the page. */
function useFileDrop(take: boolean): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = take ? 'copy' : 'none'
      setOver(take)
    }
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (take) useImports.getState().add([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [take])
  return over
}

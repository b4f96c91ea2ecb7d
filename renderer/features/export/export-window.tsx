// One window to leave with everything: the form is chosen, names are checked, the file is saved, and what became of each
// thing is told.
import { useState } from 'react'
import { type ExportFormat, exportFormats } from '../../../shared/schema/exchange.ts'
import { saveBlob } from '../../charts/take-away.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import {
  closeExport,
  type Exported,
  forgetExport,
  useExporting,
  writeExport,
} from '../../stores/exporting.ts'
import { toast } from '../../stores/toasts.ts'
import { Button, Checkbox, Dialog, Select } from '../../ui/index.ts'
import styles from './export-window.module.css'
import { LeaksFound, WhatBecame } from './what-became.tsx'

type Choices = { format: ExportFormat; pseudonyms: boolean; originals: boolean }

export function ExportWindow() {
  const { exchange } = useMessages()
  const language = useLanguage()
  const { isOpen, writing, written, refused } = useExporting()
  const [choices, setChoices] = useState<Choices>({ format: 'qdpx', pseudonyms: false, originals: true })
  const change = (some: Partial<Choices>) => {
    forgetExport()
    setChoices({ ...choices, ...some })
  }
  const write = async (allowLeaks: boolean) => {
    const made = await writeExport({ ...choices, allowLeaks, language })
    if (made === null) return
    save(made)
    toast({ text: exchange.saved(made.fileName), tone: 'done' })
  }
  return (
    <Dialog
      title={exchange.title}
      isOpen={isOpen}
      onClose={closeExport}
      keepOpen={writing}
      size="wide"
      actions={
        <>
          <Button variant="quiet" isDisabled={writing} onPress={closeExport}>
            {written === null ? exchange.cancel : exchange.close}
          </Button>
          <Button
            variant="primary"
            icon="download"
            isDisabled={writing}
            onPress={() => void write(refused !== null)}
          >
            {writing ? exchange.saving : refused === null ? exchange.save : exchange.saveAnyway}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <Select<ExportFormat>
          label={exchange.format}
          options={exportFormats.map((id) => ({ id, label: exchange.formats[id] }))}
          value={choices.format}
          onChange={(format) => change({ format })}
        />
        <p className={styles.soft}>{exchange.about[choices.format]}</p>
        <Checkbox isSelected={choices.pseudonyms} onChange={(pseudonyms) => change({ pseudonyms })}>
          {exchange.pseudonyms}
        </Checkbox>
        {choices.format === 'bag' && !choices.pseudonyms && (
          <Checkbox isSelected={choices.originals} onChange={(originals) => change({ originals })}>
            {exchange.originals}
          </Checkbox>
        )}
        {choices.format === 'bag' && choices.pseudonyms && (
          <p className={styles.soft}>{exchange.pseudonymsBag}</p>
        )}
      </div>
      {refused !== null && <LeaksFound leaks={refused} />}
      {written?.report != null && (
        <WhatBecame
          report={written.report}
          bag={choices.format === 'bag' ? { withStudy: !choices.pseudonyms } : null}
        />
      )}
    </Dialog>
  )
}

function save({ base64, mime, fileName }: Exported): void {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  saveBlob(new Blob([bytes], { type: mime }), fileName)
}

// One value of one case: read as text, changed in the control its type asks for.
import { useRef, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Attribute, AttributeValue, StudyCase } from '../../../shared/schema/case.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import styles from './value-cell.module.css'
import { ValueEditor } from './value-editor.tsx'
import { writtenValue } from './written-value.ts'

export type ValueCellProps = { studyCase: StudyCase; attribute: Attribute; writable: boolean }

export function ValueCell({ studyCase, attribute, writable }: ValueCellProps) {
  const messages = useMessages()
  const format = useFormat()
  const value = studyCase.values[attribute.id] ?? null
  const written = writtenValue(value, attribute.type, format, messages)
  const shown = written ?? messages.cases.notRecorded
  const [isOpen, setOpen] = useState(false)
  /** What the editor holds; leaving it keeps that, Escape does not. */
  const draft = useRef<AttributeValue | undefined>(undefined)

  function close(keep: boolean): void {
    setOpen(false)
    const next = draft.current
    draft.current = undefined
    if (!keep || next === undefined || JSON.stringify(next) === JSON.stringify(value)) return
    void run('cases.setValue', { caseId: studyCase.id, attributeId: attribute.id, value: next })
  }

  const className = `${styles.value} ${written === null ? styles.none : ''}`
  if (!writable) return <span className={className}>{shown}</span>
  const label = messages.cases.valueOf(attribute.name, studyCase.name)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => (open ? setOpen(true) : close(true))}>
      <Button className={className} aria-label={`${label}: ${shown}`}>
        {shown}
      </Button>
      <Popover className={styles.popover ?? ''} offset={2} placement="bottom start" data-modal="">
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          <div
            onKeyDownCapture={(event) => {
              if (event.key === 'Escape') draft.current = undefined
            }}
          >
            <ValueEditor
              label={label}
              attribute={attribute}
              value={value}
              onDraft={(next) => {
                draft.current = next
              }}
              onDone={() => close(true)}
            />
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

// One value of a case, an establishment or a participant: read as text, changed in the control its type asks for.
import { useRef, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Attribute, AttributeValue, AttributeValues } from '../../../shared/schema/case.ts'
import { caseId, establishmentId, participantId } from '../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import styles from './value-cell.module.css'
import { ValueEditor } from './value-editor.tsx'
import { writtenValue } from './written-value.ts'

/** Whoever has values, and what it is called. */
export type Valued = { id: string; name: string; values: AttributeValues }
export type ValueCellProps = { owner: Valued; attribute: Attribute; writable: boolean }

export function ValueCell({ owner, attribute, writable }: ValueCellProps) {
  const messages = useMessages()
  const format = useFormat()
  const value = owner.values[attribute.id] ?? null
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
    keepValue(owner, attribute, next)
  }

  const className = `${styles.value} ${written === null ? styles.none : ''}`
  if (!writable) return <span className={className}>{shown}</span>
  const label = messages.cases.valueOf(attribute.name, owner.name)
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

function keepValue({ id }: Valued, { id: attribute, of }: Attribute, value: AttributeValue): void {
  switch (of) {
    case 'case':
      return void run('cases.setValue', { caseId: caseId.parse(id), attributeId: attribute, value })
    case 'establishment':
      return void run('establishments.setValue', {
        establishmentId: establishmentId.parse(id),
        attributeId: attribute,
        value,
      })
    case 'participant':
      return void run('participants.setValue', {
        participantId: participantId.parse(id),
        attributeId: attribute,
        value,
      })
  }
}

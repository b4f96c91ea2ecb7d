// Every part of the draft, kind by kind: chosen, moved and removed by keys or by the buttons of the form beside it.
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { listedParts } from '../../../../shared/domain/model/editing.ts'
import { type PartRef, partKey } from '../../../../shared/domain/model/parts.ts'
import type { Model, PartKind } from '../../../../shared/schema/model.ts'
import { useLocal, useMessages } from '../../../i18n/index.ts'
import styles from './editor.module.css'

type Props = {
  model: Model
  selected: PartRef | null
  wrong: ReadonlySet<string>
  onSelect: (part: PartRef | null) => void
  onMove: (part: PartRef, by: -1 | 1) => void
  onRemove: (part: PartRef) => void
}

const general = 'general'

export function PartList({ model, selected, wrong, onSelect, onMove, onRemove }: Props) {
  const { modelEditing: m } = useMessages()
  const local = useLocal()
  const groups = listedParts(model)
  const parts = new Map(groups.flatMap((group) => group.parts).map((part) => [partKey(part), part]))
  const chosen = selected === null ? general : partKey(selected)
  const named = (part: PartRef & { name: { es: string; en: string } }) =>
    local(part.name).trim() || m.untitled(m.kind[part.kind])
  return (
    <div
      className={styles.list}
      onKeyDownCapture={(event) => {
        if (selected === null) return
        const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined
        if (by === undefined && event.key !== 'Delete') return
        event.preventDefault()
        event.stopPropagation()
        if (by === undefined) onRemove(selected)
        else onMove(selected, by)
      }}
    >
      <ListBox
        aria-label={m.parts}
        selectionMode="single"
        disallowEmptySelection
        selectionBehavior="replace"
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          const part = parts.get(String(key))
          onSelect(part === undefined ? null : { kind: part.kind, id: part.id })
        }}
      >
        <ListBoxItem id={general} textValue={m.general} className={styles.item ?? ''}>
          {m.general}
        </ListBoxItem>
        {groups.map(({ kind, parts: own }) => (
          <ListBoxSection key={kind} id={`of ${kind}`}>
            <Header className={styles.kind ?? ''}>{m.kinds[kind as PartKind]}</Header>
            {own.map((part) => (
              <ListBoxItem
                key={partKey(part)}
                id={partKey(part)}
                textValue={named(part)}
                className={`${styles.item} ${part.kind === 'attribute' ? styles.under : ''}`}
              >
                {named(part)}
                {wrong.has(partKey(part)) && <span className={styles.wrong} aria-hidden="true" />}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </div>
  )
}

// The draft of a model: its parts on one side, the one that is chosen on the other, and the way to publish it.
import { type ReactNode, useState } from 'react'
import { modelDifferences } from '../../../../shared/domain/model/differences.ts'
import { addPart, movePart, removePart } from '../../../../shared/domain/model/editing.ts'
import { type PartRef, partKey, partsOf } from '../../../../shared/domain/model/parts.ts'
import { modelProblems } from '../../../../shared/domain/model/problems.ts'
import { modelProblemWords } from '../../../../shared/i18n/messages/model-problems.ts'
import { partNameIn } from '../../../../shared/i18n/model-words.ts'
import { type ModelInForce, partKinds } from '../../../../shared/schema/model.ts'
import { useFormat, useLanguage, useLocal, useMessages } from '../../../i18n/index.ts'
import {
  beginFrom,
  changeDraft,
  closeEditor,
  discardDraft,
  type ModelDraft,
  selectPart,
} from '../../../stores/model-draft.ts'
import { toast } from '../../../stores/toasts.ts'
import { Button, Menu } from '../../../ui/index.ts'
import styles from './editor.module.css'
import { GeneralForm } from './general-form.tsx'
import { PartForm } from './part-form.tsx'
import { PartList } from './part-list.tsx'
import { PublishDialog } from './publish-dialog.tsx'

type Props = {
  draft: ModelDraft
  current: ModelInForce
  selected: PartRef | null
  header: (actions: ReactNode) => ReactNode
}

export function ModelEditor({ draft, current, selected, header }: Props) {
  const { modelEditing: m } = useMessages()
  const [publishing, setPublishing] = useState(false)
  const { model } = draft
  const problems = modelProblems(model)
  const changes = modelDifferences(current, model).length
  const wrong = new Set(problems.flatMap(({ part }) => (part === null ? [] : [partKey(part)])))
  const local = useLocal()
  const offerBack = (text: string) =>
    toast({ text, tone: 'done', action: { label: m.putBack, run: () => beginFrom(draft) } })
  const remove = (part: PartRef) => {
    const list = partsOf(model)
    const at = list.findIndex((each) => partKey(each) === partKey(part))
    const next = [list[at + 1], list[at - 1]].find((each) => each?.kind === part.kind)
    const name = partNameIn(model, part.kind, part.id)
    changeDraft((before) => removePart(before, part))
    selectPart(next === undefined ? null : { kind: next.kind, id: next.id })
    offerBack(m.removedPart((name && local(name)) || part.id))
  }
  const discard = () => {
    discardDraft()
    offerBack(m.discarded)
  }
  return (
    <>
      {header(
        <>
          <AddMenu draft={draft} current={current} selected={selected} />
          <Button variant="plain" onPress={discard}>
            {m.discard}
          </Button>
          <Button variant="quiet" onPress={closeEditor}>
            {m.close}
          </Button>
          <Button
            variant="primary"
            isDisabled={changes === 0 || problems.length > 0}
            onPress={() => setPublishing(true)}
          >
            {m.publish}
          </Button>
        </>,
      )}
      <State draft={draft} changes={changes} problems={problems} />
      <div className={styles.columns}>
        <PartList
          model={model}
          selected={selected}
          wrong={wrong}
          onSelect={selectPart}
          onMove={(part, by) => changeDraft((before) => movePart(before, part, by))}
          onRemove={remove}
        />
        <div className={styles.pane}>
          {selected === null ? (
            <GeneralForm model={model} problems={problems} onChange={changeDraft} />
          ) : (
            <PartForm
              key={partKey(selected)}
              model={model}
              part={selected}
              problems={problems}
              onChange={changeDraft}
              onMove={(by) => changeDraft((before) => movePart(before, selected, by))}
              onRemove={() => remove(selected)}
            />
          )}
        </div>
      </div>
      {publishing && (
        <PublishDialog draft={draft} current={current} isOpen onClose={() => setPublishing(false)} />
      )}
    </>
  )
}

/** How far the draft is, and the way to what is left to mend. */
function State(props: { draft: ModelDraft; changes: number; problems: ReturnType<typeof modelProblems> }) {
  const { modelEditing: m } = useMessages()
  const language = useLanguage()
  const local = useLocal()
  const { number } = useFormat()
  const { draft, changes, problems } = props
  const [first] = problems
  return (
    <div className={styles.state}>
      <p aria-live="polite">
        {draft.codebook === null ? m.draftOf(number(draft.basedOn)) : m.draftFrom(local(draft.model.name))}
        {' · '}
        {changes === 0 ? m.noChanges : m.changes(changes)}
        {problems.length > 0 && ` · ${m.problems(problems.length)}`}
      </p>
      {first && first.part !== null && (
        <Button variant="plain" onPress={() => selectPart(first.part)}>
          {`${m.kind[first.part.kind]}: ${modelProblemWords(language, first.code)}`}
        </Button>
      )}
      <p className={styles.soft}>{m.keptHere}</p>
    </div>
  )
}

function AddMenu({ draft, current, selected }: Omit<Props, 'header'>) {
  const { modelEditing: m } = useMessages()
  const entries = partKinds
    .filter((kind) => kind !== 'attribute' || draft.model.components.length > 0)
    .map((kind) => ({
      id: kind,
      label: m.add[kind],
      run: () => {
        const taken = new Set(
          [...partsOf(current), ...current.retired].filter((part) => part.kind === kind).map(({ id }) => id),
        )
        const added = addPart(draft.model, kind, { beside: selected, taken })
        changeDraft(() => added.model)
        selectPart(added.part)
      },
    }))
  return (
    <Menu
      label={m.addPart}
      entries={entries}
      trigger={
        <Button variant="quiet" icon="plus">
          {m.addPart}
        </Button>
      }
    />
  )
}

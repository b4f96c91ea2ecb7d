// The last look before a draft becomes a version: what changes, what goes and who takes its place, how each case would read.
import { useState } from 'react'
import { partKey, partsOf } from '../../../../shared/domain/model/parts.ts'
import {
  differenceLine,
  fateLine,
  leaningLines,
  partNameIn,
  suggestionLine,
} from '../../../../shared/i18n/model-words.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type {
  GoingPart,
  ModelDifference,
  ModelPreview,
  PartHome,
} from '../../../../shared/schema/model-change.ts'
import { useFormat, useLanguage, useLocal, useMessages } from '../../../i18n/index.ts'
import type { CallError } from '../../../stores/commands.ts'
import { type ModelDraft, publishDraft } from '../../../stores/model-draft.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Button, Checkbox, Dialog, ErrorNotice, Select, Spinner, TextArea } from '../../../ui/index.ts'
import styles from './editor.module.css'

type Props = { draft: ModelDraft; current: Model; isOpen: boolean; onClose: () => void }

export function PublishDialog({ draft, current, isOpen, onClose }: Props) {
  const { modelEditing: m, shell } = useMessages()
  const { number } = useFormat()
  const [chosen, setChosen] = useState<ReadonlyMap<string, PartHome>>(new Map())
  const [note, setNote] = useState('')
  const [withCodes, setWithCodes] = useState(draft.codebook !== null)
  const [failed, setFailed] = useState<CallError | null>(null)
  const [working, setWorking] = useState(false)
  const first = useQuery('model.previewChange', isOpen ? { model: draft.model } : null)
  const homes = homesOf(first.data?.going ?? [], chosen)
  const asked = useQuery(
    'model.previewChange',
    isOpen && first.data !== undefined ? { model: draft.model, homes } : null,
  )
  const preview = asked.data ?? first.data
  const error = failed ?? first.error ?? asked.error
  const publish = async () => {
    setWorking(true)
    const refused = await publishDraft(draft, { note: note.trim(), homes, withCodes })
    setWorking(false)
    if (refused === null) onClose()
    else setFailed(refused)
  }
  return (
    <Dialog
      title={m.publishTitle(number(preview?.version ?? current.version + 1))}
      isOpen={isOpen}
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button
            variant="primary"
            isPending={working}
            isDisabled={note.trim() === '' || preview === undefined || preview.differences.length === 0}
            onPress={() => void publish()}
          >
            {m.publishNow}
          </Button>
        </>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!preview && !error && <Spinner />}
      {preview && (
        <div className={styles.review}>
          {current.version !== draft.basedOn && <p role="note">{m.behind(number(current.version))}</p>}
          <h3>{m.whatChanges}</h3>
          <Differences differences={preview.differences} before={current} after={draft.model} />
          {preview.going.length > 0 && <h3>{m.whatGoes}</h3>}
          {preview.going.map((part) => (
            <Going
              key={partKey(part)}
              part={part}
              model={draft.model}
              onHome={(to) =>
                setChosen(new Map(chosen).set(partKey(part), { kind: part.kind, id: part.id, to }))
              }
            />
          ))}
          <Cases cases={preview.cases} />
          {preview.signed > 0 && <p>{m.signedKeep(preview.signed)}</p>}
          {draft.codebook !== null && draft.codebook.length > 0 && (
            <Checkbox isSelected={withCodes} onChange={setWithCodes}>
              {m.addCodes}
            </Checkbox>
          )}
          <TextArea label={m.note} value={note} onChange={setNote} rows={2} isRequired />
        </div>
      )}
    </Dialog>
  )
}

function homesOf(going: readonly GoingPart[], chosen: ReadonlyMap<string, PartHome>): PartHome[] {
  return going.map(
    ({ kind, id, proposed }) => chosen.get(partKey({ kind, id })) ?? { kind, id, to: proposed },
  )
}

/** Shown of a list of differences; a model of another field differs in everything. */
const mostShown = 60

export function Differences(props: { differences: readonly ModelDifference[]; before: Model; after: Model }) {
  const messages = useMessages()
  const language = useLanguage()
  const { number } = useFormat()
  const { differences, before, after } = props
  if (differences.length === 0) return <p>{messages.modelEditing.same}</p>
  const lines = differences.map((each) => differenceLine(messages, each, { language, before, after }))
  const more = lines.length - mostShown
  return (
    <ul className={styles.differences}>
      {lines.slice(0, mostShown).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {more > 0 && <li>{messages.modelEditing.andMore(number(more))}</li>}
    </ul>
  )
}

const nowhere = '·nowhere'

type GoingProps = { part: GoingPart; model: Model; onHome: (to: string | null) => void }

/** A part that goes: what leans on it, and the choice of who takes its place when something does. */
function Going({ part, model, onHome }: GoingProps) {
  const messages = useMessages()
  const { modelEditing: m } = messages
  const language = useLanguage()
  const local = useLocal()
  const lines = leaningLines(messages, part.leanings)
  const homes = partsOf(model).filter(({ kind }) => kind === part.kind)
  const home = part.home === null ? null : (partNameIn(model, part.kind, part.home)?.[language] ?? part.home)
  return (
    <div className={styles.going}>
      <p>
        <strong>{`${m.kind[part.kind]} · ${local(part.name)}`}</strong> {fateLine(messages, part, home)}
      </p>
      <p className={styles.leans}>{lines.length === 0 ? m.nothingLeans : lines.join(' · ')}</p>
      {lines.length > 0 && (
        <Select
          label={m.home(local(part.name))}
          hideLabel
          options={[
            { id: nowhere, label: m.goesNowhere },
            ...homes.map(({ id, name }) => ({ id, label: local(name) })),
          ]}
          value={part.home ?? nowhere}
          onChange={(id) => onHome(id === nowhere ? null : id)}
        />
      )}
    </div>
  )
}

function Cases({ cases }: { cases: ModelPreview['cases'] }) {
  const messages = useMessages()
  const language = useLanguage()
  if (cases.length === 0) return null
  return (
    <>
      <h3>{messages.modelEditing.cases}</h3>
      <ul className={styles.differences}>
        {cases.map((each) => (
          <li key={each.caseId}>{`${each.name}: ${suggestionLine(messages, each, language)}`}</li>
        ))}
      </ul>
    </>
  )
}

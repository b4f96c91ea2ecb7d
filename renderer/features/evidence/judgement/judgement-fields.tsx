// The fields of a judgement being written.

import { wordsOf } from '../../../../shared/domain/memos/memo-text.ts'
import type { StageId, WaveId } from '../../../../shared/schema/ids.ts'
import {
  confidences,
  type JudgementSubject,
  type Verdict,
  verdicts,
} from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { useWords } from '../../../charts/words.ts'
import { useLocal, useMessages } from '../../../i18n/index.ts'
import type { JudgementDraft } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Checkbox, Select, TextArea } from '../../../ui/index.ts'
import { BodyField } from '../../../writing/body-field.tsx'
import { subjectName } from './claim-words.ts'
import styles from './judgement-form.module.css'

const none = 'none'

type FieldsProps = { draft: JudgementDraft; edit: (changes: Partial<JudgementDraft>) => void }

function useStageOptions(model: Model) {
  const local = useLocal()
  return model.stages.map(({ id, name }) => ({ id, label: local(name) }))
}

/** What is judged, and in which wave. Results have no place in the charts, so they are chosen here. */
export function Subject({ model, draft, edit }: FieldsProps & { model: Model }) {
  const words = useWords()
  const { judgement: m } = words.messages
  const waves = useQuery('waves.list', {}).data ?? []
  const subjects: JudgementSubject[] = [
    { kind: 'stage' },
    ...(draft.subject.kind === 'indicator' || draft.subject.kind === 'component' ? [draft.subject] : []),
    ...model.results.map(({ id }) => ({ kind: 'result' as const, id })),
  ]
  const keyOf = (subject: JudgementSubject) =>
    subject.kind === 'stage' ? 'stage' : `${subject.kind} ${subject.id}`
  return (
    <>
      <Select<string>
        label={m.subject}
        options={subjects.map((subject) => ({
          id: keyOf(subject),
          label:
            subject.kind === 'stage'
              ? m.subjectStage
              : `${m.subjectKind[subject.kind]}: ${subjectName(subject, model, words)}`,
        }))}
        value={keyOf(draft.subject)}
        onChange={(key) =>
          edit({ subject: subjects.find((each) => keyOf(each) === key) ?? { kind: 'stage' } })
        }
      />
      {waves.length > 0 && (
        <Select<string>
          label={m.wave}
          options={[
            { id: none, label: m.allTime },
            ...waves.map(({ id, name }) => ({ id: String(id), label: name })),
          ]}
          value={draft.wave ?? none}
          onChange={(id) =>
            edit({ wave: waves.find((wave) => wave.id === id)?.id ?? (null as WaveId | null) })
          }
        />
      )}
    </>
  )
}

export function Claim(props: FieldsProps & { model: Model; tried: boolean; onFinish: () => void }) {
  const { model, draft, edit, tried, onFinish } = props
  const { judgement: words, terms } = useMessages()
  const stages = useStageOptions(model)
  return (
    <>
      {draft.subject.kind === 'stage' ? (
        <Select<StageId>
          label={words.stage}
          options={stages}
          value={draft.stage}
          placeholder={words.chooseStage}
          onChange={(stage) => edit({ stage })}
          error={tried && draft.stage === null ? words.needsStage : null}
        />
      ) : (
        <Select<Verdict>
          label={words.verdict}
          options={verdicts.map((id) => ({ id, label: terms.verdict[id] }))}
          value={draft.verdict}
          placeholder={words.chooseVerdict}
          onChange={(verdict) => edit({ verdict })}
          error={tried && draft.verdict === null ? words.needsVerdict : null}
        />
      )}
      <BodyField
        label={words.rationale}
        hint={words.rationaleHint}
        error={tried && isBlank(draft.rationale) ? words.needsRationale : null}
        body={draft.rationale}
        onChange={(rationale) => edit({ rationale })}
        onFinish={onFinish}
      />
    </>
  )
}

export function isBlank(body: JudgementDraft['rationale']): boolean {
  return body.every(({ content }) => wordsOf(content).trim() === '')
}

export function rivalIsSame({ stage, rivalStage }: JudgementDraft): boolean {
  return rivalStage !== null && rivalStage === stage
}

export function Rival({ model, draft, edit }: FieldsProps & { model: Model }) {
  const { judgement: words } = useMessages()
  const stages = useStageOptions(model)
  return (
    <>
      <Select<StageId | typeof none>
        label={words.rival}
        options={[{ id: none, label: words.noRival }, ...stages]}
        value={draft.rivalStage ?? none}
        onChange={(id) => edit({ rivalStage: id === none ? null : id })}
        error={rivalIsSame(draft) ? words.rivalIsSame : null}
      />
      {draft.rivalStage !== null && (
        <TextArea
          label={words.rivalReason}
          rows={3}
          value={draft.rivalReason}
          onChange={(rivalReason) => edit({ rivalReason })}
        />
      )}
    </>
  )
}

export function Confidence({ draft, edit }: FieldsProps) {
  const { judgement: words, terms } = useMessages()
  return (
    <Select<(typeof confidences)[number] | typeof none>
      label={words.confidence}
      options={[
        { id: none, label: words.notSaid },
        ...confidences.map((id) => ({ id, label: terms.confidence[id] })),
      ]}
      value={draft.confidence ?? none}
      onChange={(id) => edit({ confidence: id === none ? null : id })}
    />
  )
}

export function Blind({ draft, edit }: FieldsProps) {
  const { judgement: words } = useMessages()
  return (
    <div>
      <Checkbox isSelected={draft.blind} onChange={(blind) => edit({ blind })}>
        {words.blind}
      </Checkbox>
      <p className={styles.soft}>{words.blindHint}</p>
    </div>
  )
}

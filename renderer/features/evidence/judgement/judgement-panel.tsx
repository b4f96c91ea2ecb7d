import { useEffect, useRef } from 'react'
import { isStageJudgement } from '../../../../shared/domain/judgements/standing.ts'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { Judgement } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../../shared/schema/profile.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useScrollMemory } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import { useStudy } from '../../../stores/study.ts'
import { Button, ErrorNotice, Spinner } from '../../../ui/index.ts'
import { JudgementForm } from './judgement-form.tsx'
import styles from './judgement-panel.module.css'
import { JudgementView } from './judgement-view.tsx'

/** The judgement of one case: the one that stands, the one being written, and those before. */
export function JudgementPanel({ model, profile }: { model: Model; profile: CaseProfile }) {
  const { judgement: words } = useMessages()
  const { caseId } = profile
  const readOnly = useStudy((state) => state.study?.readOnly ?? false)
  const draft = useEvidence((state) => state.drafts[caseId])
  const { data, error } = useQuery('judgements.list', { caseId })
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'evidence.judgement')
  const wrote = useRef(draft !== undefined)
  useEffect(() => {
    // The form took the focus with it when it went.
    if (wrote.current && draft === undefined && document.activeElement === document.body)
      scroller.current?.focus()
    wrote.current = draft !== undefined
  }, [draft])
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  const standing = data.filter(isStageJudgement).find((each) => each.supersededBy === null) ?? null
  const earlier = data
    .filter(isStageJudgement)
    .filter((each) => each.supersededBy !== null)
    .toSorted((a, b) => b.at.localeCompare(a.at))
  const replacedAt = (id: (typeof data)[number]['supersededBy']) =>
    data.find((each) => each.id === id)?.at ?? null
  return (
    <div ref={scroller} className={styles.panel} tabIndex={-1}>
      {draft !== undefined && (
        <JudgementForm model={model} caseId={caseId} draft={draft} standing={standing} />
      )}
      {draft === undefined && !readOnly && <BeginButton caseId={caseId} standing={standing} />}
      {readOnly && <p className={styles.soft}>{words.readOnly}</p>}
      {standing === null && draft === undefined && (
        <div className={styles.none}>
          <h2>{words.none}</h2>
          <p className={styles.soft}>{words.noneText}</p>
        </div>
      )}
      {standing !== null && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{words.standing}</h2>
          <JudgementView model={model} judgement={standing} replacedAt={null} />
        </section>
      )}
      {earlier.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{words.earlier}</h2>
          {earlier.map((each) => (
            <JudgementView
              key={each.id}
              model={model}
              judgement={each}
              replacedAt={replacedAt(each.supersededBy)}
            />
          ))}
        </section>
      )}
    </div>
  )
}

function BeginButton({ caseId, standing }: { caseId: CaseId; standing: Judgement | null }) {
  const { judgement: words } = useMessages()
  return (
    <div>
      <Button
        variant={standing === null ? 'primary' : 'quiet'}
        icon="pencil"
        onPress={() => useEvidence.getState().begin(caseId, standing)}
      >
        {standing === null ? words.write : words.revise}
      </Button>
    </div>
  )
}

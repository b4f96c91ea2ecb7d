import { sameSubject } from '../../../../shared/domain/judgements/standing.ts'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { JudgementSubject } from '../../../../shared/schema/judgement.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'
import { useStudy } from '../../../stores/study.ts'
import { Button } from '../../../ui/index.ts'
import { useShownWave } from '../use-shown-wave.ts'
import styles from './judge-part.module.css'

/** Beside the evidence of a part of the model: what was judged of it, and the way to judge it. */
export function JudgePart({ caseId, subject }: { caseId: CaseId; subject: JudgementSubject }) {
  const { judgement: words, terms } = useMessages()
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  const { look, begin } = useEvidence.getState()
  const shown = useShownWave(caseId)
  const judged = useQuery('judgements.list', { caseId }).data?.findLast(
    (each) =>
      each.supersededBy === null &&
      sameSubject(each.subject, subject) &&
      (shown.wave === undefined || each.wave === shown.wave),
  )
  const write = () => {
    begin(caseId, judged ?? null, { subject })
    look({ panel: 'judgement' })
  }
  return (
    <p className={styles.line}>
      {judged?.verdict != null && (
        <Button variant="plain" onPress={() => look({ panel: 'judgement' })}>
          {words.partJudged(terms.verdict[judged.verdict])} · {terms.judgementStatus[judged.status]}
        </Button>
      )}
      {!readOnly && (
        <Button variant="plain" icon="pencil" onPress={write}>
          {words.judgePart}
        </Button>
      )}
    </p>
  )
}

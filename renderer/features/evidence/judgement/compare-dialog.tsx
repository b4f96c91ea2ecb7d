import type { PlacedJudgement } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { useWords } from '../../../charts/words.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Button, Dialog } from '../../../ui/index.ts'
import { claimOf, subjectName } from './claim-words.ts'
import styles from './compare-dialog.module.css'
import { JudgementBody } from './judgement-body.tsx'

type Props = {
  model: Model
  /** Signed, of the same question, at least two. */
  judgements: readonly PlacedJudgement[]
  onClose: () => void
}

/** Judgements of the same side by side, and from there to a consensus. */
export function CompareDialog({ model, judgements, onClose }: Props) {
  const words = useWords()
  const { judgement: m, shell } = words.messages
  const waves = useQuery('waves.list', {}).data ?? []
  const [first] = judgements
  if (first === undefined) return null
  const settle = () => {
    const agreed = judgements.every(
      ({ stage, verdict }) => stage === first.stage && verdict === first.verdict,
    )
    useEvidence.getState().begin(first.caseId, first, {
      blind: false,
      rationale: [],
      settles: judgements.map(({ id }) => id),
      ...(agreed ? {} : { stage: null, verdict: null }),
    })
    onClose()
  }
  return (
    <Dialog
      title={m.compareTitle}
      isOpen
      onClose={onClose}
      size="full"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.close}
          </Button>
          <Button variant="primary" onPress={settle}>
            {m.settle}
          </Button>
        </>
      }
    >
      <p className={styles.soft}>
        {subjectName(first.subject, model, words)} ·{' '}
        {waves.find(({ id }) => id === first.wave)?.name ?? m.allTime}
      </p>
      <div className={styles.columns}>
        {judgements.map((judgement) => (
          <article key={judgement.id} className={styles.column}>
            <p className={styles.soft}>{m.by(judgement.author, words.format.instant(judgement.at))}</p>
            <h3>{claimOf(judgement, model, words)}</h3>
            <JudgementBody model={model} judgement={judgement} />
          </article>
        ))}
      </div>
    </Dialog>
  )
}

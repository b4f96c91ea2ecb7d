import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { LedgerIndicator as Indicator, LedgerDirection } from '../../../../shared/schema/ledger.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { indicatorText } from '../../../charts/stage-profile-words.ts'
import { useWords } from '../../../charts/words.ts'
import { useLedger } from '../../../stores/ledger.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Button } from '../../../ui/index.ts'
import { Mark } from '../../../ui/mark.tsx'
import type { MarkKind } from '../../../ui/mark-shapes.ts'
import { Count } from '../count.tsx'
import { openFocus } from '../focus.ts'
import { CitedFacts } from './cited-facts.tsx'
import styles from './ledger-indicator.module.css'
import { LedgerExcluded, LedgerPassageBlock } from './ledger-passage.tsx'
import { useLedgerFilter } from './use-ledger-filter.ts'

/** Passages of each direction added at once when more are asked for. */
const MORE = 25

type Props = { model: Model; caseId: CaseId; indicator: Indicator }

/** An indicator and all that was found about it, or the honest nothing. */
export function LedgerIndicator({ model, caseId, indicator: atFirst }: Props) {
  const words = useWords()
  const { ledger, terms } = words.messages
  const show = useLedger((state) => state.opened[atFirst.id])
  const indicator = useOpened(caseId, atFirst, show)
  const { id, supporting, contradicting, neutral, excluded, facts, unanswered } = indicator
  const nothing = supporting.passages + contradicting.passages + neutral.passages === 0
  const directions: [MarkKind, LedgerDirection][] = [
    ['for', supporting],
    ['against', contradicting],
    ['neutral', neutral],
  ]
  return (
    <article className={styles.indicator} aria-labelledby={`ledger-${id}`} data-indicator={id}>
      <header className={styles.head}>
        <h4 id={`ledger-${id}`} className={styles.text}>
          <Button variant="plain" onPress={() => openFocus(caseId, { type: 'indicator', id })}>
            {indicatorText(model, id, words)}
          </Button>
        </h4>
        {!nothing && (
          <>
            <span className={styles.status}>{terms.status[indicator.status]}</span>
            <span className={styles.counts}>
              <Count kind="for" tally={supporting} />
              <Count kind="against" tally={contradicting} />
            </span>
          </>
        )}
      </header>
      {nothing && (
        <p className={styles.nothing}>
          <Mark kind="missing" />{' '}
          {excluded.length > 0
            ? ledger.onlyExcluded
            : facts.length > 0
              ? ledger.onlyFacts
              : ledger.noEvidence}
        </p>
      )}
      {unanswered > 0 && (
        <p className={styles.open}>{ledger.unanswered(unanswered, words.format.number(unanswered))}</p>
      )}
      {directions.map(([kind, direction]) =>
        direction.shown.map((passage) => (
          <LedgerPassageBlock
            key={`${kind} ${passage.sourceId} ${passage.start}`}
            kind={kind}
            passage={passage}
            indicatorId={id}
          />
        )),
      )}
      {excluded.map((each) => (
        <LedgerExcluded key={each.codingId} excluded={each} />
      ))}
      <More indicator={indicator} show={show} />
      <CitedFacts caseId={caseId} indicatorId={id} facts={facts} />
    </article>
  )
}

/** The indicator with more of its passages, once these have come. */
function useOpened(caseId: CaseId, indicator: Indicator, show: number | undefined): Indicator {
  const filter = useLedgerFilter(caseId)
  const sort = useLedger((state) => state.sort)
  const asked = { caseId, filter, sort, show: show ?? 0, indicators: [indicator.id] }
  const more = useQuery('ledger.read', show === undefined ? null : asked).data
  return more?.stages.flatMap(({ indicators }) => indicators)[0] ?? indicator
}

function More({ indicator, show }: { indicator: Indicator; show: number | undefined }) {
  const words = useWords()
  const { ledger } = words.messages
  const { id, supporting, contradicting, neutral } = indicator
  const left = [supporting, contradicting, neutral]
    .map(({ passages, shown }) => passages - shown.length)
    .reduce((sum, each) => sum + each, 0)
  const { open } = useLedger.getState()
  if (left === 0 && show === undefined) return null
  return (
    <p className={styles.more}>
      {left > 0 && (
        <Button variant="plain" icon="chevron-down" onPress={() => open(id, (show ?? 0) + MORE)}>
          {ledger.more(left, words.format.number(left))}
        </Button>
      )}
      {show !== undefined && (
        <Button variant="plain" icon="chevron-up" onPress={() => open(id, null)}>
          {ledger.fewer}
        </Button>
      )}
    </p>
  )
}

// The evidence ledger of a case, to be read like a document: stage by stage, dimension by dimension.
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { LedgerStage } from '../../../../shared/schema/ledger.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { partName, useWords } from '../../../charts/words.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useLedger } from '../../../stores/ledger.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Button, ErrorNotice, Spinner } from '../../../ui/index.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import { LedgerIndicator } from './ledger-indicator.tsx'
import styles from './ledger-view.module.css'
import { showAllEvidence, useLedgerFilter } from './use-ledger-filter.ts'

/** Passages of each direction shown of an indicator at first. */
export const SHOWN_AT_FIRST = 2

export function LedgerView({ model, caseId }: { model: Model; caseId: CaseId }) {
  const { ledger: words } = useMessages()
  const filter = useLedgerFilter(caseId)
  const sort = useLedger((state) => state.sort)
  const question = { caseId, filter, sort, show: SHOWN_AT_FIRST, facets: true }
  const { data, error } = useQuery('ledger.read', question)
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  return (
    <section className={styles.ledger} aria-label={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      <LedgerFilters caseId={caseId} facets={data.facets} />
      {data.filtered && (
        <div className={styles.notice} role="status">
          <p>{words.filtered}</p>
          <Button variant="quiet" onPress={() => showAllEvidence(caseId)}>
            {words.clearFilters}
          </Button>
        </div>
      )}
      {data.stages.map((stage) => (
        <Stage key={stage.stage} model={model} caseId={caseId} stage={stage} />
      ))}
    </section>
  )
}

function Stage({ model, caseId, stage }: { model: Model; caseId: CaseId; stage: LedgerStage }) {
  const words = useWords()
  const { ledger } = words.messages
  const dimensions = model.dimensions.flatMap(({ id, name }) => {
    const indicators = stage.indicators.filter(({ dimension }) => dimension === id)
    return indicators.length === 0 ? [] : [{ id, name: words.local(name), indicators }]
  })
  return (
    <section className={styles.stage}>
      <header className={styles.head}>
        <h2>{partName(model, 'stage', stage.stage, words.local)}</h2>
        <p className={styles.facts}>
          {ledger.stage(words.score(stage.fit), words.format.percent(stage.coverage))}
          {stage.reached && ` · ${ledger.reached}`}
        </p>
      </header>
      {dimensions.map(({ id, name, indicators }) => (
        <section key={id} className={styles.dimension}>
          <h3 className={styles.dimensionName}>{name}</h3>
          {indicators.map((indicator) => (
            <LedgerIndicator key={indicator.id} model={model} caseId={caseId} indicator={indicator} />
          ))}
        </section>
      ))}
    </section>
  )
}

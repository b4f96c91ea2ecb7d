import type { Sensitivity } from '../../../shared/schema/ledger.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import { partName, useWords } from '../../charts/words.ts'
import { useQuery } from '../../stores/queries.ts'
import { ErrorNotice, Spinner } from '../../ui/index.ts'
import styles from './sensitivity-table.module.css'
import { useShownWave } from './use-shown-wave.ts'

/** What the suggestion hangs on: every source left out in turn, and the smallest set that changes it. */
export function SensitivityTable({ model, profile }: { model: Model; profile: CaseProfile }) {
  const words = useWords()
  const { ledger, terms } = words.messages
  const texts = ledger.sensitivity
  const sources = useQuery('sources.list', {}).data ?? []
  const { data, error } = useQuery('profile.sensitivity', {
    caseId: profile.caseId,
    ...useShownWave(profile.caseId),
  })
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  if (data.without.length === 0) return null
  const numbered = (id: string) => `S${sources.find((source) => source.id === id)?.number ?? '?'}`
  const stageName = (id: Sensitivity['suggestion']) =>
    id === null ? terms.noClearStage : partName(model, 'stage', id, words.local)
  // The fit of what is suggested now; of the best when nothing is.
  const watched = data.suggestion ?? data.stages.toSorted((a, b) => b.fit - a.fit)[0]?.stage ?? null
  const fitOf = (stages: Sensitivity['stages']) =>
    words.score(stages.find(({ stage }) => stage === watched)?.fit ?? 0)
  return (
    <section className={styles.sensitivity}>
      <h3 className={styles.title}>{texts.title}</h3>
      <p className={styles.hint}>{texts.intro}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.source}</th>
            <th scope="col">{texts.without}</th>
            <th scope="col" className={styles.fit}>
              {texts.fit(stageName(watched))}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.whole}>
            <th scope="row">{texts.whole}</th>
            <td>{stageName(data.suggestion)}</td>
            <td className={styles.fit}>{fitOf(data.stages)}</td>
          </tr>
          {data.without.map(({ sourceId, suggestion, changes, stages }) => (
            <tr key={sourceId} className={changes ? styles.changes : ''}>
              <th scope="row" title={sources.find(({ id }) => id === sourceId)?.title}>
                {numbered(sourceId)}
              </th>
              <td>{changes ? stageName(suggestion) : texts.same}</td>
              <td className={styles.fit}>{fitOf(stages)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>
        {data.flipSet === null
          ? texts.noFlipSet
          : texts.flipSet(
              data.flipSet
                .map((id) => `${numbered(id)} ${sources.find((source) => source.id === id)?.title ?? ''}`)
                .join(', '),
            )}
      </p>
    </section>
  )
}

// What is missing of a case, as a list to work through: each line opens the place where it is mended.
import { Button } from 'react-aria-components'
import { groupBy } from '../../../../shared/domain/rollup/group-by.ts'
import { type GapNames, gapAbout, gapWords } from '../../../../shared/i18n/gap-words.ts'
import { type Gap, gapKinds } from '../../../../shared/schema/gaps.ts'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { partName, useWords } from '../../../charts/words.ts'
import { useLanguage, useMessages } from '../../../i18n/index.ts'
import { useLedger } from '../../../stores/ledger.ts'
import { useQuery } from '../../../stores/queries.ts'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { ErrorNotice, Icon, Spinner } from '../../../ui/index.ts'
import styles from './missing-view.module.css'
import { openGap } from './open-gap.ts'

export function MissingView({ model, caseId }: { model: Model; caseId: CaseId }) {
  const words = useWords()
  const { gaps: texts } = words.messages
  const kind = useLedger((state) => state.gapKind)
  const sources = useQuery('sources.list', {}).data
  const { data, error } = useQuery('gaps.list', { caseId })
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined || sources === undefined) return <Spinner />
  const names = { model, sources }
  const kinds = gapKinds.filter((each) => data.some((gap) => gap.kind === each))
  const shown = data.filter((gap) => kind === null || !kinds.includes(kind) || gap.kind === kind)
  return (
    <section className={styles.missing} aria-label={texts.title}>
      <header className={styles.head}>
        <h2>{data.length === 0 ? texts.none : texts.count(data.length, words.format.number(data.length))}</h2>
        {kinds.length > 1 && (
          <FilterSelect
            label={texts.show}
            anyLabel={texts.allKinds}
            options={kinds.map((value) => ({
              value,
              label: `${texts.kinds[value]} (${words.format.number(data.filter((gap) => gap.kind === value).length)})`,
            }))}
            value={kind !== null && kinds.includes(kind) ? kind : null}
            onChange={(gapKind) => useLedger.getState().look({ gapKind })}
          />
        )}
      </header>
      {data.length === 0 && <p className={styles.none}>{texts.noneText}</p>}
      <Section title={texts.ofJudgement} gaps={shown.filter(isOfJudgement)} names={names} />
      {model.stages.map(({ id }) => (
        <Section
          key={id}
          title={partName(model, 'stage', id, words.local)}
          gaps={shown.filter((gap) => gap.indicator !== null && gap.stage === id)}
          names={names}
        />
      ))}
      <Section
        title={texts.ofSources}
        gaps={shown.filter((gap) => gap.kind === 'uncoded-source')}
        names={names}
      />
      <Section
        title={texts.ofObjectives}
        gaps={shown.filter(({ objective }) => objective !== null)}
        names={names}
      />
      <Section title={texts.ofPlan} gaps={shown.filter(({ plan }) => plan !== null)} names={names} />
    </section>
  )
}

function isOfJudgement({ target, indicator }: Gap): boolean {
  return target === 'judgement' && indicator === null
}

function Section({ title, gaps, names }: { title: string; gaps: readonly Gap[]; names: GapNames }) {
  const messages = useMessages()
  const language = useLanguage()
  if (gaps.length === 0) return null
  const rows = groupBy(gaps, (gap) => gapAbout(gap, names, { messages, language }))
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {[...rows].map(([about, found]) => (
          <Row key={about} about={about} gaps={found} names={names} />
        ))}
      </ul>
    </section>
  )
}

function Row({ about, gaps, names }: { about: string; gaps: readonly Gap[]; names: GapNames }) {
  const messages = useMessages()
  const [first] = gaps
  if (first === undefined) return null
  return (
    <li>
      <Button className={styles.row ?? ''} onPress={() => openGap(first)} data-gap={first.kind}>
        <span className={styles.about}>{about}</span>
        <span className={styles.what}>
          {gaps.map((gap) => (
            <span key={gap.id}>{gapWords(gap, names, messages)}</span>
          ))}
        </span>
        <Icon name="chevron-right" />
      </Button>
    </li>
  )
}

import type { ReactNode } from 'react'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile, WhatIf } from '../../../shared/schema/profile.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import { partName } from '../../charts/words.ts'
import { useFormat, useLocal, useMessages } from '../../i18n/index.ts'
import { leavesSomethingOut, nothingLeftOut, useEvidence } from '../../stores/evidence.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, Checkbox, DateField } from '../../ui/index.ts'
import { SensitivityTable } from './sensitivity-table.tsx'
import { useWhatIf } from './use-what-if.ts'
import styles from './what-if-panel.module.css'

/** What the case's profile is made of, to be unticked and ticked again. */
export function WhatIfPanel({ model, profile }: { model: Model; profile: CaseProfile }) {
  const { evidence, terms } = useMessages()
  const { day } = useFormat()
  const words = evidence.whatIf
  const { caseId } = profile
  const without = useEvidence((state) => state.leftOut[caseId]) ?? nothingLeftOut
  const sources = (useQuery('sources.list', {}).data ?? []).filter((source) => source.caseId === caseId)
  const coders = useQuery('coders.list', {}).data ?? []
  const change = (changes: Partial<WhatIf>) =>
    useEvidence.getState().leaveOut(caseId, { ...without, ...changes })
  const kinds = sourceKinds.filter((kind) => sources.some((source) => source.kind === kind))
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{words.hint}</p>
      <Outcome model={model} profile={profile} />
      <Group title={words.sources}>
        {sources.map(({ id, number, title, kind, date }) => (
          <Tick key={id} all={without.sources} one={id} onChange={(left) => change({ sources: left })}>
            S{number} · {title}
            <span className={styles.facts}>
              {terms.kind[kind]}
              {date !== null && ` · ${day(date)}`}
            </span>
          </Tick>
        ))}
      </Group>
      <Group title={words.kinds}>
        {kinds.map((kind) => (
          <Tick key={kind} all={without.kinds} one={kind} onChange={(left) => change({ kinds: left })}>
            {terms.kind[kind]}
          </Tick>
        ))}
      </Group>
      <Group title={words.coders}>
        {coders.map(({ id, name }) => (
          <Tick key={id} all={without.coders} one={name} onChange={(left) => change({ coders: left })}>
            {name}
          </Tick>
        ))}
      </Group>
      <Group title={words.period}>
        <div className={styles.days}>
          <DateField label={words.from} value={without.from} onChange={(from) => change({ from })} />
          <DateField label={words.to} value={without.to} onChange={(to) => change({ to })} />
        </div>
      </Group>
      <SensitivityTable model={model} profile={profile} />
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{title}</legend>
      {children}
    </fieldset>
  )
}

/** Ticked while it counts: what is left out is what was unticked. */
function Tick<T extends string>(props: {
  all: readonly T[]
  one: T
  onChange: (left: T[]) => void
  children: ReactNode
}) {
  const { all, one, onChange, children } = props
  return (
    <Checkbox
      isSelected={!all.includes(one)}
      onChange={(counts) => onChange(counts ? all.filter((each) => each !== one) : [...all, one])}
    >
      <span className={styles.label}>{children}</span>
    </Checkbox>
  )
}

/** In one sentence, whether the suggestion would be another. */
function Outcome({ model, profile }: { model: Model; profile: CaseProfile }) {
  const { evidence, terms } = useMessages()
  const local = useLocal()
  const words = evidence.whatIf
  const then = useWhatIf(profile)
  const nameOfStage = (suggestion: CaseProfile['suggestion']) =>
    suggestion === null ? terms.noClearStage : partName(model, 'stage', suggestion.stage, local)
  if (then === null) return null
  const [now, instead] = [nameOfStage(profile.suggestion), nameOfStage(then.suggestion)]
  return (
    <p className={styles.outcome} role="status">
      {now === instead ? words.stays(now) : words.becomes(now, instead)}
    </p>
  )
}

/** Above the charts while they leave something out. */
export function WhatIfNotice({ profile }: { profile: CaseProfile }) {
  const { evidence } = useMessages()
  const without = useEvidence((state) => state.leftOut[profile.caseId])
  if (without === undefined || !leavesSomethingOut(without)) return null
  return (
    <div className={styles.notice}>
      <p>{evidence.whatIf.showing}</p>
      <Button variant="quiet" onPress={() => useEvidence.getState().leaveOut(profile.caseId, nothingLeftOut)}>
        {evidence.whatIf.whole}
      </Button>
    </div>
  )
}

import { retiredNamed } from '../../../shared/i18n/part-names.ts'
import type { StageId } from '../../../shared/schema/ids.ts'
import type { Stage } from '../../../shared/schema/model.ts'
import type { StageOnDay } from '../../../shared/schema/strategy.ts'
import { useLocal, useMessages } from '../../i18n/index.ts'
import { useQuery } from '../../stores/queries.ts'
import cards from '../../ui/card-list.module.css'
import { Select } from '../../ui/index.ts'

type Props = {
  label: string
  stages: readonly Stage[]
  value: StageId | null
  /** Where the value comes from, as long as nobody chose it. */
  basis: StageOnDay['basis'] | null
  onChange: (stage: StageId | null) => void
}

const none = 'none'

/** A stage, or none; where it is proposed, by what. */
export function StageField({ label, stages, value, basis, onChange }: Props) {
  const { planning } = useMessages()
  const local = useLocal()
  const model = useQuery('model.get', {}).data ?? {}
  // What it said stays to be chosen, also when the model has no such stage any more.
  const kept = value === null ? undefined : retiredNamed(model, 'stage', value)
  return (
    <div>
      <Select
        label={label}
        options={[
          { id: none, label: planning.plan.notSaid },
          ...stages.map(({ id, name }) => ({ id: id as string, label: local(name) })),
          ...(kept === undefined || value === null ? [] : [{ id: value as string, label: local(kept) }]),
        ]}
        value={value ?? none}
        onChange={(id) =>
          onChange(id === value ? value : (stages.find((stage) => stage.id === id)?.id ?? null))
        }
      />
      <p className={cards.hint} role="status">
        {basis !== null && planning.plan.proposed[basis]}
      </p>
    </div>
  )
}

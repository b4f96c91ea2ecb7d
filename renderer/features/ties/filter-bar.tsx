// Which ties: of which wave, which kind, how frequent at least; and how they are drawn.
import { type Frequency, frequencies, tieKinds } from '../../../shared/schema/tie.ts'
import { useMessages } from '../../i18n/index.ts'
import { filterTies, useTies } from '../../stores/ties.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import styles from './ties-view.module.css'
import type { Network } from './use-network.ts'

/** Stands for ties without a wave, which no wave is called. */
const noWave = '\u0000none'

export function FilterBar({ network }: { network: Network }) {
  const { ties: m } = useMessages()
  const { filter, shown } = useTies()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame.
    <div role="group" aria-label={m.filter.label} className={styles.filters}>
      {shown !== 'waves' && (
        <FilterSelect
          label={m.filter.wave}
          anyLabel={m.filter.everyWave}
          options={[
            ...network.waves.map(({ id, name }) => ({ value: id as string, label: name })),
            { value: noWave, label: m.filter.noWave },
          ]}
          value={filter.wave === undefined ? null : (filter.wave ?? noWave)}
          onChange={(value) =>
            filterTies({
              wave:
                value === null
                  ? undefined
                  : value === noWave
                    ? null
                    : network.waves.find(({ id }) => id === value)?.id,
            })
          }
        />
      )}
      <FilterSelect
        label={m.filter.kind}
        anyLabel={m.filter.bothKinds}
        options={tieKinds.map((kind) => ({ value: kind, label: m.kinds[kind] }))}
        value={filter.kind ?? null}
        onChange={(kind) => filterTies({ kind: kind ?? undefined })}
      />
      <FilterSelect
        label={m.filter.atLeast}
        anyLabel={m.filter.anyFrequency}
        options={frequencies
          .filter((each) => each > 1)
          .map((each) => ({ value: String(each), label: m.filter.fromOn(each) }))}
        value={filter.atLeast === undefined ? null : String(filter.atLeast)}
        onChange={(value) =>
          filterTies({ atLeast: value === null ? undefined : (Number(value) as Frequency) })
        }
      />
    </div>
  )
}

// The ties between the schools of a case: drawn, in a matrix, as a list, between two waves, beside other networks.
import { useRef } from 'react'
import type { CaseId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { useNavigation, useScrollMemory } from '../../stores/navigation.ts'
import { importTies, lookAtTies, tiesShown, useTies, writeTie } from '../../stores/ties.ts'
import type { CaseViewProps } from '../../stores/views.ts'
import { Button, EmptyState, ErrorNotice, Spinner, ViewTabs } from '../../ui/index.ts'
import { FilterBar } from './filter-bar.tsx'
import { NetworksTable } from './networks-table.tsx'
import { PictureView } from './picture-view.tsx'
import { TakeAlong } from './take-along.tsx'
import { TieList } from './tie-list.tsx'
import { TieMatrix } from './tie-matrix.tsx'
import styles from './ties-view.module.css'
import { TwoWaves } from './two-waves.tsx'
import { type Network, useNetwork } from './use-network.ts'

export function TiesView({ caseId, writable, header }: CaseViewProps) {
  const { ties: m } = useMessages()
  const { network, error } = useNetwork(caseId)
  const shown = useTies((state) => state.shown)
  const svg = useRef<SVGSVGElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, `cases.ties.${shown}`)
  const canWrite = writable && network !== null && network.schools.length > 1
  return (
    <>
      {header(
        <>
          {network !== null && network.all.length > 0 && <TakeAlong network={network} svg={svg} />}
          {canWrite && (
            <>
              <Button variant="quiet" onPress={() => importTies(caseId)}>
                {m.actions.import}
              </Button>
              <Button variant="primary" icon="plus" onPress={() => writeTie(caseId, null)}>
                {m.actions.add}
              </Button>
            </>
          )}
        </>,
      )}
      <div ref={scroller} className={styles.scroller}>
        {error !== null && <ErrorNotice error={error} />}
        {network === null ? (
          error === null && <Spinner />
        ) : (
          <Shown network={network} writable={canWrite} svg={svg} />
        )}
      </div>
    </>
  )
}

type ShownProps = { network: Network; writable: boolean; svg: React.RefObject<SVGSVGElement | null> }

function Shown({ network, writable, svg }: ShownProps) {
  const { ties: m } = useMessages()
  const shown = useTies((state) => state.shown)
  if (network.schools.length < 2) return <NoSchools caseId={network.caseId} />
  const isEmpty = network.all.length === 0
  return (
    <>
      <h2 className="visually-hidden">{m.title}</h2>
      <div className={styles.bar}>
        <ViewTabs
          label={m.views.label}
          views={tiesShown.map((id) => ({ id, label: m.views[id] }))}
          value={shown}
          onChange={(next) => lookAtTies({ shown: next })}
        />
        {shown !== 'matrix' && <FilterBar network={network} />}
      </div>
      {isEmpty && shown !== 'matrix' && shown !== 'networks' ? (
        <NoTies caseId={network.caseId} writable={writable} />
      ) : (
        <>
          {shown === 'picture' && <PictureView network={network} writable={writable} svg={svg} />}
          {shown === 'matrix' && <TieMatrix network={network} writable={writable} />}
          {shown === 'list' && <TieList network={network} writable={writable} />}
          {shown === 'waves' && <TwoWaves network={network} />}
          {shown === 'networks' && <NetworksTable network={network} />}
        </>
      )}
    </>
  )
}

function NoSchools({ caseId }: { caseId: CaseId }) {
  const { ties: m } = useMessages()
  return (
    <EmptyState
      icon="cases"
      title={m.empty.title}
      text={m.empty.noSchools}
      action={
        <Button
          variant="primary"
          onPress={() => useNavigation.getState().replace({ name: 'cases', view: 'people', caseId })}
        >
          {m.empty.toPeople}
        </Button>
      }
    />
  )
}

function NoTies({ caseId, writable }: { caseId: CaseId; writable: boolean }) {
  const { ties: m } = useMessages()
  return (
    <EmptyState
      icon="cases"
      title={m.empty.title}
      text={m.empty.text}
      action={
        writable && (
          <Button variant="primary" icon="plus" onPress={() => writeTie(caseId, null)}>
            {m.actions.add}
          </Button>
        )
      }
    />
  )
}

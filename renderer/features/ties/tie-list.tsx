// Ties one by one: as many as there are, a row each, what is behind the chosen one beside.

import { selectTies } from '../../../shared/domain/ties/select-ties.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { historyEntry } from '../../stores/history-entry.ts'
import { lookAtTies, useTies, writeTie } from '../../stores/ties.ts'
import { Button } from '../../ui/index.ts'
import { RowMenu } from '../../ui/row-menu.tsx'
import { Details } from './details.tsx'
import styles from './ties-view.module.css'
import type { Network } from './use-network.ts'

export function TieList({ network, writable }: { network: Network; writable: boolean }) {
  const { ties: m, journal } = useMessages()
  const focus = useTies((state) => state.focus)
  // Each as it was said, not only the most frequent.
  const ties = selectTies(network.all, network.filter)
  if (ties.length === 0) return <p className={styles.soft}>{m.empty.filtered}</p>
  return (
    <div className={styles.columns}>
      <table className={`${styles.table} ${styles.wide}`}>
        <thead>
          <tr>
            <th scope="col">{m.columns.giver}</th>
            <th scope="col">{m.columns.receiver}</th>
            <th scope="col">{m.columns.kind}</th>
            <th scope="col" className={styles.numeric}>
              {m.columns.frequency}
            </th>
            <th scope="col">{m.columns.wave}</th>
            <th scope="col">{m.columns.evidence}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {ties.map((tie) => {
            const arrow = m.arrow(network.schoolName(tie.giverId), network.schoolName(tie.receiverId))
            const isChosen = focus?.kind === 'tie' && focus.id === tie.id
            return (
              <tr key={tie.id} data-chosen={isChosen || undefined}>
                <th scope="row">
                  <Button
                    variant="plain"
                    aria-label={m.details.show(arrow)}
                    onPress={() => lookAtTies({ focus: { kind: 'tie', id: tie.id } })}
                  >
                    {network.schoolName(tie.giverId)}
                  </Button>
                </th>
                <td>{network.schoolName(tie.receiverId)}</td>
                <td>{m.kinds[tie.kind]}</td>
                <td className={styles.numeric}>{tie.frequency}</td>
                <td className={tie.waveId === null ? styles.soft : ''}>{network.waveName(tie.waveId)}</td>
                <td className={tie.evidence.length === 0 ? styles.soft : ''}>
                  {tie.evidence.length === 0 ? m.details.noEvidence : m.details.evidence(tie.evidence.length)}
                </td>
                <td className={styles.menu}>
                  <RowMenu
                    label={m.actions.menu(arrow)}
                    entries={() => [
                      {
                        id: 'edit',
                        label: m.actions.edit,
                        isDisabled: !writable,
                        run: () => writeTie(network.caseId, tie),
                      },
                      historyEntry(journal.ofThis, { kind: 'tie', id: tie.id }),
                      {
                        id: 'remove',
                        label: m.actions.remove,
                        icon: 'trash',
                        danger: true,
                        isDisabled: !writable,
                        run: () => void run('ties.remove', { ids: [tie.id] }, { toast: true }),
                      },
                    ]}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <aside className={styles.side} aria-label={m.details.tie}>
        <Details network={network} writable={writable} />
      </aside>
    </div>
  )
}

// What is behind a school or a tie that was chosen: its ties, their notes, the excerpts that show them.
import type { EstablishmentId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { showHistory } from '../../stores/history-entry.ts'
import { lookAtTies, useTies, writeTie } from '../../stores/ties.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { LinkedExcerpts } from '../../ui/linked-excerpts/index.ts'
import styles from './ties-view.module.css'
import type { ListedTie, Network } from './use-network.ts'

export function Details({ network, writable }: { network: Network; writable: boolean }) {
  const { ties: m } = useMessages()
  const focus = useTies((state) => state.focus)
  const tie = focus?.kind === 'tie' ? network.all.find(({ id }) => id === focus.id) : undefined
  const school = focus?.kind === 'school' ? network.schools.find(({ id }) => id === focus.id) : undefined
  if (tie === undefined && school === undefined) return <p className={styles.hint}>{m.details.hint}</p>
  return (
    <section className={styles.details} aria-live="polite">
      <div className={styles.detailsHead}>
        <h3>
          {school === undefined && tie !== undefined
            ? m.arrow(network.schoolName(tie.giverId), network.schoolName(tie.receiverId))
            : school?.pseudonym}
        </h3>
        <IconButton icon="close" label={m.details.close} onPress={leave} />
      </div>
      {tie !== undefined && <OneTie network={network} tie={tie} writable={writable} />}
      {school !== undefined && <OneSchool network={network} id={school.id} />}
    </section>
  )
}

/** The keyboard goes on from the picture or the list. */
function leave(): void {
  lookAtTies({ focus: null })
  requestAnimationFrame(() => {
    const place = document.querySelector('main')
    const next = place?.querySelector<SVGGElement>('[data-school][tabindex="0"]')
    if (next) next.focus()
    else place?.focus({ preventScroll: true })
  })
}

function OneSchool({ network, id }: { network: Network; id: EstablishmentId }) {
  const { ties: m } = useMessages()
  const gives = network.ties.filter(({ giverId }) => giverId === id)
  const receives = network.ties.filter(({ receiverId }) => receiverId === id)
  return (
    <>
      <h4>{m.details.gives}</h4>
      <TieLinks ties={gives} network={network} other="receiverId" />
      <h4>{m.details.receives}</h4>
      <TieLinks ties={receives} network={network} other="giverId" />
    </>
  )
}

function TieLinks(props: { ties: readonly ListedTie[]; network: Network; other: 'giverId' | 'receiverId' }) {
  const { ties, network, other } = props
  const { ties: m } = useMessages()
  if (ties.length === 0) return <p className={styles.soft}>{m.details.nothing}</p>
  return (
    <ul className={styles.links}>
      {ties.map((tie) => {
        const answered = network.ties.some(
          ({ giverId, receiverId }) => giverId === tie.receiverId && receiverId === tie.giverId,
        )
        return (
          <li key={tie.id}>
            <Button variant="plain" onPress={() => lookAtTies({ focus: { kind: 'tie', id: tie.id } })}>
              {network.schoolName(tie[other])}
            </Button>
            <span className={styles.soft}>
              {[
                m.kindsOf[tie.kind],
                String(tie.frequency),
                ...(answered ? [m.details.mutual] : []),
                tie.evidence.length === 0 ? m.details.noEvidence : m.details.evidence(tie.evidence.length),
              ].join(' · ')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function OneTie({ network, tie, writable }: { network: Network; tie: ListedTie; writable: boolean }) {
  const { ties: m, journal } = useMessages()
  const [giver, receiver] = [network.schoolName(tie.giverId), network.schoolName(tie.receiverId)]
  return (
    <>
      <p>{m.tie(giver, receiver, tie.kind, tie.frequency)}</p>
      <p className={styles.soft}>{network.waveName(tie.waveId)}</p>
      {tie.note !== '' && <p className={styles.note}>{tie.note}</p>}
      <LinkedExcerpts
        owner={{ kind: 'tie', id: tie.id }}
        caseId={network.caseId}
        name={m.arrow(giver, receiver)}
        writable={writable}
      />
      <div className={styles.names}>
        {[tie.giverId, tie.receiverId].map((id) => (
          <Button key={id} variant="plain" onPress={() => lookAtTies({ focus: { kind: 'school', id } })}>
            {network.schoolName(id)}
          </Button>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="quiet" icon="journal" onPress={() => showHistory({ kind: 'tie', id: tie.id })}>
          {journal.ofThis}
        </Button>
        {writable && (
          <>
            <Button variant="quiet" onPress={() => writeTie(network.caseId, tie)}>
              {m.actions.edit}
            </Button>
            <Button
              variant="quiet"
              icon="trash"
              onPress={() => {
                void run('ties.remove', { ids: [tie.id] }, { toast: true })
                leave()
              }}
            >
              {m.actions.remove}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

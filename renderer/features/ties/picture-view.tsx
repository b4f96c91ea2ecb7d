// The picture of the network, and beside it what is behind what is chosen, who is without ties, and the figures.
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { wholePicture, zoomStep } from '../../../shared/domain/ties/zoom.ts'
import type { EstablishmentId } from '../../../shared/schema/ids.ts'
import type { TieLayout } from '../../../shared/schema/tie.ts'
import { NetworkChart } from '../../charts/network/network-chart.tsx'
import { useMessages } from '../../i18n/index.ts'
import { run, useCommands } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { lookAtTies, useTies, useZoomOf, zoomTies, zoomTiesBy } from '../../stores/ties.ts'
import { Button, IconButton, ViewTabs } from '../../ui/index.ts'
import { Details } from './details.tsx'
import { Figures } from './figures.tsx'
import { MapButton } from './map-button.tsx'
import styles from './ties-view.module.css'
import { aboutFilter, type Network } from './use-network.ts'

type Props = { network: Network; writable: boolean; svg: RefObject<SVGSVGElement | null> }

export function PictureView({ network, writable, svg }: Props) {
  const { ties: m } = useMessages()
  const { focus, filter } = useTies()
  const zoom = useZoomOf(network.caseId)
  const [placing, setPlacing] = useState(false)
  const map = useMapImage(network)
  const layout = useLayout(network, map !== null)
  const isPlacing = placing && map !== null && layout === 'territory'
  const unplaced = network.schools.filter(({ coordinates, mapPoint }) =>
    map === null ? coordinates === null : mapPoint === null,
  )
  const putInMiddle = useLanding(network)
  return (
    <div className={styles.columns}>
      <div className={styles.drawing}>
        <div className={styles.tools}>
          <ViewTabs<TieLayout>
            label={m.filter.layout}
            views={[
              { id: 'territory', label: m.filter.territory },
              { id: 'force', label: m.filter.force },
            ]}
            value={layout}
            onChange={(next) => {
              lookAtTies({ layout: next })
              zoomTies(network.caseId, wholePicture)
            }}
          />
          <ZoomButtons caseId={network.caseId} />
          {writable && layout === 'territory' && (
            <>
              {map !== null && (
                <Button variant={isPlacing ? 'primary' : 'quiet'} onPress={() => setPlacing(!isPlacing)}>
                  {isPlacing ? m.actions.placed : m.actions.place}
                </Button>
              )}
              <MapButton caseId={network.caseId} hasMap={map !== null} />
            </>
          )}
        </div>
        {layout === 'territory' && unplaced.length === network.schools.length && !isPlacing && (
          <p className={styles.soft}>{m.picture.noPlaces}</p>
        )}
        {isPlacing && unplaced.length > 0 && <Unplaced schools={unplaced} onPut={putInMiddle} />}
        <NetworkChart
          name={network.name}
          about={aboutFilter(filter, network.waveName, m)}
          schools={network.schools}
          ties={network.ties}
          layout={layout}
          map={map}
          focus={focus}
          onFocus={(next) => lookAtTies({ focus: next })}
          svg={svg}
          zoom={zoom}
          onZoom={(next) => zoomTies(network.caseId, next)}
          onPlace={
            isPlacing
              ? (id, mapPoint) => void run('establishments.update', { id, mapPoint }, { toast: true })
              : undefined
          }
        />
        {network.ties.length === 0 && <p className={styles.soft}>{m.empty.filtered}</p>}
        {layout === 'territory' && unplaced.length > 0 && !isPlacing && (
          <Unplaced schools={unplaced} onPut={null} />
        )}
      </div>
      <aside className={styles.side} aria-label={m.figures.title}>
        <Details network={network} writable={writable} />
        <Isolates network={network} />
        <Figures network={network} />
      </aside>
    </div>
  )
}

/** The commands are those of the keys. */
function ZoomButtons({ caseId }: Pick<Network, 'caseId'>) {
  const { ties: m } = useMessages()
  const nearer = () => zoomTiesBy(caseId, zoomStep)
  const farther = () => zoomTiesBy(caseId, 1 / zoomStep)
  const whole = () => void zoomTies(caseId, wholePicture)
  useCommands([
    { id: 'ties.nearer', label: (all) => all.ties.zoom.nearer, keys: '+ =', group: 'view', run: nearer },
    { id: 'ties.farther', label: (all) => all.ties.zoom.farther, keys: '-', group: 'view', run: farther },
    { id: 'ties.whole', label: (all) => all.ties.zoom.whole, keys: '0', group: 'view', run: whole },
  ])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div className={styles.zoom} role="group" aria-label={m.zoom.title}>
      <IconButton icon="minus" label={m.zoom.farther} onPress={farther} />
      <IconButton icon="plus" label={m.zoom.nearer} onPress={nearer} />
      {/* There also when there is nothing to do: the focus that pressed it stays. */}
      <Button variant="plain" onPress={whole}>
        {m.zoom.whole}
      </Button>
    </div>
  )
}

function useMapImage({ caseId }: Network) {
  const map = useQuery('ties.map', { caseId }).data ?? null
  return useMemo(
    () =>
      map === null
        ? null
        : { href: `data:${map.mediaType};base64,${map.base64}`, width: map.width, height: map.height },
    [map],
  )
}

/** As chosen; else on the territory when every school has a place there. */
function useLayout({ schools }: Network, hasMap: boolean): TieLayout {
  const chosen = useTies((state) => state.layout)
  const placed = schools.every(({ coordinates, mapPoint }) => (hasMap ? mapPoint : coordinates) !== null)
  return chosen ?? (placed ? 'territory' : 'force')
}

/** Puts a school in the middle of the map; the keyboard goes on from there, where the arrows move it. */
function useLanding({ schools }: Network): (id: EstablishmentId) => void {
  const [landing, setLanding] = useState<EstablishmentId | null>(null)
  useEffect(() => {
    if (landing === null || schools.find(({ id }) => id === landing)?.mapPoint == null) return
    document.querySelector<SVGGElement>(`[data-school="${landing}"]`)?.focus()
    setLanding(null)
  }, [landing, schools])
  return (id) => {
    setLanding(id)
    void run('establishments.update', { id, mapPoint: { x: 0.5, y: 0.5 } }, { toast: true })
  }
}

function Unplaced(props: { schools: Network['schools']; onPut: ((id: EstablishmentId) => void) | null }) {
  const { schools, onPut } = props
  const { ties: m } = useMessages()
  return (
    <section className={styles.unplaced}>
      <h3>{m.picture.notPlacedYet}</h3>
      <ul className={styles.names}>
        {schools.map(({ id, pseudonym }) => (
          <li key={id}>
            {onPut === null ? (
              pseudonym
            ) : (
              <Button variant="plain" aria-label={m.picture.putInMiddle(pseudonym)} onPress={() => onPut(id)}>
                {pseudonym}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Isolates({ network }: { network: Network }) {
  const { ties: m } = useMessages()
  const tied = new Set(network.ties.flatMap(({ giverId, receiverId }) => [giverId, receiverId]))
  const alone = network.schools.filter(({ id }) => !tied.has(id))
  return (
    <section className={styles.section}>
      <h3>
        {m.isolates.title} ({alone.length})
      </h3>
      {alone.length === 0 ? (
        <p className={styles.soft}>{m.isolates.none}</p>
      ) : (
        <ul className={styles.names}>
          {alone.map(({ id, pseudonym }) => (
            <li key={id}>
              <Button variant="plain" onPress={() => lookAtTies({ focus: { kind: 'school', id } })}>
                {pseudonym}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

// The network as files: the picture, the graph for other programs, the ties as a table.
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { wholePicture } from '../../../shared/domain/ties/zoom.ts'
import type { TieFormat } from '../../../shared/schema/tie.ts'
import { pngOf } from '../../charts/svg-image.ts'
import { saveBlob } from '../../charts/take-away.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { attempt, report } from '../../stores/commands.ts'
import { useTies, zoomTies } from '../../stores/ties.ts'
import { Button, Menu } from '../../ui/index.ts'
import { aboutFilter, type Network } from './use-network.ts'

export function TakeAlong({ network, svg }: { network: Network; svg: RefObject<SVGSVGElement | null> }) {
  const { ties: m } = useMessages()
  const language = useLanguage()
  const { layout, shown } = useTies()
  const title = m.picture.title(network.name)

  async function write(format: TieFormat): Promise<void> {
    const { caseId, filter } = network
    const asked = { caseId, ...filter, format, language, ...(layout === null ? {} : { layout }) }
    const { value, error } = await attempt('ties.export', asked)
    if (error !== null) return report(error)
    saveBlob(new Blob([value.content], { type: value.mime }), value.fileName)
  }
  async function picture(): Promise<void> {
    if (svg.current === null) return
    const units = `${aboutFilter(network.filter, network.waveName, m)} · ${m.picture.units}`
    const before = flushSync(() => zoomTies(network.caseId, wholePicture))
    // What is on the page is read at once; the rest takes its time.
    const taking = pngOf(svg.current, { title, units })
    zoomTies(network.caseId, before)
    saveBlob(await taking, `${title}.png`)
  }
  return (
    <Menu
      trigger={
        <Button variant="quiet" icon="download">
          {m.actions.export}
        </Button>
      }
      label={m.actions.export}
      entries={[
        { id: 'svg', label: m.actions.svg, run: () => void write('svg') },
        {
          id: 'png',
          label: m.actions.png,
          isDisabled: shown !== 'picture',
          run: () => void picture().catch(report),
        },
        'line',
        { id: 'graphml', label: m.actions.graphml, run: () => void write('graphml') },
        { id: 'csv', label: m.actions.csv, run: () => void write('csv') },
      ]}
    />
  )
}

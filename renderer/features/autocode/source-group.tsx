import type { AutocodeStretch } from '../../../shared/schema/autocode.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { isTicked, placeOf, useAutocode } from '../../stores/autocode.ts'
import type { OfSource } from '../../stores/by-source.ts'
import { Marked } from '../../ui/index.ts'
import { TickList, TickWords } from '../../ui/tick-list.tsx'

/** One source's stretches on this page, and a tick for all it has. */
export function SourceGroup({ group }: { group: OfSource<AutocodeStretch> }) {
  const { autocode } = useMessages()
  const { number } = useFormat()
  const { touched, tick } = useAutocode()
  return (
    <TickList
      group={group}
      heading={(title, count) => autocode.source(title, count, number(count))}
      keyOf={placeOf}
      isTicked={(stretch) => isTicked(touched, stretch)}
      onTick={tick}
    >
      {(stretch) => <Stretch stretch={stretch} />}
    </TickList>
  )
}

function Stretch({ stretch }: { stretch: AutocodeStretch }) {
  const { autocode } = useMessages()
  const { locator, quote, marks, hits, coded } = stretch
  const about = [
    locator,
    ...(hits > 1 && marks.length > 0 ? [autocode.hits(hits)] : []),
    ...(coded ? [autocode.coded] : []),
  ]
  return (
    <TickWords
      quote={<Marked text={quote} ranges={marks.map(({ start, end }) => [start, end] as const)} />}
      about={about.join(' · ')}
    />
  )
}

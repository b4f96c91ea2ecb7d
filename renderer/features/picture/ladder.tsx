// The levels of a component as a ladder: what was coded to each, where the network was placed, by whom and on what
// evidence; and where it was placed before.
import { useState } from 'react'
import type { ShownPlacement } from '../../../shared/schema/level.ts'
import type { Component, Model } from '../../../shared/schema/model.ts'
import type { PictureCase } from '../../../shared/schema/picture.ts'
import { countsOf, levelsOf, placedOn } from '../../charts/picture/rows.ts'
import { levelWords } from '../../charts/picture/words.ts'
import { useWords } from '../../charts/words.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, ErrorNotice } from '../../ui/index.ts'
import { LinkedExcerpts } from '../../ui/linked-excerpts/index.ts'
import styles from './ladder.module.css'
import { CountLine, type PaneProps } from './part-pane.tsx'
import { PlaceDialog } from './place-dialog.tsx'

type Props = Pick<PaneProps, 'model' | 'wave' | 'writable' | 'onOpen'> & {
  of: PictureCase
  component: Component
}

export function Ladder({ model, of, component, wave, writable, onOpen }: Props) {
  const words = useWords()
  const { picture: m } = words.messages
  const [placing, setPlacing] = useState(false)
  const placements = useQuery('levels.list', { caseId: of.caseId })
  const own = (placements.data ?? []).filter((each) => each.component === component.id)
  const shown = placedOn(of, component.id)
  const standing = own.find(({ id }) => id === shown?.id)
  return (
    <section className={styles.ladder} aria-label={m.ladder.title}>
      <h3>{m.ladder.title}</h3>
      <p className={styles.soft}>{m.ladder.intro}</p>
      {placements.error !== null && <ErrorNotice error={placements.error} />}
      <ol className={styles.steps} reversed>
        {levelsOf(component)
          .toReversed()
          .map(({ id, name }) => (
            <li key={id} className={shown?.step === id ? styles.placed : undefined}>
              <CountLine
                name={words.local(name)}
                counts={countsOf(of, { type: 'attribute', id })}
                more={shown?.step === id ? m.ladder.placed : null}
                onOpen={() => onOpen({ part: { type: 'attribute', id }, caseId: of.caseId })}
              />
            </li>
          ))}
      </ol>
      {standing !== undefined && (
        <Standing placement={standing} model={model} of={of} component={component} writable={writable} />
      )}
      {writable && (
        <Button variant="quiet" icon="pencil" onPress={() => setPlacing(true)}>
          {m.ladder.place}
        </Button>
      )}
      <Others placements={own.filter(({ id }) => id !== standing?.id)} model={model} />
      {placing && (
        <PlaceDialog
          of={of}
          component={component}
          wave={wave}
          before={own}
          onClose={() => setPlacing(false)}
        />
      )}
    </section>
  )
}

type StandingProps = Omit<Props, 'wave' | 'onOpen'> & { placement: ShownPlacement }

function Standing({ placement, model, of, component, writable }: StandingProps) {
  const words = useWords()
  const { picture: m } = words.messages
  return (
    <div className={styles.standing}>
      <p>
        <b>{levelWords(model, component.id, placement.step, words)}</b>
      </p>
      <Facts placement={placement} />
      {placement.note !== '' && <p className={styles.note}>{placement.note}</p>}
      <LinkedExcerpts
        owner={{ kind: 'level', id: placement.id }}
        caseId={of.caseId}
        name={`${of.case}: ${words.local(component.name)}`}
        writable={writable}
        withStance
      />
      <p className="visually-hidden">{m.placedHere}</p>
    </div>
  )
}

function Facts({ placement: { author, at, wave, evidence } }: { placement: ShownPlacement }) {
  const { messages, format } = useWords()
  const { picture: m } = messages
  const waves = useQuery('waves.list', {}).data ?? []
  const cited = (stance: string) => format.number(evidence.filter((each) => each.stance === stance).length)
  return (
    <p className={styles.soft}>
      {[
        m.ladder.placedBy(author, format.instant(at)),
        waves.find(({ id }) => id === wave)?.name ?? m.ladder.allTime,
        m.ladder.cites(cited('for'), cited('against')),
      ].join(' · ')}
    </p>
  )
}

/** Of other waves, and those a later one took the place of: nothing a person said is overwritten. */
function Others({ placements, model }: { placements: readonly ShownPlacement[]; model: Model }) {
  const words = useWords()
  const { picture: m } = words.messages
  if (placements.length === 0) return null
  return (
    <details className={styles.others}>
      <summary>{m.ladder.earlier(placements.length)}</summary>
      <ul>
        {placements.toReversed().map((placement) => (
          <li key={placement.id} className={placement.supersededBy === null ? undefined : styles.superseded}>
            <p>
              {levelWords(model, placement.component, placement.step, words)}
              {placement.supersededBy !== null && ` (${m.cli.superseded})`}
            </p>
            <Facts placement={placement} />
            {placement.note !== '' && <p className={styles.note}>{placement.note}</p>}
          </li>
        ))}
      </ul>
    </details>
  )
}

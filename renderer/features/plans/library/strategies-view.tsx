// The library of strategies: the model's and the study's own, stage by stage, each with where it was tried.
import { useRef, useState } from 'react'
import { partNamed } from '../../../../shared/i18n/part-names.ts'
import type { StageId } from '../../../../shared/schema/ids.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { OwnStrategy, StrategyRef, TriedStrategy } from '../../../../shared/schema/strategy.ts'
import { saveBlob } from '../../../charts/take-away.ts'
import { useLocal, useMessages } from '../../../i18n/index.ts'
import { run, useCommands } from '../../../stores/commands.ts'
import { useScrollMemory } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import type { ModelViewProps } from '../../../stores/views.ts'
import cards from '../../../ui/card-list.module.css'
import { Button, ErrorNotice, Spinner } from '../../../ui/index.ts'
import view from '../../../ui/view.module.css'
import styles from '../plans.module.css'
import { CopyDialog } from './copy-dialog.tsx'
import { StrategyCard } from './strategy-card.tsx'
import { StrategyDialog } from './strategy-dialog.tsx'

export function StrategiesView({ writable, header }: ModelViewProps) {
  const { planning } = useMessages()
  const { library: m } = planning
  const local = useLocal()
  const library = useQuery('strategies.list', {})
  const model = useQuery('model.get', {}).data
  const [editing, setEditing] = useState<OwnStrategy | 'new' | null>(null)
  const [copying, setCopying] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'model.strategies')
  useCommands([
    {
      id: 'strategies.add',
      group: 'view',
      label: ({ planning: { library: words } }) => words.add,
      when: () => writable,
      run: () => setEditing('new'),
    },
    {
      id: 'strategies.copy',
      group: 'view',
      label: ({ planning: { library: words } }) => words.copy,
      when: () => writable,
      run: () => setCopying(true),
    },
  ])
  return (
    <>
      {header(
        <>
          <Button variant="quiet" icon="download" onPress={() => void exportStrategies()}>
            {m.exportAll}
          </Button>
          {writable && (
            <>
              <Button variant="quiet" icon="copy" onPress={() => setCopying(true)}>
                {m.copy}
              </Button>
              <Button variant="primary" icon="plus" onPress={() => setEditing('new')}>
                {m.add}
              </Button>
            </>
          )}
        </>,
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
      <div ref={scroller} className={view.scroller} tabIndex={0}>
        <p className={cards.intro}>{m.intro}</p>
        {library.error && <ErrorNotice error={library.error} />}
        {(library.data === undefined || model === undefined) && !library.error && <Spinner />}
        {library.data !== undefined &&
          model !== undefined &&
          stagesOf(model, library.data).map((stage) => (
            <section key={stage} className={cards.section}>
              <h2 className={styles.stage}>
                {local(partNamed(model, 'stage', stage) ?? { es: stage, en: stage })}
              </h2>
              <OfStage
                strategies={library.data?.filter((each) => each.stage === stage) ?? []}
                writable={writable}
                onEdit={setEditing}
              />
            </section>
          ))}
      </div>
      <StrategyDialog editing={editing} onClose={() => setEditing(null)} />
      <CopyDialog isOpen={copying} onClose={() => setCopying(false)} />
    </>
  )
}

/** Those of the model; then those it had once that strategies are still of. */
function stagesOf({ stages }: Pick<Model, 'stages'>, library: readonly TriedStrategy[]): StageId[] {
  return [...new Set([...stages.map(({ id }) => id), ...library.map(({ stage }) => stage)])]
}

type OfStageProps = {
  strategies: readonly TriedStrategy[]
  writable: boolean
  onEdit: (strategy: OwnStrategy) => void
}

function OfStage({ strategies, writable, onEdit }: OfStageProps) {
  const { planning } = useMessages()
  if (strategies.length === 0) return <p className={cards.soft}>{planning.library.none}</p>
  return (
    <ul className={cards.list}>
      {strategies.map((strategy) => (
        <StrategyCard
          key={`${strategy.ref.origin} ${strategy.ref.id}`}
          strategy={strategy}
          writable={writable}
          onEdit={onEdit}
          onExport={() => void exportStrategies([strategy.ref])}
        />
      ))}
    </ul>
  )
}

async function exportStrategies(refs?: StrategyRef[]): Promise<void> {
  const file = await run('strategies.export', refs === undefined ? {} : { refs })
  if (file !== undefined) saveBlob(new Blob([file.content], { type: 'application/json' }), file.fileName)
}

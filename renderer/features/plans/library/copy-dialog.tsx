// Copying strategies from the file of another study: first what would come of it, then all at once.
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { StrategyHomes, StrategyPreview } from '../../../../shared/schema/strategy-file.ts'
import { useFormat, useLocal, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { useQuery } from '../../../stores/queries.ts'
import cards from '../../../ui/card-list.module.css'
import { Button, Checkbox, Dialog, ErrorNotice } from '../../../ui/index.ts'
import { Homes } from './homes.tsx'

const noHomes: StrategyHomes = { stages: {}, components: {} }

export function CopyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen ? <Open onClose={onClose} /> : null
}

function Open({ onClose }: { onClose: () => void }) {
  const { planning, shell } = useMessages()
  const { copy: m } = planning
  const { number } = useFormat()
  const local = useLocal()
  const [content, setContent] = useState<string | null>(null)
  const [homes, setHomes] = useState(noHomes)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const preview = useQuery('strategies.previewImport', content === null ? null : { content, homes })
  const copied = (preview.data?.strategies ?? []).filter(
    ({ index, state }) => state !== 'there' && !left.has(index),
  )
  const isReady = copied.length > 0 && copied.every(({ state }) => state !== 'homeless')

  async function choose(files: FileList | null): Promise<void> {
    const file = files?.[0]
    if (file === undefined) return
    setHomes(noHomes)
    setLeft(new Set())
    setContent(await file.text())
  }
  async function copy(): Promise<void> {
    if (content === null) return
    const done = await run('strategies.import', { content, homes, leave: [...left] }, { toast: true })
    if (done !== undefined) onClose()
  }

  return (
    <Dialog
      title={m.title}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void copy()}>
            {copied.length === 0 ? m.nothing : m.run(copied.length, number(copied.length))}
          </Button>
        </>
      }
    >
      <div className={cards.form}>
        <p className={cards.soft}>{m.intro}</p>
        <div>
          {' '}
          <FileTrigger
            acceptedFileTypes={['application/json', '.json']}
            onSelect={(files) => void choose(files)}
          >
            <Button variant="quiet" icon="folder">
              {m.choose}
            </Button>
          </FileTrigger>
        </div>
        {preview.error !== null && <ErrorNotice error={preview.error} />}
        {preview.data !== undefined && preview.error === null && (
          <>
            <p>{m.from(local(preview.data.from))}</p>
            <Homes preview={preview.data} homes={homes} onChange={setHomes} />
            <Strategies
              strategies={preview.data.strategies}
              left={left}
              onLeave={(index, isLeft) => {
                const next = new Set(left)
                if (isLeft) next.add(index)
                else next.delete(index)
                setLeft(next)
              }}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}

type StrategiesProps = {
  strategies: StrategyPreview['strategies']
  left: ReadonlySet<number>
  onLeave: (index: number, isLeft: boolean) => void
}

function Strategies({ strategies, left, onLeave }: StrategiesProps) {
  const { planning } = useMessages()
  const { copy: m } = planning
  return (
    <section className={cards.section}>
      <h3>{m.strategies}</h3>
      <ul className={cards.list}>
        {strategies.map(({ index, name, description, state }) => (
          <li key={index}>
            <Checkbox
              aria-label={m.copyIt(name)}
              isSelected={state !== 'there' && !left.has(index)}
              isDisabled={state === 'there'}
              onChange={(isOn) => onLeave(index, !isOn)}
            >
              <span>
                <strong>{name}</strong>
                <span className={cards.hint}> {m.state[state]}</span>
                <span className={cards.prose}>
                  {'\n'}
                  {description}
                </span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}

// Citing a fact for an indicator: which one, in which wave, on which side, and what it says here.
import { useState } from 'react'
import { Form, ListBox, ListBoxItem } from 'react-aria-components'
import { factValue } from '../../../../shared/i18n/fact-words.ts'
import type { CitedFact } from '../../../../shared/schema/fact.ts'
import type { CaseId, IndicatorId, WaveId } from '../../../../shared/schema/ids.ts'
import type { Stance } from '../../../../shared/schema/judgement.ts'
import { useWords } from '../../../charts/words.ts'
import { run } from '../../../stores/commands.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Button, Dialog, fold, Select, TextArea, TextField } from '../../../ui/index.ts'
import { LinkedExcerpts } from '../../../ui/linked-excerpts/index.ts'
import styles from './cited-facts.module.css'

/** Null: a new citation. */
export type FactEditing = { cited: CitedFact | null }

type Props = {
  caseId: CaseId
  indicatorId: IndicatorId
  editing: FactEditing | null
  onClose: () => void
}

export function FactDialog({ caseId, indicatorId, editing, onClose }: Props) {
  const { facts: m, shell } = useWords().messages
  const cited = editing?.cited ?? null
  return (
    <Dialog
      title={cited === null ? m.citeTitle : m.change(cited.was.locator)}
      isOpen={editing !== null}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="cite-fact">
            {cited === null ? m.save : m.keep}
          </Button>
        </>
      }
    >
      <FactForm caseId={caseId} indicatorId={indicatorId} cited={cited} onDone={onClose} />
    </Dialog>
  )
}

const whole = 'whole'

function FactForm(props: {
  caseId: CaseId
  indicatorId: IndicatorId
  cited: CitedFact | null
  onDone: () => void
}) {
  const { caseId, indicatorId, cited, onDone } = props
  const words = useWords()
  const { facts: m, waves: w } = words.messages
  const waves = useQuery('waves.list', {}).data ?? []
  const [wave, setWave] = useState<WaveId | null>(null)
  const found = useQuery(
    'facts.list',
    cited === null ? { caseId, ...(wave === null ? {} : { wave }) } : null,
  ).data
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [stance, setStance] = useState<Stance>(cited?.stance ?? 'for')
  const [note, setNote] = useState(cited?.note ?? '')
  const fact = found?.find(({ locator }) => locator === chosen)
  const sought = fold(search)
  const shown = (found ?? []).filter(({ locator, kind }) =>
    fold(`${m.kinds[kind].name} ${locator}`).includes(sought),
  )

  async function save(): Promise<void> {
    if (cited !== null) {
      if ((await run('facts.updateCitation', { id: cited.id, stance, note }, { toast: true })) !== undefined)
        onDone()
      return
    }
    if (fact === undefined) return
    const { kind, subject } = fact
    const key = { caseId, kind, subject, wave: fact.wave }
    const done = await run('facts.cite', { ...key, indicatorId, stance, note }, { toast: true })
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="cite-fact"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {cited === null && (
        <>
          {waves.length > 0 && (
            <Select
              label={w.show}
              options={[
                { id: whole, label: w.all },
                ...waves.map(({ id, name }) => ({ id: id as string, label: name })),
              ]}
              value={wave ?? whole}
              onChange={(id) => setWave(waves.find((each) => each.id === id)?.id ?? null)}
            />
          )}
          <TextField label={m.search} type="search" value={search} onChange={setSearch} autoFocus />
          <ListBox
            aria-label={m.which}
            className={styles.list ?? ''}
            selectionMode="single"
            selectedKeys={chosen === null ? [] : [chosen]}
            onSelectionChange={(keys) => setChosen([...(keys === 'all' ? [] : keys)].map(String)[0] ?? null)}
            renderEmptyState={() => <p className={styles.about}>{m.none}</p>}
          >
            {shown.map((each) => (
              <ListBoxItem
                key={each.locator}
                id={each.locator}
                textValue={`${m.kinds[each.kind].name} ${each.locator}`}
                className={styles.option ?? ''}
              >
                <span>
                  {m.kinds[each.kind].name}
                  <small>{each.locator}</small>
                </span>
                <span>
                  {factValue(words.messages, each.kind, each, { ...words.format, fit: words.score })}
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
        </>
      )}
      <Select
        label={m.stance}
        options={(['for', 'against'] as const).map((id) => ({ id, label: m.stances[id] }))}
        value={stance}
        onChange={setStance}
      />
      <TextArea label={m.note} value={note} onChange={setNote} rows={3} />
      {cited !== null && (
        <LinkedExcerpts
          owner={{ kind: 'fact', id: cited.id }}
          caseId={caseId}
          name={cited.was.locator}
          writable
        />
      )}
    </Form>
  )
}

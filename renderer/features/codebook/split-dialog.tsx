import { type FormEvent, useId, useState } from 'react'
import { Form, Label, Radio, RadioGroup } from 'react-aria-components'
import type { Input } from '../../../shared/api/contract.ts'
import { type Direction, directions, type Excerpt } from '../../../shared/schema/coding.ts'
import type { CodeId, CodingId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, splitCode } from '../../stores/codebook.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, Checkbox, Dialog, ErrorNotice, Spinner, TextField } from '../../ui/index.ts'
import styles from './dialogs.module.css'
import { SplitExcerpts } from './split-excerpts.tsx'

type Parts = Input<'codes.split'>['parts']
type Draft = {
  way: 'direction' | 'excerpts'
  /** Names of the new codes for the directions that get one. */
  names: Partial<Record<Direction, string>>
  name: string
  picked: ReadonlySet<CodingId>
}

/** Takes excerpts out of a code into new ones beside it, by direction or one by one; says first how many go where. */
export function SplitDialog(props: {
  code: CodeEntry
  onClose: () => void
  onSplit: (made: CodeId | null) => void
}) {
  const { code, onClose, onSplit } = props
  const { codebook, shell } = useMessages()
  const { data, error } = useQuery('codings.list', { codeId: code.id })
  const [draft, setDraft] = useState<Draft>({ way: 'direction', names: {}, name: '', picked: new Set() })
  const form = useId()
  const parts = data === undefined ? null : partsOf(draft, data)
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const made = parts === null ? null : await splitCode(code.id, parts)
    if (made !== null) onSplit(made[0] ?? null)
  }
  return (
    <Dialog
      isOpen
      size="wide"
      title={codebook.split.title(code.name)}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form={form} isDisabled={parts === null}>
            {codebook.split.run}
          </Button>
        </>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <Spinner />}
      {data?.length === 0 && <p>{codebook.split.nothing}</p>}
      {data && data.length > 0 && (
        <Form id={form} className={styles.form ?? ''} onSubmit={(event) => void submit(event)}>
          <p className={styles.aside}>{codebook.split.about}</p>
          <WayField way={draft.way} onChange={(way) => setDraft({ ...draft, way })} />
          {draft.way === 'direction' ? (
            <ByDirection code={code} excerpts={data} draft={draft} onChange={setDraft} />
          ) : (
            <ByExcerpts excerpts={data} draft={draft} onChange={setDraft} />
          )}
          <div aria-live="polite">{parts && <WhatHappens code={code} parts={parts} excerpts={data} />}</div>
        </Form>
      )}
    </Dialog>
  )
}

function WayField({ way, onChange }: { way: Draft['way']; onChange: (way: Draft['way']) => void }) {
  const { codebook } = useMessages()
  const ways = ['direction', 'excerpts'] as const
  return (
    <RadioGroup
      className={styles.ways ?? ''}
      value={way}
      orientation="horizontal"
      onChange={(chosen) => onChange(ways.find((each) => each === chosen) ?? way)}
    >
      <Label className={styles.label ?? ''}>{codebook.split.way}</Label>
      {ways.map((each) => (
        <Radio key={each} value={each} className={styles.way ?? ''}>
          {codebook.split.ways[each]}
        </Radio>
      ))}
    </RadioGroup>
  )
}

type FieldsProps = { excerpts: readonly Excerpt[]; draft: Draft; onChange: (draft: Draft) => void }

function ByDirection({ code, excerpts, draft, onChange }: FieldsProps & { code: CodeEntry }) {
  const { codebook, terms } = useMessages()
  const { names } = draft
  return (
    <ul className={styles.parts}>
      {directions.map((direction) => {
        const word = terms.direction[direction]
        const count = excerpts.filter((excerpt) => excerpt.direction === direction).length
        const name = names[direction]
        const proposed = codebook.split.partOf(code.name, word).slice(0, 200)
        const { [direction]: _, ...others } = names
        return (
          <li key={direction} className={styles.part}>
            <Checkbox
              isSelected={name !== undefined}
              isDisabled={count === 0}
              onChange={(on) =>
                onChange({ ...draft, names: on ? { ...names, [direction]: proposed } : others })
              }
            >
              {word} <span className={styles.aside}>{codebook.codings(count)}</span>
            </Checkbox>
            {name !== undefined && (
              <TextField
                label={codebook.split.newName(word)}
                value={name}
                maxLength={200}
                onChange={(text) => onChange({ ...draft, names: { ...names, [direction]: text } })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function ByExcerpts({ excerpts, draft, onChange }: FieldsProps) {
  const { codebook } = useMessages()
  return (
    <>
      <TextField
        label={codebook.split.oneName}
        value={draft.name}
        maxLength={200}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <SplitExcerpts
        excerpts={excerpts}
        picked={draft.picked}
        onChange={(picked) => onChange({ ...draft, picked })}
      />
    </>
  )
}

function WhatHappens(props: { code: CodeEntry; parts: Parts; excerpts: readonly Excerpt[] }) {
  const { code, parts, excerpts } = props
  const { codebook } = useMessages()
  const counts = parts.map((part) =>
    'direction' in part
      ? excerpts.filter((excerpt) => excerpt.direction === part.direction).length
      : part.codingIds.length,
  )
  const left = excerpts.length - counts.reduce((sum, count) => sum + count, 0)
  return (
    <section className={styles.what}>
      <h3 className={styles.label}>{codebook.merge.what}</h3>
      <ul className={styles.facts}>
        {parts.map((part, at) => (
          <li key={'direction' in part ? part.direction : 'picked'}>
            {codebook.split.takes(part.name.trim(), counts[at] ?? 0)}
          </li>
        ))}
        <li>{codebook.split.stays(code.name, left)}</li>
      </ul>
    </section>
  )
}

/** Null while something is missing. */
function partsOf({ way, names, name, picked }: Draft, excerpts: readonly Excerpt[]): Parts | null {
  if (way === 'excerpts') {
    const codingIds = excerpts.filter(({ id }) => picked.has(id)).map(({ id }) => id)
    return name.trim() === '' || codingIds.length === 0 ? null : [{ name, codingIds }]
  }
  const parts = directions.flatMap((direction) => {
    const wanted = names[direction]
    return wanted === undefined ? [] : [{ name: wanted, direction }]
  })
  return parts.length === 0 || parts.some((part) => part.name.trim() === '') ? null : parts
}

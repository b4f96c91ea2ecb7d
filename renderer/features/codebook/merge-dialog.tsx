import { type FormEvent, useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { topmost } from '../../../shared/domain/codebook/tree.ts'
import type { MergePreview } from '../../../shared/schema/codebook.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, codeTexts, mergeCodes, outside } from '../../stores/codebook.ts'
import { useQuery } from '../../stores/queries.ts'
import { CodeField } from '../../ui/code-field.tsx'
import { CodeSwatch } from '../../ui/code-swatch.tsx'
import { Button, Dialog, ErrorNotice } from '../../ui/index.ts'
import styles from './dialogs.module.css'

/** Makes codes one: asks which stays, and shows first what will happen. */
export function MergeDialog(props: {
  codes: readonly CodeEntry[]
  /** In the order of the tree. */
  chosen: readonly CodeEntry[]
  onClose: () => void
  onMerged: (into: CodeId) => void
}) {
  const { codes, chosen, onClose, onMerged } = props
  const { codebook, shell } = useMessages()
  const [into, setInto] = useState<CodeId | null>(() => likeliest(chosen))
  const form = useId()
  const going = chosen.filter((code) => code.id !== into)
  const ids = going.map((code) => code.id)
  const { data, error } = useQuery(
    'codes.previewMerge',
    into === null || ids.length === 0 ? null : { ids, into },
  )
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (into !== null && data !== undefined && (await mergeCodes(ids, into))) onMerged(into)
  }
  return (
    <Dialog
      isOpen
      title={codebook.merge.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form={form} isDisabled={data === undefined}>
            {codebook.merge.run}
          </Button>
        </>
      }
    >
      <Form id={form} className={styles.form ?? ''} onSubmit={(event) => void submit(event)}>
        <CodeField
          label={codebook.merge.into}
          placeholder={codebook.merge.placeholder}
          codes={targets(codes, chosen)}
          value={into}
          onChange={setInto}
          autoFocus={into === null}
        />
        <div className={styles.going}>
          <h3 className={styles.label}>{codebook.merge.going}</h3>
          <ul className={styles.codes}>
            {going.map((code) => (
              <li key={code.id} className={styles.code}>
                <CodeSwatch color={code.color} />
                <span>{code.name}</span>
                <span className={styles.aside}>{codebook.codings(code.codings)}</span>
              </li>
            ))}
          </ul>
        </div>
        {error && <ErrorNotice error={error} />}
        <div aria-live="polite">
          {data && <WhatHappens preview={data} explained={going.some(isExplained)} />}
        </div>
      </Form>
    </Dialog>
  )
}

function WhatHappens({ preview, explained }: { preview: MergePreview; explained: boolean }) {
  const { codebook } = useMessages()
  const { merge } = codebook
  const facts = [
    merge.codings(preview.codings),
    preview.united > 0 && merge.united(preview.united),
    preview.lost > 0 && merge.lost(preview.lost),
    preview.moved > 0 && merge.moved(preview.moved),
    preview.namesakes.length > 0 && merge.namesakes(preview.namesakes.join(', ')),
    explained && merge.texts,
    preview.ties > 0 && merge.ties(preview.ties),
  ].filter((fact) => fact !== false)
  return (
    <section className={styles.what}>
      <h3 className={styles.label}>{merge.what}</h3>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className={styles.sum}>{merge.after(preview.before, preview.after)}</p>
    </section>
  )
}

/** Of several codes chosen the one most was coded with; of one alone, nobody knows. */
function likeliest(chosen: readonly CodeEntry[]): CodeId | null {
  if (chosen.length < 2) return null
  const [first] = topmost(
    chosen,
    chosen.map((code) => code.id),
  ).toSorted((a, b) => b.codings - a.codings)
  return first?.id ?? null
}

/** One of those chosen, or any code that stands under none of them. */
function targets(codes: readonly CodeEntry[], chosen: readonly CodeEntry[]): CodeEntry[] {
  const ids = chosen.map((code) => code.id)
  const own = chosen.length < 2 ? [] : topmost(codes, ids)
  const others = outside(codes, ids).filter((code) => !code.retired)
  return [...own, ...others]
}

function isExplained(code: CodeEntry): boolean {
  return codeTexts.some((field) => code[field].trim() !== '')
}

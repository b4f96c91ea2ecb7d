// Which model a new study begins with: one that ships with the program, or that of a file.
import { useRef } from 'react'
import { useFormat, useLocal, useMessages } from '../../i18n/index.ts'
import { attempt, report } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { Select } from '../../ui/index.ts'

export type ChosenModel =
  | { label: null; choice: { shipped: string } }
  /** The name of the file. */
  | { label: string; choice: { text: string } }

const fromFile = '·file'
const chosenFile = '·chosen'

type Props = { chosen: ChosenModel | null; onChoose: (chosen: ChosenModel) => void }

export function ModelField({ chosen, onChoose }: Props) {
  const { modelEditing: m } = useMessages()
  const local = useLocal()
  const { number } = useFormat()
  const file = useRef<HTMLInputElement>(null)
  const shipped = useQuery('model.shipped', {}).data ?? []
  const take = async (taken: File) => {
    const text = await taken.text()
    const { error } = await attempt('model.readFile', { text })
    if (error === null) onChoose({ label: taken.name, choice: { text } })
    else report(error)
  }
  const value =
    chosen === null
      ? (shipped[0]?.id ?? null)
      : 'shipped' in chosen.choice
        ? chosen.choice.shipped
        : chosenFile
  return (
    <>
      <Select<string>
        label={m.choose}
        options={[
          ...shipped.map(({ id, name, stages, indicators, codes }) => ({
            id,
            label: `${local(name)} · ${m.ofShipped(number(stages), number(indicators), number(codes))}`,
          })),
          ...(chosen?.label == null ? [] : [{ id: chosenFile, label: m.chosenFile(chosen.label) }]),
          { id: fromFile, label: m.fromFile },
        ]}
        value={value}
        onChange={(id) => {
          if (id === fromFile) file.current?.click()
          else if (id !== chosenFile) onChoose({ label: null, choice: { shipped: id } })
        }}
      />
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={m.fromFile}
        hidden
        onChange={({ currentTarget }) => {
          const [taken] = currentTarget.files ?? []
          currentTarget.value = ''
          if (taken !== undefined) void take(taken)
        }}
      />
    </>
  )
}

// Which sources: as anywhere, and by what their cases are.
import type { Attribute, StudyCase } from '../../../shared/schema/case.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { type AttributeAnswer, useAutocode } from '../../stores/autocode.ts'
import { useQuery } from '../../stores/queries.ts'
import { CheckList } from '../../ui/check-list.tsx'
import { Limit, WhereFields } from '../../ui/where-fields.tsx'

export function AutocodeWhere() {
  const { form, change } = useAutocode()
  const cases = useQuery('cases.list', {}).data ?? []
  const attributes = useQuery('attributes.list', {}).data ?? []
  return (
    <WhereFields value={form} onChange={change}>
      {attributes.map((attribute) => (
        <AttributeLimit key={attribute.id} attribute={attribute} cases={cases} />
      ))}
    </WhereFields>
  )
}

function AttributeLimit({ attribute, cases }: { attribute: Attribute; cases: readonly StudyCase[] }) {
  const { form, change } = useAutocode()
  const written = useWritten(attribute)
  const chosen = form.attributes[attribute.id] ?? []
  const answers = answersOf(attribute, cases)
  if (answers.length === 0) return null
  return (
    <Limit label={attribute.name} count={chosen.length}>
      <CheckList
        label={attribute.name}
        hideLabel
        options={answers.map((answer) => ({ id: String(answer), label: written(answer) }))}
        value={chosen.map(String)}
        onChange={(ids) => {
          const values = answers.filter((answer) => ids.includes(String(answer)))
          change({ attributes: { ...form.attributes, [attribute.id]: values } })
        }}
      />
    </Limit>
  )
}

function useWritten({ type }: Attribute): (answer: AttributeAnswer) => string {
  const { autocode } = useMessages()
  const { number, day } = useFormat()
  return (answer) => {
    if (typeof answer === 'boolean') return answer ? autocode.yes : autocode.no
    if (typeof answer === 'number') return number(answer)
    return type === 'date' ? day(answer) : answer
  }
}

/** The values some case has: choices in their order, the rest as they sort. */
function answersOf({ id, options }: Attribute, cases: readonly StudyCase[]): AttributeAnswer[] {
  const had = new Set(cases.flatMap(({ values }) => values[id] ?? []))
  const order = (answer: AttributeAnswer) => options.indexOf(String(answer))
  return [...had].sort(
    (a, b) =>
      order(a) - order(b) ||
      (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))),
  )
}

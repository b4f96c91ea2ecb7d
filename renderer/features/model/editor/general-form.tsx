import { modelProblemWords } from '../../../../shared/i18n/messages/model-problems.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { ModelProblem } from '../../../../shared/schema/model-change.ts'
import { useLanguage, useMessages } from '../../../i18n/index.ts'
import { TextField } from '../../../ui/index.ts'
import { BilingualField } from './bilingual-field.tsx'
import styles from './editor.module.css'

type Props = {
  model: Model
  problems: readonly ModelProblem[]
  onChange: (change: (model: Model) => Model) => void
}

const numbers = ['saturation', 'threshold', 'minCoverage'] as const

/** What the model says of itself, and the numbers of the roll-up. */
export function GeneralForm({ model, problems, onChange }: Props) {
  const { modelEditing: m } = useMessages()
  const language = useLanguage()
  const wrong = (field: string) => {
    const found = problems.find((problem) => problem.part === null && problem.field === field)
    if (found === undefined) return null
    return found.code === 'text-missing' ? m.missing : modelProblemWords(language, found.code)
  }
  return (
    <section className={styles.form} aria-label={m.general}>
      <h2>{m.general}</h2>
      <BilingualField
        label={m.labels.name}
        value={model.name}
        onChange={(name) => onChange((before) => ({ ...before, name }))}
        isLong={false}
        error={wrong('name')}
      />
      <div className={styles.numbers}>
        {numbers.map((field) => (
          <TextField
            key={field}
            label={m.labels[field]}
            type="number"
            value={Number.isFinite(model[field]) ? String(model[field]) : ''}
            onChange={(text) => onChange((before) => ({ ...before, [field]: numberIn(text) }))}
            error={wrong(field)}
          />
        ))}
      </div>
    </section>
  )
}

/** What is no number yet is told by the number that cannot be. */
function numberIn(text: string): number {
  return text.trim() === '' ? -99 : Number(text)
}

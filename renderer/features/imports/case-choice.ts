// A case written in a field: one of the study by its name, or a new one.
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { CaseChoice } from '../../stores/imports.ts'

/** Blank is no case. The name of a case of the study is that case; any other is one to be made. */
export function choiceOf(written: string, cases: readonly Pick<StudyCase, 'id' | 'name'>[]): CaseChoice {
  const name = written.trim()
  if (name === '') return null
  const known = cases.find((each) => each.name === name)
  return known ? { id: known.id } : { name: written }
}

export function nameOf(choice: CaseChoice, cases: readonly Pick<StudyCase, 'id' | 'name'>[]): string {
  if (choice === null) return ''
  if ('name' in choice) return choice.name
  return cases.find((each) => each.id === choice.id)?.name ?? ''
}

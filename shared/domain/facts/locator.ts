// Locators of facts: what people read, quote and type. They are made of names and numbers; citations keep ids.
import { type FactKind, type FactSubject, factKinds } from '../../schema/fact.ts'

export type FactNames = {
  /** The case's name. */
  case: string
  /** Of what the fact is: a school's or person's pseudonym, a meeting's number. Null: of the case itself. */
  subject: string | number | null
  wave: string | null
}

/** `H:asistencia@Red 1`, `H:asistencia@Red 1/Escuela 3`, `H:asistencia@S4`, and ` (wave)` in a wave. */
export function factLocator(kind: FactKind, subject: FactSubject['kind'], names: FactNames): string {
  const of =
    subject === 'source'
      ? `S${names.subject}`
      : names.subject === null
        ? names.case
        : `${names.case}/${names.subject}`
  return `H:${factKinds[kind].slug}@${of}${names.wave === null ? '' : ` (${names.wave})`}`
}

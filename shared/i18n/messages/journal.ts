// The journal: every operation, newest first.
import { plural, type Translation } from '../translation.ts'

export const en = {
  about: (count: number, written: string) =>
    plural('en', count, { one: '1 entry', other: `${written} entries` }),
  label: 'Operations, newest first',
  when: 'When',
  what: 'What was done',
  to: 'To what',
  who: 'Who',
  number: 'No.',
  undoneEntry: (seq: string) => `takes back no. ${seq}`,
  redoneEntry: (seq: string) => `brings back no. ${seq}`,
  earlier: 'an earlier one',
  takenBack: 'Taken back',
  older: 'Show earlier entries',
  beginning: 'The study begins here.',
  changes: (count: number, written: string) =>
    plural('en', count, { one: '1 row', other: `${written} rows` }),
}

export const es: Translation<typeof en> = {
  about: (count, written) => plural('es', count, { one: '1 asiento', other: `${written} asientos` }),
  label: 'Operaciones, de la más nueva a la más antigua',
  when: 'Cuándo',
  what: 'Qué se hizo',
  to: 'Sobre qué',
  who: 'Quién',
  number: 'N.º',
  undoneEntry: (seq) => `deshace el n.º ${seq}`,
  redoneEntry: (seq) => `rehace el n.º ${seq}`,
  earlier: 'uno anterior',
  takenBack: 'Deshecho',
  older: 'Mostrar asientos anteriores',
  beginning: 'Aquí comienza el estudio.',
  changes: (count, written) => plural('es', count, { one: '1 fila', other: `${written} filas` }),
}

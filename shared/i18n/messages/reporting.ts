// Reports beyond the first: what is chosen of them, other formats, cases side by side, tables, verification, names.
// Both languages stand side by side, which makes the file long.
import { plural, type Translation } from '../translation.ts'

const englishNumber = new Intl.NumberFormat('en-GB')
const spanishNumber = new Intl.NumberFormat('es-CL')
const count = (n: number, one: string, other: string) =>
  `${englishNumber.format(n)} ${plural('en', n, { one, other })}`
const cuenta = (n: number, one: string, other: string) =>
  `${spanishNumber.format(n)} ${plural('es', n, { one, other })}`

export const en = {
  /** In the reports themselves. */
  written: {
    notQuoted: (n: number) => `${count(n, 'more passage', 'more passages')} not quoted here.`,
    coderNumber: (n: number) => `Coder ${n}`,
    table: 'Table',
    unnamed: 'Without a name',
  },
}

export const es: Translation<typeof en> = {
  written: {
    notQuoted: (n) => `${cuenta(n, 'pasaje más que aquí no se cita', 'pasajes más que aquí no se citan')}.`,
    coderNumber: (n) => `Analista ${n}`,
    table: 'Tabla',
    unnamed: 'Sin nombre',
  },
}
